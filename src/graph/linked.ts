/** The pages that link to a page: some on the page itself, all of them in a list of their own where there are many. */
import { folderOf, linkedAddress } from './addresses.ts';
import { PER_PAGE } from './lists.ts';
import { linkedFrom } from './queries.ts';
import type { Graph, Page, PageLink } from './types.ts';

/** A page that links to another, and how. */
export interface Linking {
	page: Page;
	kind: PageLink['kind'];
}

/** What a page shows of those that link to it, of each sort. */
const MOST = 12;

export interface LinkingGroups {
	/** Modules that teach from the page, pathways it is a step of. */
	teaching: Linking[];
	/** Modules that ask for it first. */
	followUps: Linking[];
	/** All others that the page does not name among its related pages. */
	others: Linking[];
	/** All that link here, when there are more than the page shows. */
	more: { address: string; total: number } | undefined;
}

/** @returns what a page shows of the pages that link to it; at most so many of each sort */
export function linkingGroups(graph: Graph, { id, front }: Page): LinkingGroups {
	const all = linkedFrom(graph, id);
	const teaching = all.filter(({ kind }) => kind === 'uses' || kind === 'step');
	const followUps = all.filter(({ kind }) => kind === 'prerequisite');
	const others = all.filter(
		({ page, kind }) => !['uses', 'step', 'prerequisite'].includes(kind) && !front.related.some(({ page: related }) => related === page.id),
	);
	const isLong = [teaching, followUps, others].some(({ length }) => length > MOST);
	return {
		teaching: teaching.slice(0, MOST),
		followUps: followUps.slice(0, MOST),
		others: others.slice(0, MOST),
		more: isLong ? { address: linkedAddress(id), total: all.length } : undefined,
	};
}

/** Static paths of the lists of pages that link to a page: "/guides/x/linked/", "/guides/x/linked/2/" */
export function linkedPaths(graph: Graph) {
	return [...graph.pages.values()].flatMap((page) => {
		if (!linkingGroups(graph, page).more) return [];
		const all = linkedFrom(graph, page.id);
		const of = Math.ceil(all.length / PER_PAGE);
		return Array.from({ length: of }, (_, index) => ({
			params: { folder: folderOf(page.collection), slug: page.slug, number: index ? String(index + 1) : undefined },
			props: { page, number: index + 1, of, total: all.length, linking: all.slice(index * PER_PAGE, (index + 1) * PER_PAGE) },
		}));
	});
}
