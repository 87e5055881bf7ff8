/** What is drawn: which marks, where they stand, what is written in them. And one small picture a view, for the eye. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aroundOf } from '../../../src/maps/around/data.ts';
import { layOutAround } from '../../../src/maps/around/layout.ts';
import { flowOf } from '../../../src/maps/flow/data.ts';
import { layOutFlow } from '../../../src/maps/flow/layout.ts';
import { classOf, matrixOf } from '../../../src/maps/matrix/data.ts';
import type { Explorer } from '../../../src/maps/model/pages.ts';
import { PAPER } from '../../../src/maps/model/paper.ts';
import { emptyState } from '../../../src/maps/model/state.ts';
import { PAPER_ROOM } from '../../../src/maps/model/view.ts';
import { countryCounts } from '../../../src/maps/world/data.ts';
import { wholeWorld } from '../../../src/maps/world/land.ts';
import { layOutCountries } from '../../../src/maps/world/layout.ts';
import { renderWorld } from '../../../src/maps/world/render.ts';
import { cellsOf, type Mark, marksOf, rowOf } from './marks.ts';
import { anyPages, draw, explorerOf, five, graphOf, viewOf, words } from './sample.ts';
import { assertPictures } from './snapshot.ts';

const graph = graphOf(five);
const explorer = explorerOf(graph);
/** Wide, low and narrow windows. */
const rooms = [PAPER_ROOM, { ...PAPER_ROOM, width: 830, height: 420 }, { ...PAPER_ROOM, width: 366, height: 0, narrow: true }];
const has = (name: string) => (mark: Mark) => mark.classes.includes(name);

test('the matrix draws a head a goal, a head an objective and a cell a pair, and in the cells that pages join their number', () => {
	const cells = cellsOf(draw(explorer).picture());
	assert.equal(cells.filter(({ classes }) => classes.includes('column')).length, 17);
	assert.equal(cells.filter(({ classes }) => classes.includes('name')).length, 24, 'objectives, and the totals');
	assert.equal(cells.filter(({ classes }) => classes.includes('cell')).length, 17 * 23);
	assert.deepEqual(
		cells
			.filter(({ classes }) => classes.includes('agree') || classes.includes('silent'))
			.map(({ key, classes, text }) => `${key} ${classes.join(' ')} ${text}`),
		[
			'gcm:1 sdg:17 cell agree s1 t-named 1',
			'gcm:2 sdg:6 cell silent s1 1',
			'gcm:2 sdg:13 cell silent s1 1',
			'gcm:6 sdg:8 cell agree s2 t-named 2',
			'gcm:6 sdg:10 cell agree s2 t-named 2',
			'gcm:15 sdg:11 cell agree s1 t-named 1',
			'gcm:16 sdg:11 cell agree s1 t-named 1',
			'gcm:20 sdg:8 cell agree s1 t-named 1',
			'gcm:20 sdg:10 cell agree s1 t-named 1',
		],
	);
	assert.ok(
		cells.filter(({ classes }) => ['none', 'all', 'gap'].some((state) => classes.includes(state) && classes.includes('cell'))).every(({ text }) => text === ''),
	);
});

test('shades tell 1, 2, 4 and 8 apart though one cell holds 31, and a larger hub takes larger steps', () => {
	const many = (n: number) => explorerOf(graphOf(Array.from({ length: n }, (_, index) => ({ ...(five[0] as (typeof five)[number]), slug: `page-${index}` }))));
	const stepsOf = (n: number) => matrixOf(many(n), many(n).pages, emptyState()).steps;
	const steps = stepsOf(31);
	assert.deepEqual(
		[0, 1, 2, 3, 4, 7, 8, 15, 16, 31].map((n) => classOf(n, steps)),
		[0, 1, 2, 2, 3, 3, 4, 4, 5, 5],
	);
	assert.deepEqual(stepsOf(70), [1, 4, 16, 64, 256]);
});

test('a cell divided by kind has a bar for each, always in the same place', () => {
	const picture = draw(explorer, { divide: 'kind' }).picture();
	const places = (key: string) => new RegExp(`data-key="${key}"[^>]*><span class="places" aria-hidden="true">(.*?)</span>`).exec(picture)?.[1];
	assert.equal(places('gcm:6 sdg:8'), '<i class="h2"></i><i class="h0"></i><i class="h0"></i><i class="h0"></i>', 'two guides');
	assert.equal(places('gcm:2 sdg:13'), '<i class="h0"></i><i class="h1"></i><i class="h0"></i><i class="h0"></i>', 'a case');
	assert.equal(places('gcm:1 sdg:17'), '<i class="h0"></i><i class="h0"></i><i class="h1"></i><i class="h0"></i>', 'a module');
});

test('an opened goal is followed by its targets, and the chosen pair stands out', () => {
	const cells = cellsOf(draw(explorer, { open: '8', chosen: ['gcm:6', 'sdg:8.8'] }).picture());
	const heads = cells.filter(({ classes }) => classes.includes('column'));
	assert.deepEqual(
		heads.slice(7, 10).map(({ key }) => key),
		['open:8', 'sdg:8.1', 'sdg:8.2'],
	);
	assert.deepEqual(
		cells.filter(({ classes }) => classes.includes('cell') && classes.includes('on')).map(({ key, text }) => [key, text]),
		[['gcm:6 sdg:8.8', '1']],
	);
});

test('without script a cell leads to its pages or to the form that proposes one, and an embedded one into the explorer', () => {
	const addressOf = (mode: 'page' | 'embed', said: string) => new RegExp(`<a href="([^"]*)" aria-label="${said}`).exec(draw(explorer, {}, mode).picture())?.[1];
	assert.equal(addressOf('page', 'GCM 6 and SDG 8:'), '#gcm-6-sdg-8');
	assert.equal(addressOf('embed', 'GCM 6 and SDG 8:'), '/explore/?sdg=8&#38;gcm=6');
	assert.equal(addressOf('page', 'GCM 3 and SDG 4:'), '/contribute/tag/?sdg=4.b&#38;gcm=3');
});

test('the flow draws every goal and objective, and a band in the goal’s colour for each two that pages join', () => {
	const picture = draw(explorer, { view: 'flow', chosen: ['gcm:6'] }).picture();
	const nodes = marksOf(picture).filter(has('node'));
	assert.equal(nodes.length, 17 + 23);
	assert.deepEqual(
		nodes.filter((mark) => !has('out')(mark)).map(({ key, text }) => `${key} | ${text}`),
		[
			'sdg:8 | 8 Decent work and economic growth 2/2',
			'sdg:10 | 10 Reduced inequalities 2/2',
			'gcm:6 | 6 Recruitment and decent work 2/2',
			'gcm:20 | 20 Remittances 1/1',
		],
	);
	const bands = [...picture.matchAll(/<path class="(band [^"]*)" data-key="([^"]*)" data-ends="[^"]*" data-n="(\d+)"/g)].map(
		([, style, key, n]) => `${style} ${key} ${n}`,
	);
	assert.deepEqual(bands.slice(0, 2), ['band g8 gcm:6 sdg:8 2', 'band g10 gcm:6 sdg:10 2']);
	assert.equal(bands.length, 9);
});

test('a goal that is chosen stands as a whole and with its targets, and an embedded node leads into the explorer', () => {
	const nodes = marksOf(draw(explorer, { view: 'flow', chosen: ['sdg:8'] }).picture()).filter(has('node'));
	assert.deepEqual(
		nodes.slice(0, 3).map(({ key }) => key),
		['sdg:8', 'sdg:8.1', 'sdg:8.2'],
	);
	const embedded = marksOf(draw(explorer, { view: 'flow' }, 'embed').picture());
	assert.ok(embedded.some(({ key }) => key === '/explore/?view=flow&#38;gcm=6'));
});

test('thin bands are gathered only when there are too many to tell apart, and above a number that is said', () => {
	const rich = explorerOf(
		graphOf(
			Array.from({ length: 3 }, (_, index) => ({
				...(five[0] as (typeof five)[number]),
				slug: `p${index}`,
				sdg: explorer.goals.map(([code]) => code),
				gcm: ['1', '2', '3', '6'],
			})),
		),
	);
	assert.equal(flowOf(rich, rich.pages, emptyState()).bands.filter(({ thin }) => thin).length, 68);
	assert.match(draw(rich, { view: 'flow' }).picture(), /68 pairs with fewer than 4 pages, gathered/);
	assert.equal(flowOf(rich, rich.pages, { ...emptyState(), bands: 'all' }).bands.filter(({ thin }) => thin).length, 0);
	assert.equal(flowOf(explorer, explorer.pages, emptyState()).bands.filter(({ thin }) => thin).length, 0);
});

test('around a target stand all objectives: with pages, only in the UN table, or neither; and its pages by kind', () => {
	const marks = marksOf(draw(explorer, { view: 'around', at: 'sdg:10.7' }).picture());
	const spokes = marks.filter(has('spoke'));
	assert.equal(spokes.filter(({ key }) => key.startsWith('gcm:')).length, 23);
	assert.deepEqual(spokes.find(({ key }) => key === 'gcm:6')?.text, '6 Recruitment and decent work 1');
	assert.ok(has('gap')(spokes.find(({ key }) => key === 'gcm:3') as Mark));
	assert.ok(has('none')(spokes.find(({ key }) => key === 'gcm:13') as Mark));
	assert.deepEqual(
		spokes.filter(({ key }) => key.startsWith('page:')).map(({ text }) => text),
		['Title of fair-hiring'],
	);
});

test('the world has a symbol a country with pages or a page of its own, larger ones below', () => {
	const state = { view: 'map', filters: { ...emptyState().filters, country: ['ECU'] } };
	assert.deepEqual(
		marksOf(draw(explorer, state).picture()).map((mark) => `${rowOf(mark)} | ${mark.shapes}`),
		[
			'country:ECU | place on | 272.705 244.987 | Ecuador 2 | r 18',
			'country:KAZ | place | 628.922 79.47 | Kazakhstan 2 | r 18',
			'country:DOM | place | 298.387 173.308 | Dominican Republic | r 4',
			'country:TUN | place | 502.79 122.361 | Tunisia | r 4',
		],
	);
	const drawn = viewOf('map').draw({ explorer, words, state: { ...emptyState(), view: 'map' }, mode: 'page', room: PAPER_ROOM });
	const whole = wholeWorld(drawn, words).text;
	assert.match(whole, /class="land" d="m\d/);
	assert.equal(marksOf(whole).filter(({ key }) => key.startsWith('/countries/')).length, 4);
});

test('whatever the pages, marks stand inside of their picture and do not lie on one another', () => {
	fc.assert(
		fc.property(anyPages, fc.constantFrom('', '8', '10'), (pages, open) => {
			const any = explorerOf(graphOf(pages));
			for (const room of rooms) {
				const data = flowOf(any, any.pages, { ...emptyState(), open });
				const flow = layOutFlow(data, room, () => 'A name of some length, such as there are');
				for (const column of [flow.goals, flow.objectives])
					for (const [index, { top, bottom }] of column.entries()) {
						assert.ok(top >= (index ? (column[index - 1]?.bottom ?? 0) - 1 : 0) && top <= bottom && bottom <= flow.height + 1);
					}
				assert.ok(flow.x.goal < flow.x.objective && flow.x.objectiveName <= room.width);
				const around = aroundOf(any, any.pages, { ...emptyState(), at: 'sdg:8' });
				const placed = layOutAround(around, room, { name: () => 'A title that is as long as titles are here and there', reason: () => '' });
				for (const side of ['start', 'end'] as const) {
					const spokes = placed.spokes.filter((spoke) => spoke.side === side);
					for (const [index, { y, lines }] of spokes.entries()) {
						const above = spokes[index - 1];
						assert.ok(!above || y - above.y >= ((lines.length + above.lines.length) * 15) / 2, `${y} below ${above?.y}`);
						assert.ok(y >= 0 && y <= placed.height);
					}
				}
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
	const symbols = viewOf('map')
		.draw({ explorer, words, state: { ...emptyState(), view: 'map' }, mode: 'page', room: PAPER_ROOM })
		.picture();
	assertPictures({
		matrix: draw(small, { chosen: ['gcm:6', 'sdg:8'] }).picture(),
		gaps: draw(small, { view: 'gaps' }).picture(),
		around: draw(small, { view: 'around', at: 'gcm:6' }).picture(),
		flow: draw(small, { view: 'flow', chosen: ['gcm:6'] }).picture(),
		// The land is an atlas's, and large.
		world: renderWorld({ ...PAPER, path: '' }, words, 'Symbols.', symbols).text,
	});
});
