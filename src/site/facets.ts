/** Ways into a list that need no script: by country, audience and sector, each with an address. */
import { folderOf } from '../graph/addresses.ts';
import type { Page } from '../graph/types.ts';
import { COLLECTIONS, type Collection } from '../schema/pages.ts';
import { slugOf } from '../schema/slug.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { hub } from './hub.ts';
import { pagesOf } from './pages.ts';

export type Facet = 'country' | 'audience' | 'sector';

/** The middle of the address: /case-studies/in/ecuador/, /guides/for/local-government/, /toolkits/on/health/ */
const WORDS: Record<Facet, string> = { country: 'in', audience: 'for', sector: 'on' };

export interface Way {
	facet: Facet;
	/** The last part of the address. */
	value: string;
	name: string;
	address: string;
	pages: Page[];
}

/** @returns the ways into a list that hold at least one page but not all of them */
export function waysInto(collection: Collection, pages: readonly Page[], vocabulary: Vocabulary): Way[] {
	const way = (facet: Facet, value: string, name: string, found: Page[]): Way => ({
		facet,
		value,
		name,
		address: `/${folderOf(collection)}/${WORDS[facet]}/${value}/`,
		pages: found,
	});
	return [
		...vocabulary.countries.map(({ iso, name }) =>
			way(
				'country',
				slugOf(name) || iso.toLowerCase(),
				name,
				pages.filter(({ front }) => front.countries.includes(iso)),
			),
		),
		...vocabulary.audiences.map(({ id, label }) =>
			way(
				'audience',
				id,
				label,
				pages.filter(({ front }) => front.audiences.includes(id)),
			),
		),
		...vocabulary.sectors.map(({ id, label }) =>
			way(
				'sector',
				id,
				label,
				pages.filter(({ front }) => front.sectors.includes(id)),
			),
		),
	].filter(({ pages: found }) => found.length > 0 && found.length < pages.length);
}

/** Static paths of all ways of one facet, for the page that shows them. */
export function pathsOf(facet: Facet) {
	const { graph, vocabulary } = hub();
	return COLLECTIONS.flatMap((collection) =>
		waysInto(collection, pagesOf(graph.pages.values(), collection), vocabulary)
			.filter((way) => way.facet === facet)
			.map(({ value, name, pages }) => ({ params: { folder: folderOf(collection), value }, props: { collection, name, pages } })),
	);
}
