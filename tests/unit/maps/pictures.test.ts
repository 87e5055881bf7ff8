/** The same input gives the same picture, and it is the one that was reviewed. */
import { test } from 'node:test';
import { labelOf } from '../../../src/i18n/labels.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import { type ExplorerState, emptyState } from '../../../src/maps/explorer/state.ts';
import { drawView } from '../../../src/maps/explorer/views.ts';
import { type Centre, neighboursOf } from '../../../src/maps/neighbours/data.ts';
import { layOutNeighbours } from '../../../src/maps/neighbours/layout.ts';
import { renderNeighbours } from '../../../src/maps/neighbours/render.ts';
import { landOf } from '../../../src/maps/world/land.ts';
import { renderWorld } from '../../../src/maps/world/render.ts';
import { explorerOf, five, graphOf, vocabulary, words } from './sample.ts';
import { assertPictures } from './snapshot.ts';

const en = stringsOf('en');

const graph = graphOf(five);
const explorer = explorerOf(graph);
const draw = (state: Partial<ExplorerState>, mode: 'page' | 'live' = 'page') => drawView(explorer, { ...emptyState(), ...state }, words, mode);
const near = (node: Centre) => renderNeighbours(layOutNeighbours(neighboursOf(graph, node), node), 'Near', en, (each) => labelOf(each, vocabulary, en), node);

test('pictures of five pages are those that were reviewed', () => {
	assertPictures({
		matrix: draw({}).picture(),
		'matrix-grid-goal-8-opened': draw({ open: '8', chosen: ['gcm:6', 'sdg:8.8'] }, 'live').picture(),
		'matrix-by-likeness': draw({ order: 'similarity' }).picture(),
		flow: draw({ view: 'flow' }).picture(),
		'flow-gcm-6-chosen': draw({ view: 'flow', chosen: ['gcm:6'] }, 'live').picture(),
		'flow-un-table': draw({ view: 'flow', links: 'table' }).picture(),
		world: renderWorld(landOf(vocabulary.countries), words, 'Pages speak of 2 countries.', draw({ view: 'map' }).picture()),
		'near-a-page': near('page:guides/fair-hiring'),
		'near-a-goal': near('sdg:8'),
	});
});
