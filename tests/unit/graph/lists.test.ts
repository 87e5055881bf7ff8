/** Lists in pages: nothing is lost, nothing stands twice, no list grows without end, and every list is made once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressOf, isNarrowed, listAddress } from '../../../src/graph/addresses.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { linkedPaths, linkingGroups } from '../../../src/graph/linked.ts';
import { addressOfPage, groupsOf, inPages, type List, listPaths, listsOf, numbersShown, PER_PAGE, SHOWN } from '../../../src/graph/lists.ts';
import { linkedFrom, pagesTagged } from '../../../src/graph/queries.ts';
import type { Graph } from '../../../src/graph/types.ts';
import { COLLECTIONS } from '../../../src/schema/pages.ts';
import { library, vocabulary } from '../../fixtures/library.ts';

const small = library(30);
const large = library(1500);
const namesOf = (graph: Graph) => listPaths(listsOf(graph, vocabulary)).map(({ params: { folder, rest } }) => `/${folder}/${rest ? `${rest}/` : ''}`);

test('a list in pages holds each page once, in its order, sixty at a time, and leads from the first to the last', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
			const pages = large.pages.slice(0, count);
			const list: List = { collection: 'guides', address: '/guides/', pages };
			const parts = inPages(list);
			assert.deepEqual(
				parts.flatMap((part) => part.pages),
				pages,
			);
			assert.deepEqual(
				parts.map(({ number }) => number),
				Array.from({ length: parts[0]?.of ?? 0 }, (_, index) => index + 1),
			);
			for (const part of parts.slice(0, -1)) assert.equal(part.pages.length, PER_PAGE);
		}),
	);
});

test('the first page has the list’s own address, the others a number', () => {
	assert.deepEqual(
		[1, 2, 67].map((number) => addressOfPage('/guides/in/ecuador/', number)),
		['/guides/in/ecuador/', '/guides/in/ecuador/2/', '/guides/in/ecuador/67/'],
	);
});

test('a reader is offered the first, the last and the neighbouring pages', () => {
	assert.deepEqual(numbersShown(1, 1), [1]);
	assert.deepEqual(numbersShown(1, 67), [1, 2, 3, 67]);
	assert.deepEqual(numbersShown(30, 67), [1, 28, 29, 30, 31, 32, 67]);
	assert.deepEqual(numbersShown(5, 5), [1, 3, 4, 5]);
});

test('no two lists have one address, and none has that of a page', () => {
	for (const { graph } of [small, large]) {
		const names = [...namesOf(graph), ...linkedPaths(graph).map(({ props, params }) => `${addressOf(props.page.id)}linked/${params.number ?? ''}`)];
		assert.equal(new Set(names).size, names.length);
		const pages = new Set([...graph.pages.keys()].map(addressOf));
		assert.deepEqual(
			names.filter((name) => pages.has(name)),
			[],
		);
	}
});

test('every kind has its list, whole and in list order', () => {
	const names = new Set(namesOf(large.graph));
	const { whole } = listsOf(large.graph, vocabulary);
	for (const collection of COLLECTIONS) {
		assert.ok(names.has(listAddress(collection)), collection);
		assert.equal(whole.get(collection)?.pages.length, large.pages.filter((page) => page.collection === collection).length);
	}
});

test('a narrowed list holds exactly the pages that say so, and is offered only where it leaves something out', () => {
	const { ways, narrowed, whole } = listsOf(large.graph, vocabulary);
	const fields = { country: 'countries', audience: 'audiences', sector: 'sectors', source: 'sources' } as const;
	let seen = 0;
	for (const { collection, narrowed: value, pages } of [...narrowed.values()].flat()) {
		const field = fields[value.by as keyof typeof fields];
		if (!field) continue;
		seen += 1;
		assert.deepEqual(
			pages,
			whole.get(collection)?.pages.filter(({ front }) => (front[field] as string[]).includes(value.id)),
		);
	}
	assert.ok(seen > 50, String(seen));
	for (const way of [...ways.values()].flat())
		assert.ok(way.pages.length > 0 && way.pages.length < (whole.get(way.collection)?.pages.length ?? 0), way.address);
});

test('the lists of a goal hold every page linked to it or its targets, with exactly these links', () => {
	for (const code of ['1', '10', '17']) {
		const tagged = pagesTagged(large.graph, `sdg:${code}`);
		const lists = listsOf(large.graph, vocabulary).narrowed.get(`goal ${code}`) ?? [];
		assert.deepEqual(new Set(lists.flatMap(({ pages }) => pages.map(({ id }) => id))), new Set(tagged.map(({ page }) => page.id)));
		for (const { page, tags } of tagged) assert.deepEqual(lists.find(({ collection }) => collection === page.collection)?.tags?.get(page.id), tags);
	}
});

test('the page of a goal, objective, country or source shows ten of each kind at most, and leads on where a list says more', () => {
	let led = 0;
	for (const { graph } of [small, large]) {
		const names = new Set(namesOf(graph));
		for (const lists of listsOf(graph, vocabulary).narrowed.values()) {
			for (const { list, told, named, more } of groupsOf(lists)) {
				assert.deepEqual([...told, ...named], list.pages.slice(0, SHOWN));
				assert.ok(told.length >= Math.min(3, list.pages.length), list.address);
				if (list.pages.length > SHOWN) assert.ok(more, list.address);
				if (more) assert.ok(names.has(more), more);
				led += Number(more !== undefined);
			}
		}
	}
	assert.ok(led > 100, String(led));
});

test('search engines are asked to leave out narrowed lists and nothing else', () => {
	const names = namesOf(large.graph);
	const { whole } = listsOf(large.graph, vocabulary);
	const own = new Set([...whole.values()].flatMap((list) => inPages(list).map(({ number }) => addressOfPage(list.address, number))));
	for (const name of names) assert.equal(isNarrowed(name), !own.has(name), name);
	for (const page of [...large.pages.map(({ id }) => addressOf(id)), '/sdg/10/', '/gcm/16/', '/sources/desa-iom-2022/'])
		assert.equal(isNarrowed(page), false, page);
	assert.ok(isNarrowed('/guides/x/linked/2/'));
});

test('a page shows a dozen of the pages that link to it, and leads on to all of them', () => {
	const [target, ...others] = library(40).pages;
	assert.ok(target);
	const linking = others.map((page) => ({ ...page, front: { ...page.front, related: [{ page: target.id }] } }));
	const graph = buildGraph([{ ...target, front: { ...target.front, related: [] } }, ...linking], vocabulary);
	const page = graph.pages.get(target.id);
	assert.ok(page);
	const { others: shown, more } = linkingGroups(graph, page);
	assert.deepEqual([shown.length, more], [12, { address: `${addressOf(target.id)}linked/`, total: others.length }]);
	const listed = linkedPaths(graph).filter(({ props }) => props.page === page);
	assert.deepEqual(
		listed.flatMap(({ props }) => props.linking),
		linkedFrom(graph, target.id),
	);
	assert.equal(linkingGroups(graph, graph.pages.get(others[0]?.id ?? '') ?? page).more, undefined);
});

test('lists are made once a graph', () => {
	assert.equal(listsOf(large.graph, vocabulary), listsOf(large.graph, vocabulary));
	assert.notEqual(listsOf(large.graph, vocabulary), listsOf(small.graph, vocabulary));
});

test('there are fewer pages of lists than pages and links', () => {
	const lists = namesOf(large.graph).length + linkedPaths(large.graph).length;
	assert.ok(lists < large.pages.length, String(lists));
	const rows = listPaths(listsOf(large.graph, vocabulary)).reduce((sum, { props }) => sum + props.shown.pages.length, 0);
	assert.ok(rows < 10 * large.graph.links.length, `${rows} of ${large.graph.links.length}`);
});
