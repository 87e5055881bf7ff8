/** A symbol for each country, on the world's paper; no DOM, no atlas. */
import { PAPER } from '../model/paper.ts';
import { round } from '../svg.ts';
import type { CountryCount } from './data.ts';

export interface PlacedCountry extends CountryCount {
	radius: number;
	/** Which side of the symbol the name stands on; countries without a page of their own show none. */
	label: 'start' | 'end' | 'none';
}

/** Radii. */
const LEAST = 4;
const MOST = 18;

/** @returns symbols whose area grows with the number of pages, the larger ones first so that small ones lie on top */
export function layOutCountries(counts: readonly CountryCount[]): PlacedCountry[] {
	const most = Math.max(1, ...counts.map(({ pages }) => pages));
	const radius = (pages: number) => Math.max(LEAST, MOST * Math.sqrt(pages / most));
	return counts
		.map((count): PlacedCountry => {
			const { slug, x } = count.country;
			return { ...count, radius: round(radius(count.pages)), label: slug ? (x < PAPER.width / 4 ? 'start' : 'end') : 'none' };
		})
		.sort((a, b) => b.radius - a.radius);
}
