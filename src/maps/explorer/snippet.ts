/** What is shown, for somebody else's page. */

import { html } from '../../markup/html.ts';

/** As high as the largest embedded view asks for, see explorer.css. */
export const EMBED_HEIGHT = 780;

/** @returns the HTML that shows an address in somebody else's page; what is copied in the frame may reach the clipboard */
export function snippet(address: string, title: string): string {
	return html`<iframe src="${address}" title="${title}" width="100%" height="${EMBED_HEIGHT}" loading="lazy" allow="clipboard-write"></iframe>`.text;
}

/** Today where the reader is, "2026-11-22". */
export function today(): string {
	const date = new Date();
	return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
