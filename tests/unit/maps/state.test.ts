/** The explorer's address can be read by people, says what it ignores, and means the same to whoever opens it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	type Choice,
	choosePair,
	type ExplorerState,
	emptyState,
	FACETS,
	type Known,
	readState,
	searchAddress,
	toggleChoice,
	toggleFilter,
	VIEWS,
	writeState,
} from '../../../src/maps/explorer/state.ts';
import { exploreAddress } from '../../../src/search/explore.ts';

const known: Known = {
	facets: {
		country: new Set(['ECU', 'KAZ']),
		kind: new Set(['guides', 'case-studies']),
		audience: new Set(['trainer']),
		sector: new Set(['health', 'education']),
	},
	sdg: new Set(['8', '8.8', '10', '10.7']),
	gcm: new Set(['6', '16']),
	pages: new Set(['guides/one-thing']),
};

test('an address as people write it is read', () => {
	const { state, ignored } = readState('?view=matrix&gcm=6&sdg=8&country=ECU', known);
	assert.deepEqual(state, { ...emptyState(), filters: { ...emptyState().filters, country: ['ECU'] }, chosen: ['gcm:6', 'sdg:8'] });
	assert.deepEqual(ignored, []);
});

test('parts that mean nothing are named, and the others still count', () => {
	const { state, ignored } = readState('?view=globe&country=ECU,XXX&sdg=99&gcm=6&weight=heavy&open=8.8&page=guides/none&colour=red', known);
	assert.deepEqual(ignored, ['view=globe', 'country=XXX', 'sdg=99', 'weight=heavy', 'open=8.8', 'page=guides/none', 'colour=red']);
	assert.deepEqual(state.filters.country, ['ECU']);
	assert.deepEqual(state.chosen, ['gcm:6']);
});

test('a third choice in an address is named as ignored', () => {
	assert.deepEqual(readState('?sdg=8,10&gcm=6', known).ignored, ['gcm=6']);
});

test('a third choice by hand lets the oldest go', () => {
	const chosen = (['sdg:8', 'sdg:10', 'gcm:6'] as const).reduce(toggleChoice, emptyState()).chosen;
	assert.deepEqual(chosen, ['sdg:10', 'gcm:6']);
});

test('choosing the same pair again lets it go', () => {
	const pair: Choice[] = ['gcm:6', 'sdg:8'];
	assert.deepEqual(choosePair(choosePair(emptyState(), pair), [...pair].reverse()), emptyState());
});

test('nothing set has no query', () => {
	assert.equal(writeState(emptyState()), '');
});

test('a page in the address stays readable', () => {
	assert.equal(writeState({ ...emptyState(), view: 'flow', page: 'guides/one-thing' }), '?view=flow&page=guides/one-thing');
});

test('the search page gets the same filters, and hears what it has none for', () => {
	const state: ExplorerState = { ...emptyState(), chosen: ['sdg:8', 'sdg:10', 'gcm:6'].slice(0, 2) as Choice[], weight: 'principal' };
	assert.deepEqual(searchAddress(toggleFilter(toggleFilter(state, 'country', 'ECU'), 'sector', 'health')), {
		address: '/search/?country=ECU&sdg=8&sector=health',
		left: ['sdg=10', 'weight=principal'],
	});
});

test('search leads into the explorer with the same filters, and back', () => {
	const chosen = { kind: ['guides'], country: ['ECU', 'KAZ'], sdg: ['8'], gcm: ['6', '16'], audience: ['trainer'], sector: ['health'] };
	const address = exploreAddress({ chosen });
	assert.equal(address, '/explore/?country=ECU,KAZ&kind=guides&audience=trainer&sector=health&sdg=8');
	const { state, ignored } = readState(address.slice('/explore/'.length), known);
	assert.deepEqual(ignored, []);
	assert.deepEqual(searchAddress(state), { address: '/search/?kind=guides&country=ECU,KAZ&sdg=8&audience=trainer&sector=health', left: [] });
});

const subset = <T>(values: Iterable<T>, most = 9) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const plain = <T>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) => fc.record(fields, { noNullPrototype: true });
const anyState: fc.Arbitrary<ExplorerState> = plain({
	view: fc.constantFrom(...VIEWS),
	filters: plain({
		country: subset(known.facets.country),
		kind: subset(known.facets.kind),
		audience: subset(known.facets.audience),
		sector: subset(known.facets.sector),
	}),
	weight: fc.constantFrom('', 'principal', 'significant'),
	links: fc.constantFrom('', 'editor', 'table'),
	chosen: fc
		.tuple(subset(known.sdg, 1), subset(known.gcm, 1))
		.map(([sdg, gcm]) => [...sdg.map((code): Choice => `sdg:${code}`), ...gcm.map((code): Choice => `gcm:${code}`)]),
	page: fc.constantFrom('', ...known.pages),
	open: fc.constantFrom('', '8', '10'),
	order: fc.constantFrom('number', 'similarity'),
	table: fc.boolean(),
});

test('whatever the state, its address reads back as the same state', () => {
	fc.assert(
		fc.property(anyState, (state) => {
			assert.deepEqual(readState(writeState(state), known), { state, ignored: [] });
		}),
	);
});

test('whatever the address, it is read without a throw, and every value read is a known one', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.webQueryParameters(), fc.constantFrom('toString=1', '__proto__=x', 'filters=y')), (query) => {
			const { state } = readState(`?${query}`, known);
			for (const facet of FACETS) assert.ok(state.filters[facet].every((value) => known.facets[facet].has(value)));
			assert.ok(state.chosen.length <= 2);
		}),
	);
});
