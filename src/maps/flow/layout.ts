/** Where nodes and bands of the flow stand: names outside, bars, and bands between them on one scale for both sides; no DOM. */
import type { Room } from '../model/view.ts';
import { linesOf, round } from '../svg.ts';
import type { Flow, FlowBand, FlowNode } from './data.ts';

export interface PlacedNode extends FlowNode {
	/** The bar's edges. */
	top: number;
	bottom: number;
	/** Where the text stands. */
	y: number;
	/** Its name, broken where it is long. */
	lines: string[];
}

export interface PlacedBand extends FlowBand {
	/** The whole band, and the part of it that is lit ('' when none is). */
	d: string;
	litD: string;
	/** For a thin band, its two ends. */
	stubs: { goal: [y: number, height: number]; objective: [y: number, height: number] };
	/** Where its number can stand, on a wide band. */
	at: [x: number, y: number];
}

export interface FlowLayout {
	width: number;
	height: number;
	/** From the left: where goals' signs and names begin and their numbers end, the bars, then the same for the objectives. */
	x: { sign: number; name: number; number: number; goal: number; objective: number; objectiveNumber: number; objectiveSign: number; objectiveName: number };
	goals: PlacedNode[];
	objectives: PlacedNode[];
	bands: PlacedBand[];
}

export const BAR = 9;
const LINE = 15;
const SIGN = 24;
const SIZE = 13;
/** The signs of targets are words: "17.18". */
const WIDE_SIGN = 40;
const HEAD = 22;

/** @param nameOf what a node is called, without its number */
export function layOutFlow(flow: Flow, room: Room, nameOf: (key: string) => string): FlowLayout {
	const { width, narrow, measure } = room;
	const { goals } = flow;
	const longest = (nodes: readonly FlowNode[], most: number) => {
		const lines = nodes.map(({ key }) => linesOf(nameOf(key), (line) => measure(line, SIZE) <= most));
		return { lines, width: Math.max(0, ...lines.flat().map((line) => measure(line, SIZE))) };
	};
	const left = narrow ? { lines: goals.map(() => ['']), width: 0 } : longest(goals, width * (flow.opened ? 0.27 : 0.3));
	const right = longest(flow.objectives, width * (narrow ? 0.5 : 0.3));
	const number = measure('0000', SIZE);
	const sign = flow.opened ? WIDE_SIGN : SIGN;
	const open = flow.opened && !narrow ? 34 : 0;
	const x = {
		sign: 0,
		name: sign + 6,
		number: narrow ? sign + number : sign + 6 + left.width + open + number,
		goal: narrow ? sign + number + 6 : sign + 6 + left.width + open + number + 8,
		objective: width - (right.width + SIGN + 6 + number + 10 + BAR + open),
		objectiveNumber: width - (right.width + SIGN + 6 + 8 + open),
		objectiveSign: width - (right.width + SIGN + 6 + open),
		objectiveName: width - right.width - open,
	};
	const tall = (lines: readonly string[][]) => lines.map((each) => Math.max(each.length * LINE + 2, narrow ? 30 : 21));
	const [leftRows, rightRows] = [tall(left.lines), tall(right.lines)];
	const sums = weigh(flow);
	const top = flow.opened && !narrow ? HEAD : 0;
	const least = Math.max(sum(leftRows), sum(rightRows)) + top + 8;
	const height = Math.max(room.height, least);
	const inner = height - top - 4;
	const unit = Math.min(unitOf(goals, leftRows, sums, inner), unitOf(flow.objectives, rightRows, sums, inner));
	const placedGoals = spread(goals, leftRows, left.lines, sums, unit, top, inner);
	const placedObjectives = spread(flow.objectives, rightRows, right.lines, sums, unit, top, inner);
	return { width, height, x, goals: placedGoals, objectives: placedObjectives, bands: placeBands(flow, placedGoals, placedObjectives, x, unit) };
}

const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);

/** The widths of each node's bands together, which is how high its bar is. */
function weigh({ bands }: Flow): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { goal, objective, size } of bands) for (const key of [goal, objective]) sums.set(key, (sums.get(key) ?? 0) + size);
	return sums;
}

const GAP = 5;
/** A page of a small hub is at most this high. */
const MOST_UNIT = 12;

/** The height of one page, such that all rows fit. */
function unitOf(nodes: readonly FlowNode[], rows: readonly number[], sums: Map<string, number>, height: number): number {
	const needed = (unit: number) => nodes.reduce((total, { key }, index) => total + Math.max(rows[index] as number, (sums.get(key) ?? 0) * unit + GAP), 0);
	let [low, high] = [0, MOST_UNIT];
	for (let turn = 0; turn < 30; turn++) {
		const middle = (low + high) / 2;
		if (needed(middle) <= height) low = middle;
		else high = middle;
	}
	return low;
}

function spread(
	nodes: readonly FlowNode[],
	rows: readonly number[],
	lines: readonly string[][],
	sums: Map<string, number>,
	unit: number,
	top: number,
	height: number,
): PlacedNode[] {
	const tall = nodes.map(({ key }, index) => Math.max(rows[index] as number, (sums.get(key) ?? 0) * unit + GAP));
	const rest = Math.max(0, height - sum(tall)) / Math.max(1, nodes.length);
	let y = top;
	return nodes.map((node, index) => {
		const row = (tall[index] as number) + rest;
		const middle = y + row / 2;
		const half = Math.max(node.size ? 0.5 : 0, ((sums.get(node.key) ?? 0) * unit) / 2);
		y += row;
		return { ...node, y: round(middle), top: round(middle - half), bottom: round(middle + half), lines: lines[index] ?? [] };
	});
}

function placeBands(flow: Flow, goals: readonly PlacedNode[], objectives: readonly PlacedNode[], x: FlowLayout['x'], unit: number): PlacedBand[] {
	const at = (nodes: readonly PlacedNode[]) => new Map(nodes.map((node, index) => [node.key, { node, index, used: 0 }]));
	const [left, right] = [at(goals), at(objectives)];
	type Ends = ReturnType<typeof at>;
	const place = (ends: Ends, key: string) => ends.get(key) as NonNullable<ReturnType<Ends['get']>>;
	const take = (ends: Ends, key: string, size: number): [number, number] => {
		const end = place(ends, key);
		const start = end.node.top + end.used;
		end.used += size * unit;
		return [start, start + size * unit];
	};
	// Bands leave a bar in the order in which they arrive; thin ones, which are gathered, last.
	const order = (a: FlowBand, b: FlowBand, ends: Ends, key: 'goal' | 'objective') =>
		Number(a.thin) - Number(b.thin) || place(ends, a[key]).index - place(ends, b[key]).index;
	const starts = new Map([...flow.bands].sort((a, b) => order(a, b, right, 'objective')).map((band) => [band, take(left, band.goal, band.size)]));
	const ends = new Map([...flow.bands].sort((a, b) => order(a, b, left, 'goal')).map((band) => [band, take(right, band.objective, band.size)]));
	const [x0, x1] = [x.goal + BAR, x.objective];
	return flow.bands.map((band) => {
		const [start, end] = [starts.get(band) as [number, number], ends.get(band) as [number, number]];
		const part = band.lit / band.size;
		return {
			...band,
			d: ribbon(x0, start, x1, end, 1),
			litD: part > 0 ? ribbon(x0, start, x1, end, part) : '',
			stubs: { goal: [round(start[0]), round(start[1] - start[0])], objective: [round(end[0]), round(end[1] - end[0])] },
			at: [round(x0 + (x1 - x0) * 0.12), round(start[0] + (start[1] - start[0]) / 2 + (end[0] - start[0]) * 0.04)],
		};
	});
}

/** A band between two edges, or the upper part of it. */
function ribbon(x0: number, [a0, a1]: [number, number], x1: number, [b0, b1]: [number, number], part: number): string {
	const bend = round((x0 + x1) / 2);
	const [lowA, lowB] = [round(a0 + (a1 - a0) * part), round(b0 + (b1 - b0) * part)];
	return `M${round(x0)} ${round(a0)}C${bend} ${round(a0)} ${bend} ${round(b0)} ${round(x1)} ${round(b0)}V${lowB}C${bend} ${lowB} ${bend} ${lowA} ${round(x0)} ${lowA}Z`;
}
