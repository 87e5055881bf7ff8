/** Ranking, excerpts and headings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerpt, matchedHeadings, partFor, partsOf } from '../../../src/search/excerpt.ts';
import { rank } from '../../../src/search/rank.ts';

const found = (scores: Record<string, number>, aside = false) => ({ scores: new Map(Object.entries(scores)), aside });

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

const whole = (content: string) => ({ content, from: 0 });
const text = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');

test('an excerpt holds the most different words looked for, marked', () => {
	const pieces = excerpt(
		whole(text),
		new Map([
			[3, 0],
			[60, 0],
			[63, 1],
			[66, 1],
		]),
	);
	assert.deepEqual(
		pieces.filter(({ marked }) => marked).map(({ text: word }) => word),
		['w60', 'w63', 'w66'],
	);
	assert.ok(pieces[0]?.text.startsWith('…') && pieces.at(-1)?.text.endsWith('…'));
});

test('without hits an excerpt is the beginning after the title', () => {
	assert.ok(excerpt(whole(text), new Map(), 2)[0]?.text.startsWith('w2 w3'));
});

test('an excerpt says nothing that the page does not', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300 }), fc.array(fc.nat(40)), (content, places) => {
			const said = excerpt(whole(content), new Map(places.map((place) => [place, 0])))
				.map((piece) => piece.text)
				.join('')
				.replaceAll('…', ' ')
				.split(/\s+/)
				.join(' ')
				.trim();
			assert.ok(content.replaceAll('…', ' ').split(/\s+/).join(' ').includes(said));
		}),
	);
});

test('the part of a long text that is fetched holds the excerpt that the whole text would give', () => {
	const long = Array.from({ length: 1000 }, (_, index) => `w${index}`).join(' ');
	const hits = fc.uniqueArray(fc.tuple(fc.integer({ min: 12, max: 999 }), fc.nat(3)), { minLength: 1, maxLength: 12, selector: ([place]) => place });
	fc.assert(
		fc.property(hits, (list) => {
			const places = new Map(list);
			const marked = (pieces: ReturnType<typeof excerpt>) =>
				new Set(pieces.filter((piece) => piece.marked).map((piece) => places.get(Number(piece.text.slice(1)))));
			const part = partsOf(long)[partFor(places)];
			assert.ok(part);
			assert.ok(marked(excerpt(part, places)).size >= marked(excerpt(whole(long), places)).size);
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

test('headings are those whose sections were hit, in the order of the page', () => {
	const headings = [10, 20, 30, 40].map((location) => ({ id: `h${location}`, text: `H${location}`, location }));
	assert.deepEqual(
		matchedHeadings(
			headings,
			new Map([
				[45, 0],
				[12, 0],
				[13, 1],
			]),
			2,
		).map(({ id }) => id),
		['h10', 'h40'],
	);
	assert.deepEqual(matchedHeadings(headings, new Map([[3, 0]])), []);
});
