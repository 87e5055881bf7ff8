/** The frameworks' facts: complete, in order, and agreeing with each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareCodes } from '../../src/graph/queries.ts';
import { parseReference } from '../../src/schema/references.ts';
import { realContent, realVocabulary } from '../fixtures/content.ts';

const vocabulary = realVocabulary();

test('17 goals, 169 targets and 23 objectives stand in their own order, each once', () => {
	const codes = (list: { code: string }[]) => list.map(({ code }) => code);
	assert.deepEqual(
		codes(vocabulary['sdg-goals']),
		Array.from({ length: 17 }, (_, index) => String(index + 1)),
	);
	assert.deepEqual(
		codes(vocabulary['gcm-objectives']),
		Array.from({ length: 23 }, (_, index) => String(index + 1)),
	);
	const targets = codes(vocabulary['sdg-targets']);
	assert.equal(new Set(targets).size, 169);
	assert.deepEqual(
		targets,
		[...targets].sort((a, b) => compareCodes(`sdg:${a}`, `sdg:${b}`)),
	);
});

test("the UN Network's table names only targets and objectives that exist, and its misprints are kept", () => {
	const targets = new Set(['all', ...vocabulary['sdg-targets'].map(({ code }) => code)]);
	const { pairs } = vocabulary['gcm-sdg'];
	assert.deepEqual(
		pairs.filter(({ target }) => !targets.has(target)),
		[],
	);
	assert.equal(pairs.length, 156);
	assert.deepEqual(
		pairs.filter(({ printed }) => printed).map(({ objective, target, printed }) => [objective, printed, target]),
		[
			['9', '17.16', '17.6'],
			['17', '17.7', '17.17'],
			['18', '17.7', '17.17'],
		],
	);
	assert.deepEqual(
		pairs.filter(({ form }) => form === 'all').map(({ objective }) => objective),
		['2', '19'],
	);
});

test('glossary entries have addresses of their own and evidence that exists', () => {
	const sources = new Map(vocabulary.sources.map((source) => [source.id, source]));
	const ids = vocabulary.glossary.map(({ id }) => id);
	assert.equal(new Set(ids).size, ids.length);
	for (const { id, evidence = [] } of vocabulary.glossary) {
		for (const text of evidence) {
			const reference = parseReference(text);
			const source = reference && sources.get(reference.source);
			assert.ok(source, `${id}: ${text}`);
			assert.ok(
				reference.paragraphs.every(({ to }) => to <= (source.paragraphs ?? 0)),
				`${id}: ${text}`,
			);
		}
	}
});

test('every country page is one of the vocabulary, and the other way round', () => {
	const slugs = vocabulary.countries.flatMap(({ slug }) => slug ?? []).sort();
	const pages = [...realContent().graph.pages.values()].filter(({ collection }) => collection === 'countries').map(({ slug }) => slug);
	assert.deepEqual(pages, slugs);
});
