/** The search page's state and its readable address: /search/?q=drought&sdg=13.1&gcm=2&country=KAZ,TUN&kind=case-study */
import { asked } from '../browser/address.ts';

export const FACETS = ['kind', 'country', 'sdg', 'gcm', 'audience', 'sector', 'language', 'year'] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ['relevance', 'date', 'time'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchState {
	/** The words looked for. */
	q: string;
	/** Chosen values by facet: OR within a facet, AND across facets. */
	chosen: Record<Facet, string[]>;
	sort: Sort;
	/** Look for the words as they were typed: nothing added, nothing mended. */
	asTyped: boolean;
}

/** The values that mean something, by facet. */
export type Known = Record<Facet, ReadonlySet<string>>;

const MOST_LETTERS = 200;

/** In addresses a kind reads as one thing: kind=case-study. Both forms are understood. */
const singular = (kind: string) => (kind === 'countries' ? 'country' : kind === 'case-studies' ? 'case-study' : kind.replace(/s$/, ''));

/** @returns the state in which nothing is asked */
export function emptyState(): SearchState {
	return { q: '', chosen: Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<Facet, string[]>, sort: 'relevance', asTyped: false };
}

/**
 * Reads an address.
 * @param query "?q=water&country=KAZ,TUN"; any text
 * @param known the values each facet has
 * @returns the state, and the parts that mean nothing here, as written
 */
export function readState(query: string, known: Known): { state: SearchState; ignored: string[] } {
	const state = emptyState();
	const ignored: string[] = [];
	const kinds = new Map([...known.kind].map((kind) => [singular(kind), kind]));
	for (const [key, value] of asked(query)) {
		if (key === 'q') state.q = value.trim().slice(0, MOST_LETTERS);
		else if (key === 'sort' && (SORTS as readonly string[]).includes(value)) state.sort = value as Sort;
		else if (key === 'as' && value === 'typed') state.asTyped = true;
		else if ((FACETS as readonly string[]).includes(key)) {
			const facet = key as Facet;
			for (const part of value.split(',').filter(Boolean)) {
				const meant = facet === 'kind' ? (kinds.get(part) ?? part) : facet === 'country' ? part.toUpperCase() : part;
				if (!known[facet].has(meant)) ignored.push(`${key}=${part}`);
				else if (!state.chosen[facet].includes(meant)) state.chosen[facet].push(meant);
			}
		} else ignored.push(`${key}=${value}`);
	}
	return { state, ignored };
}

/** @returns the address of a state, "?q=water&gcm=2"; '' when nothing is asked */
export function writeState({ q, chosen, sort, asTyped }: SearchState): string {
	const parts = [
		...(q ? [`q=${encodeURIComponent(q).replaceAll('%20', '+')}`] : []),
		...FACETS.flatMap((facet) => {
			const values = facet === 'kind' ? chosen.kind.map(singular) : chosen[facet];
			return values.length ? [`${facet}=${values.map(encodeURIComponent).join(',')}`] : [];
		}),
		...(sort === 'relevance' ? [] : [`sort=${sort}`]),
		...(asTyped ? ['as=typed'] : []),
	];
	return parts.length ? `?${parts.join('&')}` : '';
}

/** @returns the state with a value chosen, or no longer chosen. A target takes the place of its goal, a goal that of its targets. */
export function toggle(state: SearchState, facet: Facet, value: string): SearchState {
	const values = state.chosen[facet];
	const kept = facet === 'sdg' ? values.filter((each) => each === value || !nested(each, value)) : values;
	return { ...state, chosen: { ...state.chosen, [facet]: values.includes(value) ? values.filter((each) => each !== value) : [...kept, value] } };
}

/** Whether one of two SDG codes is the goal of the other: "10" and "10.7". */
export function nested(a: string, b: string): boolean {
	return a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** Whether anything is asked at all. */
export function isEmpty({ q, chosen }: SearchState): boolean {
	return q === '' && FACETS.every((facet) => chosen[facet].length === 0);
}
