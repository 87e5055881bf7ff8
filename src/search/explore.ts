/** The way from a search into the explorer. */
import type { SearchState } from './state.ts';

/** The facets both have. */
type Shared = 'country' | 'kind' | 'audience' | 'sector' | 'sdg' | 'gcm';

/**
 * @returns the explorer with the same filters. Words, languages and years are left out, which it has no filter for; so are several goals or
 * several objectives, of which search takes any and the explorer all
 */
export function exploreAddress({ chosen }: { chosen: Pick<SearchState['chosen'], Shared> }): string {
	const filters = (['country', 'kind', 'audience', 'sector'] as const)
		.filter((facet) => chosen[facet].length)
		.map((facet) => `${facet}=${chosen[facet].join(',')}`);
	const codes = (['sdg', 'gcm'] as const).filter((facet) => chosen[facet].length === 1).map((facet) => `${facet}=${chosen[facet][0]}`);
	const parts = [...filters, ...codes];
	return `/explore/${parts.length ? `?${parts.join('&')}` : ''}`;
}
