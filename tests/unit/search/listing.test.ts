/** What the search page lists: found pages in their order, the second layer, what is near. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenNodes, listingOf } from '../../../src/search/listing.ts';
import type { PageRow } from '../../../src/search/pages.ts';
import { noHit } from '../../../src/search/search.ts';
import { emptyState, type SearchState } from '../../../src/search/state.ts';

const row = (id: string, own: Partial<PageRow['values']>, more: Partial<PageRow> = {}): PageRow => ({
	id,
	values: { ...emptyState().chosen, ...own },
	principal: [],
	claimed: [],
	reviewed: 0,
	minutes: 1,
	title: 1,
	length: 1,
	...more,
});
const PAGES = [
	row('beside', { sdg: ['10.7'] }, { reviewed: 3, minutes: 9 }),
	row('about', { sdg: ['10.7'] }, { principal: ['sdg:10.7'], reviewed: 1, minutes: 5 }),
	row('through', { gcm: ['5'] }, { reviewed: 2, minutes: 1 }),
	row('elsewhere', { country: ['KAZ'] }),
];
const TABLE = { 5: ['10.7'] };
const state = (change: Partial<Omit<SearchState, 'chosen'>> & { chosen?: Partial<SearchState['chosen']> }): SearchState => ({
	...emptyState(),
	...change,
	chosen: { ...emptyState().chosen, ...change.chosen },
});
const listed = (asked: SearchState) => {
	const { hits, through, nearest } = listingOf(asked, { hits: PAGES.map(noHit) }, TABLE);
	const ids = (list: typeof hits) => list.map((hit) => hit.row.id);
	return { hits: ids(hits), through: ids(through), nearest: ids(nearest) };
};

test('while nothing is asked nothing is listed, and every page is counted', () => {
	assert.deepEqual(listed(emptyState()), { hits: [], through: [], nearest: [] });
	assert.equal(listingOf(emptyState(), { hits: PAGES.map(noHit) }, TABLE).rows.length, PAGES.length);
});

test('without words, pages that are about what was chosen come first; the table’s pages stand apart, with the way to them', () => {
	for (const sdg of ['10', '10.7'])
		assert.deepEqual(listed(state({ chosen: { sdg: [sdg] } })), { hits: ['about', 'beside'], through: ['through'], nearest: [] });
	const { ways } = listingOf(state({ chosen: { sdg: ['10.7'] } }), { hits: PAGES.map(noHit) }, TABLE);
	assert.deepEqual(
		[...ways.values()].map(({ through }) => through),
		[[{ own: ['gcm:5'], to: ['sdg:10.7'] }]],
	);
});

test('with words, the order is the one in which they were found, unless another is asked for', () => {
	const chosen = { sdg: ['10.7'] };
	assert.deepEqual(listed(state({ q: 'x', chosen })).hits, ['beside', 'about']);
	assert.deepEqual(listed(state({ q: 'x', chosen, sort: 'date' })).hits, ['beside', 'about']);
	assert.deepEqual(listed(state({ q: 'x', chosen, sort: 'time' })).hits, ['about', 'beside']);
	assert.deepEqual(listed(state({ chosen, sort: 'date' })).hits, ['beside', 'about']);
});

test('where the facets leave nothing, the best three for the words are near', () => {
	assert.deepEqual(listed(state({ q: 'x', chosen: { country: ['TUN'] } })), { hits: [], through: [], nearest: ['beside', 'about', 'through'] });
	assert.deepEqual(listed(state({ chosen: { country: ['TUN'] } })).nearest, []);
});

test('chosen goals, targets and objectives are nodes', () => {
	assert.deepEqual(chosenNodes(state({ chosen: { sdg: ['10', '8.5'], gcm: ['5'], country: ['KAZ'] } })), ['sdg:10', 'sdg:8.5', 'gcm:5']);
});

test('without words, pages for which a source only claims what was chosen come last', () => {
	const pages = [
		row('claimed', { sdg: ['12'] }, { claimed: ['sdg:12'] }),
		row('earned', { sdg: ['12.5'] }),
		row('both', { sdg: ['12', '12.5'] }, { claimed: ['sdg:12'] }),
	];
	const { hits } = listingOf(state({ chosen: { sdg: ['12'] } }), { hits: pages.map(noHit) }, TABLE);
	assert.deepEqual(
		hits.map((hit) => hit.row.id),
		['earned', 'both', 'claimed'],
	);
});
