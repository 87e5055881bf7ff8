/** The pictures of five pages stand beside this test as SVG. After a wanted change: UPDATE_PICTURES=1 node --test tests/unit/maps/pictures.test.ts */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { labelOf } from '../../../src/i18n/labels.ts';
import { en } from '../../../src/i18n/strings/en.ts';
import { type ExplorerState, emptyState } from '../../../src/maps/explorer/state.ts';
import { drawView } from '../../../src/maps/explorer/views.ts';
import { neighboursOf } from '../../../src/maps/neighbours/data.ts';
import { layOutNeighbours } from '../../../src/maps/neighbours/layout.ts';
import { renderNeighbours } from '../../../src/maps/neighbours/render.ts';
import { explorerOf, five, graphOf, vocabulary, words } from './sample.ts';

const graph = graphOf(five);
const explorer = explorerOf(graph);
const draw = (state: Partial<ExplorerState>) => drawView(explorer, { ...emptyState(), ...state }, words, 'page').picture();
const near = (node: 'page:guides/fair-hiring' | 'sdg:8') =>
	renderNeighbours(layOutNeighbours(neighboursOf(graph, node), node), 'Near', en, (each) => labelOf(each, vocabulary, en), node);

const pictures: Record<string, string> = {
	matrix: draw({}),
	'matrix-goal-8-opened': draw({ open: '8' }),
	'matrix-by-likeness': draw({ order: 'similarity' }),
	flow: draw({ view: 'flow' }),
	'flow-gcm-6-chosen': draw({ view: 'flow', chosen: ['gcm:6'] }),
	'flow-un-table': draw({ view: 'flow', links: 'table' }),
	'map-symbols': draw({ view: 'map' }),
	'near-a-page': near('page:guides/fair-hiring'),
	'near-a-goal': near('sdg:8'),
};

/** A mark a line, so that a difference can be read. */
const lines = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;

for (const [name, svg] of Object.entries(pictures)) {
	test(`the picture ${name} is the one that was looked at`, () => {
		const file = new URL(`pictures/${name}.svg`, import.meta.url);
		const now = lines(svg);
		if (process.env.UPDATE_PICTURES) {
			mkdirSync(new URL('pictures/', import.meta.url), { recursive: true });
			writeFileSync(file, now);
		}
		const same = existsSync(file) && readFileSync(file, 'utf8') === now;
		if (!same) {
			mkdirSync('test-results', { recursive: true });
			writeFileSync(`test-results/${name}.svg`, now);
		}
		assert.ok(same, `compare tests/unit/maps/pictures/${name}.svg with test-results/${name}.svg`);
	});
}
