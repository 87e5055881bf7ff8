/** What stands next to a goal, an objective or a country: pages, and the goals and objectives these are tagged with. */
import { codeOf, goalOf } from '../../graph/addresses.ts';
import { compareCodes, pagesAbout, pagesTagged, tagsOf } from '../../graph/queries.ts';
import type { Graph, Page } from '../../graph/types.ts';
import type { Weight } from '../../schema/tags.ts';

export type Framework = `sdg:${string}` | `gcm:${string}`;

export interface Neighbours {
	/** Goals, as nodes "sdg:10": a page's targets count for their goal. */
	goals: Framework[];
	pages: Page[];
	/** Objectives, as nodes "gcm:16". */
	objectives: Framework[];
	links: { page: string; to: Framework; weight: Weight }[];
	/** Pages left out of the picture; the lists have them all. */
	left: number;
}

const MOST = 8;

/**
 * @param node "sdg:10", "gcm:16" or "country:TUN"
 * @param most pages in the picture; those with principal links first
 */
export function neighboursOf(graph: Graph, node: Framework | `country:${string}`, most = MOST): Neighbours {
	const all = node.startsWith('country:') ? pagesAbout(graph, codeOf(node)) : pagesTagged(graph, node as Framework).map(({ page }) => page);
	const pages = all.slice(0, most);
	const links = new Map<string, Neighbours['links'][number]>();
	for (const page of pages) {
		for (const { to, weight } of tagsOf(graph, page.id)) {
			const end: Framework = to.startsWith('sdg:') ? `sdg:${goalOf(codeOf(to))}` : (to as Framework);
			const key = `${page.id} ${end}`;
			// Tags come principal first: the stronger of two targets of one goal stands.
			if (!links.has(key)) links.set(key, { page: page.id, to: end, weight });
		}
	}
	const ends = [...new Set([...links.values()].map(({ to }) => to))].sort(compareCodes);
	return {
		goals: ends.filter((end) => end.startsWith('sdg:')),
		pages,
		objectives: ends.filter((end) => end.startsWith('gcm:')),
		links: [...links.values()],
		left: all.length - pages.length,
	};
}
