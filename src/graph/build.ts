/** The one function that makes links. */
import type { Tag } from '../schema/tags.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { idAt } from './addresses.ts';
import type { Graph, Link, NodeId, Page, PageLink, PageNode, Unresolved } from './types.ts';

/**
 * Builds the graph of links.
 * @param pages pages whose front matter has passed the schema, in any order
 * @param vocabulary goals, targets, objectives, countries and the UN Network's table
 * @returns a graph that is the same for the same content, whatever the order of the pages; what names nothing, or its own page,
 *   is in `unresolved`. Time and size grow with the number of links.
 */
export function buildGraph(pages: readonly Page[], vocabulary: Vocabulary): Graph {
	const official = officialNames(vocabulary);
	const sorted = pages.map((page) => (official.has(page.id) ? { ...page, official: official.get(page.id) } : page)).sort((a, b) => compare(a.id, b.id));
	const byId = new Map(sorted.map((page) => [page.id, page]));
	const links: Link[] = tableLinks(vocabulary);
	const unresolved: Unresolved[] = [];

	for (const page of sorted) {
		const from: PageNode = `page:${page.id}`;
		for (const framework of ['sdg', 'gcm'] as const) {
			page.front[framework].forEach((entry, index) => {
				const { code, weight, because, evidence, stated } = entry as Tag;
				links.push({ kind: 'tag', from, to: `${framework}:${code}`, weight, because, evidence, stated, place: page.at([framework, index]) });
			});
		}
		page.front.countries.forEach((iso, index) => {
			links.push({ kind: 'country', from, to: `country:${iso}`, place: page.at(['countries', index]) });
		});
		for (const { kind, to, place, written } of pageLinks(page)) {
			if (to === page.id) unresolved.push({ from, to: written, kind, problem: 'self', place });
			else if (!byId.has(to)) unresolved.push({ from, to: written, kind, problem: 'missing', place });
			else links.push({ kind, from, to: `page:${to}`, place });
		}
	}
	links.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.kind, b.kind));
	return { pages: byId, links, unresolved, from: group(links, 'from'), to: group(links, 'to') };
}

/** What goals and objectives are called, by the id of their page. */
export function officialNames(vocabulary: Vocabulary): ReadonlyMap<string, string> {
	const named = (folder: string, list: readonly { code: string; label: string }[]) => list.map(({ code, label }) => [`${folder}/${code}`, label] as const);
	return new Map([...named('goals', vocabulary['sdg-goals']), ...named('objectives', vocabulary['gcm-objectives'])]);
}

/** "All SDGs" becomes a link of form `all` to each goal, so that it can be drawn differently from links to single targets. */
function tableLinks(vocabulary: Vocabulary): Link[] {
	return vocabulary['gcm-sdg'].pairs.flatMap(({ objective, target, form, printed, note }) => {
		const targets = target === 'all' ? vocabulary['sdg-goals'].map(({ code }) => code) : [target];
		return targets.map((code): Link => ({ kind: 'table', from: `gcm:${objective}`, to: `sdg:${code}`, form, printed, note }));
	});
}

interface Named {
	kind: PageLink['kind'];
	to: string;
	written: string;
	place: PageLink['place'];
}

/** What a page's front matter and text name, each target once a kind. */
function pageLinks(page: Page): Named[] {
	const { front } = page;
	const named: Named[] = [];
	front.related.forEach(({ page: id }, index) => {
		named.push({ kind: 'related', to: id, written: id, place: page.at(['related', index]) });
	});
	const fields = { prerequisites: 'prerequisite', uses: 'uses' } as const;
	for (const [field, kind] of Object.entries(fields)) {
		const ids = (field in front ? front[field as keyof typeof front] : []) as unknown as string[];
		ids.forEach((id, index) => {
			named.push({ kind, to: id, written: id, place: page.at([field, index]) });
		});
	}
	if ('steps' in front) {
		front.steps.forEach(({ page: id }, index) => {
			named.push({ kind: 'step', to: id, written: id, place: page.at(['steps', index, 'page']) });
		});
	}
	const mentioned = new Set<string>();
	for (const { href, at } of page.links) {
		const to = idAt(href);
		if (!to || to === page.id || mentioned.has(to)) continue;
		mentioned.add(to);
		named.push({ kind: 'mention', to, written: href, place: at });
	}
	return named;
}

function group(links: readonly Link[], end: 'from' | 'to'): Map<NodeId, Link[]> {
	const groups = new Map<NodeId, Link[]>();
	for (const link of links) {
		const list = groups.get(link[end]);
		if (list) list.push(link);
		else groups.set(link[end], [link]);
	}
	return groups;
}

/** Orders by code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
