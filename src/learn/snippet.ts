/** HTML to paste into a course page: the timetable as a list of links, or the modules themselves in frames. */
import { lastingAddress, type Outline } from './outline.ts';
import { clockTime } from './timetable.ts';

/** Text as HTML: every sign that HTML would read is escaped, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
	return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A module in a frame that grows with it, where the course page lets the script run; otherwise it scrolls. */
export function frameOf(origin: string, { id, title }: { id: string; title: string }): string {
	return `<iframe src="${escapeHtml(`${origin}/embed/module/${id}/`)}" title="${escapeHtml(title)}" width="100%" height="900" loading="lazy" style="border:0"></iframe>`;
}

/** The script that gives frames their height; once a page is enough. */
export function resizeScript(origin: string): string {
	return `<script src="${escapeHtml(`${origin}/embed/resize.js`)}" async></script>`;
}

/** The session: its timetable, then each module in a frame. Needs nothing from the course page. */
export function snippetOf(outline: Outline): string {
	const { title, rows, total, address, origin, words } = outline;
	const lines = rows.map(({ from, to, module }) => {
		const time = `${clockTime(from)}–${clockTime(to)}`;
		return module
			? `\t<li>${time} <a href="${escapeHtml(lastingAddress(outline, module.id))}">${escapeHtml(module.title)}</a></li>`
			: `\t<li>${time} ${escapeHtml(words.pause)}</li>`;
	});
	return [
		`<h2>${escapeHtml(title)}</h2>`,
		`<p>${escapeHtml(words.minutes({ n: total }))}. <a href="${escapeHtml(address)}">${escapeHtml(words.madeWith)}</a></p>`,
		'<ol>',
		...lines,
		'</ol>',
		...rows.flatMap(({ module }) => (module ? [frameOf(origin, module)] : [])),
		resizeScript(origin),
		'',
	].join('\n');
}
