/** The matrix: which pages join an objective and a goal, and what the UN Network's table says of the pair. */
import { goalOf } from '../../graph/addresses.ts';
import { type Column, columnsOf, type Explorer, type ExplorerPage } from '../model/pages.ts';
import type { ExplorerState } from '../model/state.ts';
import { bySimilarity } from './order.ts';

export interface Cell {
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
}

/**
 * What a cell tells at a glance.
 * agree: pages, and the table names targets; silent: pages, and it does not; gap: it names targets, and there is no page;
 * all: no page, and it says only "All SDGs"; none: neither.
 */
export type CellState = 'agree' | 'silent' | 'gap' | 'all' | 'none';

export interface Matrix {
	/** Codes, in the order to show them. */
	objectives: string[];
	columns: Column[];
	/** Row by row: `cells[row * columns.length + column]`. */
	cells: Cell[];
}

export function stateOf({ pages, table }: Pick<Cell, 'pages' | 'table'>): CellState {
	if (pages.length) return table === 'named' ? 'agree' : 'silent';
	return table === 'named' ? 'gap' : table;
}

/**
 * @param pages those that the filters leave
 * @returns a cell for every pair, empty ones too; time grows with the number of links
 */
export function matrixOf(explorer: Explorer, pages: readonly ExplorerPage[], { open, links, order }: Pick<ExplorerState, 'open' | 'links' | 'order'>): Matrix {
	const columns = columnsOf(explorer, open);
	const rowOf = new Map(explorer.objectives.map(([code], index) => [code, index]));
	const columnOf = new Map(columns.map(({ code }, index) => [code, index]));
	const cells = explorer.objectives.flatMap(([objective]) =>
		columns.map(({ code }): Cell => ({ objective, code, pages: [], principal: 0, table: 'none', targets: [] })),
	);
	const cellAt = (objective: string, code: string) => {
		const column = columnOf.get(code);
		return column === undefined ? undefined : cells[(rowOf.get(objective) as number) * columns.length + column];
	};
	if (links !== 'editor') fillTable(explorer, columns, cellAt);
	if (links !== 'table') for (const page of pages) fillPage(page, cellAt);

	const matrix = { objectives: explorer.objectives.map(([code]) => code), columns, cells };
	return order === 'similarity' ? ordered(matrix) : matrix;
}

type CellAt = (objective: string, code: string) => Cell | undefined;

function fillTable({ table }: Explorer, columns: readonly Column[], cellAt: CellAt) {
	for (const [objective, code, form] of table) {
		if (form === 'all') {
			for (const column of columns) {
				const cell = column.goal === code ? cellAt(objective, column.code) : undefined;
				if (cell?.table === 'none') cell.table = 'all';
			}
			continue;
		}
		for (const cell of [cellAt(objective, goalOf(code)), cellAt(objective, code)]) {
			if (!cell) continue;
			cell.table = 'named';
			cell.targets.push(code);
		}
	}
}

function fillPage(page: ExplorerPage, cellAt: CellAt) {
	/** Goals and targets of the page, a goal as strong as the strongest of its targets. */
	const strongest = new Map<string, boolean>();
	for (const { code, weight } of page.sdg) {
		for (const each of new Set([goalOf(code), code])) strongest.set(each, weight === 'principal' || (strongest.get(each) ?? false));
	}
	for (const objective of page.gcm) {
		for (const [code, principal] of strongest) {
			const cell = cellAt(objective.code, code);
			if (!cell) continue;
			cell.pages.push(page);
			if (principal && objective.weight === 'principal') cell.principal += 1;
		}
	}
}

/** Objectives that meet the same goals stand together, and goals that meet the same objectives; an opened goal keeps its targets beside it. */
function ordered({ objectives, columns, cells }: Matrix): Matrix {
	const weight = ({ pages, table }: Cell) => pages.length + (table === 'named' ? 1 : 0);
	const goals = [...columns.keys()].filter((index) => !columns[index]?.code.includes('.'));
	const cell = (row: number, column: number) => cells[row * columns.length + column] as Cell;
	const rows = bySimilarity(objectives.map((_, row) => goals.map((column) => weight(cell(row, column)))));
	const goalOrder = bySimilarity(goals.map((column) => objectives.map((_, row) => weight(cell(row, column)))));
	const order = goalOrder.flatMap((index) => {
		const goal = columns[goals[index] as number]?.goal;
		return [...columns.keys()].filter((column) => columns[column]?.goal === goal);
	});
	return {
		objectives: rows.map((row) => objectives[row] as string),
		columns: order.map((column) => columns[column] as Column),
		cells: rows.flatMap((row) => order.map((column) => cell(row, column))),
	};
}

/** The matrix in numbers, for the sentences above it. Opened targets are not counted beside their goal. */
export interface Findings {
	cells: number;
	/** Pairs that pages join. */
	joined: number;
	agree: number;
	silent: number;
	gaps: number;
	/** The pair that most pages join; undefined when there is none. */
	fullest: Cell | undefined;
	/** The objective with the most gaps. */
	emptiest: { objective: string; gaps: number } | undefined;
}

export function findingsOf({ objectives, cells }: Matrix): Findings {
	const pairs = cells.filter(({ code }) => !code.includes('.'));
	const count = (state: CellState) => pairs.filter((cell) => stateOf(cell) === state).length;
	const gaps = objectives.map((objective) => ({ objective, gaps: pairs.filter((cell) => cell.objective === objective && stateOf(cell) === 'gap').length }));
	const most = <T>(list: T[], size: (each: T) => number) =>
		list.reduce<T | undefined>((best, each) => (size(each) > (best ? size(best) : 0) ? each : best), undefined);
	return {
		cells: pairs.length,
		joined: count('agree') + count('silent'),
		agree: count('agree'),
		silent: count('silent'),
		gaps: count('gap'),
		fullest: most(pairs, ({ pages }) => pages.length),
		emptiest: most(gaps, (each) => each.gaps),
	};
}
