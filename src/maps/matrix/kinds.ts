/** The four places of a cell that is divided by kind, as in evidence gap maps: the same in every cell, so that a place means a kind. */
import type { ExplorerPage } from '../model/pages.ts';

const PLACES = [['guides', 'toolkits'], ['case-studies'], ['modules', 'pathways']] as const;

/** How many places there are; the last is for every other kind. */
export const PLACE_NAMES = ['guidance', 'cases', 'learning', 'others'] as const;

/** @returns the pages of each place */
export function byPlace(pages: readonly ExplorerPage[]): number[] {
	const counts = PLACE_NAMES.map(() => 0);
	for (const { values } of pages) {
		const found = PLACES.findIndex((kinds) => (kinds as readonly string[]).includes(values.kind[0] ?? ''));
		const place = found === -1 ? PLACES.length : found;
		counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts;
}
