/** The search page's state and its readable address: /search/?q=water&country=KAZ&gcm=2 */

export const FACETS = ['kind', 'country', 'sdg', 'gcm', 'audience'] as const;
export type Facet = (typeof FACETS)[number];

export interface SearchState {
	/** The words looked for. */
	q: string;
	/** Chosen values by facet: OR within a facet, AND across facets. */
	chosen: Record<Facet, string[]>;
}

/** The values that mean something, by facet. */
export type Known = Record<Facet, ReadonlySet<string>>;

/**
 * Reads an address.
 * @param query "?q=water&country=KAZ,TUN"; any text
 * @param known the values each facet has
 * @returns the state, and the parts that mean nothing here, as written
 */
export function readState(query: string, known: Known): { state: SearchState; ignored: string[] } {
	const state: SearchState = { q: '', chosen: { kind: [], country: [], sdg: [], gcm: [], audience: [] } };
	const ignored: string[] = [];
	for (const [key, value] of new URLSearchParams(query)) {
		if (key === 'q') {
			state.q = value.trim().slice(0, 200);
		} else if ((FACETS as readonly string[]).includes(key)) {
			const facet = key as Facet;
			for (const part of value.split(',').filter(Boolean)) {
				if (!known[facet].has(part)) ignored.push(`${key}=${part}`);
				else if (!state.chosen[facet].includes(part)) state.chosen[facet].push(part);
			}
		} else ignored.push(`${key}=${value}`);
	}
	return { state, ignored };
}

/** @returns the address of a state, "?q=water&gcm=2"; '' when nothing is asked */
export function writeState({ q, chosen }: SearchState): string {
	const parts = [
		...(q ? [`q=${encodeURIComponent(q).replaceAll('%20', '+')}`] : []),
		...FACETS.flatMap((facet) => (chosen[facet].length ? [`${facet}=${chosen[facet].map(encodeURIComponent).join(',')}`] : [])),
	];
	return parts.length ? `?${parts.join('&')}` : '';
}

/** @returns the state with a value chosen, or no longer chosen */
export function toggle({ q, chosen }: SearchState, facet: Facet, value: string): SearchState {
	const values = chosen[facet];
	return { q, chosen: { ...chosen, [facet]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value] } };
}

/** Whether anything is asked at all. */
export function isEmpty({ q, chosen }: SearchState): boolean {
	return q === '' && FACETS.every((facet) => chosen[facet].length === 0);
}
