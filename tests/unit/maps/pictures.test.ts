/** What is drawn: which marks, where they stand, what is written in them. And one small picture a view, for the eye. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { labelOf } from '../../../src/i18n/labels.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import { viewNamed } from '../../../src/maps/explorer/views.ts';
import { flowOf } from '../../../src/maps/flow/data.ts';
import { layOutFlow } from '../../../src/maps/flow/layout.ts';
import { matrixOf } from '../../../src/maps/matrix/data.ts';
import { layOutMatrix } from '../../../src/maps/matrix/layout.ts';
import type { Explorer } from '../../../src/maps/model/pages.ts';
import { PAPER } from '../../../src/maps/model/paper.ts';
import { emptyState } from '../../../src/maps/model/state.ts';
import { type Centre, neighboursOf } from '../../../src/maps/neighbours/data.ts';
import { layOutNeighbours } from '../../../src/maps/neighbours/layout.ts';
import { renderNeighbours } from '../../../src/maps/neighbours/render.ts';
import { countryCounts } from '../../../src/maps/world/data.ts';
import { wholeWorld } from '../../../src/maps/world/land.ts';
import { layOutCountries } from '../../../src/maps/world/layout.ts';
import { renderWorld } from '../../../src/maps/world/render.ts';
import { type Mark, marksOf, rowOf } from './marks.ts';
import { anyPages, draw, explorerOf, five, graphOf, vocabulary, words } from './sample.ts';
import { assertPictures } from './snapshot.ts';

const en = stringsOf('en');

const graph = graphOf(five);
const explorer = explorerOf(graph);
const has = (name: string) => (mark: Mark) => mark.classes.includes(name);
const near = (node: Centre) =>
	renderNeighbours(layOutNeighbours(neighboursOf(graph, node), node), 'Near', en, (each) => labelOf(each, vocabulary, en), node).text;

test('the matrix draws a head a goal, a head an objective and a cell a pair, and in the cells that pages join their number', () => {
	const marks = marksOf(draw(explorer).picture());
	assert.deepEqual([marks.filter(has('column')).length, marks.filter(has('row')).length, marks.filter(has('cell')).length], [17, 23, 17 * 23]);
	assert.deepEqual(marks.filter((mark) => has('agree')(mark) || has('silent')(mark)).map(rowOf), [
		'gcm:1 sdg:17 | cell agree | 804.12,41.795 31.848×28.127 | 1',
		'gcm:2 sdg:6 | cell silent | 431.435,71.717 31.848×28.127 | 1',
		'gcm:2 sdg:13 | cell silent | 668.598,71.717 31.848×28.127 | 1',
		'gcm:6 sdg:8 | cell agree | 499.196,191.405 31.848×28.127 | 2',
		'gcm:6 sdg:10 | cell agree | 566.957,191.405 31.848×28.127 | 2',
		'gcm:15 sdg:11 | cell agree | 600.837,460.703 31.848×28.127 | 1',
		'gcm:16 sdg:11 | cell agree | 600.837,490.624 31.848×28.127 | 1',
		'gcm:20 sdg:8 | cell agree | 499.196,610.312 31.848×28.127 | 1',
		'gcm:20 sdg:10 | cell agree | 566.957,610.312 31.848×28.127 | 1',
	]);
	assert.ok(marks.filter(has('gap')).every(({ text }) => text === '+'));
	assert.ok(marks.filter((mark) => has('none')(mark) || has('all')(mark)).every(({ text }) => text === ''));
});

test('an opened goal is followed by its targets, and the chosen pair stands out', () => {
	const marks = marksOf(draw(explorer, { open: '8', chosen: ['gcm:6', 'sdg:8.8'] }).picture());
	const heads = marks.filter(has('column'));
	assert.deepEqual(
		heads.slice(7, 10).map(({ key }) => key),
		['open:8', 'sdg:8.1', 'sdg:8.2'],
	);
	assert.deepEqual(
		heads.filter(has('opened')).map(({ text }) => text),
		['8'],
	);
	assert.deepEqual(
		marks.filter((mark) => has('cell')(mark) && has('on')(mark)).map(({ key, text }) => [key, text]),
		[['gcm:6 sdg:8.8', '1']],
	);
});

test('without script a cell leads to its pages or to the form that proposes one, and an embedded one into the explorer', () => {
	const addressOf = (mode: 'page' | 'embed', said: string) => marksOf(draw(explorer, {}, mode).picture()).find(({ label }) => label.startsWith(said))?.key;
	assert.equal(addressOf('page', 'GCM 6 and SDG 8:'), '#gcm-6-sdg-8');
	assert.equal(addressOf('embed', 'GCM 6 and SDG 8:'), '/explore/?sdg=8&#38;gcm=6');
	assert.equal(addressOf('page', 'GCM 3 and SDG 4:'), '/contribute/tag/?sdg=4.b&#38;gcm=3');
});

test('the flow draws every goal and objective, and between them the pages of what is chosen', () => {
	const marks = marksOf(draw(explorer, { view: 'flow', chosen: ['gcm:6'] }).picture());
	assert.deepEqual(marks.filter((mark) => has('node')(mark) && !has('out')(mark)).map(rowOf), [
		'sdg:8 | node end g8 | 188,286.118 12×36.588 | 8 Decent work and… · 2/2',
		'sdg:10 | node end g10 | 188,367.294 12×36.588 | 10 Reduced… · 2/2',
		'page:guides/fair-hiring | node middle | 310,140.5 218×64 | Title of fair-hiring',
		'page:guides/remittances | node middle | 310,485.5 218×64 | Title of remittances',
		'gcm:6 | node end on | 638,152 12×26 | 6. Recruitment and… · 2/2',
		'gcm:20 | node end | 638,575.808 12×18.384 | 20. Remittances · 1/1',
	]);
	assert.equal(marks.filter(has('end')).length, 17 + 23);
});

test('a flow of the UN table gathers all in one node, and an embedded node leads into the explorer', () => {
	const table = marksOf(draw(explorer, { view: 'flow', links: 'table' }).picture());
	assert.equal(table.filter(has('middle')).length, 1);
	const embedded = marksOf(draw(explorer, { view: 'flow' }, 'embed').picture());
	assert.ok(embedded.some(({ key }) => key === '/explore/?view=flow&#38;gcm=6'));
});

test('the world has a symbol a country with pages or a page of its own, larger ones below', () => {
	const state = { view: 'map', filters: { ...emptyState().filters, country: ['ECU'] } };
	assert.deepEqual(
		marksOf(draw(explorer, state).picture()).map((mark) => `${rowOf(mark)} | ${mark.shapes}`),
		[
			'country:ECU | place on | 272.705 244.987 | Ecuador  2 | r 18',
			'country:KAZ | place | 628.922 79.47 | Kazakhstan  2 | r 18',
			'country:DOM | place | 298.387 173.308 | Dominican Republic | r 4',
			'country:TUN | place | 502.79 122.361 | Tunisia | r 4',
		],
	);
	const drawn = viewNamed('map').draw({ explorer, words, state: { ...emptyState(), view: 'map' }, mode: 'page' });
	const whole = wholeWorld(drawn, words).text;
	assert.match(whole, /class="land" d="m\d/);
	assert.equal(marksOf(whole).filter(({ key }) => key.startsWith('/countries/')).length, 4);
});

test('near a page stands what it is linked to and what shares it; near a goal its pages', () => {
	assert.deepEqual(marksOf(near('page:guides/fair-hiring')).map(rowOf), [
		'/sdg/8/ | end g8 | 1,8 30×30 | 8',
		'/sdg/10/ | end g10 | 1,54 30×30 | 10',
		'/gcm/6/ | end | 389,31 30×30 | 6',
		'/guides/fair-hiring/ | page own | 110,3 200×40 | Title of fair-hiring',
		'/guides/remittances/ | page | 110,49 200×40 | Title of remittances',
	]);
	assert.deepEqual(
		marksOf(near('sdg:8')).map(({ key }) => key),
		['/sdg/8/', '/sdg/10/', '/gcm/6/', '/gcm/20/', '/guides/fair-hiring/', '/guides/remittances/'],
	);
});

test('whatever the pages, marks stand inside of their picture and do not lie on one another', () => {
	fc.assert(
		fc.property(anyPages, fc.constantFrom('', '8', '10'), (pages, open) => {
			const any = explorerOf(graphOf(pages));
			const state = { ...emptyState(), open };
			const matrix = layOutMatrix(matrixOf(any, any.pages, state));
			for (const { cells } of matrix.rows)
				for (const [index, { x, y }] of cells.entries()) {
					assert.ok(x >= (index ? (cells[index - 1]?.x ?? 0) + matrix.cell.width : 0) && x + matrix.cell.width <= matrix.width);
					assert.ok(y >= 0 && y + matrix.cell.height <= matrix.height);
				}
			const flow = layOutFlow(flowOf(any, any.pages, state));
			for (const column of [flow.goals, flow.middle, flow.objectives])
				for (const [index, { top, bottom }] of column.entries()) {
					assert.ok(top >= (index ? (column[index - 1]?.bottom ?? 0) : 0) && top <= bottom && bottom <= flow.height);
				}
			for (const { country, radius } of layOutCountries(countryCounts(any, any.pages))) {
				assert.ok(country.x - radius >= 0 && country.x + radius <= PAPER.width && country.y - radius >= 0 && country.y + radius <= PAPER.height);
			}
		}),
		{ numRuns: 25 },
	);
});

/** Three goals and three objectives: enough to see every mark, and a picture that can be read as text. */
const small: Explorer = {
	...explorer,
	goals: explorer.goals.filter(([code]) => ['8', '10', '13'].includes(code)),
	objectives: explorer.objectives.filter(([code]) => ['2', '6', '19'].includes(code)),
};

test('the small pictures are those that were looked at', () => {
	const symbols = viewNamed('map')
		.draw({ explorer, words, state: { ...emptyState(), view: 'map' }, mode: 'page' })
		.picture();
	assertPictures({
		matrix: draw(small, { chosen: ['gcm:6', 'sdg:8'] }).picture(),
		flow: draw(small, { view: 'flow', chosen: ['gcm:6'] }).picture(),
		// The land is an atlas's, and large.
		world: renderWorld({ ...PAPER, path: '' }, words, 'Symbols.', symbols).text,
		near: near('page:guides/fair-hiring'),
	});
});
