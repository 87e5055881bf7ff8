/** Two thousand pages broken at random, the same ones each run: the check never crashes, accepts nothing the schema forbids, and points into the file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { checkContent } from '../../../src/check/content.ts';
import { contentOf } from '../../../src/files/content.ts';
import { readContent } from '../../../src/files/disk.ts';
import { pageSchemas } from '../../../src/schema/pages.ts';
import { emptyContent, known } from '../../fixtures/content.ts';

const RUNS = 2000;
const SEED = 20261122;

const schemas = pageSchemas(known.vocabulary);
const valid = readContent(process.cwd()).pages.filter(({ locale, text }) => !locale && text.length < 8000);

/** Pieces that mean something to YAML, Markdown or MDX, or nothing to anybody. */
const piece = fc.oneof(
	fc.constantFrom(
		'---',
		'+++',
		':',
		': ',
		'- ',
		'#',
		'"',
		"'",
		'[',
		']',
		'{',
		'}',
		'{x}',
		'|',
		'>',
		'&a ',
		'*a',
		'!!js ',
		'<<: ',
		'<b>',
		'</Note>',
		'<Note title="x">',
		'`',
		'```\n',
	),
	fc.constantFrom(
		'\t',
		'\r',
		'\n',
		'\n\n',
		'\uFEFF',
		'\u0000',
		'\u202e',
		'\u2028',
		'\ud800',
		'é',
		'移民',
		'🙂',
		'16.10',
		'1e9',
		'null',
		'true',
		'2026-13-45',
		'../../x',
		'javascript:x',
	),
	fc.constantFrom('\nexport ', '\nimport ', '\ntitle: again', '\n__proto__: x', '\n<!-- -->', '[^1]', '![](', '](', '\\', 'x'.repeat(5000), '9'.repeat(400)),
	fc.string({ unit: 'binary', maxLength: 12 }),
);

type Mutation = (text: string) => string;
const place = fc.double({ min: 0, max: 1, noNaN: true });
/** Half of all changes hit the front matter, where most can go wrong. */
const offset = (text: string, at: number) => (at < 0.5 ? Math.floor(at * 2 * text.indexOf('\n---')) : Math.floor(at * text.length));
const lineOf = (lines: string[], at: number) => Math.min(lines.length - 1, Math.floor(at * (at < 0.5 ? 40 : lines.length)));
const onLines = (at: number, change: (lines: string[], index: number) => void): Mutation => {
	return (text) => {
		const lines = text.split('\n');
		change(lines, lineOf(lines, at));
		return lines.join('\n');
	};
};

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
	fc.tuple(place, piece).map(
		([at, put]): Mutation =>
			(text) =>
				text.slice(0, offset(text, at)) + put + text.slice(offset(text, at)),
	),
	fc.tuple(place, fc.nat(30)).map(
		([at, length]): Mutation =>
			(text) =>
				text.slice(0, offset(text, at)) + text.slice(offset(text, at) + length),
	),
	place.map((at) => onLines(at, (lines, index) => void lines.splice(index, 1))),
	place.map((at) => onLines(at, (lines, index) => void lines.splice(index, 0, lines[index] ?? ''))),
	fc.tuple(place, fc.constantFrom(' ', '  ', '\t', '')).map(([at, indent]) =>
		onLines(at, (lines, index) => {
			lines[index] = indent + (lines[index] ?? '').trimStart();
		}),
	),
	fc.tuple(place, piece).map(([at, value]) =>
		onLines(at, (lines, index) => {
			lines[index] = (lines[index] ?? '').replace(/:.*$/, () => `: ${value}`);
		}),
	),
	fc.tuple(place, fc.constantFrom('titel', 'Title', 'SDG', 'draft', 'toString', '"title"')).map(([at, key]) =>
		onLines(at, (lines, index) => {
			lines[index] = (lines[index] ?? '').replace(/^\w+/, key);
		}),
	),
	fc.constant<Mutation>((text) => text.replaceAll('\n', '\r\n')),
	fc.constant<Mutation>((text) => `\uFEFF${text}`),
	fc.constant<Mutation>((text) => text.replaceAll('"', '')),
	fc.constant<Mutation>((text) => text.repeat(20)),
);

const encode = fc.constantFrom<(text: string) => Uint8Array>(
	(text) => new TextEncoder().encode(text),
	(text) => new TextEncoder().encode(text),
	(text) => new TextEncoder().encode(text),
	(text) => Buffer.from(text, 'utf16le'),
	(text) => Buffer.from(text, 'latin1'),
);

test(`${RUNS} random mutations of real pages`, () => {
	let accepted = 0;
	fc.assert(
		fc.property(fc.nat(valid.length - 1), fc.array(mutation, { minLength: 1, maxLength: 4 }), encode, (index, mutations, bytesOf) => {
			const page = valid[index] as (typeof valid)[number];
			const bytes = bytesOf(mutations.reduce((text, mutate) => mutate(text), page.text));
			const { pages, strays } = contentOf([{ path: page.path, link: false, size: bytes.length, read: () => bytes }]);
			assert.equal(pages.length + strays.length, 1, 'the file is a page or a stray');
			const report = checkContent({ ...emptyContent(), pages, strays }, { today: '2026-11-22', known });
			const text = pages[0]?.text ?? '';
			const lines = text.split('\n');
			for (const { file, line, column, found } of report.problems) {
				assert.equal(file, page.path);
				if (pages.length === 0) continue;
				assert.ok(Number.isInteger(line) && line >= 1 && line <= lines.length, `line ${line} of ${lines.length}: ${found}`);
				assert.ok(Number.isInteger(column) && column >= 1 && column <= (lines[line - 1] ?? '').length + 2, `column ${column} of line ${line}: ${found}`);
			}
			// A page on its own links to pages that are not there; everything else that is an error keeps it out.
			if (report.problems.some(({ level, code }) => level === 'error' && code !== 'WM012')) return;
			accepted++;
			// What Astro will read of the page passes the schema too.
			const { frontmatter, content } = parseFrontmatter(text);
			const result = schemas[page.collection].safeParse(frontmatter);
			assert.ok(result.success, `accepted, and the schema forbids it: ${result.error?.message}`);
			assert.doesNotMatch(content, /^(import|export) /m);
		}),
		{ numRuns: RUNS, seed: SEED, includeErrorInReport: true },
	);
	assert.ok(accepted > RUNS / 100, `only ${accepted} of ${RUNS} mutations left the page right: the test would not see a check that accepts too much`);
});
