/** A new view is its folder, a line of the registry and its words: everything else takes it as it comes. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { VIEWS as ADDRESSED } from '../../../src/graph/addresses.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import { stateAfter } from '../../../src/maps/explorer/choose.ts';
import { VIEW_NAMES, viewNamed } from '../../../src/maps/explorer/views.ts';
import { wholeView } from '../../../src/maps/explorer/whole.ts';
import { knownOf, pagesUnder } from '../../../src/maps/model/pages.ts';
import { emptyState, FIRST_VIEW, readState, writeState } from '../../../src/maps/model/state.ts';
import { toCsv } from '../../../src/maps/model/table.ts';
import { PAPER_ROOM, type View } from '../../../src/maps/model/view.ts';
import { html } from '../../../src/markup/html.ts';
import { explorerOf, five, graphOf, VIEWS, vocabulary, words } from './sample.ts';

const en = stringsOf('en');

/** How many pages the filters leave, and nothing else. */
const tiny: View = {
	name: 'tiny',
	folder: 'tiny',
	called: () => ({ tab: 'Tiny', question: 'How many?' }),
	menus: [],
	drawsTable: false,
	named: false,
	opensPanel: false,
	draw({ explorer, state }) {
		const count = pagesUnder(explorer, state).length;
		return {
			picture: () => html`<svg><text>${count}</text></svg>`,
			lead: () => html``,
			table: { columns: [{ key: 'pages', name: 'Pages', number: true }], rows: [{ key: 'gcm:6', cells: [count] }] },
			findings: [{ n: count, text: 'pages.' }],
		};
	},
	choose: (state, choice) => ({ ...state, chosen: [choice] }),
};
const loaders = { tiny: async () => tiny };
const graph = graphOf(five);
const explorer = explorerOf(graph);

test('a registered view has an address, a picture, a choice and files of its own', async () => {
	const { state, ignored } = readState('?view=tiny&country=KAZ', knownOf(explorer, [...VIEW_NAMES, 'tiny']));
	assert.deepEqual(ignored, []);
	assert.equal(writeState(state), '?view=tiny&country=KAZ');
	const drawn = (await viewNamed(state.view, loaders)).draw({ explorer, state, words, mode: 'live', room: PAPER_ROOM });
	assert.equal(drawn.picture().text, '<svg><text>2</text></svg>');
	assert.deepEqual(stateAfter(state, 'gcm:6', tiny).chosen, ['gcm:6']);
	const { table, about } = wholeView(tiny, graphOf(five.slice(1)), vocabulary, en, 'https://waymark.example');
	assert.equal(toCsv(table), '\uFEFFPages\r\n4\r\n');
	assert.equal(about.title, 'How many?');
	assert.equal(about.address, 'https://waymark.example/explore/?view=tiny');
});

test('a view that is not registered is named as an unknown part of the address, and nothing is drawn in its place', async () => {
	const { state, ignored } = readState('?view=tiny', knownOf(explorer, VIEW_NAMES));
	assert.deepEqual(ignored, ['view=tiny']);
	assert.equal(state.view, FIRST_VIEW);
	await assert.rejects(() => viewNamed('tiny'), /no view "tiny"/);
});

test('the view that an address without one opens is the first of the registry', () => {
	assert.equal(VIEW_NAMES[0], FIRST_VIEW);
	assert.equal(emptyState().view, FIRST_VIEW);
});

test('each view has a folder with what stands around its picture, and a name of its own', () => {
	for (const { folder } of VIEWS) assert.ok(existsSync(`src/maps/${folder}/Figure.astro`), folder);
	assert.deepEqual(
		VIEWS.map(({ name }) => name),
		VIEW_NAMES,
	);
	assert.deepEqual([...VIEW_NAMES], [...ADDRESSED], 'the check knows their files');
});

test('outside of the registry the explorer knows no view by its name or its folder', () => {
	const names = new Set(VIEWS.flatMap(({ name, folder }) => [name, folder]));
	for (const file of globSync('src/maps/explorer/*.{ts,astro}').filter((path) => !path.endsWith('/views.ts'))) {
		const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
		const found = [...text.matchAll(/['"`.]\.\/(\w+)\/|'(\w+)'|"(\w+)"/g)].flatMap((hit) => hit.slice(1)).filter((word) => word && names.has(word));
		assert.deepEqual(found, [], file);
	}
});
