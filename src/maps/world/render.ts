/** The world as SVG text. Symbols are links without script, buttons with it. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import { emptyState, explorerAddress } from '../model/state.ts';
import type { Setting } from '../model/view.ts';
import { escapeText } from '../svg.ts';
import type { CountryCount } from './data.ts';
import type { PlacedCountry } from './layout.ts';

export interface Land {
	width: number;
	height: number;
	/** The outline of all land. */
	path: string;
	/** Outlines of the countries with pages of their own. */
	named: string;
}

/**
 * @param description what the symbols say, in a sentence
 * @param inner the symbols, see {@link renderSymbols}
 */
export function renderWorld({ width, height, path, named }: Land, words: ExplorerWords, description: string, inner: string): string {
	return [
		`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="world-title" aria-describedby="world-desc" class="world">`,
		`<title id="world-title">${escapeText(words.world.title)}</title><desc id="world-desc">${escapeText(words.world.description({ list: description }))}</desc>`,
		`<g class="zoomed"><path class="land" d="${path}"/><path class="named" d="${named}"/><g class="symbols">${inner}</g></g></svg>`,
	].join('');
}

export function renderSymbols(countries: readonly PlacedCountry[], setting: Setting): string {
	const { words, mode, state } = setting;
	return countries
		.map(({ country, pages, radius, label }) => {
			const said = escapeText(words.world.country({ name: country.name, n: pages }));
			const text =
				label === 'none'
					? ''
					: `<text x="${label === 'start' ? -radius - 6 : radius + 6}" y="7"${label === 'start' ? ' text-anchor="end"' : ''}>${escapeText(country.name)}</text>`;
			const count = radius >= (pages > 99 ? 15 : 11) ? `<text class="count" y="6">${pages}</text>` : '';
			const inner = `<g class="symbol"><circle class="hit" r="${Math.max(14, radius)}"/><circle class="dot" r="${radius}"/>${text} ${count}<title>${said}</title></g>`;
			const place = `transform="translate(${country.x} ${country.y})"`;
			if (mode !== 'live') {
				const href = hrefOf(country, setting);
				return href ? `<a href="${href}" aria-label="${said}" ${place}>${inner}</a>` : `<g ${place}>${inner}</g>`;
			}
			const on = state.filters.country.includes(country.iso);
			return `<g role="button" tabindex="0" data-key="country:${country.iso}" aria-pressed="${on}" aria-label="${said}" class="place${on ? ' on' : ''}" ${place}>${inner}</g>`;
		})
		.join('');
}

/** The same countries as a list: a way to each that needs neither a steady hand nor a large screen. */
export function renderCountries(countries: readonly CountryCount[], setting: Setting): string {
	const { words, mode, state } = setting;
	const item = ({ country, pages, goals }: CountryCount) => {
		const badges = goals.map(({ goal }) => `<span class="mini g${goal}">${goal}</span>`).join('');
		const inner = `<b>${escapeText(country.name)}</b><span>${escapeText(words.pages({ n: pages }))}</span>`;
		const said = goals.length
			? `<p class="small soft">${escapeText(words.world.goals)}: <span class="hidden">${goals.map(({ goal }) => words.sdg({ code: goal })).join(', ')}</span><span aria-hidden="true">${badges}</span></p>`
			: '';
		const page = country.slug
			? ` <a class="small" href="/countries/${country.slug}/">${escapeText(words.world.countryPage)}<span class="hidden"> ${escapeText(country.name)}</span></a>`
			: '';
		if (mode === 'live')
			return `<li><button type="button" data-key="country:${country.iso}" aria-pressed="${state.filters.country.includes(country.iso)}">${inner}</button>${said}${page}</li>`;
		const href = hrefOf(country, setting);
		return `<li>${href ? `<a class="as-button" href="${href}">${inner}</a>` : `<div class="as-button">${inner}</div>`}${said}</li>`;
	};
	return `<ul class="plain countries">${countries.map(item).join('')}</ul>`;
}

function hrefOf({ iso, slug }: CountryCount['country'], { mode, state: { view } }: Setting): string | undefined {
	if (mode === 'embed') return escapeText(explorerAddress({ view, filters: { ...emptyState().filters, country: [iso] } }));
	return slug && `/countries/${slug}/`;
}
