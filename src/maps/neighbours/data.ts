/** What stands next to a page, a goal, an objective or a country: pages, and the goals and objectives these are linked to. */
import { codeOf, goalOf } from '../../graph/addresses.ts';
import { compareCodes, earnedTagsOf, isEarned, isSubjectPage, pagesAbout, pagesTagged } from '../../graph/queries.ts';
import type { Graph, NodeId, Page, PageNode } from '../../graph/types.ts';
import type { Earned } from '../../schema/tags.ts';
import { explorerAddress, type Middle } from '../model/state.ts';

export type Framework = `sdg:${string}` | `gcm:${string}`;

/** What a map of neighbours can be about. */
export type Centre = Framework | `country:${string}` | PageNode;

export interface Neighbours {
	/** Goals, as nodes "sdg:10": a page's targets count for their goal. */
	goals: Framework[];
	pages: Page[];
	/** Objectives, as nodes "gcm:16". */
	objectives: Framework[];
	links: { page: string; to: Framework; weight: Earned; because: string }[];
	/** Pages left out of the picture; the lists have them all. Two steps from a page there is no such list, so it is 0. */
	left: number;
}

const MOST = 8;
/** Pages two steps from a page. */
const MOST_NEAR = 4;
/** Other pages' links that are looked at for a page, in all: its work is the same however many pages there are. */
const LOOKED_AT = 64;

/**
 * @param node "sdg:10", "gcm:16", "country:TUN" or "page:guides/x"
 * @param most pages in the picture; those with principal links first
 */
export function neighboursOf(graph: Graph, node: Centre, most = MOST): Neighbours {
	if (node.startsWith('page:')) return nearPage(graph, node as PageNode);
	const all = node.startsWith('country:') ? pagesAbout(graph, codeOf(node)) : pagesEarning(graph, node as Framework);
	const pages = all.slice(0, most);
	const links = pages.flatMap((page) => linksOf(graph, page));
	return { ...endsOf(links), links, pages, left: all.length - pages.length };
}

/** Pages with a link that an editor vouches for: what a source only claims is not drawn. */
const pagesEarning = (graph: Graph, node: Framework) => pagesTagged(graph, node).flatMap(({ page, tags }) => (tags.some(isEarned) ? [page] : []));

/** A page, and the pages that share most of its links; only what the page itself is linked to is drawn. */
function nearPage(graph: Graph, node: PageNode): Neighbours {
	const own = graph.pages.get(codeOf(node));
	if (!own) throw new Error(`no ${node}`);
	const tags = earnedTagsOf(graph, own.id);
	const shared = new Map<Page, number>();
	for (const { to, weight } of tags) {
		for (const { page, principal } of taggedWith(graph, to).slice(0, Math.ceil(LOOKED_AT / tags.length))) {
			// A link that is principal on both sides says most.
			if (page !== own) shared.set(page, (shared.get(page) ?? 0) + 1 + Number(weight === 'principal') + Number(principal));
		}
	}
	// Ids are compared only among the few that may stand here.
	const least = [...shared.values()].sort((a, b) => b - a)[MOST_NEAR - 1] ?? 0;
	const near = [...shared]
		.filter(([, score]) => score >= least)
		.sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a.id < b.id ? -1 : 1))
		.slice(0, MOST_NEAR)
		.map(([page]) => page);
	const pages = [own, ...near];
	const ends = endsOf(linksOf(graph, own));
	const drawn = new Set([...ends.goals, ...ends.objectives]);
	return { ...ends, pages, links: pages.flatMap((page) => linksOf(graph, page)).filter(({ to }) => drawn.has(to)), left: 0 };
}

interface Tagged {
	page: Page;
	principal: boolean;
}
const taggedByNode = new WeakMap<Graph, Map<NodeId, Tagged[]>>();

/** Pages on a subject with a link to just this node, principal links first, as many as are ever looked at; made once a graph. */
function taggedWith(graph: Graph, node: NodeId): Tagged[] {
	const known = taggedByNode.get(graph) ?? new Map<NodeId, Tagged[]>();
	taggedByNode.set(graph, known);
	const found = known.get(node) ?? [];
	if (known.has(node)) return found;
	known.set(node, found);
	for (const link of graph.to.get(node) ?? []) {
		const page = graph.pages.get(codeOf(link.from));
		if (link.kind === 'tag' && isEarned(link) && page && isSubjectPage(page)) found.push({ page, principal: link.weight === 'principal' });
	}
	found.sort((a, b) => Number(b.principal) - Number(a.principal) || (a.page.id < b.page.id ? -1 : 1)).splice(LOOKED_AT);
	return found;
}

const linksByPage = new WeakMap<Page, { graph: Graph; links: Neighbours['links'] }>();

/** A page's links to goals and objectives, each once; made once a graph, for a page stands in many maps. */
function linksOf(graph: Graph, page: Page): Neighbours['links'] {
	const known = linksByPage.get(page);
	if (known?.graph === graph) return known.links;
	const links = new Map<Framework, Neighbours['links'][number]>();
	for (const { to, weight, because } of earnedTagsOf(graph, page.id)) {
		const end: Framework = to.startsWith('sdg:') ? `sdg:${goalOf(codeOf(to))}` : (to as Framework);
		// Tags come principal first: the stronger of two targets of one goal stands.
		if (!links.has(end)) links.set(end, { page: page.id, to: end, weight, because: because ?? '' });
	}
	linksByPage.set(page, { graph, links: [...links.values()] });
	return [...links.values()];
}

/** The goals and objectives that links end in. */
function endsOf(links: Neighbours['links']): Pick<Neighbours, 'goals' | 'objectives'> {
	const ends = [...new Set(links.map(({ to }) => to))].sort(compareCodes);
	return { goals: ends.filter((end) => end.startsWith('sdg:')), objectives: ends.filter((end) => end.startsWith('gcm:')) };
}

/** The explorer with the same thing in the middle. */
export function explorerAt(node: Centre): string {
	return explorerAddress({ view: 'around', at: node as Middle });
}
