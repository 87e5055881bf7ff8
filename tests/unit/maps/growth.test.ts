/** What grows with the pages grows no faster than they do, and what every reader fetches stays small. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { buildGraph } from '../../../src/graph/build.ts';
import { onwardOf } from '../../../src/graph/onward.ts';
import { tagsOf } from '../../../src/graph/queries.ts';
import { reasonsOf } from '../../../src/graph/reasons.ts';
import type { Graph, Link } from '../../../src/graph/types.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import { explorerData, pageNames } from '../../../src/maps/model/data.ts';
import { openExplorer } from '../../../src/maps/model/pages.ts';
import { syntheticPages, vocabulary } from '../../bench/synthetic.ts';

const en = stringsOf('en');

const graphOf = (count: number) => buildGraph(syntheticPages(count), vocabulary);

test('with 4,000 pages the data of all views is at most 60 KB, and the reasons of a page at most 20 KB', () => {
	const graph = graphOf(4_000);
	const data = explorerData(graph, vocabulary, en);
	const size = brotliCompressSync(JSON.stringify(data)).length;
	assert.ok(size <= 60_000, `${size} bytes`);
	const largest = Math.max(...[...graph.pages.keys()].map((id) => JSON.stringify(reasonsOf(graph, id, vocabulary.sources)).length));
	assert.ok(largest <= 20_000, `${largest} bytes`);
});

test('names come apart and fall on their pages', () => {
	const graph = graphOf(50);
	const data = explorerData(graph, vocabulary, en);
	const named = openExplorer(data, pageNames(graph));
	for (const { id, title, values, sdg } of named.pages) {
		const page = graph.pages.get(id);
		assert.equal(title, page?.front.title);
		assert.deepEqual(values.kind, [page?.collection]);
		assert.deepEqual(
			sdg.map(({ code }) => `sdg:${code}`),
			tagsOf(graph, id)
				.map(({ to }) => to)
				.filter((to) => to.startsWith('sdg:')),
		);
	}
	assert.equal(named.pages.length, 50);
	assert.doesNotMatch(JSON.stringify(data), /synthetic/i);
	assert.equal(openExplorer(data).named, false);
});

/** The same graph, counting how often a link is looked at. */
function counted(graph: Graph): { graph: Graph; looks: () => number } {
	let looks = 0;
	const get = (link: Link, key: string) => {
		looks += 1;
		return Reflect.get(link, key);
	};
	const watched = new Map<Link, Link>(graph.links.map((link) => [link, new Proxy(link, { get } as ProxyHandler<Link>)]));
	const lists = (map: Graph['from']) => new Map([...map].map(([node, links]) => [node, links.map((link) => watched.get(link) as Link)]));
	return { graph: { ...graph, links: [...watched.values()], from: lists(graph.from), to: lists(graph.to) }, looks: () => looks };
}

test('what all pages lead on to looks at no more links a page when there are ten times as many pages', () => {
	const perPage = (count: number) => {
		const { graph, looks } = counted(graphOf(count));
		const draw = () => [...graph.pages.values()].map((page) => onwardOf(graph, page));
		// What is made once a graph is made in the first round.
		draw();
		const before = looks();
		draw();
		return (looks() - before) / count;
	};
	const [few, many] = [perPage(200), perPage(2_000)];
	assert.ok(many <= 1.2 * few, `${few.toFixed(0)} looks a page among 200, ${many.toFixed(0)} among 2,000`);
});
