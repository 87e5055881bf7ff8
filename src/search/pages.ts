/** The table of pages: what facets, sorting and layers need to know of every page, small enough to be fetched whole. */
import type { TextPart } from './excerpt.ts';
import type { Heading } from './passages.ts';
import { FACETS, type Facet } from './state.ts';

/** One page of the index. */
export interface PageRow {
	/** The engine's id of the page. */
	id: string;
	/** Values by facet. A page tagged with a target has the target, not its goal. */
	values: Record<Facet, string[]>;
	/** Nodes of its principal tags: "sdg:10.7". */
	principal: string[];
	/** Nodes that a source only claims for it: its values all the same, and the last of all. */
	claimed: string[];
	/** Day of the last review, as days since 1970-01-01. */
	reviewed: number;
	/** Reading or session time. */
	minutes: number;
	/** How many words its title has, which stand first in its text, and how many the text has; behind it stand words that it is only known by. */
	title: number;
	length: number;
}

/** What a page's row is before there is an index. */
export type RowOfPage = Omit<PageRow, 'id' | 'title' | 'length'>;

/** What a result shows of a page: a part of its text, the title first; one small file a part, fetched when it is shown. */
export interface PageText extends TextPart {
	url: string;
	title: string;
	headings: Heading[];
}

/** A text as it is stored: without names, of which ten results would carry ten copies. */
type StoredText = [url: string, title: string, from: number, content: string, headings: [id: string, text: string, location: number][]];

export function writeText({ url, title, from, content, headings }: PageText): StoredText {
	return [url, title, from, content, headings.map(({ id, text, location }) => [id, text, location])];
}

export function readText([url, title, from, content, headings]: StoredText): PageText {
	return { url, title, from, content, headings: headings.map(([id, text, location]) => ({ id, text, location })) };
}

/** The table as it is stored. Lists of pages are gaps between their places in the table. */
export interface PageTable {
	/** What all ids begin with, and how many letters each has after it. */
	prefix: string;
	width: number;
	ids: string;
	facets: Record<Facet, Record<string, number[]>>;
	principal: Record<string, number[]>;
	claimed: Record<string, number[]>;
	reviewed: number[];
	minutes: number[];
	title: number[];
	length: number[];
}

/**
 * @param rows in any order; ids of the same length that begin alike
 * @returns the table, of a size that grows with the number of pages and of their values
 * @throws when an id has another length
 */
export function writeTable(rows: readonly PageRow[]): PageTable {
	const prefix = rows[0]?.id.replace(/[^_]*$/, '') ?? '';
	const width = (rows[0]?.id.length ?? 0) - prefix.length;
	const stray = rows.find(({ id }) => !id.startsWith(prefix) || id.length !== prefix.length + width);
	if (stray) throw new Error(`The search engine's id ${stray.id} is not of the form of ${rows[0]?.id}.`);
	const lists = (valuesOf: (row: PageRow) => string[]) => {
		const last: Record<string, number> = {};
		const gaps: Record<string, number[]> = {};
		rows.forEach((row, place) => {
			for (const value of new Set(valuesOf(row))) {
				const list = gaps[value] ?? [];
				list.push(place - (last[value] ?? 0));
				last[value] = place;
				gaps[value] = list;
			}
		});
		return gaps;
	};
	return {
		prefix,
		width,
		ids: rows.map(({ id }) => id.slice(prefix.length)).join(''),
		facets: Object.fromEntries(FACETS.map((facet) => [facet, lists(({ values }) => values[facet])])) as PageTable['facets'],
		principal: lists(({ principal }) => principal),
		claimed: lists(({ claimed }) => claimed),
		reviewed: rows.map(({ reviewed }) => reviewed),
		minutes: rows.map(({ minutes }) => minutes),
		title: rows.map(({ title }) => title),
		length: rows.map(({ length }) => length),
	};
}

/** @returns the rows of a table, as they were written */
export function readTable({ prefix, width, ids, facets, principal, claimed, reviewed, minutes, title, length }: PageTable): PageRow[] {
	const rows = minutes.map((time, place): PageRow => {
		const values = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as PageRow['values'];
		return {
			id: prefix + ids.slice(place * width, (place + 1) * width),
			values,
			principal: [],
			claimed: [],
			reviewed: reviewed[place] ?? 0,
			minutes: time,
			title: title[place] ?? 0,
			length: length[place] ?? 1,
		};
	});
	const each = (lists: Record<string, number[]>, take: (row: PageRow, value: string) => void) => {
		for (const [value, gaps] of Object.entries(lists)) {
			let place = 0;
			for (const gap of gaps) {
				place += gap;
				take(rows[place] as PageRow, value);
			}
		}
	};
	for (const facet of FACETS) each(facets[facet], ({ values }, value) => values[facet].push(value));
	each(principal, (row, node) => row.principal.push(node));
	each(claimed, (row, node) => row.claimed.push(node));
	return rows;
}
