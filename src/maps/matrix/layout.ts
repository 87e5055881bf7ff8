/** Where each cell of the matrix stands and how strong it is; no DOM. */
import { scaleBand, scaleQuantize } from 'd3';
import { round } from '../svg.ts';
import type { Cell, Matrix } from './data.ts';

export interface PlacedCell extends Cell {
	x: number;
	y: number;
	/** 0 = no page; 1 to 4 = ever more pages, in even steps up to the fullest cell. */
	strength: 0 | 1 | 2 | 3 | 4;
}

export interface MatrixLayout {
	width: number;
	height: number;
	cell: { width: number; height: number };
	columns: { goal: string; x: number }[];
	rows: { objective: string; y: number }[];
	cells: PlacedCell[];
}

const LABELS = 216;
const HEAD = 40;
const CELL = { width: 34, height: 30 };

export function layOutMatrix({ objectives, goals, cells }: Matrix): MatrixLayout {
	const width = LABELS + goals.length * CELL.width;
	const height = HEAD + objectives.length * CELL.height;
	const x = scaleBand(goals, [LABELS, width]).padding(0.06);
	const y = scaleBand(objectives, [HEAD, height]).padding(0.06);
	const most = Math.max(1, ...cells.map(({ joins }) => joins.length));
	const strength = scaleQuantize([0, most], [1, 2, 3, 4] as const);
	return {
		width,
		height,
		cell: { width: round(x.bandwidth()), height: round(y.bandwidth()) },
		columns: goals.map((goal) => ({ goal, x: round((x(goal) ?? 0) + x.bandwidth() / 2) })),
		rows: objectives.map((objective) => ({ objective, y: round((y(objective) ?? 0) + y.bandwidth() / 2) })),
		cells: cells.map((cell) => ({
			...cell,
			x: round(x(cell.goal) ?? 0),
			y: round(y(cell.objective) ?? 0),
			strength: cell.joins.length ? strength(cell.joins.length) : 0,
		})),
	};
}

/** The anchor of a pair's list of pages. */
export function pairId({ objective, goal }: Pick<Cell, 'objective' | 'goal'>): string {
	return `gcm-${objective}-sdg-${goal}`;
}
