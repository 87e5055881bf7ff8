/** The flow: goals on one side, objectives on the other, and between them bands: the pages that join the two. */
import { goalOf } from '../../graph/addresses.ts';
import { type Explorer, type ExplorerPage, marksFor } from '../model/pages.ts';
import { type Pairs, pairsOf } from '../model/pairs.ts';
import type { ExplorerState } from '../model/state.ts';

export interface FlowNode {
	/** "sdg:8", "sdg:8.8" or "gcm:6" */
	key: string;
	/** Its pages, each once; links to single targets where the UN table alone is drawn. With a goal opened, of its pages. */
	size: number;
	/** Of them, those that belong to what is chosen. */
	lit: number;
	/** With a goal opened: pairs of a target and an objective that the UN table names and no page joins. */
	open: number;
}

export interface FlowBand {
	goal: string;
	objective: string;
	/** Pages that join the two, or targets that the UN table names. */
	size: number;
	lit: number;
	/** Whether it is too thin to be drawn all the way. */
	thin: boolean;
}

export interface Flow {
	/** The goals; with one opened, the goal as a whole and its targets. */
	goals: FlowNode[];
	objectives: FlowNode[];
	/** Widest first, then by number. */
	bands: FlowBand[];
	/** The goal that is opened, or ''. */
	opened: string;
	/** The narrowest band that is drawn all the way. */
	least: number;
	/** Pages that join a goal and an objective (of the opened goal), and those that what is chosen leaves. */
	joining: number;
	found: ExplorerPage[];
	/** Whether something is chosen that lights a part of it. */
	focused: boolean;
}

/** Bands drawn all the way: more of them cannot be told apart. */
const MOST = 45;

/** A goal or target that is chosen alone is looked at from near: so is a goal that is opened. */
function openedGoal({ open, chosen }: Pick<ExplorerState, 'open' | 'chosen'>): string {
	const goals = new Set(chosen.filter((each) => each.startsWith('sdg:')).map((each) => goalOf(each.slice(4))));
	return open || (goals.size === 1 && goals.size === chosen.filter((each) => each.startsWith('sdg:')).length ? ([...goals][0] as string) : '');
}

/**
 * @param pages those that the filters leave
 * @returns nodes for every goal and objective, and a band for each two that meet; time grows with the number of links
 */
export function flowOf(explorer: Explorer, pages: readonly ExplorerPage[], state: ExplorerState): Flow {
	const opened = openedGoal(state);
	const pairs = pairsOf(explorer, pages, { links: state.links, open: opened });
	// An opened goal is looked at as a whole: to choose it lights nothing more.
	const choosing = state.page !== '' || state.chosen.some((each) => each !== `sdg:${opened}`);
	const isChosen = state.page !== '' || state.chosen.length > 0;
	const found = pages.filter((page) => state.chosen.every((choice) => marksFor(page, choice).length > 0) && (!state.page || page.id === state.page));
	const lit = new Set(choosing && state.links !== 'table' ? found : []);
	const whole = opened ? wholePairs(pages, opened, state.links) : new Map<string, ExplorerPage[]>();
	const columns = pairs.columns.filter(({ goal }) => !opened || goal === opened).map(({ code }) => code);
	const bands = bandsOf(pairs, columns, opened, whole, lit);
	const sizes = bands.map(({ size }) => size).sort((a, b) => b - a);
	const least = state.bands === 'all' || sizes.length <= MOST ? 1 : (sizes[MOST] as number) + 1;
	for (const band of bands) band.thin = band.size < least;

	const node = (key: string, size: number, open = 0): FlowNode => ({ key, size, lit: pagesAt(lit, key, opened), open });
	const openPairs = (end: 'code' | 'objective', code: string) =>
		opened ? pairs.pairs.filter((pair) => pair[end] === code && pair.code.startsWith(`${opened}.`) && pair.state === 'gap').length : 0;
	const goalPair = (objective: string) => pairs.pairs.find((pair) => pair.objective === objective && pair.code === opened);
	return {
		goals: columns.map((code) =>
			code === opened
				? node(`sdg:${code}`, state.links === 'table' ? 0 : pages.filter(({ sdg }) => sdg.some((mark) => mark.code === code)).length)
				: node(`sdg:${code}`, pairs.totals.get(`sdg:${code}`) ?? 0, openPairs('code', code)),
		),
		objectives: pairs.objectives.map((code) => {
			const pair = opened ? goalPair(code) : undefined;
			const size = pair ? (state.links === 'table' ? pair.targets.length : pair.pages.length) : (pairs.totals.get(`gcm:${code}`) ?? 0);
			return node(`gcm:${code}`, size, openPairs('objective', code));
		}),
		bands,
		opened,
		least,
		joining: pages.filter(({ sdg, gcm }) => gcm.length > 0 && sdg.some(({ code }) => !opened || goalOf(code) === opened)).length,
		found: isChosen ? found : [],
		focused: choosing,
	};
}

/** How many of some pages are linked to a node; to an opened goal, as a whole. */
function pagesAt(pages: ReadonlySet<ExplorerPage>, key: string, opened: string): number {
	const code = key.slice(4);
	let count = 0;
	for (const { sdg, gcm } of pages) {
		const marks = key.startsWith('gcm:') ? gcm : sdg;
		if (marks.some((mark) => mark.code === code || (key.startsWith('sdg:') && code !== opened && goalOf(mark.code) === code))) count += 1;
	}
	return count;
}

/** By objective: pages with a link to the goal as a whole, and not only to a target. */
function wholePairs(pages: readonly ExplorerPage[], goal: string, links: ExplorerState['links']): Map<string, ExplorerPage[]> {
	const whole = new Map<string, ExplorerPage[]>();
	if (links === 'table') return whole;
	for (const page of pages) {
		if (!page.sdg.some(({ code }) => code === goal)) continue;
		for (const { code } of page.gcm) whole.set(code, [...(whole.get(code) ?? []), page]);
	}
	return whole;
}

function bandsOf(pairs: Pairs, columns: readonly string[], opened: string, whole: Map<string, ExplorerPage[]>, lit: ReadonlySet<ExplorerPage>): FlowBand[] {
	const shown = new Set(columns);
	const bands: FlowBand[] = [];
	for (const { objective, code, pages, state, targets } of pairs.pairs) {
		if (!shown.has(code)) continue;
		const joining = code === opened ? (whole.get(objective) ?? []) : pages;
		const size = state === 'named' ? (code === opened ? 0 : targets.length) : joining.length;
		if (size > 0) bands.push({ goal: `sdg:${code}`, objective: `gcm:${objective}`, size, lit: joining.filter((page) => lit.has(page)).length, thin: false });
	}
	return bands.sort((a, b) => b.size - a.size);
}
