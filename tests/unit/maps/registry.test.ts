/** A new view is its folder, a line of the registry and its words: everything else takes it as it comes. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stringsOf } from '../../../src/i18n/locales.ts';
import { stateAfter } from '../../../src/maps/explorer/choose.ts';
import { VIEWS, viewNamed } from '../../../src/maps/explorer/views.ts';
import { wholeView } from '../../../src/maps/explorer/whole.ts';
import { knownOf, pagesUnder } from '../../../src/maps/model/pages.ts';
import { emptyState, FIRST_VIEW, readState, writeState } from '../../../src/maps/model/state.ts';
import { toCsv } from '../../../src/maps/model/table.ts';
import type { View } from '../../../src/maps/model/view.ts';
import { explorerAt } from '../../../src/maps/neighbours/data.ts';
import { html } from '../../../src/markup/html.ts';
import { explorerOf, five, graphOf, vocabulary, words } from './sample.ts';

const en = stringsOf('en');

/** How many pages the filters leave, and nothing else. */
const tiny: View = {
	name: 'tiny',
	folder: 'tiny',
	called: () => ({ tab: 'Tiny', question: 'How many?' }),
	menus: [],
	drawsTable: false,
	listBeside: false,
	opensPanel: false,
	draw({ explorer, state }) {
		const count = pagesUnder(explorer, state).length;
		return {
			picture: () => html`<svg><text>${count}</text></svg>`,
			list: () => html`<p>${count}</p>`,
			table: { columns: [{ key: 'pages', name: 'Pages', number: true }], rows: [{ key: 'gcm:6', cells: [count] }] },
			findings: [`${count} pages.`],
		};
	},
	choose: (state, choice) => ({ ...state, chosen: [choice] }),
};
const views = [...VIEWS, tiny];
const graph = graphOf(five);
const explorer = explorerOf(graph);

test('a registered view has an address, a picture, a choice and files of its own', () => {
	const { state, ignored } = readState('?view=tiny&country=KAZ', knownOf(explorer, views));
	assert.deepEqual(ignored, []);
	assert.equal(writeState(state), '?view=tiny&country=KAZ');
	const drawn = viewNamed(state.view, views).draw({ explorer, state, words, mode: 'live' });
	assert.equal(drawn.picture().text, '<svg><text>2</text></svg>');
	assert.deepEqual(stateAfter(state, 'gcm:6', tiny).chosen, ['gcm:6']);
	const { table, about } = wholeView(tiny, graphOf(five.slice(1)), vocabulary, en, 'https://waymark.example');
	assert.equal(toCsv(table), 'Pages\r\n4\r\n');
	assert.equal(about.title, 'How many?');
	assert.equal(about.address, 'https://waymark.example/explore/?view=tiny');
});

test('a view that is not registered is named as an unknown part of the address, and nothing is drawn in its place', () => {
	const { state, ignored } = readState('?view=tiny', knownOf(explorer, VIEWS));
	assert.deepEqual(ignored, ['view=tiny']);
	assert.equal(state.view, FIRST_VIEW);
	assert.throws(() => viewNamed('tiny'), /no view "tiny"/);
});

test('the view that an address without one opens is the first of the registry', () => {
	assert.equal(VIEWS[0]?.name, FIRST_VIEW);
	assert.equal(emptyState().view, FIRST_VIEW);
});

test('each view has a folder with what stands around its picture, and a name of its own', () => {
	for (const { folder } of VIEWS) assert.ok(existsSync(`src/maps/${folder}/Figure.astro`), folder);
	assert.equal(new Set(VIEWS.map(({ name }) => name)).size, VIEWS.length);
});

test('small maps lead into views that are there', () => {
	const page = { known: knownOf(explorer, VIEWS), address: (node: Parameters<typeof explorerAt>[0]) => explorerAt(node).slice('/explore/'.length) };
	for (const node of ['page:guides/fair-hiring', 'country:KAZ', 'sdg:8', 'gcm:6'] as const)
		assert.deepEqual(readState(page.address(node), page.known).ignored, [], node);
});

test('outside of the registry the explorer knows no view by its name or its folder', () => {
	const names = new Set(VIEWS.flatMap(({ name, folder }) => [name, folder]));
	for (const file of globSync('src/maps/explorer/*.{ts,astro}').filter((path) => !path.endsWith('/views.ts'))) {
		const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
		const found = [...text.matchAll(/['"`.]\.\/(\w+)\/|'(\w+)'|"(\w+)"/g)].flatMap((hit) => hit.slice(1)).filter((word) => word && names.has(word));
		assert.deepEqual(found, [], file);
	}
});
