/** The maps: their numbers are the graph's, and the same input gives the same picture. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isSubjectPage, pagesTagged } from '../../../src/graph/queries.ts';
import { labelOf } from '../../../src/i18n/labels.ts';
import { en } from '../../../src/i18n/strings/en.ts';
import { findingsOf, matrixOf } from '../../../src/maps/matrix/data.ts';
import { layOutMatrix } from '../../../src/maps/matrix/layout.ts';
import { renderMatrix } from '../../../src/maps/matrix/render.ts';
import { neighboursOf } from '../../../src/maps/neighbours/data.ts';
import { layOutNeighbours } from '../../../src/maps/neighbours/layout.ts';
import { renderNeighbours } from '../../../src/maps/neighbours/render.ts';
import { countryCounts } from '../../../src/maps/world/data.ts';
import { layOutWorld } from '../../../src/maps/world/layout.ts';
import { renderWorld } from '../../../src/maps/world/render.ts';
import { checkPages, pageFile, realContent } from '../../fixtures/content.ts';
import { assertPictures } from './snapshot.ts';

const { graph, vocabulary } = realContent();
const tag = (code: string, weight = 'principal') => `{ code: "${code}", weight: ${weight}, because: "A reason that is long enough." }`;
const small = checkPages(
	pageFile('guides/a', {
		title: 'Water & <work>',
		sdg: `[${tag('6.4')}, ${tag('8', 'significant')}]`,
		gcm: `[${tag('2', 'significant')}]`,
		countries: '[KAZ]',
	}),
	pageFile('guides/b', { id: 'G02', sdg: `[${tag('8.8')}]`, gcm: `[${tag('6')}, ${tag('2', 'significant')}]`, countries: '[KAZ, TUN]' }),
).graph;

test("every cell's number is the graph's", () => {
	for (const { objective, goal, joins } of matrixOf(graph, vocabulary).cells) {
		const withGoal = new Set(pagesTagged(graph, `sdg:${goal}`).map(({ page }) => page.id));
		const both = pagesTagged(graph, `gcm:${objective}`).filter(({ page }) => withGoal.has(page.id));
		assert.deepEqual(
			joins.map(({ page }) => page),
			both.map(({ page }) => page.id).sort(),
			`objective ${objective}, goal ${goal}`,
		);
	}
});

test('the findings add up to all cells', () => {
	const matrix = matrixOf(graph, vocabulary);
	const { cells, joined, agree, silent, gaps } = findingsOf(matrix);
	assert.equal(cells, 23 * 17);
	assert.equal(agree + silent, joined);
	assert.equal(gaps + agree, matrix.cells.filter(({ table }) => table === 'named').length);
});

test('countries have the number of pages that are about them', () => {
	const expected = [...graph.pages.values()].filter(
		(page) => isSubjectPage(page) && page.collection !== 'countries' && page.front.countries.includes('TUN'),
	).length;
	assert.equal(countryCounts(graph, vocabulary).find(({ country }) => country.iso === 'TUN')?.pages, expected);
});

test('pictures of fixed input are those that were reviewed', () => {
	const label = (code: string) => vocabulary['gcm-objectives'].find((each) => each.code === code)?.label ?? '';
	const atlas = JSON.parse(readFileSync('node_modules/world-atlas/countries-110m.json', 'utf8'));
	assertPictures({
		matrix: renderMatrix(layOutMatrix(matrixOf(small, vocabulary)), en, label),
		world: renderWorld(layOutWorld(countryCounts(small, vocabulary), atlas), en),
		neighbours: renderNeighbours(layOutNeighbours(neighboursOf(small, 'gcm:2'), 'gcm:2'), 'GCM 2', en, (node) => labelOf(node, vocabulary, en)),
	});
});
