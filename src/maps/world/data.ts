/** Countries with pages, and how many. */
import { pagesAbout } from '../../graph/queries.ts';
import type { Graph } from '../../graph/types.ts';
import type { Country, Vocabulary } from '../../schema/vocabulary.ts';

export interface CountryCount {
	country: Country;
	pages: number;
}

/** @returns countries that pages are about, those with a page of their own first, then by name */
export function countryCounts(graph: Graph, vocabulary: Vocabulary): CountryCount[] {
	return vocabulary.countries
		.map((country) => ({ country, pages: pagesAbout(graph, country.iso).length }))
		.filter(({ country, pages }) => pages > 0 || country.slug)
		.sort((a, b) => Number(!a.country.slug) - Number(!b.country.slug) || (a.country.name < b.country.name ? -1 : 1));
}
