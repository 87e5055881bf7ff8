/** What is around the middle, as SVG text. */
import { addressOf, gcmAddress, goalOf, sdgAddress } from '../../graph/addresses.ts';
import { html, type Markup } from '../../markup/html.ts';
import { nameOf, numberOf, wordsFor } from '../model/names.ts';
import { explorerAddress, splitKey } from '../model/state.ts';
import type { Setting } from '../model/view.ts';
import { linesOf } from '../svg.ts';
import type { Around, Ring, Spoke } from './data.ts';
import { type AroundLayout, BEFORE, type PlacedSpoke } from './layout.ts';

export function renderAround(layout: AroundLayout, around: Around, setting: Setting): Markup {
	const { words, room } = setting;
	const { width, height, spokes, heads } = layout;
	const title = words.around.title({ name: nameOf(around.middle, setting) });
	// Where text runs from right to left the picture is turned: text-anchor turns by itself, places are turned here.
	const at = room.rtl ? (x: number) => width - x : (x: number) => x;
	const lines = spokes.map(({ d, stroke, key, pages, table, weight }) => {
		const gap = pages === 0 && table;
		if (pages === 0 && !table) return '';
		return html`<path class="line${gap && ' gap'}${weight && ` ${weight}`}${colourOf(around.middle)}" data-ends="${key}" stroke-width="${gap ? 1.4 : stroke}" d="${d}"/>`;
	});
	const turned = room.rtl && html` transform="matrix(-1 0 0 1 ${width} 0)"`;
	const headTexts = heads.map(({ ring, side, x, y }) => {
		const place = side === 'start' ? x - BEFORE.start : x + BEFORE.end;
		return html`<text class="head" x="${at(place)}" y="${y}" text-anchor="${side === 'start' ? 'end' : 'start'}">${ringName(ring, setting)}</text>`;
	});
	const inner = room.narrow ? spokes.map((spoke) => renderDisc(spoke, at, setting)) : spokes.map((spoke) => renderSpoke(spoke, at, setting));
	return html`${renderKey(around, setting)}<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="around-title" class="around"><title id="around-title">${title}</title><g aria-hidden="true"${turned}>${lines}</g>${headTexts}${renderMiddle(around, layout, at, setting)}${inner}</svg>`;
}

const colourOf = (key: string) => (key.startsWith('sdg:') ? ` g${goalOf(key.slice(4))}` : '');

/** "Objectives", "Guides 9" */
export function ringName({ name, spokes }: Ring, setting: Setting): string {
	const { words } = setting;
	if (name.startsWith('kind:')) return `${wordsFor(name, setting)} ${spokes.reduce((sum, { pages }) => sum + pages, 0)}`;
	return words.around.rings[name as Exclude<Ring['name'], `kind:${string}`>];
}

function renderMiddle({ middle, pages }: Around, layout: AroundLayout, at: (x: number) => number, setting: Setting): Markup {
	const { x, y, radius } = layout.middle;
	const [kind, id] = splitKey(middle);
	const count = setting.words.pages({ n: pages.length });
	if (kind === 'sdg' || kind === 'gcm') {
		return html`<g class="middle${colourOf(middle)}"><circle cx="${at(x)}" cy="${y}" r="${radius}"/><text class="code" x="${at(x)}" y="${y + 2}">${id}</text><text x="${at(x)}" y="${y + 22}">${setting.state.links === 'table' ? '' : count}</text></g>`;
	}
	const name = wordsFor(middle, setting);
	const lines = linesOf(name, (line) => setting.room.measure(line, 13) <= radius * 2.4);
	const [wide, high] = [radius * 2.7, Math.max(radius, lines.length * 17 + 34)];
	const texts = lines.map((line, index) => html`${index ? ' ' : ''}<tspan x="${at(x)}" y="${y + 5 + (index - (lines.length - 1) / 2) * 17}">${line}</tspan>`);
	return html`<g class="middle"><rect x="${at(x) - wide / 2}" y="${y - high / 2}" width="${wide}" height="${high}" rx="6"/><text>${texts}</text></g>`;
}

function renderSpoke(spoke: PlacedSpoke, at: (x: number) => number, setting: Setting): Markup {
	const { side, x, y, lines, reason, pages, table, weight, key } = spoke;
	const start = side === 'start';
	const place = start ? x - BEFORE.start : x + BEFORE.end;
	const anchor = start ? 'end' : 'start';
	const all = [...lines.map((text) => ({ text, high: 15, style: 'name' })), ...reason.map((text) => ({ text, high: 14, style: 'why' }))];
	const tall = all.reduce((sum, { high }) => sum + high, 0);
	let top = y - tall / 2;
	const texts = all.map(({ text, high, style }, index) => {
		top += high;
		return html`${index ? ' ' : ''}<tspan class="${style}" x="${at(place)}" y="${Math.round((top - 4) * 10) / 10}">${text}</tspan>`;
	});
	const count = start && pages > 0 && !weight ? html`<text class="count" x="${at(x - 26)}" y="${y + 4.5}" text-anchor="end">${pages}</text>` : '';
	const sign = table && html`<rect class="table" x="${at(x - 18) - 2}" y="${y - 6}" width="4" height="12" rx="1"/>`;
	const wide = start ? x + 8 : setting.room.width - x + 8;
	const hit = html`<rect class="hit" x="${start ? (setting.room.rtl ? at(x + 8) : 0) : setting.room.rtl ? 0 : x - 8}" y="${y - Math.max(20, tall + 4) / 2}" width="${wide}" height="${Math.max(20, tall + 4)}" rx="2"/>`;
	const dot = html`<circle class="dot" cx="${at(x)}" cy="${y}" r="${pages || table ? 4.5 : 2}"/>`;
	const style = `spoke${pages === 0 ? (table ? ' gap' : ' none') : ''}${weight ? ` ${weight}` : ''}${colourOf(key)}`;
	const seen = [...lines, ...reason, count ? String(pages) : ''].filter(Boolean).join(' ');
	return wrapSpoke(spoke, style, html`${hit}${dot}<text text-anchor="${anchor}">${texts}</text> ${count}${sign}`, seen, setting);
}

function renderDisc(spoke: PlacedSpoke, at: (x: number) => number, setting: Setting): Markup {
	const { x, y, pages, table, key } = spoke;
	const code = key.slice(4);
	const style = `spoke disc${pages === 0 ? (table ? ' gap' : ' none') : ''}${colourOf(key)}`;
	return wrapSpoke(
		spoke,
		style,
		html`<circle class="dot" cx="${at(x)}" cy="${y}" r="15.5"/><text class="code" x="${at(x)}" y="${y + 4.5}">${code}</text>`,
		code,
		setting,
	);
}

function wrapSpoke(spoke: Spoke, style: string, inner: Markup, seen: string, setting: Setting): Markup {
	const { mode } = setting;
	const label = `${seen}. ${saidOf(spoke, setting)}`;
	if (mode === 'live') return html`<g role="button" tabindex="0" data-key="${spoke.key}" class="${style}" aria-label="${label}">${inner}</g>`;
	const href = hrefOf(spoke.key, setting);
	return href ? html`<a href="${href}" class="${style}" aria-label="${label}">${inner}</a>` : html`<g class="${style}">${inner}</g>`;
}

/** "SDG 10: 13 pages join the two." */
export function saidOf({ key, pages, table, weight }: Spoke, setting: Setting): string {
	const { words, state } = setting;
	const name = numberOf(key, setting);
	if (weight) return `${name}: ${words.weightNames[weight]}.`;
	if (key.startsWith('kind:') || key.startsWith('country:')) return `${name}.`;
	if (state.links === 'table') return table ? words.around.tableOnly({ name }) : words.around.nothing({ name });
	if (pages === 0) return table ? words.around.gap({ name }) : words.around.nothing({ name });
	if (key.startsWith('page:')) return words.around.shares({ n: pages, name });
	return words.around.joined({ n: pages, name });
}

/** Where a line leads when it is a link. */
function hrefOf(key: string, { mode }: Setting): string | undefined {
	const [kind, id] = splitKey(key);
	if (mode === 'embed' && (kind === 'sdg' || kind === 'gcm')) return explorerAddress({ view: 'around', at: key as `sdg:${string}` });
	if (kind === 'sdg') return sdgAddress(id);
	if (kind === 'gcm') return gcmAddress(id);
	if (kind === 'page') return addressOf(id);
	if (kind === 'kind') return `/${id}/`;
	return undefined;
}

/** The same as a list. */
export function renderAroundList(around: Around, setting: Setting): Markup {
	const item = (spoke: Spoke) => {
		const href = hrefOf(spoke.key, setting);
		const name = nameOf(spoke.key, setting);
		const count = spoke.weight ? '' : html` <b>${spoke.pages}</b>`;
		return html`<li>${href ? html`<a href="${href}">${name}</a>` : name}${count}</li>`;
	};
	const rings = [...around.start, ...around.end].map(
		(ring) => html`<h3>${ringName(ring, setting)}</h3><ul>${ring.spokes.filter(({ pages, table }) => pages > 0 || table).map(item)}</ul>`,
	);
	return html`<div class="around-narrow"><p><b>${nameOf(around.middle, setting)}</b></p>${rings}</div>`;
}

function renderKey({ middle, start, open }: Around, { words, state, room }: Setting): Markup {
	const { key } = words.around;
	const page = middle.startsWith('page:');
	const table = state.links !== 'editor' && start.some(({ spokes }) => spokes.some((spoke) => spoke.table));
	const items = [
		table && html`<li><i class="sign bar-sign"></i>${key.table}</li>`,
		!page && state.links !== 'table' && html`<li><i class="line-sign"></i>${key.pages}</li>`,
		open > 0 && html`<li><i class="line-sign dashed"></i>${key.gap}</li>`,
		!room.narrow &&
			!middle.startsWith('country:') &&
			state.links !== 'table' &&
			html`<li><i class="dot-sign principal"></i>${key.principal}</li><li><i class="dot-sign"></i>${key.significant}</li>`,
	];
	return html`<ul class="plain key strip">${items}</ul>`;
}
