/** Where each cell of the matrix stands and how strong it is; no DOM. */
import type { Column } from '../model/pages.ts';
import { round } from '../svg.ts';
import { type Cell, type CellState, type Matrix, stateOf } from './data.ts';

export interface PlacedCell extends Cell {
	x: number;
	y: number;
	state: CellState;
	/** 0 = no page; 1 to 4 = ever more pages, in even steps up to the fullest cell. */
	strength: 0 | 1 | 2 | 3 | 4;
	/** The part of the pages that have principal links to both, 0 to 1. */
	share: number;
}

export interface MatrixLayout {
	width: number;
	height: number;
	cell: { width: number; height: number };
	columns: (Column & { x: number })[];
	rows: { objective: string; y: number; cells: PlacedCell[] }[];
}

const LABELS = 260;
const HEAD = 40;
const CELL = { width: 34, height: 30 };

export function layOutMatrix({ objectives, columns, cells }: Matrix): MatrixLayout {
	const width = LABELS + columns.length * CELL.width;
	const height = HEAD + objectives.length * CELL.height;
	const x = bands(columns.length, LABELS, width);
	const y = bands(objectives.length, HEAD, height);
	const most = Math.max(1, ...cells.map(({ pages }) => pages.length));
	const strength = (pages: number) => Math.min(4, Math.floor((4 * pages) / most) + 1) as 1 | 2 | 3 | 4;
	const place = (cell: Cell, row: number, column: number): PlacedCell => ({
		...cell,
		x: round(x.at(column)),
		y: round(y.at(row)),
		state: stateOf(cell),
		strength: cell.pages.length ? strength(cell.pages.length) : 0,
		share: cell.pages.length ? round(cell.principal / cell.pages.length) : 0,
	});
	return {
		width,
		height,
		cell: { width: round(x.width), height: round(y.width) },
		columns: columns.map((column, index) => ({ ...column, x: round(x.at(index) + x.width / 2) })),
		rows: objectives.map((objective, row) => ({
			objective,
			y: round(y.at(row) + y.width / 2),
			cells: cells.slice(row * columns.length, (row + 1) * columns.length).map((cell, column) => place(cell, row, column)),
		})),
	};
}

/** The part of a step between two bands, and before the first and after the last, that stays free. */
const GAP = 0.06;

/** Bands of equal width between two edges: where each begins, and how wide all are. */
function bands(count: number, start: number, end: number): { width: number; at: (index: number) => number } {
	const step = (end - start) / Math.max(1, count + GAP);
	return { width: step * (1 - GAP), at: (index) => start + (index + GAP) * step };
}

/** The anchor of a pair's list of pages. */
export function pairId({ objective, code }: Pick<Cell, 'objective' | 'code'>): string {
	return `gcm-${objective}-sdg-${code}`;
}
