/** Links at the desk: from an address, from pasted front matter, and back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { checkDraft, type Fields, KINDS, readFrontMatter, starter, writeFrontMatter } from '../../../src/contribute/draft.ts';
import { kindOf } from '../../../src/contribute/ids.ts';
import { labelOf, nameOf, newTag, tagFields, tagsAsked, tagsFrom } from '../../../src/contribute/tag.ts';
import { realVocabulary } from '../../fixtures/content.ts';

const vocabulary = realVocabulary();

/** What the desk does with a pasted text: its problems, in the check's words. */
function pasted(text: string, kind: (typeof KINDS)[number] = 'guides') {
	const { fields, problem } = readFrontMatter(text);
	assert.equal(problem, undefined);
	const { sdg, gcm, ...more } = fields;
	const tags = [...tagsFrom('sdg', sdg), ...tagsFrom('gcm', gcm)];
	const written = writeFrontMatter({ ...more, sdg: tagFields(tags, 'sdg'), gcm: tagFields(tags, 'gcm') }, kindOf(fields.id) ?? kind, vocabulary);
	return checkDraft(written, kindOf(fields.id) ?? kind, vocabulary);
}

test('an address offers the codes that exist, each once, the first as principal', () => {
	const tags = tagsAsked(
		[
			['sdg', '10.7,99.9,10.7'],
			['kind', 'guides'],
			['gcm', '6'],
		],
		vocabulary,
	);
	assert.deepEqual(tags, [newTag('sdg:10.7', 0), newTag('gcm:6', 1)]);
	assert.deepEqual(
		tags.map(({ weight }) => weight),
		['principal', 'significant'],
	);
	assert.deepEqual(tagsAsked([], vocabulary), []);
});

test('tags come back from front matter as they were, with what the desk has no field for', () => {
	const fields = [
		{ code: '8.8', weight: 'principal', because: 'Contracts were read out.', evidence: ['x 1'], note: 'kept' },
		{ code: '10', weight: 'significant', because: 'Fees fell.' },
	];
	assert.deepEqual(tagFields(tagsFrom('sdg', fields), 'sdg'), fields);
	assert.deepEqual(tagFields(tagsFrom('sdg', fields), 'gcm'), []);
	assert.deepEqual(
		tagsFrom('gcm', ['6', 16]).map(({ node }) => node),
		['gcm:6', 'gcm:16'],
	);
	assert.deepEqual(tagsFrom('sdg', 'a text'), []);
});

test('a code that is no code is told by the check, and stays as it was pasted', () => {
	for (const code of ['{ toString: 1 }', '{ valueOf: 2, toString: {} }', '[1, 2]', 'null', '2026-01-01']) {
		const problems = pasted(`sdg:\n  - code: ${code}\n    weight: principal\n  - code: "10.7"\n    weight: significant\n`);
		assert.ok(
			problems.some(({ found }) => /^code of sdg [12] /.test(found)),
			code,
		);
	}
});

test('whatever is pasted, the desk says something about it and nothing breaks', () => {
	const key = fc.oneof(fc.constantFrom('toString', 'valueOf', 'constructor', '__proto__', 'code', 'weight', 'toJSON', 'length'), fc.string());
	const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
		tree: fc.oneof(
			{ depthSize: 'small' },
			fc.string(),
			fc.double(),
			fc.boolean(),
			fc.constant(null),
			fc.array(tie('tree'), { maxLength: 3 }),
			fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
		),
	}));
	const fields = fc.constantFrom('id', 'title', 'sdg', 'gcm', 'countries', 'audiences', 'plan', 'published', 'level', 'form', 'new');
	fc.assert(
		fc.property(fc.dictionary(fields, tree, { minKeys: 1 }), fc.constantFrom(...KINDS), (front, kind) => {
			assert.ok(pasted(stringify({ ...(starter(kind, '2026-11-22') as Fields), ...front }), kind).length > 0);
		}),
		{ numRuns: 150, seed: 12 },
	);
});

test('a node has a name and a wording; what does not exist has none', () => {
	assert.equal(nameOf('sdg:10.7'), 'SDG 10.7');
	assert.equal(nameOf('gcm:6'), 'GCM 6');
	assert.equal(labelOf('gcm:6', vocabulary), 'Recruitment and decent work');
	assert.equal(labelOf('sdg:99', vocabulary), '');
});
