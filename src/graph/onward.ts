/** Where a reader goes from a page: one to three pages to open next, and all that is linked with it, each once. */
import { type Linking, linkingGroups } from './linked.ts';
import { pagesAbout } from './queries.ts';
import type { Graph, Page } from './types.ts';

export interface Next {
	page: Page;
	/** The editor's reason; undefined where none is given. */
	why: string | undefined;
	/** related: the editor's choice; uses: it teaches from the page; step: a pathway that has the page as a step. */
	how: 'related' | 'uses' | 'step';
}

export interface Onward {
	next: Next[];
	/** Related pages that are not among the next. */
	related: Page[];
	/** The same of modules that teach from the page and pathways with it. */
	teaching: Linking[];
	/** All others that link here. */
	others: Linking[];
	/** All that link here, when there are more than the page shows. */
	more: { address: string; total: number } | undefined;
}

/** A reader chooses among so many at a glance. */
const MOST = 3;

/** @returns no page that the page lists elsewhere: what a module uses, the steps of a pathway, a country's own pages */
export function onwardOf(graph: Graph, page: Page): Onward {
	const { teaching, followUps, others, more } = linkingGroups(graph, page);
	const listed = new Set([...listedOn(graph, page), ...followUps.map((each) => each.page.id)]);
	const related = page.front.related.flatMap(({ page: id, why }): Next[] => {
		const found = graph.pages.get(id);
		// The country that a page is about stands among its facts.
		const isOwn = found && 'country' in found.front && page.front.countries.includes(found.front.country);
		return found && !isOwn && !listed.has(id) ? [{ page: found, why, how: 'related' }] : [];
	});
	const [lesson] = teaching.filter((each) => !listed.has(each.page.id) && !related.some((other) => other.page === each.page));
	// Whoever has read a page may be about to teach it: the last place is for that, unless the editor has given it away.
	const chosen = related.slice(0, lesson && !related[MOST - 1]?.why ? MOST - 1 : MOST);
	const next = [...chosen, ...(lesson ? [{ page: lesson.page, why: undefined, how: lesson.kind as Next['how'] }] : [])].slice(0, MOST);
	const shown = new Set([...listed, ...next.map((each) => each.page.id)]);
	const rest = ({ page: { id } }: { page: Page }) => !shown.has(id);
	const left = related.filter(rest).map((each) => each.page);
	for (const { id } of left) shown.add(id);
	return { next, related: left, teaching: teaching.filter(rest), others: others.filter(rest), more };
}

function listedOn(graph: Graph, { front }: Page): string[] {
	if ('plan' in front) return [...front.uses, ...front.prerequisites];
	if ('steps' in front) return front.steps.map((step) => step.page);
	return 'country' in front ? pagesAbout(graph, front.country).map(({ id }) => id) : [];
}
