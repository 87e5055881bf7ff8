/** The neighbours as SVG text. */
import { addressOf, codeOf } from '../../graph/addresses.ts';
import type { NodeLabel } from '../../i18n/labels.ts';
import type { Strings } from '../../i18n/locales.ts';
import { html, type Markup } from '../../markup/html.ts';
import { wrap } from '../svg.ts';
import type { Framework } from './data.ts';
import type { NeighbourLayout } from './layout.ts';

/**
 * @param label what a goal or objective is called
 * @param own the node the picture is about
 */
export function renderNeighbours(
	{ width, height, half, goals, pages, objectives, lines }: NeighbourLayout,
	title: string,
	strings: Strings,
	label: (node: Framework) => NodeLabel,
	own: string,
): Markup {
	const badge = ({ node, x, y }: { node: Framework; x: number; y: number }) => {
		const { address, number, name, colour } = label(node);
		return html`<a href="${address}" class="end ${colour}" aria-label="${number} ${name}"><rect x="${x - half.badge}" y="${y - half.badge}" width="${half.badge * 2}" height="${half.badge * 2}" rx="${node.startsWith('gcm') ? half.badge : 2}"/><text x="${x}" y="${y + 5}">${codeOf(node)}</text><title>${number}: ${name}</title></a>`;
	};
	const box = ({ page, x, y }: NeighbourLayout['pages'][number]) => {
		const text = wrap(page.front.title, 29, 2);
		const rows = text.map((line, index) => html`<tspan x="${x}" y="${y + 4 + (index - (text.length - 1) / 2) * 15}">${line}</tspan>`);
		return html`<a href="${addressOf(page.id)}" class="page${`page:${page.id}` === own && ' own'}"><rect x="${x - half.page}" y="${y - 20}" width="${half.page * 2}" height="40" rx="3"/><text>${rows}</text></a>`;
	};
	const line = ({ d, principal, own: ownLine, to, because }: NeighbourLayout['lines'][number]) => {
		const path = html`<path class="${principal ? 'principal' : 'significant'}${ownLine && ' own'}" d="${d}"/>`;
		if (!ownLine || !because) return path;
		// Without script: under the pointer or the focus a line says why it is there.
		return html`<g class="reason" tabindex="0" role="img" aria-label="${label(to).number}: ${because}"><path class="hit" d="${d}"/>${path}<foreignObject x="0" y="${height}" width="${width}" height="120"><p><b>${label(to).number}</b> ${because}</p></foreignObject></g>`;
	};
	return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="near-title near-desc" class="near"><title id="near-title">${title}</title><desc id="near-desc">${strings.neighbours.description}</desc>${[...goals, ...objectives].map(badge)}${pages.map(box)}${lines.map(line)}</svg>`;
}
