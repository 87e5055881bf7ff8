/** HTML to paste into a course page: the timetable as a list of links, or the modules themselves in frames. */
import { html, type Markup } from '../markup/html.ts';
import { lastingAddress, modulesOf, type Outline } from './outline.ts';
import { clockTime } from './timetable.ts';

/** A module in a frame that grows with it, where the course page lets the script run; otherwise it scrolls. */
export function frameOf(origin: string, { id, title }: { id: string; title: string }): Markup {
	return html`<iframe src="${`${origin}/embed/module/${id}/`}" title="${title}" width="100%" height="900" loading="lazy" allow="clipboard-write" style="border:0"></iframe>`;
}

/** The script that gives frames their height; once a page is enough. */
export function resizeScript(origin: string): Markup {
	return html`<script src="${`${origin}/embed/resize.js`}" async></script>`;
}

/** The session: its timetable day by day, then each module in a frame. Needs nothing from the course page. */
export function snippetOf(outline: Outline): string {
	const { title, days, total, address, origin, words } = outline;
	const lists = days.flatMap(({ name, rows }) => [
		...(days.length > 1 ? [html`<h3>${name}</h3>`] : []),
		html`<ol>`,
		...rows.map(({ from, to, module, title: what, note }) => {
			const time = `${clockTime(from)}–${clockTime(to)}`;
			return html`\t<li>${time} ${module ? html`<a href="${lastingAddress(outline, module.id)}">${what}</a>` : what}${note && `: ${note}`}</li>`;
		}),
		html`</ol>`,
	]);
	return [
		html`<h2>${title}</h2>`,
		html`<p>${words.minutes({ n: total })}. <a href="${address}">${words.madeWith}</a></p>`,
		...lists,
		...modulesOf(outline).map((module) => frameOf(origin, module)),
		resizeScript(origin),
	]
		.map(({ text }) => `${text}\n`)
		.join('');
}
