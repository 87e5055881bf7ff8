/** What a change does to the site: pages, links, addresses, coverage, translations. Pure: two reports in, one value out. */
import { addressOf, codeOf, goalOf, idAt } from '../graph/addresses.ts';
import { compareCodes, isEarned, isSubjectPage } from '../graph/queries.ts';
import { readingMinutes } from '../graph/reading.ts';
import type { Graph, Page, TagLink } from '../graph/types.ts';
import type { Collection } from '../schema/pages.ts';
import type { Report } from './content.ts';
import { type CoverageChange, type Difference, type LinkChange, type PageChange, plainName } from './difference-shape.ts';
import { currentAddresses, readLedger } from './ledger.ts';
import { changesSince } from './translated.ts';

/**
 * @param before the content a change starts from
 * @param now the content with the change
 */
export function differenceBetween(before: Report, now: Report): Difference {
	const unread = new Set([...unreadIn(before), ...unreadIn(now)]);
	const ids = [...new Set([...before.graph.pages.keys(), ...now.graph.pages.keys()])].filter((id) => !unread.has(id)).sort();
	const pages: Difference['pages'] = { added: [], removed: [], changed: [] };
	for (const id of ids) {
		const [old, page] = [before.graph.pages.get(id), now.graph.pages.get(id)];
		const change = changeOf(old, page);
		if (!old) pages.added.push(change);
		else if (!page) pages.removed.push(change);
		else if (old.words !== page.words || JSON.stringify(old.front) !== JSON.stringify(page.front)) pages.changed.push(change);
	}
	const problems = { error: 0, warning: 0, hint: 0 };
	for (const { level } of now.problems) problems[level]++;
	return {
		pages,
		unread: [...unread].map(plainName).sort(),
		links: linksBetween(before.graph, now.graph, unread),
		brokenAddresses: brokenAddresses(before, now, unread),
		brokenLinks: brokenLinks(before.graph, now, unread),
		coverage: coverageBetween(before.graph, now.graph, unread),
		behind: behindNow(before, now),
		problems,
	};
}

function unreadIn({ parsed, graph }: Report): string[] {
	return parsed.filter(({ file, id }) => !file.locale && !graph.pages.has(id)).map(({ id }) => id);
}

function changeOf(old: Page | undefined, page: Page | undefined): PageChange {
	const { id, front } = (page ?? old) as Page;
	const words = page?.words ?? 0;
	return { id: plainName(id), draft: front.draft, wordsBefore: old?.words ?? 0, words, minutes: page ? readingMinutes(words) : 0 };
}

function linksBetween(before: Graph, now: Graph, unread: ReadonlySet<string>): Difference['links'] {
	const [old, present] = [tagsIn(before, unread), tagsIn(now, unread)];
	const links: Difference['links'] = { added: [], removed: [], reweighted: [] };
	const change = ({ from, to, weight }: TagLink): LinkChange => ({ page: plainName(codeOf(from)), to, weight });
	for (const [key, link] of present) {
		const known = old.get(key);
		if (!known) links.added.push(change(link));
		else if (known.weight !== link.weight) links.reweighted.push({ ...change(link), weightBefore: known.weight });
	}
	for (const [key, link] of old) if (!present.has(key)) links.removed.push(change(link));
	return links;
}

function tagsIn(graph: Graph, unread: ReadonlySet<string>): Map<string, TagLink> {
	const tags = graph.links.filter((link): link is TagLink => link.kind === 'tag' && !unread.has(codeOf(link.from)));
	return new Map(tags.map((tag) => [`${tag.from} ${tag.to}`, tag]));
}

function brokenAddresses(before: Report, now: Report, unread: ReadonlySet<string>): string[] {
	const kept = new Set([...currentAddresses(now.graph, now.translations), ...Object.keys(now.content.ledger ? readLedger(now.content.ledger).moved : {})]);
	const lasting = new Set([...unread].flatMap((id) => [...lastingOf(before, id), addressOf(id)]));
	const original = (address: string) => address.replace(/^\/[a-z]{2}(?=\/)/, '');
	return currentAddresses(before.graph, before.translations)
		.filter((address) => ![kept, lasting].some((known) => known.has(address)) && !lasting.has(original(address)))
		.map(plainName);
}

function lastingOf({ graph }: Report, id: string): string[] {
	const front = graph.pages.get(id)?.front;
	return front && 'id' in front ? [`/id/${front.id}/`] : [];
}

function brokenLinks(before: Graph, now: Report, unread: ReadonlySet<string>): Difference['brokenLinks'] {
	const name = ({ from, to, kind }: Graph['unresolved'][number]) => `${from} ${to} ${kind}`;
	const old = new Set(before.unresolved.map(name));
	const pageAt = (to: string) => (to.startsWith('/') ? idAt(to) : to);
	const plainAt = (to: string) => plainName(pageAt(to) ?? to).slice(0, 200);
	return now.graph.unresolved
		.filter((each) => each.problem === 'missing' && !now.places.has(each.to) && !old.has(name(each)) && !unread.has(pageAt(each.to) ?? ''))
		.map(({ from, to, kind }) => ({ page: plainName(codeOf(from)), to: plainAt(to), step: kind === 'step' }));
}

function coverageBetween(before: Graph, now: Graph, unread: ReadonlySet<string>): Difference['coverage'] {
	const [old, present] = [coverageIn(before, unread), coverageIn(now, unread)];
	const gained = (from: Map<string, Set<Collection>>, to: Map<string, Set<Collection>>) =>
		[...to].flatMap(([node, kinds]): CoverageChange[] => {
			const had = from.get(node);
			if (!had) return [{ node }];
			// A single target is seldom covered by every kind; for goals and objectives the kinds count too.
			return node.includes('.') ? [] : [...kinds].filter((kind) => !had.has(kind)).map((kind) => ({ node, kind }));
		});
	const sorted = (changes: CoverageChange[]) => changes.sort((a, b) => compareCodes(a.node, b.node) || ((a.kind ?? '') < (b.kind ?? '') ? -1 : 1));
	return { won: sorted(gained(old, present)), lost: sorted(gained(present, old)) };
}

/** The kinds of page each goal, target and objective has; a target's pages count for its goal. */
function coverageIn(graph: Graph, unread: ReadonlySet<string>): Map<string, Set<Collection>> {
	const kinds = new Map<string, Set<Collection>>();
	for (const link of graph.links) {
		const page = link.kind === 'tag' && isEarned(link) ? graph.pages.get(codeOf(link.from)) : undefined;
		if (!page || !isSubjectPage(page) || page.front.draft || unread.has(page.id)) continue;
		for (const node of new Set([link.to, link.to.startsWith('sdg:') ? `sdg:${goalOf(codeOf(link.to))}` : link.to])) {
			const known = kinds.get(node);
			if (known) known.add(page.collection);
			else kinds.set(node, new Set([page.collection]));
		}
	}
	return kinds;
}

function behindNow(before: Report, now: Report): Difference['behind'] {
	const behind = ({ parsed, translations }: Report) => {
		const originals = new Map(parsed.filter(({ file }) => !file.locale).map((page) => [page.id, page]));
		return translations.flatMap(({ id, locale, front }) => {
			const original = originals.get(id);
			const parts = original ? changesSince(front.translation.of, original.file.text, original.frontMatter.data).length : 0;
			return parts ? [{ id: plainName(id), locale, parts }] : [];
		});
	};
	const old = new Set(behind(before).map(({ id, locale }) => `${id} ${locale}`));
	return behind(now).filter(({ id, locale }) => !old.has(`${id} ${locale}`));
}
