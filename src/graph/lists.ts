/** Every list of the site: whole, narrowed, and in pages of sixty. Made once a graph. */

import { compareNumbered } from '../schema/ids.ts';
import { COLLECTIONS, type Collection } from '../schema/pages.ts';
import { slugOf } from '../schema/slug.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { folderOf, listAddress, type NarrowedBy } from './addresses.ts';
import { byCollection, pagesTagged } from './queries.ts';
import type { Graph, Page, TagLink } from './types.ts';

/** Goals and objectives in their own order, countries by name, everything else by id for life. */
export function inListOrder(pages: readonly Page[]): Page[] {
	const key = (page: Page) => ('id' in page.front ? page.front.id : page.slug);
	return [...pages].sort((a, b) => compareNumbered(key(a), key(b)));
}

/** What a page of a list shows. */
export const PER_PAGE = 60;
/** What the page of a goal, objective, country or source shows of each kind, before it leads on to the list. */
export const SHOWN = 10;
/** How many of all these stand there with their reasons or summaries; the others by name, so that the page stays as light as any. */
const TOLD = 24;
/** Of eight kinds, so many of each. */
const LEAST_TOLD = TOLD / 8;

export interface Narrowed {
	by: NarrowedBy;
	/** What pages say: "ECU", "trainer", "10". */
	id: string;
	name: string;
}

export interface List {
	collection: Collection;
	/** Of its first page; that of the whole list when the narrowed one leaves nothing out. */
	address: string;
	narrowed?: Narrowed;
	pages: readonly Page[];
	/** What a list by goal or objective is about: links by page id, the goal's targets among them. */
	tags?: ReadonlyMap<string, TagLink[]>;
}

export type NarrowedList = List & { narrowed: Narrowed };

export interface Lists {
	/** Whole lists, in list order. */
	whole: ReadonlyMap<Collection, List>;
	/** Lists that hold at least one page, by what they are narrowed to: "country ECU". */
	narrowed: ReadonlyMap<string, NarrowedList[]>;
	/** The ways into each list: by country, audience and sector, where these leave something out. */
	ways: ReadonlyMap<Collection, NarrowedList[]>;
}

const made = new WeakMap<Graph, Lists>();

/**
 * @param english where names are in another language: the vocabularies whose names became addresses
 * @returns all lists; work and size grow with the pages and their links
 */
export function listsOf(graph: Graph, vocabulary: Vocabulary, english: Vocabulary = vocabulary): Lists {
	const known = made.get(graph);
	if (known) return known;
	const lists = makeLists(graph, vocabulary, english);
	made.set(graph, lists);
	return lists;
}

function makeLists(graph: Graph, vocabulary: Vocabulary, english: Vocabulary): Lists {
	const kinds = Map.groupBy(graph.pages.values(), ({ collection }) => collection);
	const whole = COLLECTIONS.map((collection): List => ({ collection, address: listAddress(collection), pages: inListOrder(kinds.get(collection) ?? []) }));
	const { countries, audiences, sectors, sources } = vocabulary;
	const narrowed = [
		...whole.flatMap((list) => [
			...narrow(
				list,
				'country',
				({ front }) => front.countries,
				countries.map(({ iso, name }, index) => ({ id: iso, name, last: slugOf(english.countries[index]?.name ?? '') || iso.toLowerCase() })),
			),
			...narrow(
				list,
				'audience',
				({ front }) => front.audiences,
				audiences.map(({ id, label }) => ({ id, name: label })),
			),
			...narrow(
				list,
				'sector',
				({ front }) => front.sectors,
				sectors.map(({ id, label }) => ({ id, name: label })),
			),
			...narrow(
				list,
				'source',
				({ front }) => front.sources,
				sources.map(({ id, title }) => ({ id, name: title })),
			),
		]),
		...vocabulary['sdg-goals'].flatMap(({ code, label }) => tagged(graph, `sdg:${code}`, { by: 'goal', id: code, name: label })),
		...vocabulary['gcm-objectives'].flatMap(({ code, label }) => tagged(graph, `gcm:${code}`, { by: 'objective', id: code, name: label })),
	];
	return {
		whole: new Map(whole.map((list) => [list.collection, list])),
		narrowed: Map.groupBy(narrowed, ({ narrowed: { by, id } }) => `${by} ${id}`),
		ways: Map.groupBy(narrowed.filter(isWay), ({ collection }) => collection),
	};
}

/** A list narrowed to each value of a field, in the vocabulary's order. @param entries `last`: the last part of the address, where it is not the id */
function narrow(
	{ collection, address, pages }: List,
	by: NarrowedBy,
	valuesOf: (page: Page) => readonly string[],
	entries: readonly { id: string; name: string; last?: string }[],
): NarrowedList[] {
	const found = new Map<string, Page[]>();
	for (const page of pages) {
		for (const value of new Set(valuesOf(page))) {
			const list = found.get(value);
			if (list) list.push(page);
			else found.set(value, [page]);
		}
	}
	return entries.flatMap(({ id, name, last = id }) => {
		const list = found.get(id);
		return list
			? [{ collection, address: list.length < pages.length ? listAddress(collection, by, last) : address, narrowed: { by, id, name }, pages: list }]
			: [];
	});
}

/** The pages linked to a goal or its targets, or to an objective, by kind; principal links first, claimed ones last. */
function tagged(graph: Graph, node: `sdg:${string}` | `gcm:${string}`, narrowed: Narrowed): NarrowedList[] {
	return byCollection(pagesTagged(graph, node)).map(([collection, list]) => ({
		collection,
		address: listAddress(collection, narrowed.by, narrowed.id),
		narrowed,
		pages: list.map(({ page }) => page),
		tags: new Map(list.map(({ page, tags }) => [page.id, tags])),
	}));
}

/** Whether a narrowed list is offered beside the whole one. Goals and objectives are lists that a reader takes in at once. */
function isWay({ collection, address, narrowed: { by } }: NarrowedList): boolean {
	return ['country', 'audience', 'sector'].includes(by) && address !== listAddress(collection) && collection !== 'goals' && collection !== 'objectives';
}

/** Whether a list has pages of its own: a way into a list, or one that the page of its goal, objective or source may not tell whole. */
function hasPages(list: NarrowedList): boolean {
	return list.address !== listAddress(list.collection) && (isWay(list) || list.pages.length > LEAST_TOLD);
}

/** One kind on the page of a goal, objective, country or source. */
export interface Group {
	list: NarrowedList;
	/** With reasons or summaries. */
	told: readonly Page[];
	/** By name. */
	named: readonly Page[];
	/** The whole list, where it says more. */
	more: string | undefined;
}

/** @param lists of each kind, for the same goal, objective, country or source */
export function groupsOf(lists: readonly NarrowedList[]): Group[] {
	const most = Math.min(SHOWN, Math.max(LEAST_TOLD, Math.floor(TOLD / lists.length)));
	return lists.map((list) => {
		const { collection, pages, address } = list;
		const hasMore = pages.length > most && (hasPages(list) || address === listAddress(collection));
		return { list, told: pages.slice(0, most), named: pages.slice(most, SHOWN), more: hasMore ? address : undefined };
	});
}

/** One page of a list. */
export interface ListPage {
	list: List;
	/** From 1. */
	number: number;
	/** Pages the list has. */
	of: number;
	pages: readonly Page[];
}

/** @returns a list in pages; an empty list has one */
export function inPages(list: List): ListPage[] {
	const of = Math.max(1, Math.ceil(list.pages.length / PER_PAGE));
	return Array.from({ length: of }, (_, index) => ({ list, number: index + 1, of, pages: list.pages.slice(index * PER_PAGE, (index + 1) * PER_PAGE) }));
}

/** "/guides/" and "/guides/2/" */
export function addressOfPage(address: string, number: number): string {
	return number === 1 ? address : `${address}${number}/`;
}

/** Static paths of every page of every list: "/guides/", "/guides/2/", "/guides/in/ecuador/2/" */
export function listPaths({ whole, narrowed }: Lists) {
	const lists = [...whole.values(), ...[...narrowed.values()].flat().filter(hasPages)];
	return lists.flatMap(inPages).map((shown) => {
		const folder = folderOf(shown.list.collection);
		const rest = addressOfPage(shown.list.address, shown.number).slice(folder.length + 2, -1);
		return { params: { folder, rest: rest || undefined }, props: { shown } };
	});
}

/** The numbers a reader is offered on one page of a list: its neighbours, the first and the last. */
export function numbersShown(number: number, of: number): number[] {
	return Array.from({ length: of }, (_, index) => index + 1).filter((each) => each === 1 || each === of || Math.abs(each - number) <= 2);
}
