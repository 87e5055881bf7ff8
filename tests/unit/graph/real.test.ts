/** The graph of the real content: the same for the same content, and honest about what it found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressOf, idAt, sdgAddress } from '../../../src/graph/addresses.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { evidenceOf } from '../../../src/graph/evidence.ts';
import { compareCodes, linkedFrom, pagesTagged, tableLinksOf, tagsOf } from '../../../src/graph/queries.ts';
import { checkPages, pageFile, realContent } from '../../fixtures/content.ts';

const { graph, vocabulary } = realContent();

test('the graph does not depend on the order in which pages are read', () => {
	const pages = [...graph.pages.values()];
	const links = JSON.stringify(graph.links);
	fc.assert(
		fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
			assert.equal(JSON.stringify(buildGraph(shuffled, vocabulary).links), links);
		}),
		{ numRuns: 5 },
	);
});

test('every link of a page is among the links that leave it and the links that reach its end', () => {
	for (const link of graph.links) {
		assert.ok(graph.from.get(link.from)?.includes(link));
		assert.ok(graph.to.get(link.to)?.includes(link));
	}
});

test('a goal has the pages of its targets, a target only its own', () => {
	const why = (code: string) => `[{ code: "${code}", weight: principal, because: "A reason that is long enough." }]`;
	const { graph: small } = checkPages(
		pageFile('guides/a', { sdg: why('10') }),
		pageFile('guides/b', { id: 'G02', sdg: why('10.7') }),
		pageFile('guides/c', { id: 'G03', sdg: why('1.1') }),
	);
	const ids = (node: `sdg:${string}`) => pagesTagged(small, node).map(({ page }) => page.id);
	assert.deepEqual(ids('sdg:10'), ['guides/a', 'guides/b']);
	assert.deepEqual(ids('sdg:10.7'), ['guides/b']);
	assert.deepEqual(ids('sdg:1'), ['guides/c']);
});

test("the UN table's links are never among an editor's", () => {
	const tagged = graph.links.filter(({ kind }) => kind === 'tag');
	const table = graph.links.filter(({ kind }) => kind === 'table');
	assert.ok(tagged.every(({ from }) => from.startsWith('page:')));
	assert.ok(table.every(({ from, to }) => from.startsWith('gcm:') && to.startsWith('sdg:')));
});

test('"All SDGs" of objectives 2 and 19 becomes links of their own form to all goals', () => {
	const form = (code: string) => new Set(tableLinksOf(graph, `gcm:${code}`).map((link) => link.form));
	assert.deepEqual(form('2'), new Set(['all', 'text']));
	assert.deepEqual(form('19'), new Set(['all']));
	assert.equal(tableLinksOf(graph, 'gcm:19').length, 17);
	assert.deepEqual(form('6'), new Set(['list']));
});

test('tags come principal first and claimed ones last, then as the frameworks number them', () => {
	for (const id of graph.pages.keys()) {
		const weights = tagsOf(graph, id).map(({ weight }) => weight);
		const order = ['principal', 'significant', 'claimed'];
		assert.deepEqual(
			weights,
			[...weights].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
			id,
		);
	}
	assert.deepEqual(['gcm:2', 'sdg:16.10', 'sdg:16.2', 'sdg:16', 'sdg:16.a', 'sdg:3'].sort(compareCodes), [
		'sdg:3',
		'sdg:16',
		'sdg:16.2',
		'sdg:16.10',
		'sdg:16.a',
		'gcm:2',
	]);
});

test('an address leads back to its page', () => {
	for (const id of graph.pages.keys()) assert.equal(idAt(addressOf(id)), id);
	assert.equal(sdgAddress('10.7'), '/sdg/10/#10.7');
	assert.equal(idAt('/sdg/10/#10.7'), 'goals/10');
	assert.equal(idAt('https://example.org/'), undefined);
});

test('a page in the text counts once among the pages that link here', () => {
	const { graph: small } = checkPages(
		pageFile('guides/a'),
		pageFile('guides/b', { id: 'G02', related: '[guides/a]' }, 'See [a](/guides/a/) and [a](/guides/a/#x).'),
	);
	assert.deepEqual(
		linkedFrom(small, 'guides/a').map(({ page, kind }) => [page.id, kind]),
		[['guides/b', 'related']],
	);
});

test('paragraphs become the sections a reader can find', () => {
	const { source, where } = evidenceOf(
		{
			source: 'report',
			paragraphs: [
				{ from: 43, to: 45 },
				{ from: 52, to: 52 },
			],
		},
		[
			{
				id: 'report',
				title: 'A report on something',
				label: 'A report',
				authors: 'Nobody',
				publisher: 'Nobody',
				language: 'en',
				sections: [
					{ from: 40, to: 50, section: '2.1' },
					{ from: 51, to: 60, section: 'Annex' },
				],
			},
		],
	);
	assert.equal(source.label, 'A report');
	assert.equal(where, '2.1; Annex');
});
