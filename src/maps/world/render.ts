/** The world as SVG text. Symbols are links without script, buttons with it. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import { html, type Markup } from '../../markup/html.ts';
import { emptyState, explorerAddress } from '../model/state.ts';
import type { Setting } from '../model/view.ts';
import type { CountryCount } from './data.ts';
import type { PlacedCountry } from './layout.ts';

export interface Land {
	width: number;
	height: number;
	/** The outline of all land. */
	path: string;
}

/**
 * @param description what the symbols say, in a sentence
 * @param inner the symbols, see {@link renderSymbols}
 */
export function renderWorld({ width, height, path }: Land, words: ExplorerWords, description: string, inner: Markup): Markup {
	return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="world-title" aria-describedby="world-desc" class="world"><title id="world-title">${words.world.title}</title><desc id="world-desc">${words.world.description({ list: description })}</desc><g class="zoomed"><path class="land" d="${path}"/><g class="symbols">${inner}</g></g></svg>`;
}

export function renderSymbols(countries: readonly PlacedCountry[], setting: Setting): Markup {
	return html`${countries.map((country) => renderSymbol(country, setting))}`;
}

function renderSymbol({ country, pages, radius, label }: PlacedCountry, setting: Setting): Markup {
	const { words, mode, state } = setting;
	const said = words.world.country({ name: country.name, n: pages });
	const left = label === 'start';
	const text = label !== 'none' && html`<text x="${left ? -radius - 6 : radius + 6}" y="7"${left && html` text-anchor="end"`}>${country.name}</text>`;
	const count = radius >= (pages > 99 ? 15 : 11) && html`<text class="count" y="6">${pages}</text>`;
	const inner = html`<g class="symbol"><circle class="hit" r="${Math.max(14, radius)}"/><circle class="dot" r="${radius}"/>${text} ${count}<title>${said}</title></g>`;
	const place = html`transform="translate(${country.x} ${country.y})"`;
	if (mode !== 'live') {
		const href = hrefOf(country, setting);
		return href ? html`<a href="${href}" aria-label="${said}" ${place}>${inner}</a>` : html`<g ${place}>${inner}</g>`;
	}
	const order = state.filters.country.indexOf(country.iso);
	const on = order !== -1;
	const second = order === 1 && state.filters.country.length === 2;
	return html`<g role="button" tabindex="0" data-key="country:${country.iso}" aria-pressed="${String(on)}" aria-label="${said}" class="place${on && ' on'}${second && ' second'}" ${place}>${inner}</g>`;
}

/**
 * What stands beside the map: the countries, a way to each that needs neither a steady hand nor a large screen; and two of them side by side.
 * @param compared the comparison, when two are chosen
 */
export function renderBeside(counts: readonly CountryCount[], compared: Markup | undefined, setting: Setting): Markup {
	const { words } = setting;
	const heading = setting.mode === 'live' && html`<p class="choose-two">${words.world.choose}</p>`;
	if (!compared) return html`${heading}${renderCountries(counts, setting)}`;
	const chip = ({ country, pages }: CountryCount) => {
		const on = setting.state.filters.country.indexOf(country.iso);
		const swatch = on !== -1 && html`<i class="swatch ${on === 0 ? 'first' : 'second'}"></i>`;
		return html`<li><button type="button" class="country-chip" data-key="country:${country.iso}" aria-pressed="${String(on !== -1)}">${swatch}${country.name} <b>${pages}</b></button></li>`;
	};
	return html`<div class="compared">${compared}</div>${heading}<ul class="plain country-chips">${counts.map(chip)}</ul>`;
}

function renderCountries(counts: readonly CountryCount[], setting: Setting): Markup {
	const { words, mode, state } = setting;
	const item = ({ country, pages, goals }: CountryCount) => {
		const badges = goals.map(({ goal }) => html`<span class="mini g${goal}">${goal}</span>`);
		const inner = html`<b>${country.name}</b> <span>${words.pages({ n: pages })}</span>`;
		const names = goals.map(({ goal }) => words.sdg({ code: goal })).join(', ');
		const said =
			goals.length > 0 && html`<p class="small soft">${words.world.goals}: <span class="hidden">${names}</span><span aria-hidden="true">${badges}</span></p>`;
		const page =
			country.slug && html` <a class="small" href="/countries/${country.slug}/">${words.world.countryPage}<span class="hidden"> ${country.name}</span></a>`;
		const on = state.filters.country.includes(country.iso);
		if (mode === 'live')
			return html`<li><button type="button" data-key="country:${country.iso}" aria-pressed="${String(on)}">${inner}</button>${said}${page}</li>`;
		const href = hrefOf(country, setting);
		return html`<li>${href ? html`<a class="as-button" href="${href}">${inner}</a>` : html`<div class="as-button">${inner}</div>`}${said}</li>`;
	};
	return html`<ul class="plain countries">${counts.map(item)}</ul>`;
}

function hrefOf({ iso, slug }: CountryCount['country'], { mode, state: { view } }: Setting): string | undefined {
	if (mode === 'embed') return explorerAddress({ view, filters: { ...emptyState().filters, country: [iso] } });
	return slug && `/countries/${slug}/`;
}
