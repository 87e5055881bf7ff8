/** What is shown, to take away: files, and a line that embeds it. */

import { html } from '../../markup/html.ts';
import { type About, toCsv, toJson, type ViewTable } from '../model/table.ts';
import { standalone, toPng } from './download.ts';

/** @returns the HTML that shows an address in somebody else's page */
export function snippet(address: string, title: string): string {
	return html`<iframe src="${address}" title="${title}" width="100%" height="780" loading="lazy"></iframe>`.text;
}

/**
 * @param what "csv", "json", "svg" or "png"
 * @param picture asked for when the file is a picture
 * @throws when the browser cannot draw the picture
 */
export async function fileOf(what: string, table: ViewTable, about: About, picture: () => SVGSVGElement): Promise<Blob> {
	if (what === 'csv') return new Blob(['\uFEFF', toCsv(table)], { type: 'text/csv' });
	if (what === 'json') return new Blob([toJson(table, about)], { type: 'application/json' });
	const svg = standalone(picture(), about);
	return what === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : toPng(svg);
}

/** Today where the reader is, "2026-11-22". */
export function today(): string {
	const date = new Date();
	return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
