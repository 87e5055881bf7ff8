/** What a build keeps for the next one changes no byte, and in one build nothing is read, parsed or checked twice. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { COMPONENTS } from '../../src/check/components.ts';
import { makeCorpus } from '../bench/build/corpus.ts';
import { writeHub } from '../bench/build/hub.ts';
import { vocabulary } from '../bench/synthetic.ts';
import { copyProject } from '../fixtures/project.ts';

const root = mkdtempSync(join(tmpdir(), 'waymark-kept-'));
after(() => rmSync(root, { recursive: true, force: true }));
copyProject(process.cwd(), root);
const corpus = makeCorpus(12, vocabulary, 1);
const [first, second] = corpus.map(({ id }) => join(root, 'content', `${id}.mdx`)) as [string, string];
const pages = writeHub(root, process.cwd(), corpus, vocabulary);

/** Builds what is in the folder, with what the last build kept. */
function build(): void {
	const astro = resolve('node_modules/astro/bin/astro.mjs');
	const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
	});
	assert.equal(status, 0, `${stdout}\n${stderr}`);
}

function forget(): void {
	for (const name of readdirSync(join(root, 'node_modules'))) if (name.startsWith('.')) rmSync(join(root, 'node_modules', name), { recursive: true });
	rmSync(join(root, '.astro'), { recursive: true, force: true });
}

/** Every built file as text, by path. */
function files(folder: string): Map<string, string> {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
	return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]));
}

function change(file: string, from: string | RegExp, to: string): void {
	const text = readFileSync(file, 'utf8');
	const changed = text.replace(from, to);
	assert.notEqual(changed, text, `nothing to change in ${file}`);
	writeFileSync(file, changed);
}

/** [file, the function that is to be called once for each build or page] */
const COUNTED = [
	['files/disk.ts', 'readContent'],
	['files/page.ts', 'parsePage'],
	['check/content.ts', 'recheckContent'],
	['content/body.ts', 'renderBody'],
] as const;

/** What the counted functions call: it writes their name into a file. */
const WRITES = `
import { appendFileSync } from 'node:fs';
function called(file: string, name: string): void {
	appendFileSync(file, name + '\\n');
}
`;

test('the content is read and checked once a build, and each page is parsed and rendered once', () => {
	const calls = join(root, 'calls.txt');
	const before = COUNTED.map(([file]) => readFileSync(join(root, 'src', file), 'utf8'));
	for (const [file, name] of COUNTED) {
		const path = join(root, 'src', file);
		change(path, new RegExp(`(export function ${name}\\b[\\s\\S]*?\\{\\n)(?=\\t)`), `$1\tcalled(${JSON.stringify(calls)}, '${name}');\n`);
		appendFileSync(path, WRITES);
	}
	build();
	COUNTED.forEach(([file], index) => void writeFileSync(join(root, 'src', file), before[index] as string));
	// The first of the changes below is to meet a cache made by the same code.
	build();
	const count = (name: string) =>
		readFileSync(calls, 'utf8')
			.split('\n')
			.filter((each) => each === name).length;
	const texts = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
	const prose = texts.filter((name) => name.startsWith('site'));
	const rendered = texts.length - prose.length;
	assert.ok(rendered >= pages);
	assert.deepEqual([count('readContent'), count('recheckContent')], [1, 1]);
	// Prose is compiled by MDX, in each of Vite's two environments; the door before the compiler asks each time whether anything in it would run.
	assert.equal(count('parsePage'), texts.length + 2 * prose.length);
	assert.equal(count('renderBody'), rendered + Object.keys(COMPONENTS).length, 'besides pages, the example of each component');
});

const CHANGES: [what: string, make: () => void][] = [
	['a word in a text', () => change(first, /\n---\n\n/, '$&Sooner. ')],
	['another title', () => change(second, /\ntitle: .*/, '\ntitle: A title that no page has had before')],
	['a page less', () => void writeHub(root, process.cwd(), makeCorpus(corpus.length - 1, vocabulary, 1), vocabulary)],
	['another word of the interface', () => change(join(root, 'src/i18n/en/article.ts'), /(backToText: ')[^']+/, '$1Up again')],
];

for (const [what, make] of CHANGES)
	test(`after ${what} a build with what was kept is the same as one without`, () => {
		make();
		build();
		const kept = files(join(root, 'dist'));
		renameSync(join(root, 'dist'), join(root, 'before'));
		forget();
		build();
		const anew = files(join(root, 'dist'));
		rmSync(join(root, 'before'), { recursive: true });
		assert.deepEqual([...kept.keys()], [...anew.keys()]);
		assert.deepEqual(
			[...anew.keys()].filter((path) => kept.get(path) !== anew.get(path)),
			[],
		);
	});
