/** Short outlines: the same points as long ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortPath } from '../../../src/maps/world/outline.ts';

type Point = [number, number];

/** The points of a path of m, z and relative lines, as a browser reads them. */
function pointsOf(path: string): Point[][] {
	let [x, y] = [0, 0];
	return path
		.split('z')
		.filter(Boolean)
		.map((ring) => {
			const numbers = [...ring.matchAll(/-?\d+/g)].map(Number);
			const points: Point[] = [];
			for (let index = 0; index < numbers.length; index += 2) {
				[x, y] = [x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)];
				points.push([x, y]);
			}
			[x, y] = points[0] ?? [0, 0];
			return points;
		});
}

const point = fc.tuple(fc.integer({ min: -50, max: 960 }), fc.integer({ min: -50, max: 440 }));
const rings = fc.array(fc.array(point, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 });

test('a short path goes through the same points, those that stand still apart', () => {
	fc.assert(
		fc.property(rings, (all) => {
			const long = all.map((ring) => `M${ring.map(([x, y]) => `${x},${y}`).join('L')}Z`).join('');
			const moving = all.map((ring) => ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1]));
			assert.deepEqual(pointsOf(shortPath(long)), moving);
		}),
	);
});

test('nothing stays nothing, and one ring reads as a person would write it', () => {
	assert.equal(shortPath(''), '');
	assert.equal(shortPath('M10,20L9,20L9,25L9,25ZM12,20L13,19Z'), 'm10 20-1 0 0 5zm2 0 1-1z');
});
