/** The reasons of links travel in parcels that a panel fetches when it needs them: one a goal, an objective and a country. */
import { codeOf, goalOf } from '../../graph/addresses.ts';
import type { Reason } from '../../graph/reasons.ts';
import type { Choice, ExplorerState } from './state.ts';

/** By page and link: reasons['guides/x']['gcm:6']. */
export type Reasons = Record<string, Record<string, Reason>>;

/** The parcel that holds a link's reason: "sdg:8.8" → "sdg-8". */
export function parcelOf(node: Choice): string {
	return node.startsWith('sdg:') ? `sdg-${goalOf(codeOf(node))}` : node.replace(':', '-');
}

/** @returns the parcels a state's panel needs: those of what is chosen, else those of the countries chosen, else those of the page's own links */
export function parcelsFor({ chosen, filters, page }: ExplorerState, links: readonly Choice[]): string[] {
	if (chosen.length && !page) return [...new Set(chosen.map(parcelOf))];
	if (page) return [...new Set(links.map(parcelOf))];
	return filters.country.map((iso) => `country-${iso}`);
}
