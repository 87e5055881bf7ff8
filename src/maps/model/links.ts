/** Every link of a page to a goal, a target or an objective as a row: who wants to count for themselves takes these away. */
import type { Weight } from '../../schema/tags.ts';
import type { ViewTable } from './table.ts';

/** All as text, so that a spreadsheet does not make 8.10 of it 8.1. */
export interface LinkRow {
	/** The page's id, "guides/x". */
	page: string;
	title: string;
	/** Whole, with https://. */
	address: string;
	kind: string;
	/** Names of the countries the page is about, with "; " between. */
	countries: string;
	framework: 'SDG' | 'GCM';
	/** "8.8", "6" */
	code: string;
	/** What the code is called. */
	name: string;
	weight: Weight;
	/** Why the link is there; '' where a source only claims it. */
	reason: string;
	/** Whether the reason is the source's own. */
	stated: 'yes' | 'no';
	/** What it rests on: documents with the place in each, "; " between; '' where it is our own reasoning. */
	evidence: string;
	/** The ids of these documents. */
	sources: string;
	published: string;
	reviewed: string;
}

const LINK_COLUMNS = [
	'page',
	'title',
	'address',
	'kind',
	'countries',
	'framework',
	'code',
	'name',
	'weight',
	'reason',
	'stated',
	'evidence',
	'sources',
	'published',
	'reviewed',
] as const satisfies readonly (keyof LinkRow)[];

/** The rows as a table, for CSV. */
export function linkTable(rows: readonly LinkRow[]): ViewTable {
	return {
		columns: LINK_COLUMNS.map((key) => ({ key, name: key, number: false })),
		rows: rows.map((row) => ({ key: '', cells: LINK_COLUMNS.map((key) => row[key]) })),
	};
}
