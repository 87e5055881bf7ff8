/** Like stands beside like. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bySimilarity } from '../../../src/maps/matrix/order.ts';

test('items that are alike stand together, whatever their numbers', () => {
	const order = bySimilarity([
		[1, 0, 0],
		[0, 5, 5],
		[2, 0, 0],
		[0, 1, 1],
	]);
	assert.equal(Math.abs(order.indexOf(0) - order.indexOf(2)), 1);
	assert.equal(Math.abs(order.indexOf(1) - order.indexOf(3)), 1);
});

test('whatever the numbers, each item stands in the order once, and the order is the same each time', () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { maxLength: 12 }), (vectors) => {
			const order = bySimilarity(vectors);
			assert.deepEqual(
				[...order].sort((a, b) => a - b),
				[...vectors.keys()],
			);
			assert.deepEqual(bySimilarity(vectors), order);
		}),
	);
});
