/** Where nodes and bands of the flow stand: three columns, each as high as the picture; no DOM. */
import { round } from '../svg.ts';
import type { Flow, FlowBand, FlowNode } from './data.ts';

export interface PlacedNode extends FlowNode {
	/** The bar's edges. */
	top: number;
	bottom: number;
	/** Where the text stands. */
	y: number;
}

export interface PlacedBand extends FlowBand {
	side: 'left' | 'right';
	/** The whole band, and the part of it that is lit ('' when none is). */
	d: string;
	litD: string;
}

export interface FlowLayout {
	width: number;
	height: number;
	/** The x of each column's bar edges. */
	x: { goals: [number, number]; middle: [number, number]; objectives: [number, number] };
	goals: PlacedNode[];
	middle: PlacedNode[];
	objectives: PlacedNode[];
	bands: PlacedBand[];
}

const WIDTH = 838;
const X: FlowLayout['x'] = { goals: [188, 200], middle: [310, 528], objectives: [638, 650] };
/** A row is at least this high, so that a finger or a pointer finds it. */
const ROW = 30;
const GAP = 4;
/** A bar is at most this high: a few large nodes must not look like walls. */
const BAR = 64;

export function layOutFlow(flow: Flow): FlowLayout {
	const height = Math.max(flow.goals.length, flow.objectives.length, flow.middle.length, 20) * ROW;
	const goals = spread(flow.goals, height);
	const middle = spread(flow.middle, height);
	const objectives = spread(flow.objectives, height);
	const nodes = new Map([...goals, ...middle, ...objectives].map((node) => [node.key, node]));
	const at = (key: string) => nodes.get(key) as PlacedNode;
	const order = new Map([...nodes.keys()].map((key, index) => [key, index]));
	const sorted = flow.bands
		.filter(({ from, to }) => nodes.has(from) && nodes.has(to))
		.sort((a, b) => (order.get(a.from) as number) - (order.get(b.from) as number) || (order.get(a.to) as number) - (order.get(b.to) as number));
	/** Bands share a bar's edge in the order of their other ends, each as wide as its part of all bands there. */
	const sums = new Map<string, number>();
	for (const { from, to, size } of sorted) {
		sums.set(`${from}>`, (sums.get(`${from}>`) ?? 0) + size);
		sums.set(`>${to}`, (sums.get(`>${to}`) ?? 0) + size);
	}
	const used = new Map<string, number>();
	const take = (edge: string, { top, bottom }: PlacedNode, size: number): [number, number] => {
		const unit = (bottom - top) / (sums.get(edge) as number);
		const start = top + (used.get(edge) ?? 0) * unit;
		used.set(edge, (used.get(edge) ?? 0) + size);
		return [start, start + size * unit];
	};
	const bands = sorted.map((band): PlacedBand => {
		const side = band.to.startsWith('gcm:') ? 'right' : 'left';
		const [x0, x1] = side === 'left' ? [X.goals[1], X.middle[0]] : [X.middle[1], X.objectives[0]];
		const start = take(`${band.from}>`, at(band.from), band.size);
		const end = take(`>${band.to}`, at(band.to), band.size);
		const part = band.lit / band.size;
		return { ...band, side, d: ribbon(x0, start, x1, end, 1), litD: part > 0 ? ribbon(x0, start, x1, end, part) : '' };
	});
	return { width: WIDTH, height, x: X, goals, middle, objectives, bands };
}

/** Gives each node a row, and in it a bar that grows with the square root of the node. */
function spread(nodes: readonly FlowNode[], height: number): PlacedNode[] {
	const row = height / Math.max(1, nodes.length);
	const most = Math.max(1, ...nodes.map(({ size }) => size));
	const bar = (size: number) => Math.min(row - GAP, BAR) * Math.sqrt(size / most);
	return nodes.map((node, index) => {
		const y = (index + 0.5) * row;
		const half = Math.max(node.size ? 1 : 0, bar(node.size) / 2);
		return { ...node, y: round(y), top: round(y - half), bottom: round(y + half) };
	});
}

/** A band between two edges, or the upper part of it. */
function ribbon(x0: number, [a0, a1]: [number, number], x1: number, [b0, b1]: [number, number], part: number): string {
	const bend = round((x0 + x1) / 2);
	const [lowA, lowB] = [round(a0 + (a1 - a0) * part), round(b0 + (b1 - b0) * part)];
	return `M${x0} ${round(a0)}C${bend} ${round(a0)} ${bend} ${round(b0)} ${x1} ${round(b0)}V${lowB}C${bend} ${lowB} ${bend} ${lowA} ${x0} ${lowA}Z`;
}
