/**
 * Pairs of an objective and a goal: the pages that join them, and what the UN Network's table says of them.
 *
 * A gap is a pair of an objective and a **goal** of which the table names single targets, and that no page shown joins. This is the one place that
 * says so and counts them; views, panel, tables, files and sentences take it from here. A target that the table names and no page has is called
 * that, never a gap: most pages are tagged with the goal as a whole.
 */
import { goalOf } from '../../graph/addresses.ts';
import { type Column, columnsOf, type Explorer, type ExplorerPage } from './pages.ts';
import type { ExplorerState } from './state.ts';

export interface Pair {
	/** "16" */
	objective: string;
	/** "10", or "10.7" where a goal is opened */
	code: string;
	/** Pages with a link to both, by id. */
	pages: ExplorerPage[];
	/** How many of them have a principal link to both. */
	principal: number;
	/** named: the table names single targets here; all: it says only "All SDGs"; none: it is silent. */
	table: 'named' | 'all' | 'none';
	/** The targets it names, as codes. */
	targets: string[];
	state: PairState;
}

/**
 * What a pair tells at a glance.
 * agree: pages, and the table names targets; silent: pages, and it does not; gap: it names targets, and there is no page;
 * named: it names targets, and pages are left out of account; all: no page, and it says only "All SDGs"; none: neither.
 */
export type PairState = 'agree' | 'silent' | 'gap' | 'named' | 'all' | 'none';

export interface Pairs {
	/** Codes, in the order of their numbers. */
	objectives: string[];
	columns: Column[];
	/** Row by row: `pairs[row * columns.length + column]`. */
	pairs: Pair[];
	/** By code, "gcm:6" or "sdg:8": the pages linked to it, each once; where only the table is looked at, its links to single targets. */
	totals: Map<string, number>;
}

/**
 * @param pages those that the filters leave
 * @returns a pair for every objective and goal, and for the targets of the opened one; time grows with the number of links
 */
export function pairsOf(explorer: Explorer, pages: readonly ExplorerPage[], { open, links }: Pick<ExplorerState, 'open' | 'links'>): Pairs {
	const columns = columnsOf(explorer, open);
	const rowOf = new Map(explorer.objectives.map(([code], index) => [code, index]));
	const columnOf = new Map(columns.map(({ code }, index) => [code, index]));
	const pairs = explorer.objectives.flatMap(([objective]) =>
		columns.map(({ code }): Pair => ({ objective, code, pages: [], principal: 0, table: 'none', targets: [], state: 'none' })),
	);
	const at = (objective: string, code: string) => {
		const column = columnOf.get(code);
		return column === undefined ? undefined : pairs[(rowOf.get(objective) as number) * columns.length + column];
	};
	const totals = new Map<string, number>();
	if (links !== 'editor') fillTable(explorer, columns, at);
	if (links === 'table') for (const [objective, code, form] of explorer.table) if (form !== 'all') add(totals, [`gcm:${objective}`, ...sdgEnds([code])]);
	if (links !== 'table') {
		for (const page of pages) {
			fillPage(page, at);
			add(totals, [...page.gcm.map(({ code }) => `gcm:${code}`), ...sdgEnds(page.sdg.map(({ code }) => code))]);
		}
	}
	for (const pair of pairs) pair.state = stateOf(pair, links);
	return { objectives: explorer.objectives.map(([code]) => code), columns, pairs, totals };
}

type At = (objective: string, code: string) => Pair | undefined;

/** Targets and their goals, each once. */
const sdgEnds = (codes: readonly string[]) => new Set(codes.flatMap((code) => [`sdg:${code}`, `sdg:${goalOf(code)}`]));

function add(totals: Map<string, number>, ends: Iterable<string>) {
	for (const end of ends) totals.set(end, (totals.get(end) ?? 0) + 1);
}

function stateOf({ pages, table }: Pair, links: ExplorerState['links']): PairState {
	if (pages.length) return table === 'named' ? 'agree' : 'silent';
	if (table === 'named') return links === 'table' ? 'named' : 'gap';
	return table;
}

function fillTable({ table }: Explorer, columns: readonly Column[], at: At) {
	for (const [objective, code, form] of table) {
		if (form === 'all') {
			for (const column of columns) {
				const pair = column.goal === code ? at(objective, column.code) : undefined;
				if (pair?.table === 'none') pair.table = 'all';
			}
			continue;
		}
		for (const pair of [at(objective, goalOf(code)), at(objective, code)]) {
			if (!pair) continue;
			pair.table = 'named';
			pair.targets.push(code);
		}
	}
}

function fillPage(page: ExplorerPage, at: At) {
	/** Goals and targets of the page, a goal as strong as the strongest of its targets. */
	const strongest = new Map<string, boolean>();
	for (const { code, weight } of page.sdg) {
		for (const each of new Set([goalOf(code), code])) strongest.set(each, weight === 'principal' || (strongest.get(each) ?? false));
	}
	for (const objective of page.gcm) {
		for (const [code, principal] of strongest) {
			const pair = at(objective.code, code);
			if (!pair) continue;
			pair.pages.push(page);
			if (principal && objective.weight === 'principal') pair.principal += 1;
		}
	}
}

/** All pairs of an objective and a goal, in numbers. Opened targets are not counted beside their goal. */
export interface PairCounts {
	all: number;
	/** Pairs that pages join: those of which the table names targets, and those on which it is silent or says only "All SDGs". */
	joined: number;
	agree: number;
	silent: number;
	gaps: number;
	/** Pairs of which the table names targets, and all the targets it names, where it is looked at alone. */
	named: number;
	links: number;
}

export function countPairs(pairs: Pairs): PairCounts {
	const goals = goalPairs(pairs);
	const count = (state: PairState) => goals.filter((pair) => pair.state === state).length;
	const [agree, silent, gaps, named] = [count('agree'), count('silent'), count('gap'), count('named')];
	const links = goals.reduce((sum, { state, targets }) => sum + (state === 'named' ? targets.length : 0), 0);
	return { all: goals.length, joined: agree + silent, agree, silent, gaps, named, links };
}

/** The pairs without those of an opened goal's targets. */
export function goalPairs({ pairs }: Pick<Pairs, 'pairs'>): Pair[] {
	return pairs.filter(({ code }) => !code.includes('.'));
}

/**
 * @param end which end of a pair to gather by
 * @returns every objective or goal with the gaps it has, most gaps first, then by number; those without any left out
 */
export function gapsBy(pairs: Pairs, end: 'objective' | 'code'): { code: string; gaps: Pair[] }[] {
	const found = Map.groupBy(
		goalPairs(pairs).filter(({ state }) => state === 'gap'),
		(pair) => pair[end],
	);
	return [...found].map(([code, gaps]) => ({ code, gaps })).sort((a, b) => b.gaps.length - a.gaps.length || Number(a.code) - Number(b.code));
}
