/** The map on the home page: which pairs it draws. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutPairs, sharedPairs } from '../../../src/maps/home/pairs.ts';
import { five, graphOf, vocabulary } from './sample.ts';

test('a goal and an objective are joined by the pages that editors linked to both; targets count for their goal, claims for nothing', () => {
	const page = (slug: string, sdg: string[], gcm: string[]) => ({ ...(five[0] as (typeof five)[number]), slug, sdg, gcm });
	const graph = graphOf([page('a', ['8!', '8.8', '14?'], ['6']), page('b', ['8.5'], ['6', '21?'])]);
	assert.deepEqual(sharedPairs(graph), [{ goal: '8', objective: '6', pages: 2 }]);
});

test('a line begins at its goal, ends at its objective, and is as wide as its pages are many', () => {
	const lines = layOutPairs(
		[1, 2, 5, 12].map((pages) => ({ goal: '1', objective: '23', pages })),
		vocabulary,
	);
	assert.deepEqual(
		lines.map(({ width }) => width),
		[1, 2, 3, 4],
	);
	assert.equal(lines[0]?.d, 'M0 2.941C50 2.941 50 97.826 100 97.826');
});
