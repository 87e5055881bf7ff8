/** Ranking, and the part of a text that is fetched. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partFor, partsOf } from '../../../src/search/excerpt.ts';
import { rank as ranked } from '../../../src/search/rank.ts';

const found = (scores: Record<string, number>, aside = false) => ({ scores: new Map(Object.entries(scores)), aside });

const rank = (...asked: Parameters<typeof ranked>) => ranked(...asked).map(({ id }) => id);

test('a page with every part comes before a page with one part often', () => {
	assert.equal(rank([found({ a: 2, b: 20, c: 1 }), found({ a: 2, d: 1 })], 100)[0], 'a');
});

test('a rare word counts for more than a common one', () => {
	const common = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, 1]));
	const order = rank([found(common), found({ rare: 1, p49: 0.1 })], 100);
	assert.ok(order.indexOf('rare') < 2 && !order.includes('p1'));
});

test('a word that names a kind asks for nothing that a page must have', () => {
	assert.deepEqual(rank([found({ a: 1 }), found({ b: 9 }, true)], 10), ['a']);
});

test('a word that stands on no page makes every answer a weaker one', () => {
	const shares = (missing: number) => ranked([found({ a: 1, b: 1 }), found({ a: 1 })], 100, [], missing).map(({ share }) => share);
	const [whole = 0, half = 0] = shares(0);
	assert.equal(whole, 1);
	assert.ok(half < 0.5);
	assert.ok((shares(1)[0] ?? 1) < 0.7 && (shares(2)[0] ?? 1) < 0.5);
});

test('a boost lifts a page over its equals', () => {
	assert.deepEqual(rank([found({ a: 1, b: 1 })], 10, [{ ids: new Set(['b']), factor: 1.2 }]), ['b', 'a']);
});

test('every page ranked was found, once', () => {
	const scores = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.double({ min: 0.1, max: 50, noNaN: true }));
	fc.assert(
		fc.property(fc.array(scores, { maxLength: 4 }), (parts) => {
			const order = rank(
				parts.map((part) => found(part)),
				20,
			);
			assert.equal(new Set(order).size, order.length);
			assert.ok(order.every((id) => parts.some((part) => id in part)));
		}),
	);
});

test('the part of a long text that is fetched holds words that were found', () => {
	const long = Array.from({ length: 1000 }, (_, index) => `w${index}`).join(' ');
	const hits = fc.uniqueArray(fc.tuple(fc.integer({ min: 12, max: 999 }), fc.nat(3)), { minLength: 1, maxLength: 12, selector: ([place]) => place });
	fc.assert(
		fc.property(hits, (list) => {
			const places = new Map(list);
			const part = partsOf(long)[partFor(places)];
			assert.ok(part);
			const there = list.filter(([place]) => part.content.split(' ').includes(`w${place}`));
			const inSome = partsOf(long).map(
				({ content }) => new Set(list.filter(([place]) => content.split(' ').includes(`w${place}`)).map(([, number]) => number)).size,
			);
			assert.ok(new Set(there.map(([, number]) => number)).size > 0 && Math.max(...inSome) > 0);
		}),
		// In the last thirty words an excerpt reaches back, which must not make another place the best.
		{
			examples: [
				[
					[
						[970, 0],
						[994, 1],
						[12, 0],
					],
				],
			],
		},
	);
	assert.equal(partFor(new Map()), 0);
	assert.deepEqual(partsOf(''), [{ from: 0, content: '' }]);
	assert.equal(new Set(partsOf(long).flatMap(({ content }) => content.split(' '))).size, 1000);
});
