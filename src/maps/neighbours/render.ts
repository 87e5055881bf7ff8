/** The neighbours as SVG text. */
import { addressOf, codeOf } from '../../graph/addresses.ts';
import type { NodeLabel } from '../../i18n/labels.ts';
import type { Strings } from '../../i18n/locales.ts';
import { escapeText, wrap } from '../svg.ts';
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
): string {
	const badge = ({ node, x, y }: { node: Framework; x: number; y: number }) => {
		const { address, number, name, colour } = label(node);
		return `<a href="${address}" class="end ${colour}" aria-label="${escapeText(`${number} ${name}`)}"><rect x="${x - half.badge}" y="${y - half.badge}" width="${half.badge * 2}" height="${half.badge * 2}" rx="${node.startsWith('gcm') ? half.badge : 2}"/><text x="${x}" y="${y + 5}">${codeOf(node)}</text><title>${escapeText(`${number}: ${name}`)}</title></a>`;
	};
	return [
		`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="near-title near-desc" class="near">`,
		`<title id="near-title">${escapeText(title)}</title><desc id="near-desc">${escapeText(strings.neighbours.description)}</desc>`,
		...lines.map(({ d, principal, own }) => `<path class="${principal ? 'principal' : 'significant'}${own ? ' own' : ''}" d="${d}"/>`),
		...goals.map(badge),
		...objectives.map(badge),
		...pages.map(({ page, x, y }) => {
			const text = wrap(page.front.title, 29, 2);
			const rows = text.map((line, index) => `<tspan x="${x}" y="${y + 4 + (index - (text.length - 1) / 2) * 15}">${escapeText(line)}</tspan>`).join('');
			return `<a href="${addressOf(page.id)}" class="page${`page:${page.id}` === own ? ' own' : ''}"><rect x="${x - half.page}" y="${y - 20}" width="${half.page * 2}" height="40" rx="3"/><text>${rows}</text></a>`;
		}),
		'</svg>',
	].join('');
}
