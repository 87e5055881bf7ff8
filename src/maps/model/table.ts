/** What a view shows, as a table: the same rows are the HTML table, the CSV and the JSON, so they cannot disagree. */
import { html } from '../../markup/html.ts';

export interface ViewTable {
	columns: { key: string; name: string; number: boolean }[];
	rows: Row[];
}

export interface Row {
	/** What choosing the row chooses, as the picture's marks say it: "gcm:6 sdg:8". */
	key: string;
	/** One a column. */
	cells: (string | number)[];
	/** A link in the last cell: to propose a page where there is none. */
	link?: { address: string; text: string };
}

/** @returns the rows in a new order: numbers by size, texts as people sort them, "SDG 2" before "SDG 10"; equal ones keep theirs */
export function sortRows(rows: readonly Row[], sort: Sort): readonly Row[] {
	if (!sort) return rows;
	const { column, descending } = sort;
	const collator = new Intl.Collator('en', { numeric: true });
	const sign = descending ? -1 : 1;
	return [...rows].sort((a, b) => {
		const [left, right] = [a.cells[column] ?? '', b.cells[column] ?? ''];
		return sign * (typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right)));
	});
}

/** The column a reader has sorted by; undefined for the view's own order. */
export type Sort = { column: number; descending: boolean } | undefined;

/** The row of headings of an HTML table, for a thead; each sorts by its column. */
export function renderHead({ columns }: Pick<ViewTable, 'columns'>, sort: Sort): string {
	const cells = columns.map(({ name, number }, index) => {
		const order = sort?.column === index ? (sort.descending ? 'descending' : 'ascending') : 'none';
		const arrow = { descending: ' ↓', ascending: ' ↑', none: '' }[order];
		return html`<th scope="col" aria-sort="${order}"${number && html` class="align-right"`}><button type="button" data-sort="${index}">${name}${arrow}</button></th>`;
	});
	return html`<tr>${cells}</tr>`.text;
}

/** The order after a heading was chosen: numbers begin with the largest, texts with the first, and the same heading again turns it round. */
export function sortAfter(sort: Sort, column: number, { columns }: Pick<ViewTable, 'columns'>): Sort {
	return { column, descending: sort?.column === column ? !sort.descending : (columns[column]?.number ?? false) };
}

/**
 * The rows of an HTML table, for a tbody.
 * @param address where a row's first cell leads without script
 */
export function renderRows({ columns, rows }: ViewTable, address: (row: Row) => string | undefined): string {
	const cell = (row: Row, value: string | number, index: number) => {
		const href = address(row);
		if (index === 0) return html`<th scope="row">${href ? html`<a href="${href}" data-key="${row.key}">${value}</a>` : value}</th>`;
		const more = row.link && index === row.cells.length - 1 && html` <a href="${row.link.address}">${row.link.text}</a>`;
		return html`<td${columns[index]?.number && html` class="align-right"`}>${value}${more}</td>`;
	};
	return html`${rows.map((row) => html`<tr>${row.cells.map((value, index) => cell(row, value, index))}</tr>`)}`.text;
}

/**
 * @returns CSV as RFC 4180 has it, with the columns' names first; at its start the mark by which spreadsheets know that it is UTF-8; a text that a
 * spreadsheet would run as a formula, its wide forms included, gets a quote before it
 */
export function toCsv({ columns, rows }: ViewTable): string {
	const field = (value: string | number) => {
		const text = typeof value === 'string' && /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/.test(value) ? `'${value}` : String(value);
		return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return `\uFEFF${[columns.map(({ name }) => name), ...rows.map(({ cells }) => cells)].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

/** What stands beside the numbers when they are taken away. */
export interface About {
	title: string;
	/** The address that shows the same. */
	address: string;
	/** "2026-11-22" */
	date: string;
	source: string;
	licence: string;
}

/** @returns JSON with an object a row, its keys the columns' */
export function toJson({ columns, rows }: ViewTable, about: About): string {
	const objects = rows.map(({ cells }) => Object.fromEntries(columns.map(({ key }, index) => [key, cells[index]])));
	return `${JSON.stringify({ ...about, rows: objects }, null, '\t')}\n`;
}
