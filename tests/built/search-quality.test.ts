/** How well search answers must not fall: a floor for each set of questions, 0.03 below what was measured. Raise it when search gets better. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtSearch } from '../bench/search/engines.ts';
import { questionSets } from '../bench/search/questions.ts';
import { score } from '../bench/search/score.ts';
import { DIST } from './site.ts';

/** Shares of questions with a right page first and among the first three, and the mean reciprocal rank. */
const FLOORS: Record<string, [at1: number, at3: number, mrr: number]> = {
	'1-before-tuning': [0.86, 0.946, 0.898],
	'2-plain-words': [0.781, 0.903, 0.833],
	'3-eight-people': [0.67, 0.857, 0.765],
	'4-eight-others': [0.757, 0.82, 0.805],
	'5-unseen': [0.757, 0.882, 0.829],
	'6-after-the-cut': [0.603, 0.77, 0.686],
	'7-unseen': [0.57, 0.703, 0.647],
};

test('every set of questions has a floor', () => {
	assert.deepEqual(Object.keys(FLOORS), [...questionSets().keys()]);
});

for (const [set, questions] of questionSets())
	test(`questions of ${set} are answered about as well as when they were measured`, async () => {
		const [at1, at3, mrr] = FLOORS[set] ?? [1, 1, 1];
		const measured = await score(questions, await builtSearch(DIST));
		assert.ok(measured.at1 >= at1 && measured.at3 >= at3 && measured.mrr >= mrr, JSON.stringify(measured));
	});
