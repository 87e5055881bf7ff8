/** Whatever the pages and whatever the filters: the pictures, the tables, the files and the panel say what the graph says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { goalOf } from '../../../src/graph/addresses.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { pagesTagged } from '../../../src/graph/queries.ts';
import { reasonsOf } from '../../../src/graph/reasons.ts';
import type { Graph } from '../../../src/graph/types.ts';
import { panelOf, renderPanel } from '../../../src/maps/explorer/panel.ts';
import { VIEWS } from '../../../src/maps/explorer/views.ts';
import { flowOf } from '../../../src/maps/flow/data.ts';
import { findingsOf, matrixOf, stateOf } from '../../../src/maps/matrix/data.ts';
import { pagesUnder } from '../../../src/maps/model/pages.ts';
import { type ExplorerState, emptyState } from '../../../src/maps/model/state.ts';
import { toCsv } from '../../../src/maps/model/table.ts';
import { neighboursOf } from '../../../src/maps/neighbours/data.ts';
import { countryCounts } from '../../../src/maps/world/data.ts';
import { syntheticPages } from '../../bench/synthetic.ts';
import { anyPages, draw, explorerOf, five, graphOf, vocabulary, words } from './sample.ts';

const values = <T>(list: T[], most = 2) => fc.uniqueArray(fc.constantFrom(...list), { maxLength: most });
const anyState: fc.Arbitrary<ExplorerState> = fc
	.record({
		country: values(['KAZ', 'ECU', 'TUN']),
		kind: values(['guides', 'case-studies', 'modules']),
		audience: values(['trainer', 'local-government']),
		sector: values(['governance', 'health']),
		weight: fc.constantFrom('' as const, 'principal' as const, 'significant' as const, 'with-claims' as const),
		open: fc.constantFrom('', '8', '10'),
		order: fc.constantFrom('number' as const, 'similarity' as const),
	})
	.map(({ country, kind, audience, sector, ...rest }) => ({ ...emptyState(), ...rest, filters: { country, kind, audience, sector } }));

/** The graph's own count, made another way than the explorer's: link by link. */
function countInGraph(graph: Graph, state: ExplorerState, objective: string, code: string): number {
	const { filters, weight } = state;
	const any = (wanted: string[], has: readonly string[]) => wanted.length === 0 || wanted.some((value) => has.includes(value));
	return [...graph.pages.values()].filter(({ id, collection, front }) => {
		if (
			!any(filters.kind, [collection]) ||
			!any(filters.country, front.countries) ||
			!any(filters.audience, front.audiences) ||
			!any(filters.sector, front.sectors)
		)
			return false;
		const links = graph.links.filter(
			(link) =>
				link.kind === 'tag' && link.from === `page:${id}` && (weight === 'with-claims' || (weight ? link.weight === weight : link.weight !== 'claimed')),
		);
		const hits = (node: string) =>
			links.some(({ to }) => to === node || (!node.includes('.') && node.startsWith('sdg') && goalOf(to.slice(4)) === node.slice(4) && to.startsWith('sdg')));
		return hits(`gcm:${objective}`) && hits(`sdg:${code}`);
	}).length;
}

test('under any filter, every cell of the matrix has the number that the graph has', () => {
	fc.assert(
		fc.property(anyPages, anyState, (pages, state) => {
			const graph = graphOf(pages);
			const explorer = explorerOf(graph);
			const { cells } = matrixOf(explorer, pagesUnder(explorer, state, 'choices'), state);
			for (const { objective, code, pages: found } of cells.filter((cell) => cell.pages.length > 0 || ['1', '6', '16'].includes(cell.objective))) {
				assert.equal(found.length, countInGraph(graph, state, objective, code), `GCM ${objective}, SDG ${code}`);
			}
		}),
		{ numRuns: 60 },
	);
});

test('picture, table, CSV and panel give a pair the same number', () => {
	fc.assert(
		fc.property(anyPages, anyState, (pages, state) => {
			const explorer = explorerOf(graphOf(pages));
			const drawn = draw(explorer, state);
			const picture = drawn.picture();
			const csv = toCsv(drawn.table).split('\r\n').slice(1);
			for (const [index, { key, cells }] of drawn.table.rows.entries()) {
				const count = cells[2] as number;
				const label = new RegExp(`data-key="${key}"[^>]*aria-label="[^"]*: (\\d+) pages?`).exec(picture)?.[1];
				assert.equal(Number(label), count, `picture, ${key}`);
				assert.match(csv[index] ?? '', new RegExp(`,${count},${cells[3]},`), `CSV, ${key}`);
				const chosen = key.split(' ') as ExplorerState['chosen'];
				assert.equal(panelOf(explorer, { ...state, chosen }, words)?.pages.length, count, `panel, ${key}`);
			}
		}),
		{ numRuns: 25 },
	);
});

test('the sum over the kinds is the total', () => {
	fc.assert(
		fc.property(anyPages, anyState, (pages, state) => {
			const explorer = explorerOf(graphOf(pages));
			const all = { ...state, filters: { ...state.filters, kind: [] } };
			const count = (kind: string[]) => pagesUnder(explorer, { ...all, filters: { ...all.filters, kind } }).length;
			assert.equal(count(['guides']) + count(['case-studies']) + count(['modules']), count([]));
			const { middle } = flowOf(explorer, pagesUnder(explorer, all, 'choices'), all);
			assert.equal(
				middle.reduce((sum, { size }) => sum + size, 0),
				count([]),
			);
		}),
		{ numRuns: 60 },
	);
});

test('every node of the flow is as large as the pages linked to it, and every page found is drawn or counted as left out', () => {
	fc.assert(
		fc.property(anyPages, anyState, fc.constantFrom('gcm:6' as const, 'sdg:8' as const, 'sdg:10.7' as const), (pages, state, choice) => {
			const explorer = explorerOf(graphOf(pages));
			const under = pagesUnder(explorer, state, 'choices');
			const flow = flowOf(explorer, under, { ...state, chosen: [choice] });
			for (const { key, size } of flow.objectives) assert.equal(size, under.filter(({ gcm }) => gcm.some(({ code }) => `gcm:${code}` === key)).length);
			assert.equal(flow.found.length, pagesUnder(explorer, { ...state, chosen: [choice] }).length);
			assert.equal(flow.middle.length + flow.left, flow.found.length);
		}),
		{ numRuns: 60 },
	);
});

test('a country counts the pages about it under all filters but its own', () => {
	fc.assert(
		fc.property(anyPages, anyState, (pages, state) => {
			const explorer = explorerOf(graphOf(pages));
			for (const { country, pages: number } of countryCounts(explorer, pagesUnder(explorer, state, 'country'))) {
				assert.equal(number, pagesUnder(explorer, { ...state, filters: { ...state.filters, country: [country.iso] } }).length);
			}
		}),
		{ numRuns: 60 },
	);
});

test('a cell tells agreement, silence and a gap apart', () => {
	const explorer = explorerOf(graphOf(five));
	const { cells } = matrixOf(explorer, explorer.pages, emptyState());
	const state = (objective: string, code: string) =>
		stateOf(cells.find((cell) => cell.objective === objective && cell.code === code) ?? { pages: [], table: 'none' });
	assert.equal(state('6', '8'), 'agree');
	assert.equal(state('2', '13'), 'silent');
	assert.equal(state('3', '10'), 'gap');
	assert.equal(state('19', '14'), 'all');
	assert.equal(state('1', '14'), 'none');
});

test('what a source only claims draws nothing, fills no cell and makes no neighbour, until the reader asks for claims', () => {
	const graph = graphOf([{ ...(five[0] as (typeof five)[number]), slug: 'claims', sdg: ['8!', '14?'], gcm: ['6', '21?'] }]);
	const explorer = explorerOf(graph);
	const drawn = (weight: ExplorerState['weight']) => {
		const state = { ...emptyState(), weight };
		const { cells } = matrixOf(explorer, pagesUnder(explorer, state, 'choices'), state);
		const { bands } = flowOf(explorer, pagesUnder(explorer, state, 'choices'), state);
		return { cells: cells.filter(({ pages }) => pages.length > 0).map(({ objective, code }) => `${objective} ${code}`), bands: bands.length };
	};
	assert.deepEqual(drawn(''), { cells: ['6 8'], bands: 2 });
	assert.deepEqual(drawn('with-claims'), { cells: ['6 8', '6 14', '21 8', '21 14'], bands: 4 });
	assert.deepEqual(neighboursOf(graph, 'sdg:14').pages, []);
	assert.deepEqual(neighboursOf(graph, `page:${five[0]?.kind}/claims`).goals, ['sdg:8']);
	const state = { ...emptyState(), weight: 'with-claims' as const, chosen: ['sdg:14' as const] };
	const panel = panelOf(explorer, state, words);
	assert.match(renderPanel(panel as NonNullable<typeof panel>, state, words, {}, 5), new RegExp(`weight claimed">${words.weightNames.claimed}<`));
});

test('a gap proposes a page with the targets that the UN table names', () => {
	const { table } = draw(explorerOf(graphOf([])));
	const row = table.rows.find(({ key }) => key === 'gcm:3 sdg:4');
	assert.equal(row?.link?.address, '/contribute/tag/?sdg=4.b&gcm=3');
});

test('under a filter a gap is not said to be one of the whole hub', () => {
	const state = { ...emptyState(), weight: 'principal' as const };
	const { table } = draw(explorerOf(graphOf(five)), state);
	const gap = table.rows.find(({ key }) => key === 'gcm:3 sdg:10');
	assert.equal(gap?.cells[5], words.matrix.filteredGap);
});

test('with editors’ links only there is no gap, with the UN table only there is no page', () => {
	const explorer = explorerOf(graphOf(five));
	const rows = (links: 'editor' | 'table') => draw(explorer, { links }).table.rows;
	assert.ok(rows('editor').every(({ cells, link }) => (cells[2] as number) > 0 && cells[4] === '' && !link));
	assert.ok(rows('table').every(({ cells, link }) => cells[2] === 0 && !link));
	assert.ok(rows('table').length > 50);
});

test('an opened goal shows its targets, each with its own number', () => {
	const explorer = explorerOf(graphOf(five));
	const { cells } = matrixOf(explorer, explorer.pages, { ...emptyState(), open: '8' });
	const count = (code: string) => cells.find((cell) => cell.objective === '6' && cell.code === code)?.pages.length;
	assert.deepEqual([count('8'), count('8.8'), count('8.5')], [2, 1, 0]);
});

test('ordering by likeness moves rows and columns and changes no number', () => {
	fc.assert(
		fc.property(anyPages, (pages) => {
			const explorer = explorerOf(graphOf(pages));
			const numbers = (order: 'number' | 'similarity') =>
				matrixOf(explorer, explorer.pages, { ...emptyState(), order, open: '10' })
					.cells.map(({ objective, code, pages: found }) => `${objective} ${code} ${found.length}`)
					.sort();
			assert.deepEqual(numbers('similarity'), numbers('number'));
		}),
		{ numRuns: 25 },
	);
});

test('the panel shows the reasons of exactly the links in question', () => {
	const graph = graphOf(five);
	const explorer = explorerOf(graph);
	const state: ExplorerState = { ...emptyState(), chosen: ['gcm:6', 'sdg:8'] };
	const panel = panelOf(explorer, state, words);
	assert.ok(panel);
	assert.deepEqual(
		panel.pages.map(({ page, links }) => [page.id, links.map(({ to }) => to)]),
		[
			['guides/fair-hiring', ['sdg:8.8', 'gcm:6']],
			['guides/remittances', ['sdg:8', 'gcm:6']],
		],
	);
	const reasons = Object.fromEntries(panel.pages.map(({ page }) => [page.id, reasonsOf(graph, page.id, vocabulary.sources)]));
	const html = renderPanel(panel, state, words, reasons, 20);
	assert.equal(html.match(/The page fair-hiring deals with it\./g)?.length, 2);
	assert.match(html, /The UN table links SDG 8\.7, SDG 8\.8/);
	assert.doesNotMatch(html, /SDG 10\.7/);
});

test('every link in a panel has its reason in the file of its page', () => {
	fc.assert(
		fc.property(anyPages, fc.constantFrom('gcm:6' as const, 'sdg:8' as const, 'sdg:8.8' as const, undefined), (pages, choice) => {
			const graph = graphOf(pages);
			const state: ExplorerState = { ...emptyState(), chosen: choice ? [choice] : [], filters: { ...emptyState().filters, country: ['KAZ'] } };
			for (const { page, links } of panelOf(explorerOf(graph), state, words)?.pages ?? [])
				for (const { to } of links) assert.ok(reasonsOf(graph, page.id, vocabulary.sources)[to], `${page.id} ${to}`);
		}),
		{ numRuns: 60 },
	);
});

test('titles and reasons never become markup', () => {
	const graph = graphOf([{ ...(five[0] as (typeof five)[number]), slug: '<img src=x>"&' }]);
	const explorer = explorerOf(graph);
	for (const { name: view } of VIEWS) {
		const drawn = draw(explorer, { view, chosen: ['gcm:6'] });
		assert.doesNotMatch(drawn.picture() + drawn.list(), /<img/);
	}
	const state: ExplorerState = { ...emptyState(), chosen: ['gcm:6'] };
	const panel = panelOf(explorer, state, words);
	assert.ok(panel);
	assert.doesNotMatch(renderPanel(panel, state, words, undefined, 20), /<img/);
});

const many = buildGraph(syntheticPages(300), vocabulary);

test('among many pages every cell has the number that the lists of its goal and its objective share', () => {
	const explorer = explorerOf(many);
	const idsOf = (node: `sdg:${string}` | `gcm:${string}`) => new Set(pagesTagged(many, node).map(({ page }) => page.id));
	const withGoal = new Map(explorer.goals.map(([code]) => [code, idsOf(`sdg:${code}`)]));
	const withObjective = new Map(explorer.objectives.map(([code]) => [code, idsOf(`gcm:${code}`)]));
	for (const { objective, code, pages } of matrixOf(explorer, explorer.pages, emptyState()).cells) {
		const both = (withObjective.get(objective) as Set<string>).intersection(withGoal.get(code) as Set<string>);
		assert.deepEqual(pages.map(({ id }) => id).sort(), [...both].sort(), `objective ${objective}, goal ${code}`);
	}
});

test('the findings add up to all cells', () => {
	fc.assert(
		fc.property(anyPages, (pages) => {
			const explorer = explorerOf(graphOf(pages));
			const matrix = matrixOf(explorer, explorer.pages, { ...emptyState(), open: '8' });
			const { cells, joined, agree, silent, gaps } = findingsOf(matrix);
			const counted = matrix.cells.filter(({ code }) => !code.includes('.'));
			assert.equal(cells, explorer.objectives.length * explorer.goals.length);
			assert.equal(agree + silent, joined);
			assert.equal(joined, counted.filter((cell) => cell.pages.length > 0).length);
			assert.equal(gaps + agree, counted.filter(({ table }) => table === 'named').length);
		}),
		{ numRuns: 25 },
	);
});

test('near a page stand pages that share its links, and only its own links are drawn', () => {
	for (const page of many.pages.values()) {
		const { pages, goals, objectives, links } = neighboursOf(many, `page:${page.id}`);
		assert.equal(pages[0]?.id, page.id);
		assert.equal(pages.length, 5);
		const own = new Set(links.filter((link) => link.page === page.id).map(({ to }) => to));
		assert.deepEqual([...own].sort(), [...goals, ...objectives].sort());
		assert.ok(links.every(({ to }) => own.has(to)));
		for (const other of pages.slice(1))
			assert.ok(
				links.some((link) => link.page === other.id),
				`${page.id} and ${other.id} share a link`,
			);
	}
});
