/** The search page's address: read, written, and honest about what it does not understand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyState, FACETS, type Facet, type Known, readState, type SearchState, SORTS, toggle, writeState } from '../../../src/search/state.ts';

const known: Known = {
	kind: new Set(['guides', 'case-studies']),
	country: new Set(['KAZ', 'TUN']),
	sdg: new Set(['13', '13.1']),
	gcm: new Set(['2']),
	audience: new Set(['trainer']),
	sector: new Set(['health']),
	language: new Set(['en', 'ru']),
	year: new Set(['2026']),
};
const chosen = fc.record(
	Object.fromEntries(FACETS.map((facet) => [facet, fc.uniqueArray(fc.constantFrom(...known[facet]))])) as Record<Facet, fc.Arbitrary<string[]>>,
);
const states = fc
	.tuple(fc.string({ maxLength: 50 }), chosen, fc.constantFrom(...SORTS), fc.boolean())
	.map(([q, values, sort, asTyped]): SearchState => ({ q: q.trim(), chosen: { ...values }, sort, asTyped }));

test('an address is readable', () => {
	const { state } = readState('?q=dry+land&sdg=13.1&country=KAZ,TUN', known);
	assert.deepEqual(state.chosen.country, ['KAZ', 'TUN']);
	assert.equal(writeState(state), '?q=dry+land&country=KAZ,TUN&sdg=13.1');
});

test('a kind reads as one thing, and both forms are understood', () => {
	const { state } = readState('?kind=case-study,guides', known);
	assert.deepEqual(state.chosen.kind, ['case-studies', 'guides']);
	assert.equal(writeState(state), '?kind=case-study,guide');
});

test('any text at all is an address that can be read', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const { state } = readState(`?${text}`, known);
			for (const facet of FACETS) for (const value of state.chosen[facet]) assert.ok(known[facet].has(value));
		}),
	);
	assert.deepEqual(readState('', known), { state: emptyState(), ignored: [] });
});

test('every state survives its address', () => {
	fc.assert(
		fc.property(states, (state) => {
			assert.deepEqual(readState(writeState(state), known), { state, ignored: [] });
		}),
	);
});

test('parts that mean nothing are left out and named; marks of a newsletter are not even named', () => {
	const { state, ignored } = readState('?q=x&utm_source=mail&country=XXX,KAZ&colour=red&gclid=y&__proto__=1&sdg=%3Cscript%3E', known);
	assert.deepEqual(state.chosen.country, ['KAZ']);
	assert.deepEqual(ignored, ['country=XXX', 'colour=red', '__proto__=1', 'sdg=<script>']);
});

test('choosing a value twice takes it away again', () => {
	fc.assert(
		fc.property(states, (state) => {
			const twice = toggle(toggle(state, 'gcm', '2'), 'gcm', '2');
			assert.deepEqual([...twice.chosen.gcm].sort(), [...state.chosen.gcm].sort());
		}),
	);
});
