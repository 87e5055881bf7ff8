/** Where each cell of the matrix stands and how strong it is; no DOM. */
import { scaleBand, scaleThreshold } from 'd3';
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
	const codes = columns.map(({ code }) => code);
	const x = scaleBand(codes, [LABELS, width]).padding(0.06);
	const y = scaleBand(objectives, [HEAD, height]).padding(0.06);
	const most = Math.max(1, ...cells.map(({ pages }) => pages.length));
	const strength = scaleThreshold<number, 1 | 2 | 3 | 4>([most / 4, most / 2, (3 * most) / 4], [1, 2, 3, 4]);
	const place = (cell: Cell): PlacedCell => ({
		...cell,
		x: round(x(cell.code) ?? 0),
		y: round(y(cell.objective) ?? 0),
		state: stateOf(cell),
		strength: cell.pages.length ? strength(cell.pages.length) : 0,
		share: cell.pages.length ? round(cell.principal / cell.pages.length) : 0,
	});
	return {
		width,
		height,
		cell: { width: round(x.bandwidth()), height: round(y.bandwidth()) },
		columns: columns.map((column) => ({ ...column, x: round((x(column.code) ?? 0) + x.bandwidth() / 2) })),
		rows: objectives.map((objective, row) => ({
			objective,
			y: round((y(objective) ?? 0) + y.bandwidth() / 2),
			cells: cells.slice(row * columns.length, (row + 1) * columns.length).map(place),
		})),
	};
}

/** The anchor of a pair's list of pages. */
export function pairId({ objective, code }: Pick<Cell, 'objective' | 'code'>): string {
	return `gcm-${objective}-sdg-${code}`;
}
