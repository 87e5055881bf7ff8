/** Finding codes by words, writing front matter, and the reference of fields. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../../src/check/content.ts';
import { findCodes, joinedTo } from '../../../src/contribute/codes.ts';
import { checkDraft, KINDS, OUTLINES, readFrontMatter, starter, writeFrontMatter } from '../../../src/contribute/draft.ts';
import { nextId } from '../../../src/contribute/ids.ts';
import { issueForm } from '../../../src/contribute/issue-form.ts';
import { fieldsOf, jsonSchemaOf, SCHEMA_NAMES } from '../../../src/contribute/reference.ts';
import { emptyContent, realContent, realVocabulary } from '../../fixtures/content.ts';

const vocabulary = realVocabulary();
const nodes = (found: { node: string }[]) => found.map(({ node }) => node);

test('“recruit” offers GCM 6, and 8.8 and 10.7 because the UN Network’s table joins them to it', () => {
	const found = findCodes('recruit', vocabulary);
	assert.deepEqual(found[0], { node: 'gcm:6', label: 'Recruitment and decent work', from: [] });
	for (const node of ['sdg:8.8', 'sdg:10.7']) assert.deepEqual(found.find((each) => each.node === node)?.from, ['gcm:6']);
});

test('a code finds itself, and its targets after it; short and unknown words find nothing', () => {
	assert.equal(findCodes('10.7', vocabulary)[0]?.node, 'sdg:10.7');
	assert.deepEqual(nodes(findCodes('16', vocabulary)).slice(0, 2), ['sdg:16', 'gcm:16']);
	assert.deepEqual(findCodes('zzzz', vocabulary), []);
	assert.deepEqual(findCodes('', vocabulary), []);
});

test('what the table joins to a choice never holds the choice itself, nor rows that say only “All SDGs”', () => {
	assert.ok(nodes(joinedTo(['gcm:2'], vocabulary)).length < 17);
	assert.ok(!nodes(joinedTo(['gcm:6', 'sdg:8.8'], vocabulary)).some((node) => ['gcm:6', 'sdg:8.8'].includes(node)));
});

const FILLED = {
	title: 'Seasonal workers in orchards',
	summary: 'How two districts hired seasonal workers without fees, and what the workers said of it.',
	audiences: ['trainer'],
	sectors: ['employment'],
	sdg: [
		{ code: '8.8', weight: 'significant', because: 'Contracts were read out in the language of the workers.' },
		{ code: '16.10', weight: 'principal', because: 'Two districts stopped recruitment fees for orchard workers.' },
	],
};

test('what the desk writes passes the check itself, for every kind', () => {
	const ids = { guides: 'G01', toolkits: 'T01', 'case-studies': 'C01', modules: 'M01', pathways: 'P01', resources: 'R01' };
	const more = {
		pathways: { steps: [1, 2].map(() => ({ page: 'modules/x', because: 'It comes first, because it is short.' })) },
		resources: { named_in: ['desa-iom-2022 4'] },
	};
	for (const kind of KINDS) {
		const fields = { ...FILLED, id: ids[kind], ...starter(kind, '2026-11-22'), ...more[kind as keyof typeof more] };
		const text = writeFrontMatter(fields, kind, vocabulary);
		assert.deepEqual(checkDraft(text, kind, vocabulary), [], kind);
		const file = { path: `content/${kind}/x.mdx`, text: `${text}\n${OUTLINES[kind]}`, collection: kind, slug: 'x' } as const;
		const errors = checkContent({ ...emptyContent(), pages: [file] }).problems.filter(({ level, code }) => level === 'error' && code !== 'WM012');
		assert.deepEqual(errors, [], kind);
	}
});

test('codes are written in quotes, principal links first, fields in the schema’s order', () => {
	const text = writeFrontMatter({ ...FILLED, id: 'C01', ...starter('case-studies', '2026-11-22') }, 'case-studies', vocabulary);
	assert.match(text, /^---\nid: C01\ntitle: Seasonal workers in orchards\nsummary: .*\naudiences:\n {2}- trainer\n/);
	assert.ok(text.indexOf('code: "16.10"') < text.indexOf('code: "8.8"'));
});

test('front matter that is read is written again as it was meant', () => {
	const text = writeFrontMatter({ ...FILLED, id: 'C01', ...starter('case-studies', '2026-11-22') }, 'case-studies', vocabulary);
	const { fields, problem } = readFrontMatter(`${text}\nText.\n`);
	assert.equal(problem, undefined);
	assert.equal(writeFrontMatter(fields, 'case-studies', vocabulary), text);
	assert.match(readFrontMatter('---\ntitle: a: b\n---\n').problem ?? '', /^1: /);
});

test('the desk says what the check says, with the lines of what it wrote', () => {
	const text = writeFrontMatter({ ...FILLED, id: 'C01', ...starter('case-studies', '2026-11-22'), sectors: ['employmnt'] }, 'case-studies', vocabulary);
	const file = { path: 'content/case-studies/new-page.mdx', text: `${text}\nText.\n`, collection: 'case-studies', slug: 'new-page' } as const;
	const [desk, check] = [checkDraft(text, 'case-studies', vocabulary), checkContent({ ...emptyContent(), pages: [file] }).problems];
	assert.equal(desk[0]?.meant, 'employment');
	assert.deepEqual(desk, check);
});

test('the next id is one that no page has had, not even one that is gone', () => {
	const { graph } = realContent();
	const ledger = { path: 'content/addresses.yaml', text: 'published:\n  - /id/C77/\n' };
	assert.equal(nextId('case-studies', graph, ledger), 'C78');
});

test('the reference names every field of every kind, with its sentence and its form', () => {
	for (const name of SCHEMA_NAMES) assert.ok(fieldsOf(jsonSchemaOf(name, vocabulary)).length > 3, name);
	const fields = fieldsOf(jsonSchemaOf('guides', vocabulary));
	const summary = fields.find(({ name }) => name === 'summary');
	assert.deepEqual([summary?.required, summary?.type], [true, 'text, 60 to 240 characters']);
	const tag = fields.find(({ name }) => name === 'sdg');
	assert.deepEqual(
		tag?.parts.map(({ name, required }) => [name, required]),
		[
			['code', true],
			['weight', false],
			['because', false],
			['evidence', false],
			['stated', false],
			['beyond_table', false],
		],
	);
	assert.equal(fields.find(({ name }) => name === 'reviewed')?.type, 'date, such as 2026-11-22');
});

test('the issue form for proposals has the desk’s fields and the vocabularies’ values', () => {
	assert.equal(readFileSync('.github/ISSUE_TEMPLATE/propose-a-page.yml', 'utf8'), issueForm(vocabulary), 'run: npm run check:help');
});
