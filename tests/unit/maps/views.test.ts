/** Whatever the pages and whatever the filters: the pictures, the tables, the files and the panel say what the graph says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { goalOf } from '../../../src/graph/addresses.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { pagesTagged } from '../../../src/graph/queries.ts';
import { reasonsOf } from '../../../src/graph/reasons.ts';
import type { Graph } from '../../../src/graph/types.ts';
import { aroundOf } from '../../../src/maps/around/data.ts';
import { panelOf, renderPanel } from '../../../src/maps/explorer/panel.ts';
import { flowOf } from '../../../src/maps/flow/data.ts';
import { gapsOf } from '../../../src/maps/gaps/data.ts';
import { matrixOf } from '../../../src/maps/matrix/data.ts';
import { facetCounts, marksFor, pagesUnder } from '../../../src/maps/model/pages.ts';
import { countPairs, goalPairs } from '../../../src/maps/model/pairs.ts';
import { leaders } from '../../../src/maps/model/rank.ts';
import { type ExplorerState, emptyState } from '../../../src/maps/model/state.ts';
import { toCsv } from '../../../src/maps/model/table.ts';
import { compareCountries } from '../../../src/maps/world/compare.ts';
import { countryCounts } from '../../../src/maps/world/data.ts';
import { syntheticPages } from '../../bench/synthetic.ts';
import { anyPages, draw, explorerOf, five, graphOf, VIEWS, vocabulary, words } from './sample.ts';

const values = <T>(list: T[], most = 2) => fc.uniqueArray(fc.constantFrom(...list), { maxLength: most });
const anyState: fc.Arbitrary<ExplorerState> = fc
	.record({
		country: values(['KAZ', 'ECU', 'TUN']),
		kind: values(['guides', 'case-studies', 'modules']),
		audience: values(['trainer', 'local-government']),
		sector: values(['governance', 'health']),
		weight: fc.constantFrom('' as const, 'principal' as const, 'significant' as const, 'with-claims' as const),
		open: fc.constantFrom('', '8', '10'),
		order: fc.constantFrom('number' as const, 'total' as const, 'gaps' as const, 'similarity' as const),
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
			const { pairs } = matrixOf(explorer, pagesUnder(explorer, state, 'choices'), state);
			for (const { objective, code, pages: found } of pairs.filter((cell) => cell.pages.length > 0 || ['1', '6', '16'].includes(cell.objective))) {
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

test('every band of the flow is as wide as the pages that join its ends, and each of its numbers is in the table', () => {
	fc.assert(
		fc.property(anyPages, anyState, (pages, state) => {
			const explorer = explorerOf(graphOf(pages));
			const under = pagesUnder(explorer, state, 'choices');
			const flow = flowOf(explorer, under, state);
			const { table } = draw(explorer, { ...state, view: 'flow' });
			assert.equal(table.rows.length, flow.bands.length);
			for (const { goal, objective, size } of flow.bands) {
				const [code, other] = [goal.slice(4), objective.slice(4)];
				const whole = code === flow.opened;
				const joins = under.filter(
					({ sdg, gcm }) =>
						gcm.some((mark) => mark.code === other) && sdg.some((mark) => mark.code === code || (!whole && !code.includes('.') && goalOf(mark.code) === code)),
				);
				assert.equal(size, joins.length, `${goal} ${objective}`);
				assert.equal(table.rows.find(({ key }) => key === `${objective} ${goal}`)?.cells[2], size);
			}
			for (const { key, size } of flow.objectives) {
				const linked = under.filter(
					({ gcm, sdg }) => gcm.some(({ code }) => `gcm:${code}` === key) && (!flow.opened || sdg.some(({ code }) => goalOf(code) === flow.opened)),
				);
				assert.equal(size, linked.length, key);
			}
		}),
		{ numRuns: 60 },
	);
});

test('the sum over the kinds is the total', () => {
	fc.assert(
		fc.property(anyPages, anyState, (pages, state) => {
			const explorer = explorerOf(graphOf(pages));
			const count = (kind: string[]) => pagesUnder(explorer, { ...state, filters: { ...state.filters, kind } }).length;
			assert.equal(count(['guides']) + count(['case-studies']) + count(['modules']), count([]));
			const counts = facetCounts(explorer, state, 'kind');
			assert.equal(
				[...counts.values()].reduce((sum, n) => sum + n, 0),
				count([]),
				'and what the filter says beside its values',
			);
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
	const { pairs } = matrixOf(explorer, explorer.pages, emptyState());
	const state = (objective: string, code: string) => pairs.find((pair) => pair.objective === objective && pair.code === code)?.state;
	assert.equal(state('6', '8'), 'agree');
	assert.equal(state('2', '13'), 'silent');
	assert.equal(state('3', '10'), 'gap');
	assert.equal(state('19', '14'), 'all');
	assert.equal(state('1', '14'), 'none');
});

test('what a source only claims draws nothing and fills no cell, until the reader asks for claims', () => {
	const graph = graphOf([{ ...(five[0] as (typeof five)[number]), slug: 'claims', sdg: ['8!', '14?'], gcm: ['6', '21?'] }]);
	const explorer = explorerOf(graph);
	const drawn = (weight: ExplorerState['weight']) => {
		const state = { ...emptyState(), weight };
		const { pairs } = matrixOf(explorer, pagesUnder(explorer, state, 'choices'), state);
		const { bands } = flowOf(explorer, pagesUnder(explorer, state, 'choices'), state);
		return { cells: pairs.filter(({ pages }) => pages.length > 0).map(({ objective, code }) => `${objective} ${code}`), bands: bands.length };
	};
	assert.deepEqual(drawn(''), { cells: ['6 8'], bands: 1 });
	assert.deepEqual(drawn('with-claims'), { cells: ['6 8', '6 14', '21 8', '21 14'], bands: 4 });
	const state = { ...emptyState(), weight: 'with-claims' as const, chosen: ['sdg:14' as const] };
	const panel = panelOf(explorer, state, words);
	assert.match(renderPanel(panel as NonNullable<typeof panel>, state, { explorer, words }, {}, 5), new RegExp(`weight claimed">${words.weightNames.claimed}<`));
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

test('with editors’ links only there is no gap; with the UN table only no page is spoken of, in no view, sentence or file', () => {
	fc.assert(
		fc.property(anyPages, anyState, (pages, state) => {
			const explorer = explorerOf(graphOf(pages));
			const editor = draw(explorer, { ...state, links: 'editor' });
			assert.ok(editor.table.columns.every(({ key }) => key !== 'table'));
			assert.doesNotMatch(editor.picture() + JSON.stringify(editor.table) + JSON.stringify(editor.findings), /gap|UN table/);
			for (const view of ['matrix', 'flow']) {
				const { table, findings, picture } = draw(explorer, { ...state, view, links: 'table' });
				assert.ok(table.columns.every(({ key }) => key !== 'pages' && key !== 'principal'));
				assert.ok(table.rows.every(({ cells, link }) => !link && cells[2] !== 0) || view === 'matrix');
				assert.doesNotMatch(picture(), /\d+ pages?|no page/);
				assert.doesNotMatch(JSON.stringify(findings), /gap|no page/);
			}
		}),
		{ numRuns: 15 },
	);
	const named = vocabulary['gcm-sdg'].pairs.filter(({ target }) => target !== 'all');
	const pairs = new Set(named.map(({ objective, target }) => `${objective} ${goalOf(target)}`));
	const [found] = draw(explorerOf(graphOf(five)), { links: 'table' }).findings;
	assert.equal(found?.n, pairs.size);
	assert.match(found?.text ?? '', new RegExp(`${named.length} links to targets`));
});

test('an opened goal shows its targets, each with its own number', () => {
	const explorer = explorerOf(graphOf(five));
	const { pairs } = matrixOf(explorer, explorer.pages, { ...emptyState(), open: '8' });
	const count = (code: string) => pairs.find((cell) => cell.objective === '6' && cell.code === code)?.pages.length;
	assert.deepEqual([count('8'), count('8.8'), count('8.5')], [2, 1, 0]);
});

test('no order changes a number', () => {
	fc.assert(
		fc.property(anyPages, (pages) => {
			const explorer = explorerOf(graphOf(pages));
			const numbers = (order: ExplorerState['order']) =>
				matrixOf(explorer, explorer.pages, { ...emptyState(), order, open: '10' })
					.pairs.map(({ objective, code, pages: found }) => `${objective} ${code} ${found.length}`)
					.sort();
			for (const order of ['total', 'gaps', 'similarity'] as const) assert.deepEqual(numbers(order), numbers('number'), order);
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
	const html = renderPanel(panel, state, { explorer, words }, reasons, 20);
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
	assert.doesNotMatch(renderPanel(panel, state, { explorer, words }, undefined, 20), /<img/);
});

const many = buildGraph(syntheticPages(300), vocabulary);

test('among many pages every cell has the number that the lists of its goal and its objective share', () => {
	const explorer = explorerOf(many);
	const idsOf = (node: `sdg:${string}` | `gcm:${string}`) => new Set(pagesTagged(many, node).map(({ page }) => page.id));
	const withGoal = new Map(explorer.goals.map(([code]) => [code, idsOf(`sdg:${code}`)]));
	const withObjective = new Map(explorer.objectives.map(([code]) => [code, idsOf(`gcm:${code}`)]));
	for (const { objective, code, pages } of matrixOf(explorer, explorer.pages, emptyState()).pairs) {
		const both = (withObjective.get(objective) as Set<string>).intersection(withGoal.get(code) as Set<string>);
		assert.deepEqual(pages.map(({ id }) => id).sort(), [...both].sort(), `objective ${objective}, goal ${code}`);
	}
});

test('the findings add up to all pairs, and every view counts the same gaps', () => {
	fc.assert(
		fc.property(anyPages, anyState, (pages, state) => {
			const explorer = explorerOf(graphOf(pages));
			const matrix = matrixOf(explorer, pagesUnder(explorer, state, 'choices'), state);
			const { all, joined, agree, silent, gaps } = countPairs(matrix);
			const counted = goalPairs(matrix);
			assert.equal(all, explorer.objectives.length * explorer.goals.length);
			assert.equal(agree + silent, joined);
			assert.equal(joined, counted.filter((pair) => pair.pages.length > 0).length);
			assert.equal(gaps + agree, counted.filter(({ table }) => table === 'named').length);
			const byPair = gapsOf(explorer, pagesUnder(explorer, state, 'choices'), { by: 'pair' });
			const byObjective = gapsOf(explorer, pagesUnder(explorer, state, 'choices'), { by: 'objective' });
			assert.equal(byPair.pairs.length, gaps);
			assert.equal(
				byObjective.rows.reduce((sum, row) => sum + row.gaps.length, 0),
				gaps,
			);
			assert.equal(
				draw(explorer, state)
					.picture()
					.match(/class="cell gap /g)?.length ?? 0,
				matrix.pairs.filter((pair) => pair.state === 'gap').length,
			);
			assert.equal(draw(explorer, state).findings.find(({ missing }) => missing)?.n, gaps);
			assert.equal(draw(explorer, { ...state, view: 'gaps', by: 'pair' }).table.rows.length, gaps);
			const around = explorer.objectives.map(([code]) => aroundOf(explorer, pagesUnder(explorer, state, 'choices'), { ...state, at: `gcm:${code}` }).open);
			assert.equal(
				around.reduce((sum, open) => sum + open, 0),
				gaps,
			);
		}),
		{ numRuns: 20 },
	);
});

test('a gap is a pair with a goal: a page of the goal as a whole fills it, and its target is said to be without a page', () => {
	const graph = graphOf([{ ...(five[0] as (typeof five)[number]), sdg: ['8'], gcm: ['6'] }]);
	const explorer = explorerOf(graph);
	const { table, findings } = draw(explorer, { open: '8' });
	const told = (code: string) => table.rows.find(({ key }) => key === `gcm:6 sdg:${code}`)?.cells.at(-1);
	assert.equal(told('8'), words.matrix.states.agree);
	assert.equal(told('8.7'), words.matrix.targetOpen);
	assert.equal(findings.find(({ missing }) => missing)?.n, draw(explorer).findings.find(({ missing }) => missing)?.n);
});

test('a tie is no finding', () => {
	const graph = graphOf(five.map((page) => ({ ...page, sdg: page.sdg.slice(0, 1), gcm: page.gcm.slice(0, 1) })));
	const explorer = explorerOf(graph);
	assert.deepEqual(
		draw(explorer).findings.map(({ n }) => n),
		[5, draw(explorer).findings.at(-1)?.n],
	);
	for (const { goals } of countryCounts(explorer, explorer.pages)) assert.deepEqual(goals, [], 'single pages name no goal as most linked');
	assert.deepEqual(
		leaders([1, 3, 3, 2], (n) => n, 1),
		[],
	);
	assert.deepEqual(
		leaders([1, 3, 3, 2], (n) => n, 2),
		[3, 3],
	);
	assert.deepEqual(
		leaders([1, 3, 3, 2], (n) => n, 3),
		[3, 3, 2],
	);
	assert.deepEqual(
		leaders([0, 0], (n) => n, 3),
		[],
	);
});

test('two countries side by side: each row counts the pages of each, and every objective and goal is in one of four groups', () => {
	fc.assert(
		fc.property(anyPages, anyState, (pages, state) => {
			const explorer = explorerOf(graphOf(pages));
			const under = pagesUnder(explorer, state, 'country');
			const { rows, pages: totals, both } = compareCountries(explorer, under, ['KAZ', 'ECU']);
			assert.equal(rows.length, explorer.objectives.length + explorer.goals.length);
			const of = (iso: string) => under.filter(({ values: has }) => has.country.includes(iso));
			assert.deepEqual(totals, [of('KAZ').length, of('ECU').length]);
			assert.equal(both.length, of('KAZ').filter((page) => of('ECU').includes(page)).length);
			for (const { key, pages: counts, found } of rows) {
				const n = ['KAZ', 'ECU'].map((iso) => of(iso).filter((page) => marksFor(page, key as 'gcm:1').length > 0).length);
				assert.deepEqual(counts, n, key);
				assert.equal(found, n[0] && n[1] ? 'both' : n[0] ? 'first' : n[1] ? 'second' : 'neither');
			}
		}),
		{ numRuns: 40 },
	);
});

test('around anything stand the pages that belong to it, each once, and as many as its lines say', () => {
	fc.assert(
		fc.property(anyPages, anyState, fc.constantFrom('sdg:8', 'sdg:10.7', 'gcm:6', 'country:KAZ'), (pages, state, at) => {
			const explorer = explorerOf(graphOf(pages));
			const under = pagesUnder(explorer, state, 'choices');
			const around = aroundOf(explorer, under, { ...state, at: at as 'gcm:6' });
			const [kind, id] = at.split(':') as [string, string];
			const own = under.filter((page) => (kind === 'country' ? page.values.country.includes(id) : marksFor(page, at as 'gcm:6').length > 0));
			assert.deepEqual(new Set(around.pages.map((page) => page.id)), new Set(own.map((page) => page.id)));
			assert.equal(
				around.end.reduce((sum, { spokes }) => sum + spokes.reduce((n, spoke) => n + spoke.pages, 0), 0),
				own.length,
			);
			for (const { spokes } of around.start)
				for (const { key, pages: n } of spokes) assert.equal(n, own.filter((page) => marksFor(page, key as 'gcm:6').length > 0).length, `${at} ${key}`);
		}),
		{ numRuns: 60 },
	);
});
