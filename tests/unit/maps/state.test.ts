/** The explorer's address can be read by people, says what it ignores, and means the same to whoever opens it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	type Choice,
	choosePair,
	type ExplorerState,
	emptyState,
	explorerAddress,
	FACETS,
	type Known,
	readState,
	searchAddress,
	toggleChoice,
	toggleFilter,
	writeState,
} from '../../../src/maps/model/state.ts';
import { exploreAddress } from '../../../src/search/explore.ts';

const known: Known = {
	views: new Set(['matrix', 'flow', 'map']),
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

test('what newsletters and networks put behind an address is dropped without a word', () => {
	assert.deepEqual(readState('?gcm=6&utm_source=mail&fbclid=abc', known).ignored, []);
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

test('what stands in the middle stays readable', () => {
	assert.equal(explorerAddress({ view: 'around', at: 'sdg:10.7' }), '/explore/?view=around&at=sdg:10.7');
	assert.deepEqual(readState('?view=around&at=country:XXX', { ...known, views: new Set(['around']) }).ignored, ['at=country:XXX']);
});

test('the search page gets the same filters, and hears what it has none for', () => {
	const state: ExplorerState = { ...emptyState(), chosen: ['sdg:8', 'sdg:10', 'gcm:6'].slice(0, 2) as Choice[], weight: 'principal' };
	assert.deepEqual(searchAddress(toggleFilter(toggleFilter(state, 'country', 'ECU'), 'sector', 'health')), {
		address: '/search/?country=ECU&sdg=8&sector=health',
		left: ['sdg:10', 'weight:'],
	});
	assert.deepEqual(searchAddress({ ...state, chosen: [], weight: 'with-claims' }).left, [], 'search lists claims in any case');
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
	view: fc.constantFrom(...known.views),
	filters: plain({
		country: subset(known.facets.country),
		kind: subset(known.facets.kind),
		audience: subset(known.facets.audience),
		sector: subset(known.facets.sector),
	}),
	weight: fc.constantFrom('', 'principal', 'significant', 'with-claims'),
	links: fc.constantFrom('', 'editor', 'table'),
	chosen: fc
		.tuple(subset(known.sdg, 1), subset(known.gcm, 1))
		.map(([sdg, gcm]) => [...sdg.map((code): Choice => `sdg:${code}`), ...gcm.map((code): Choice => `gcm:${code}`)]),
	page: fc.constantFrom('', ...known.pages),
	open: fc.constantFrom('', '8', '10'),
	order: fc.constantFrom('number', 'total', 'gaps', 'similarity'),
	divide: fc.constantFrom('', 'kind'),
	bands: fc.constantFrom('', 'all'),
	by: fc.constantFrom('objective', 'goal', 'pair'),
	at: fc.constantFrom('', 'sdg:10.7', 'gcm:6', 'country:ECU', 'page:guides/one-thing'),
	table: fc.boolean(),
});

test('whatever the state, its address reads back as the same state', () => {
	fc.assert(
		fc.property(anyState, (state) => {
			assert.deepEqual(readState(writeState(state), known), { state, ignored: [] });
		}),
	);
});

/** What can stand behind a key: known values, unknown ones, and names that every object has. */
const anyPart = fc.tuple(
	fc.constantFrom(
		'view',
		'country',
		'kind',
		'sdg',
		'gcm',
		'page',
		'open',
		'weight',
		'links',
		'order',
		'divide',
		'bands',
		'by',
		'at',
		'table',
		'colour',
		'toString',
		'__proto__',
	),
	fc.array(
		fc.constantFrom(
			'flow',
			'ECU',
			'KAZ',
			'guides',
			'8',
			'8.8',
			'6',
			'16',
			'guides/one-thing',
			'principal',
			'open',
			'all',
			'pair',
			'gcm:6',
			'page:guides/one-thing',
			'gcm:99',
			'toString:x',
			'XXX',
			'constructor',
			'',
			'%E0%A4',
		),
		{
			minLength: 1,
			maxLength: 3,
		},
	),
);

test('whatever the address, each value is either in the state or named as ignored', () => {
	fc.assert(
		fc.property(fc.uniqueArray(anyPart, { maxLength: 6, selector: ([key]) => key }), (parts) => {
			const { state, ignored } = readState(`?${parts.map(([key, values]) => `${key}=${values.join(',')}`).join('&')}`, known);
			const kept = new Map<string, readonly string[]>([
				...FACETS.map((facet): [string, readonly string[]] => [facet, state.filters[facet]]),
				...(['sdg', 'gcm'] as const).map((key): [string, string[]] => [key, state.chosen.filter((each) => each.startsWith(key)).map((each) => each.slice(4))]),
			]);
			for (const [key, values] of parts) {
				const list = kept.get(key);
				const read = new URLSearchParams(`x=${values.join(',')}`).get('x') as string;
				for (const value of list ? read.split(',').filter(Boolean) : [])
					assert.notEqual(list?.includes(value), ignored.includes(`${key}=${value}`), `${key}=${value}`);
				if (!list && !ignored.includes(`${key}=${read}`)) {
					const setting = state[key as keyof ExplorerState];
					assert.equal(setting === true ? 'open' : setting, read);
				}
			}
		}),
	);
});

test('a link into the explorer is an address that is read back whole', () => {
	const address = explorerAddress({ view: 'flow', page: 'guides/one-thing' });
	assert.equal(address, '/explore/?view=flow&page=guides/one-thing');
	assert.deepEqual(readState(address.slice('/explore/'.length), known).ignored, []);
	assert.equal(explorerAddress({}), '/explore/');
});
