/** The world on paper: Equal Earth, which keeps areas in proportion; Antarctica is cut off. Runs at build time only. */
import { geoEqualEarth } from 'd3';
import { round } from '../svg.ts';
import { PAPER } from './paper.ts';

export const projection = geoEqualEarth().fitExtent(
	[
		[4, 4],
		[PAPER.width - 4, PAPER.height + 36],
	],
	{ type: 'Sphere' },
);

/** @param at longitude and latitude in degrees */
export function projectPoint(at: [number, number]): { x: number; y: number } {
	const [x, y] = projection(at) ?? [0, 0];
	return { x: round(x), y: round(y) };
}
