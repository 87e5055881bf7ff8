/**
 * What each page is made from, as a digest. Astro puts a page back from the last build when its digest is the same, so a digest covers whatever
 * the page shows: its own text, what other pages are called that it names, the vocabularies, the words of its language, the code.
 */
import { createHash } from 'node:crypto';
import { codeOf, goalOf } from '../graph/addresses.ts';
import { readingMinutes } from '../graph/reading.ts';
import type { Graph, NodeId, Page } from '../graph/types.ts';
import type { Locale } from '../schema/locales.ts';
import type { SiteContent } from './site.ts';

export interface Keys {
	/** Of a page made from one text and what is linked with it. */
	ofPage(page: Page, locale: Locale): string;
	/** Of a page made from what all pages say of themselves: lists, and the pages of goals, objectives, countries and sources. */
	ofAll: string;
}

/** In a time that grows with the number of links. */
export function keysOf({ graph, texts, vocabulary, code }: SiteContent): Keys {
	const faces = new Map([...graph.pages.values()].map((page) => [page.id, faceOf(page, texts)]));
	const common = digest([code, JSON.stringify(vocabulary)]);
	const ofAll = digest([common, ...faces.values()]);
	const near = neighbourhoods(graph, faces);
	return {
		ofAll,
		ofPage(page, locale) {
			const own = [common, locale, ...[...(texts.get(page.id)?.values() ?? [])].map((text) => text.digest)];
			if (DRAWN_FROM_ALL.has(page.collection)) return digest([...own, ofAll]);
			const node: NodeId = `page:${page.id}`;
			const from = (graph.from.get(node) ?? []).map(({ to }) => near(to));
			const to = (graph.to.get(node) ?? []).map((link) => near(link.from));
			return digest([...own, ...from, ...to]);
		},
	};
}

/** Their pages count, list and compare all others; modules and pathways are parts of sessions made of any of them. */
const DRAWN_FROM_ALL = new Set(['goals', 'objectives', 'countries', 'modules', 'pathways']);

/** All that another page may show of a page: not its text, only how long it takes to read. */
function faceOf(page: Page, texts: SiteContent['texts']): string {
	const languages = [...(texts.get(page.id)?.values() ?? [])].map(({ locale, translation }) => [locale, translation]);
	return digest([page.id, JSON.stringify(page.front), String(readingMinutes(page.words)), JSON.stringify(languages)]);
}

/** @returns for a node, a digest of the faces of all pages that are one step away from it; of a target, of those near its goal */
function neighbourhoods(graph: Graph, faces: ReadonlyMap<string, string>): (node: NodeId) => string {
	const pages = new Map<NodeId, Set<string>>();
	const place = (node: NodeId): NodeId => (node.startsWith('sdg:') ? `sdg:${goalOf(codeOf(node))}` : node);
	const add = (node: NodeId, face: string | undefined) => {
		const known = pages.get(node);
		if (!face) return;
		if (known) known.add(face);
		else pages.set(node, new Set([face]));
	};
	for (const { from, to } of graph.links) {
		add(place(to), faces.get(codeOf(from)));
		if (to.startsWith('page:')) add(from, faces.get(codeOf(to)));
	}
	const known = new Map<NodeId, string>();
	return (node) => {
		const at = place(node);
		const before = known.get(at);
		if (before) return before;
		const made = digest([at, faces.get(codeOf(at)) ?? '', ...(pages.get(at) ?? [])]);
		known.set(at, made);
		return made;
	};
}

function digest(parts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('base64url');
}
