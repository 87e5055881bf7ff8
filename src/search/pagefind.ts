/** What we use of Pagefind's browser module (1.6), which is made at build time and so has no types of its own here. */
import { FACETS, type SearchState } from './state.ts';

export type Counts = Record<string, Record<string, number>>;

export interface Fragment {
	url: string;
	/** HTML made by Pagefind: text with <mark>. */
	excerpt: string;
	meta: Record<string, string>;
	sub_results: { title: string; url: string; anchor?: { element: string; id: string } }[];
}

interface Found {
	results: { id: string; data: () => Promise<Fragment> }[];
	filters: Counts;
}

interface Pagefind {
	options: (options: Record<string, unknown>) => Promise<void>;
	init: () => Promise<void>;
	filters: () => Promise<Counts>;
	search: (words: string | null, options: { filters?: Record<string, unknown> }) => Promise<Found>;
	mergeIndex?: (path: string, options?: Record<string, unknown>) => Promise<void>;
}

/** Loads the engine and the counts of all facets; nothing of it is fetched before. */
export async function openIndex(): Promise<{ engine: Pagefind; counts: Counts }> {
	const path = '/pagefind/pagefind.js';
	const engine = (await import(/* @vite-ignore */ path)) as Pagefind;
	await engine.init();
	// Before the first search, or the counts stay empty.
	const counts = await engine.filters();
	return { engine, counts };
}

/** Pagefind's form of the chosen facets: any of the values of a facet, all of the facets. */
export function filtersOf({ chosen }: SearchState): Record<string, { any: string[] }> {
	return Object.fromEntries(FACETS.filter((facet) => chosen[facet].length > 0).map((facet) => [facet, { any: chosen[facet] }]));
}
