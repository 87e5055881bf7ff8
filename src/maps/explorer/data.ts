/** What the explorer knows: names, the UN Network's table and every page's links, small enough to send to a browser. Reasons travel apart. */
import { codeOf } from '../../graph/addresses.ts';
import { isSubjectPage, tagsOf } from '../../graph/queries.ts';
import type { Graph } from '../../graph/types.ts';
import type { Strings } from '../../i18n/locales.ts';
import { COLLECTIONS } from '../../schema/pages.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { projectPoint } from '../world/land.ts';

/** A code or id, and its name. */
export type Named = [id: string, name: string];

export interface CountryPlace {
	iso: string;
	name: string;
	/** Set where the country has a page. */
	slug?: string;
	/** On the world map's paper, see world/land.ts. */
	x: number;
	y: number;
}

/**
 * A page in one row: lists are words with a space between, a principal link ends in "!".
 * ["guides/x", "Title", "ECU KAZ", "trainer", "health", "8.8! 10", "6! 16"]
 */
export type PageRow = [id: string, title: string, countries: string, audiences: string, sectors: string, sdg: string, gcm: string];

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
	pages: PageRow[];
}

/** @returns the pages on a subject (see graph/queries.ts), sorted by id, with everything they can be filtered and drawn by */
export function explorerData(graph: Graph, vocabulary: Vocabulary, strings: Strings): ExplorerData {
	const named = (list: readonly { code: string; label: string }[]) => list.map(({ code, label }): Named => [code, label]);
	const choices = (list: readonly { id: string; label: string }[]) => list.map(({ id, label }): Named => [id, label]);
	const pages = [...graph.pages.values()].filter(isSubjectPage);
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
		pages: pages.map(({ id, front }): PageRow => {
			const tags = tagsOf(graph, id);
			const marks = (framework: 'sdg' | 'gcm') =>
				tags
					.filter(({ to }) => to.startsWith(framework))
					.map(({ to, weight }) => `${codeOf(to)}${weight === 'principal' ? '!' : ''}`)
					.join(' ');
			return [id, front.title, front.countries.join(' '), front.audiences.join(' '), front.sectors.join(' '), marks('sdg'), marks('gcm')];
		}),
	};
}
