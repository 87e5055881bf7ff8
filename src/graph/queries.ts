/** Questions to the graph. */
import { COLLECTIONS, type Collection } from '../schema/pages.ts';
import type { Earned, Weight } from '../schema/tags.ts';
import { codeOf, goalOf } from './addresses.ts';
import type { Graph, NodeId, Page, PageLink, TableLink, TagLink } from './types.ts';

/** Goals and objectives are described by pages of their own; those describe the frameworks and are not counted as pages on a subject. */
export function isSubjectPage(page: Page): boolean {
	return page.collection !== 'goals' && page.collection !== 'objectives';
}

const tagsByPage = new WeakMap<Graph, Map<string, TagLink[]>>();

/** A page's tags, principal ones first, claimed ones last, then in the codes' order; sorted once a graph. */
export function tagsOf(graph: Graph, id: string): readonly TagLink[] {
	const known = tagsByPage.get(graph) ?? new Map<string, TagLink[]>();
	tagsByPage.set(graph, known);
	const found = known.get(id);
	if (found) return found;
	const tags = (graph.from.get(`page:${id}`) ?? []).filter((link): link is TagLink => link.kind === 'tag');
	tags.sort((a, b) => weightOrder(a) - weightOrder(b) || compareCodes(a.to, b.to));
	known.set(id, tags);
	return tags;
}

const ORDER = { principal: 0, significant: 1, claimed: 2 } as const satisfies Record<Weight, number>;
const weightOrder = ({ weight }: TagLink) => ORDER[weight];

/** A tag that an editor vouches for, see {@link Earned}. */
export type EarnedLink = TagLink & { weight: Earned };

export function isEarned(link: TagLink): link is EarnedLink {
	return link.weight !== 'claimed';
}

/** A page's tags without those that a source only claims: what counts and is drawn. In the same order. */
export function earnedTagsOf(graph: Graph, id: string): EarnedLink[] {
	return tagsOf(graph, id).filter(isEarned);
}

/** Orders "sdg:1", "sdg:1.4", "sdg:1.a", "sdg:10" as the frameworks do; SDG before GCM. */
export function compareCodes(a: string, b: string): number {
	if (a[0] !== b[0]) return a[0] === 's' ? -1 : 1;
	const [goalA, targetA = ''] = codeOf(a).split('.');
	const [goalB, targetB = ''] = codeOf(b).split('.');
	return Number(goalA) - Number(goalB) || rank(targetA) - rank(targetB);
}

/** "" before "1" before "10" before "a". */
const rank = (part: string) => (part === '' ? 0 : /\d/.test(part) ? Number(part) : 100 + part.charCodeAt(0));

/** A page and the tags of it that a question is about. */
export interface TaggedPage {
	page: Page;
	tags: TagLink[];
}

/**
 * Pages tagged with a goal or one of its targets, with a target, or with an objective.
 * @param node "sdg:10" takes in the goal's targets; "sdg:10.7" is only itself; "gcm:16"
 * @returns pages on a subject (see {@link isSubjectPage}), those with a principal tag first, those that are only claimed last, then by kind and title
 */
export function pagesTagged(graph: Graph, node: NodeId): TaggedPage[] {
	const found = new Map<string, TagLink[]>();
	for (const link of linksReaching(graph, node)) {
		const id = codeOf(link.from);
		const tags = found.get(id);
		if (tags) tags.push(link);
		else found.set(id, [link]);
	}
	return [...found]
		.map(([id, tags]) => ({ page: graph.pages.get(id) as Page, tags }))
		.filter(({ page }) => isSubjectPage(page))
		.sort((a, b) => Math.min(...a.tags.map(weightOrder)) - Math.min(...b.tags.map(weightOrder)) || comparePages(a.page, b.page));
}

function linksReaching(graph: Graph, node: NodeId): TagLink[] {
	const direct = (graph.to.get(node) ?? []).filter((link): link is TagLink => link.kind === 'tag');
	if (!node.startsWith('sdg:') || node.includes('.')) return direct;
	const targets = targetsTagged(graph).get(codeOf(node)) ?? [];
	return [...direct, ...targets];
}

const targetTags = new WeakMap<Graph, Map<string, TagLink[]>>();

/** Tags with a target, by the target's goal; made once a graph. */
function targetsTagged(graph: Graph): Map<string, TagLink[]> {
	const known = targetTags.get(graph);
	if (known) return known;
	const byGoal = new Map<string, TagLink[]>();
	for (const link of graph.links) {
		if (link.kind !== 'tag' || !link.to.includes('.')) continue;
		const goal = goalOf(codeOf(link.to));
		const list = byGoal.get(goal);
		if (list) list.push(link);
		else byGoal.set(goal, [link]);
	}
	targetTags.set(graph, byGoal);
	return byGoal;
}

/** By kind in the lists' order, then by title. */
function comparePages(a: Page, b: Page): number {
	return COLLECTIONS.indexOf(a.collection) - COLLECTIONS.indexOf(b.collection) || (a.front.title < b.front.title ? -1 : 1);
}

/** Groups pages by kind, kinds in the lists' order. */
export function byCollection<T extends { page: Page }>(pages: readonly T[]): [Collection, T[]][] {
	return COLLECTIONS.map((collection): [Collection, T[]] => [collection, pages.filter(({ page }) => page.collection === collection)]).filter(
		([, list]) => list.length > 0,
	);
}

/** Pages about a country, its own page apart, by kind and title. */
export function pagesAbout(graph: Graph, iso: string): Page[] {
	return (graph.to.get(`country:${iso}`) ?? [])
		.map(({ from }) => graph.pages.get(codeOf(from)) as Page)
		.filter(({ collection }) => collection !== 'countries')
		.sort(comparePages);
}

/** What the UN Network's table links to an objective, or to a goal and its targets. */
export function tableLinksOf(graph: Graph, node: `gcm:${string}` | `sdg:${string}`): TableLink[] {
	const all = node.startsWith('gcm:')
		? (graph.from.get(node) ?? [])
		: graph.links.filter(({ kind, to }) => kind === 'table' && goalOf(codeOf(to)) === codeOf(node));
	return all.filter((link): link is TableLink => link.kind === 'table').sort((a, b) => compareCodes(a.from, b.from) || compareCodes(a.to, b.to));
}

type Linked = { page: Page; kind: PageLink['kind'] };

/** What {@link linkedFrom} has found of each graph: the check, the lists and the pages all ask for it, and to sort it is dear. */
const linkedOf = new WeakMap<Graph, Map<string, readonly Linked[]>>();

/** Pages that link to this one, each once, with how: the strongest kind of link counts. */
export function linkedFrom(graph: Graph, id: string): readonly Linked[] {
	const ofGraph = linkedOf.get(graph) ?? new Map<string, readonly Linked[]>();
	linkedOf.set(graph, ofGraph);
	const known = ofGraph.get(id);
	if (known) return known;
	const linked = findLinked(graph, id);
	ofGraph.set(id, linked);
	return linked;
}

function findLinked(graph: Graph, id: string): Linked[] {
	const order: PageLink['kind'][] = ['step', 'prerequisite', 'uses', 'related', 'mention', 'country'];
	const found = new Map<string, PageLink['kind']>();
	for (const link of graph.to.get(`page:${id}`) ?? []) {
		if (link.kind === 'tag' || link.kind === 'table') continue;
		const known = found.get(link.from);
		if (!known || order.indexOf(link.kind) < order.indexOf(known)) found.set(link.from, link.kind);
	}
	return [...found].map(([from, kind]) => ({ page: graph.pages.get(codeOf(from)) as Page, kind })).sort((a, b) => comparePages(a.page, b.page));
}
