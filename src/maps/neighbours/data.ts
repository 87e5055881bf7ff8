/** What stands next to a page, a goal, an objective or a country: pages, and the goals and objectives these are linked to. */
import { codeOf, goalOf } from '../../graph/addresses.ts';
import { compareCodes, isSubjectPage, pagesAbout, pagesTagged, tagsOf } from '../../graph/queries.ts';
import type { Graph, NodeId, Page, PageNode, TagLink } from '../../graph/types.ts';
import type { Weight } from '../../schema/tags.ts';

export type Framework = `sdg:${string}` | `gcm:${string}`;

/** What a map of neighbours can be about. */
export type Centre = Framework | `country:${string}` | PageNode;

export interface Neighbours {
	/** Goals, as nodes "sdg:10": a page's targets count for their goal. */
	goals: Framework[];
	pages: Page[];
	/** Objectives, as nodes "gcm:16". */
	objectives: Framework[];
	links: { page: string; to: Framework; weight: Weight }[];
	/** Pages left out of the picture; the lists have them all. Two steps from a page there is no such list, so it is 0. */
	left: number;
}

const MOST = 8;
/** Pages two steps from a page. */
const MOST_NEAR = 4;
/** Of what a page is linked to, only so many pages are looked at; with it the work grows with the links, not with their square. */
const LOOKED_AT = 40;

/**
 * @param node "sdg:10", "gcm:16", "country:TUN" or "page:guides/x"
 * @param most pages in the picture; those with principal links first
 */
export function neighboursOf(graph: Graph, node: Centre, most = MOST): Neighbours {
	if (node.startsWith('page:')) return nearPage(graph, node as PageNode);
	const all = node.startsWith('country:') ? pagesAbout(graph, codeOf(node)) : pagesTagged(graph, node as Framework).map(({ page }) => page);
	const pages = all.slice(0, most);
	return { ...joined(graph, pages), pages, left: all.length - pages.length };
}

/** A page, and the pages that share most of its links; only what the page itself is linked to is drawn. */
function nearPage(graph: Graph, node: PageNode): Neighbours {
	const own = graph.pages.get(codeOf(node));
	if (!own) throw new Error(`no ${node}`);
	const tags = tagsOf(graph, own.id);
	const shared = new Map<string, number>();
	for (const { to, weight } of tags) {
		for (const link of tagsTo(graph, to).slice(0, LOOKED_AT)) {
			if (link.from === node) continue;
			// A link that is principal on both sides says most.
			shared.set(link.from, (shared.get(link.from) ?? 0) + 1 + Number(weight === 'principal') + Number(link.weight === 'principal'));
		}
	}
	const near = [...shared]
		.map(([id, score]) => ({ page: graph.pages.get(codeOf(id as NodeId)) as Page, score }))
		.filter(({ page }) => isSubjectPage(page))
		.sort((a, b) => b.score - a.score || (a.page.id < b.page.id ? -1 : 1))
		.slice(0, MOST_NEAR)
		.map(({ page }) => page);
	const pages = [own, ...near];
	const ends = joined(graph, [own]);
	const drawn = new Set([...ends.goals, ...ends.objectives]);
	return { ...ends, pages, links: joined(graph, pages).links.filter(({ to }) => drawn.has(to)), left: 0 };
}

const sortedTags = new WeakMap<Graph, Map<NodeId, TagLink[]>>();

/** Links to a node, principal ones first; sorted once a graph. */
function tagsTo(graph: Graph, node: NodeId): TagLink[] {
	const known = sortedTags.get(graph) ?? new Map<NodeId, TagLink[]>();
	sortedTags.set(graph, known);
	const found = known.get(node);
	if (found) return found;
	const tags = (graph.to.get(node) ?? []).filter((link): link is TagLink => link.kind === 'tag');
	tags.sort((a, b) => Number(b.weight === 'principal') - Number(a.weight === 'principal') || (a.from < b.from ? -1 : 1));
	known.set(node, tags);
	return tags;
}

/** The goals and objectives that pages are linked to, and these links, each once. */
function joined(graph: Graph, pages: readonly Page[]): Pick<Neighbours, 'goals' | 'objectives' | 'links'> {
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
	return { goals: ends.filter((end) => end.startsWith('sdg:')), objectives: ends.filter((end) => end.startsWith('gcm:')), links: [...links.values()] };
}

/** The explorer with the same thing chosen. */
export function explorerAddress(node: Centre): string {
	const [kind, value] = [node.slice(0, node.indexOf(':')), node.slice(node.indexOf(':') + 1)];
	return `/explore/?${kind === 'country' ? 'view=map&' : kind === 'page' ? 'view=flow&' : ''}${kind}=${value}`;
}
