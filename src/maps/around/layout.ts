/** Where everything around the middle stands: two shallow arcs of level text, so that it can be read; on a narrow screen a wheel. No DOM. */
import type { Room } from '../model/view.ts';
import { linesOf, round } from '../svg.ts';
import type { Around, Ring, Spoke } from './data.ts';

export interface PlacedSpoke extends Spoke {
	side: 'start' | 'end';
	/** The end of its line. */
	x: number;
	y: number;
	/** Where its text begins, and its lines; reasons in a smaller face below. */
	lines: string[];
	reason: string[];
	/** The line, and how wide it is. */
	d: string;
	stroke: number;
}

export interface AroundLayout {
	width: number;
	height: number;
	middle: { x: number; y: number; radius: number };
	heads: { ring: Ring; side: 'start' | 'end'; x: number; y: number }[];
	spokes: PlacedSpoke[];
}

export interface Texts {
	/** What a spoke is called. */
	name: (spoke: Spoke) => string;
	/** Its reason, where it is known; ''. */
	reason: (spoke: Spoke) => string;
}

const SIZE = 13;
const SMALL = 12;
const LINE = 15;
const HEAD = 20;
const BULGE = 34;
/** From the centre to the ends of the lines, where they are farthest. */
const AWAY = 152;
/** What stands between a dot and its text: a number, a sign. */
export const BEFORE = { start: 46, end: 12 };
/** Rings without a line of their own are one line apart. */
const RADIUS = 58;

export function layOutAround({ start, end }: Around, room: Room, texts: Texts): AroundLayout {
	const { width, measure } = room;
	const widest = Math.max(0, ...start.flatMap(({ spokes: list }) => list.map((spoke) => measure(texts.name(spoke), SIZE))));
	const reasons = start.some(({ spokes: list }) => list.some((spoke) => texts.reason(spoke)));
	// The names on one side take what they need, those on the other the rest.
	const left = Math.min(reasons ? width * 0.3 : widest, width * 0.3);
	const x = left + BEFORE.start + AWAY;
	const most = { start: left, end: width - x - AWAY - BEFORE.end };
	const rowsOf = (rings: readonly Ring[], side: 'start' | 'end') =>
		rings.flatMap((ring) => [
			{ ring, spoke: undefined, lines: [], reason: [], height: HEAD },
			...ring.spokes.map((spoke) => {
				const lines = linesOf(texts.name(spoke), (line) => measure(line, SIZE) <= most[side]);
				const text = texts.reason(spoke);
				const reason = text ? linesOf(text, (line) => measure(line, SMALL) <= most[side]) : [];
				return { ring, spoke, lines, reason, height: lines.length * LINE + reason.length * (LINE - 1) + (reason.length ? 12 : 6) };
			}),
		]);
	const columns = { start: rowsOf(start, 'start'), end: rowsOf(end, 'end') };
	const tall = (rows: { height: number }[]) => rows.reduce((sum, row) => sum + row.height, 0);
	const height = Math.max(room.height, tall(columns.start) + 16, tall(columns.end) + 16);
	const centre = { x, y: height / 2, radius: RADIUS };
	const heads: AroundLayout['heads'] = [];
	const spokes: PlacedSpoke[] = [];
	for (const side of ['start', 'end'] as const) {
		const rows = columns[side];
		const rest = rows.length ? Math.min(14, (height - 16 - tall(rows)) / rows.length) : 0;
		let y = (height - tall(rows) - rest * rows.length) / 2;
		for (const { ring, spoke, lines, reason, height: own } of rows) {
			const middle = y + (own + rest) / 2;
			y += own + rest;
			// Farthest at the height of the centre, nearer above and below.
			const away = AWAY - BULGE * (((middle - centre.y) * 2) / height) ** 2;
			const end = side === 'start' ? centre.x - away : centre.x + away;
			if (spoke) spokes.push(place(spoke, side, end, middle, lines, reason, centre));
			else heads.push({ ring, side, x: round(end), y: round(middle + 4) });
		}
	}
	return { width, height, middle: { x: round(centre.x), y: round(centre.y), radius: RADIUS }, heads, spokes };
}

function place(
	spoke: Spoke,
	side: 'start' | 'end',
	x: number,
	y: number,
	lines: string[],
	reason: string[],
	centre: { x: number; y: number; radius: number },
): PlacedSpoke {
	const angle = Math.atan2((y - centre.y) * 0.6, x - centre.x);
	const [fromX, fromY] = [centre.x + Math.cos(angle) * centre.radius, centre.y + Math.sin(angle) * centre.radius];
	const bend = (fromX + x) / 2;
	return {
		...spoke,
		side,
		x: round(x),
		y: round(y),
		lines,
		reason,
		d: `M${round(fromX)} ${round(fromY)}C${round(bend)} ${round(fromY)} ${round(bend)} ${round(y)} ${round(x)} ${round(y)}`,
		stroke: strokeOf(spoke),
	};
}

/** Wider with each page, up to a width at which lines still end apart. */
function strokeOf({ pages, weight }: Spoke): number {
	if (weight) return weight === 'principal' ? 3 : 1.2;
	return round(Math.min(14, 1.2 + 0.95 * pages));
}

/** Discs of a wheel: large enough for a finger that looks. */
const DISC = 15.5;

/** The wheel of a narrow screen: what has a number stands round the middle, in one ring or two; pages are the panel's. */
export function layOutWheel({ start, end }: Around, { width }: Room): AroundLayout {
	const spokes = [...start, ...end].flatMap(({ spokes: list }) => list).filter(({ key }) => /^(sdg|gcm):/.test(key));
	const outer = width / 2 - DISC - 2;
	const most = Math.floor((2 * Math.PI * outer) / 40);
	const inner = Math.max(0, spokes.length - most);
	const centre = { x: width / 2, y: width / 2, radius: inner ? 44 : 58 };
	const at = (index: number, count: number, radius: number) => {
		const angle = (2 * Math.PI * index) / count - Math.PI / 2;
		return [centre.x + Math.cos(angle) * radius, centre.y + Math.sin(angle) * radius] as const;
	};
	return {
		width,
		height: width,
		middle: { x: round(centre.x), y: round(centre.y), radius: centre.radius },
		heads: [],
		spokes: spokes.map((spoke, index): PlacedSpoke => {
			const near = index < inner;
			const [x, y] = near ? at(index, inner, outer - 48) : at(index - inner, spokes.length - inner, outer);
			const d = `M${round(centre.x)} ${round(centre.y)}L${round(x)} ${round(y)}`;
			return { ...spoke, side: 'end', x: round(x), y: round(y), lines: [], reason: [], d, stroke: strokeOf(spoke) };
		}),
	};
}
