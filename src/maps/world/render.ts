/** The world as SVG text. Countries with a page of their own are links. */
import type { Strings } from '../../i18n/strings/en.ts';
import { escapeText } from '../svg.ts';
import type { WorldLayout } from './layout.ts';

export function renderWorld({ width, height, land, countries }: WorldLayout, strings: Strings): string {
	const said = (name: string, pages: number) => strings.world.countryPages(name, pages);
	const named = countries.filter(({ country }) => country.slug);
	const list = named.map(({ country, pages }) => said(country.name, pages)).join('; ');
	return [
		`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="world-title world-desc" class="world">`,
		`<title id="world-title">${escapeText(strings.world.title)}</title><desc id="world-desc">${escapeText(strings.world.description(list))}</desc>`,
		`<path class="land" d="${land}"/>`,
		...named.map(({ country, pages, x, y, radius, shape }) => {
			const onLeft = x < width / 4;
			const label = `<text x="${onLeft ? x - radius - 6 : x + radius + 6}" y="${y + 7}"${onLeft ? ' text-anchor="end"' : ''}>${escapeText(country.name)}</text>`;
			return `<a href="/countries/${country.slug}/"><path d="${shape}"/><circle cx="${x}" cy="${y}" r="${radius}"/>${label} <text class="count" x="${x}" y="${y + 6}">${pages}</text></a>`;
		}),
		...countries
			.filter(({ country }) => !country.slug)
			.map(({ country, pages, x, y }) => `<circle class="other" cx="${x}" cy="${y}" r="5"><title>${escapeText(said(country.name, pages))}</title></circle>`),
		'</svg>',
	].join('');
}
