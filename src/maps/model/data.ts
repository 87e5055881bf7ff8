/** What the explorer knows: the UN Network's table and every page's links, small enough to send to a browser. Names of pages and reasons travel apart. */
import { codeOf } from '../../graph/addresses.ts';
import { isSubjectPage, tagsOf } from '../../graph/queries.ts';
import type { Graph } from '../../graph/types.ts';
import type { Strings } from '../../i18n/locales.ts';
import { COLLECTIONS } from '../../schema/pages.ts';
import type { Weight } from '../../schema/tags.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { projectPoint } from './projection.ts';
import type { Facet } from './state.ts';

/** A code or id, and its name. */
export type Named = [id: string, name: string];

export interface CountryPlace {
	iso: string;
	name: string;
	/** Set where the country has a page. */
	slug?: string;
	/** On the world map's paper, see paper.ts. */
	x: number;
	y: number;
}

/** The JSON behind the linked views; it grows with the number of links. */
export interface ExplorerData {
	goals: Named[];
	/** Our own short words. */
	targets: Named[];
	objectives: Named[];
	kinds: Named[];
	audiences: Named[];
	sectors: Named[];
	countries: CountryPlace[];
	/** The UN Network's table: [objective, target, how], and [objective, goal, "all"] where it says only "All SDGs". */
	table: [objective: string, code: string, form: 'list' | 'text' | 'all'][];
	/** By filter and framework one text a page, pages in the order of their ids: words with a space between, a principal link ends in "!", one that a source only claims in "?": "8.8! 10 12?". */
	pages: Record<Facet | 'sdg' | 'gcm', string[]>;
}

/** What the pages are called, in the same order. As much as all the rest together; so it is asked for when pages are listed. */
export type PageNames = [id: string, title: string][];

/** The pages on a subject (see graph/queries.ts), sorted by id. */
const subjectPages = ({ pages }: Graph) => [...pages.values()].filter(isSubjectPage);

export function pageNames(graph: Graph): PageNames {
	return subjectPages(graph).map(({ id, front }) => [id, front.title]);
}

/** @returns the pages on a subject with everything they can be filtered and drawn by */
export function explorerData(graph: Graph, vocabulary: Vocabulary, strings: Strings): ExplorerData {
	const named = (list: readonly { code: string; label: string }[]) => list.map(({ code, label }): Named => [code, label]);
	const choices = (list: readonly { id: string; label: string }[]) => list.map(({ id, label }): Named => [id, label]);
	const pages = subjectPages(graph);
	const column = (text: (page: (typeof pages)[number]) => string) => pages.map(text);
	const kinds = new Set(pages.map(({ collection }) => collection));
	return {
		goals: named(vocabulary['sdg-goals']),
		targets: named(vocabulary['sdg-targets']),
		objectives: named(vocabulary['gcm-objectives']),
		kinds: COLLECTIONS.filter((kind) => kinds.has(kind)).map((kind): Named => [kind, strings.collections[kind]]),
		audiences: choices(vocabulary.audiences),
		sectors: choices(vocabulary.sectors),
		countries: vocabulary.countries.map(({ iso, name, slug, at }) => ({ iso, name, ...(slug && { slug }), ...projectPoint(at) })),
		table: graph.links.flatMap((link): ExplorerData['table'] => (link.kind === 'table' ? [[codeOf(link.from), codeOf(link.to), link.form]] : [])),
		pages: {
			country: column(({ front }) => front.countries.join(' ')),
			kind: column(({ collection }) => collection),
			audience: column(({ front }) => front.audiences.join(' ')),
			sector: column(({ front }) => front.sectors.join(' ')),
			sdg: column(({ id }) => marksOf(graph, id, 'sdg')),
			gcm: column(({ id }) => marksOf(graph, id, 'gcm')),
		},
	};
}

/** What a link's weight adds to its code. */
const SIGNS = { principal: '!', significant: '', claimed: '?' } as const satisfies Record<Weight, string>;

function marksOf(graph: Graph, id: string, framework: 'sdg' | 'gcm'): string {
	return tagsOf(graph, id)
		.filter(({ to }) => to.startsWith(framework))
		.map(({ to, weight }) => `${codeOf(to)}${SIGNS[weight]}`)
		.join(' ');
}
