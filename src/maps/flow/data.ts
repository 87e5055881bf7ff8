/** The flow: goals on one side, objectives on the other, and between them the pages, gathered by kind until something is chosen. */
import { goalOf } from '../../graph/addresses.ts';
import { columnsOf, type Explorer, type ExplorerPage, marksFor } from '../model/pages.ts';
import { type Choice, type ExplorerState, isChoosing } from '../model/state.ts';

export interface FlowNode {
	/** "sdg:8", "gcm:6", "kind:guides", "page:guides/x" or "table" */
	key: string;
	/** Pages; links to targets where the UN table alone is drawn. */
	size: number;
	/** The part of them that belongs to what is chosen. */
	lit: number;
}

export interface FlowBand {
	from: string;
	to: string;
	size: number;
	lit: number;
}

export interface Flow {
	goals: FlowNode[];
	middle: FlowNode[];
	objectives: FlowNode[];
	/** From goals to the middle, and from the middle to objectives. */
	bands: FlowBand[];
	/** Pages that what is chosen leaves; all of them when nothing is. */
	found: ExplorerPage[];
	/** Of them, how many have no node of their own because the picture would not be legible. 0 while they are gathered by kind. */
	left: number;
}

/** Pages that get a node of their own. */
const MOST = 24;

/**
 * @param pages those that the filters leave
 * @returns nodes for every goal (an opened one as its targets and itself as a whole) and objective; time grows with the number of links
 */
export function flowOf(explorer: Explorer, pages: readonly ExplorerPage[], state: ExplorerState): Flow {
	return state.links === 'table' ? tableFlow(explorer, state) : pageFlow(explorer, pages, state);
}

function pageFlow(explorer: Explorer, pages: readonly ExplorerPage[], state: ExplorerState): Flow {
	const choosing = isChoosing(state);
	const isFound = (page: ExplorerPage) => state.chosen.every((choice) => marksFor(page, choice).length > 0) && (!state.page || page.id === state.page);
	const found = choosing ? pages.filter(isFound) : [...pages];
	const drawn = choosing ? [...found].sort((a, b) => strength(b, state) - strength(a, state)).slice(0, MOST) : [];
	const own = new Set(drawn);
	const lit = new Set(choosing ? found : []);
	const sums = new Sums();

	for (const page of pages) {
		const light = lit.has(page) ? 1 : 0;
		const goals = endsOf(page, state.open);
		for (const end of goals) sums.node(end, light);
		for (const { code } of page.gcm) sums.node(`gcm:${code}`, light);
		// While something is chosen only its own pages are drawn between the two sides.
		if (choosing && !own.has(page)) continue;
		const between = choosing ? `page:${page.id}` : `kind:${page.values.kind[0]}`;
		sums.node(between, light);
		for (const end of goals) sums.band(end, between, light);
		for (const { code } of page.gcm) sums.band(between, `gcm:${code}`, light);
	}
	return {
		goals: columnsOf(explorer, state.open).map(({ code }) => sums.get(`sdg:${code}`)),
		middle: choosing
			? drawn.map(({ id }) => sums.get(`page:${id}`))
			: explorer.facets.kind.map(([kind]) => sums.get(`kind:${kind}`)).filter(({ size }) => size > 0),
		objectives: explorer.objectives.map(([code]) => sums.get(`gcm:${code}`)),
		bands: sums.bands(),
		found,
		left: choosing ? found.length - drawn.length : 0,
	};
}

/** Principal links to what is chosen count most. */
function strength(page: ExplorerPage, { chosen }: ExplorerState): number {
	return chosen.filter((choice) => marksFor(page, choice).some(({ weight }) => weight === 'principal')).length;
}

/** The goals a page's links end in, each once; those to the opened goal end in its targets. */
function endsOf({ sdg }: ExplorerPage, open: string): Set<Choice> {
	return new Set(sdg.map(({ code }): Choice => `sdg:${goalOf(code) === open ? code : goalOf(code)}`));
}

function tableFlow(explorer: Explorer, { chosen, open }: ExplorerState): Flow {
	const sums = new Sums();
	for (const [objective, code, form] of explorer.table) {
		if (form === 'all') continue;
		const goal = goalOf(code);
		const ends: string[] = [`gcm:${objective}`, `sdg:${code}`, `sdg:${goal}`];
		const light = chosen.length > 0 && chosen.every((choice) => ends.includes(choice)) ? 1 : 0;
		const end = `sdg:${goal === open ? code : goal}`;
		for (const key of [end, `gcm:${objective}`, 'table']) sums.node(key, light);
		sums.band(end, 'table', light);
		sums.band('table', `gcm:${objective}`, light);
	}
	return {
		goals: columnsOf(explorer, open).map(({ code }) => sums.get(`sdg:${code}`)),
		middle: [sums.get('table')],
		objectives: explorer.objectives.map(([code]) => sums.get(`gcm:${code}`)),
		bands: sums.bands(),
		found: [],
		left: 0,
	};
}

/** Adds up nodes and bands. */
class Sums {
	#nodes = new Map<string, FlowNode>();
	#bands = new Map<string, FlowBand>();

	node(key: string, light: number) {
		const node = this.get(key);
		node.size += 1;
		node.lit += light;
		this.#nodes.set(key, node);
	}

	band(from: string, to: string, light: number) {
		const key = `${from} ${to}`;
		const band = this.#bands.get(key) ?? { from, to, size: 0, lit: 0 };
		band.size += 1;
		band.lit += light;
		this.#bands.set(key, band);
	}

	get(key: string): FlowNode {
		return this.#nodes.get(key) ?? { key, size: 0, lit: 0 };
	}

	bands(): FlowBand[] {
		return [...this.#bands.values()];
	}
}
