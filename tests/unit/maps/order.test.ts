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

test('whatever the numbers, each item stands in the order once, and the two most alike stand side by side', () => {
	const likeness = (a: readonly number[], b: readonly number[]) => {
		const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, value, index) => sum + value * (y[index] as number), 0);
		return dot(a, b) / (Math.sqrt(dot(a, a) * dot(b, b)) || 1);
	};
	fc.assert(
		fc.property(fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 12 }), (vectors) => {
			const order = bySimilarity(vectors);
			assert.deepEqual(
				[...order].sort((a, b) => a - b),
				[...vectors.keys()],
			);
			const like = (a: number, b: number) => likeness(vectors[a] as number[], vectors[b] as number[]);
			const most = Math.max(...order.flatMap((a) => order.filter((b) => b !== a).map((b) => like(a, b))));
			const beside = Math.max(...order.slice(1).map((item, index) => like(item, order[index] as number)));
			assert.ok(beside > most - 1e-9, `${beside} of ${most}`);
		}),
	);
});
