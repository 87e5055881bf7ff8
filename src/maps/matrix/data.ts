/** The matrix: all pairs of objectives and goals in an order, and the classes by which they are shaded. */
import type { Explorer, ExplorerPage } from '../model/pages.ts';
import { goalPairs, type Pair, type Pairs, pairsOf } from '../model/pairs.ts';
import type { ExplorerState } from '../model/state.ts';
import { bySimilarity } from './order.ts';

export interface Matrix extends Pairs {
	/** Where each of the five classes of amounts begins: 1, 2, 4, 8, 16. */
	steps: number[];
}

/** Classes of shade. */
const CLASSES = 5;

/**
 * @param pages those that the filters leave
 * @returns a pair for every objective and column, empty ones too
 */
export function matrixOf(explorer: Explorer, pages: readonly ExplorerPage[], state: Pick<ExplorerState, 'open' | 'links' | 'order'>): Matrix {
	const pairs = ordered(pairsOf(explorer, pages, state), state.order);
	const most = Math.max(0, ...pairs.pairs.map(amountOf));
	// Each class holds twice as many as the one before it: one pair of many pages must not make all others pale. A larger hub takes larger steps.
	let factor = 2;
	while (factor ** (CLASSES + 1) <= most) factor *= 2;
	return { ...pairs, steps: Array.from({ length: CLASSES }, (_, index) => factor ** index) };
}

/** What is written in a pair's cell: pages; where only the table is looked at, its targets. */
export function amountOf({ pages, state, targets }: Pick<Pair, 'pages' | 'state' | 'targets'>): number {
	return state === 'named' ? targets.length : pages.length;
}

/** The class of an amount, 1 to 5; 0 for none. */
export function classOf(amount: number, steps: readonly number[]): number {
	return steps.filter((step) => amount >= step).length;
}

function ordered(pairs: Pairs, order: ExplorerState['order']): Pairs {
	if (order === 'number') return pairs;
	const { objectives, columns, pairs: cells, totals } = pairs;
	const goals = columns.filter(({ code }) => !code.includes('.')).map(({ code }) => code);
	const [rows, goalOrder] =
		order === 'similarity'
			? alike(pairs, goals)
			: [objectives, goals].map((codes, side) => {
					const counts = order === 'gaps' ? gapCounts(pairs, side ? 'code' : 'objective') : totals;
					const size = (code: string) => counts.get(order === 'gaps' ? code : `${side ? 'sdg' : 'gcm'}:${code}`) ?? 0;
					return [...codes].sort((a, b) => size(b) - size(a));
				});
	const rowAt = new Map(objectives.map((code, index) => [code, index]));
	// An opened goal keeps its targets beside it.
	const byGoal = Map.groupBy(columns.keys(), (index) => columns[index]?.goal as string);
	const places = (goalOrder as string[]).flatMap((goal) => byGoal.get(goal) ?? []);
	const at = (objective: string, column: number) => cells[(rowAt.get(objective) as number) * columns.length + column] as Pair;
	return {
		objectives: rows as string[],
		columns: places.map((column) => columns[column] as Pairs['columns'][number]),
		pairs: (rows as string[]).flatMap((objective) => places.map((column) => at(objective, column))),
		totals,
	};
}

function gapCounts(pairs: Pairs, end: 'objective' | 'code'): Map<string, number> {
	const counts = new Map<string, number>();
	for (const pair of goalPairs(pairs)) if (pair.state === 'gap') counts.set(pair[end], (counts.get(pair[end]) ?? 0) + 1);
	return counts;
}

/** Objectives that meet the same goals stand together, and goals that meet the same objectives. */
function alike({ objectives, columns, pairs }: Pairs, goals: readonly string[]): [rows: string[], goals: string[]] {
	const weight = ({ pages, table }: Pair) => pages.length + (table === 'named' ? 1 : 0);
	const places = goals.map((goal) => columns.findIndex(({ code }) => code === goal));
	const cell = (row: number, column: number) => weight(pairs[row * columns.length + column] as Pair);
	const rows = bySimilarity(objectives.map((_, row) => places.map((column) => cell(row, column))));
	const order = bySimilarity(places.map((column) => objectives.map((_, row) => cell(row, column))));
	return [rows.map((row) => objectives[row] as string), order.map((index) => goals[index] as string)];
}

/** The anchor of a pair's list of pages. */
export function pairId({ objective, code }: Pick<Pair, 'objective' | 'code'>): string {
	return `gcm-${objective}-sdg-${code}`;
}
