/** The flow as text: an SVG for wide screens, bars with buttons for narrow ones. */

import { gcmAddress, sdgAddress } from '../../graph/addresses.ts';
import { html, type Markup } from '../../markup/html.ts';
import { type Choice, type ExplorerState, explorerAddress, isChoosing } from '../model/state.ts';
import type { Setting } from '../model/view.ts';
import { wrap } from '../svg.ts';
import type { FlowNode } from './data.ts';
import type { FlowLayout, PlacedNode } from './layout.ts';

export function renderFlow({ width, height, x, goals, middle, objectives, bands }: FlowLayout, setting: Setting): Markup {
	const { words, state } = setting;
	const choosing = isChoosing(state);
	const description = state.links === 'table' ? words.flow.tableDescription : words.flow.description;
	const nodes = [
		...goals.map((node) => renderEnd(node, x.goals, 'start', setting)),
		...middle.map((node) => renderMiddle(node, x.middle, setting)),
		...objectives.map((node) => renderEnd(node, x.objectives, 'end', setting)),
	];
	return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="flow-title" aria-describedby="flow-desc" class="flow${choosing ? ' choosing' : ''}"><title id="flow-title">${words.flow.title}</title><desc id="flow-desc">${description}</desc><g aria-hidden="true">${bands.map(({ d }) => html`<path class="band" d="${d}"/>`)}${bands.map(({ litD }) => litD && html`<path class="lit" d="${litD}"/>`)}</g>${nodes}</svg>`;
}

function renderEnd(node: PlacedNode, [x0, x1]: [number, number], side: 'start' | 'end', setting: Setting): Markup {
	const { state } = setting;
	const row = { x: side === 'start' ? 0 : x0, width: 200 };
	const [textX, anchor] = side === 'start' ? [x0 - 6, 'end'] : [x1 + 6, 'start'];
	const colour = node.key.startsWith('sdg:') ? ` g${node.key.slice(4).split('.')[0]}` : '';
	const number = isChoosing(state) ? `${node.lit}/${node.size}` : String(node.size);
	const text = `${wrap(shortName(node, setting), 24 - number.length, 1)[0]} · ${number}`;
	const inner = html`<rect class="hit" x="${row.x}" y="${node.y - 13}" width="${row.width}" height="26" rx="2"/><rect class="bar" x="${x0}" y="${node.top}" width="${x1 - x0}" height="${Math.round((node.bottom - node.top) * 1000) / 1000}"/><text x="${textX}" y="${node.y + 4}" text-anchor="${anchor}">${text}</text><title>${countOf(node, setting)}</title>`;
	return wrapNode(node, `end${colour}`, inner, text, setting);
}

function renderMiddle(node: PlacedNode, [x0, x1]: [number, number], setting: Setting): Markup {
	const middle = (x0 + x1) / 2;
	const isPage = node.key.startsWith('page:');
	const name = nameOf(node, setting);
	const half = Math.max(12, (node.bottom - node.top) / 2);
	const lines = isPage ? wrap(name, 31, half > 16 ? 2 : 1) : [`${name} · ${node.size}`];
	// A space ends a line, so that two lines are read as two words.
	const text = lines.map(
		(line, index) => html`${index ? ' ' : ''}<tspan x="${middle}" y="${node.y + 4 + (index - (lines.length - 1) / 2) * 15}">${line}</tspan>`,
	);
	const inner = html`<rect class="box" x="${x0}" y="${node.y - half}" width="${x1 - x0}" height="${half * 2}" rx="3"/><text text-anchor="middle">${text}</text><title>${countOf(node, setting)}</title>`;
	return wrapNode(node, 'middle', inner, lines.join(' '), setting);
}

/** @param seen the text in the picture, often cut short: what is said begins with it, so that who speaks to the machine can name what they see (WCAG 2.5.3) */
function wrapNode(node: FlowNode, name: string, inner: Markup, seen: string, setting: Setting): Markup {
	const { mode, state } = setting;
	const said = countOf(node, setting);
	const on = isOn(node.key, state);
	const shared = html`class="node ${name}${on ? ' on' : ''}${isChoosing(state) && node.lit === 0 ? ' out' : ''}" aria-label="${seen === said ? said : `${seen}. ${said}`}"`;
	if (node.key === 'table') return html`<g class="node ${name}">${inner}</g>`;
	if (mode === 'live' && !node.key.startsWith('kind:'))
		return html`<g role="button" tabindex="0" data-key="${node.key}" aria-pressed="${String(on)}" ${shared}>${inner}</g>`;
	const address = hrefOf(node.key, setting);
	return address ? html`<a href="${address}" ${shared}>${inner}</a>` : html`<g ${shared}>${inner}</g>`;
}

/** The same as bars with buttons, three lists one below the other. */
export function renderFlowBars({ goals, middle, objectives }: FlowLayout, setting: Setting): Markup {
	const { words, mode, state } = setting;
	const list = (heading: string, nodes: readonly PlacedNode[]) => {
		const most = Math.max(1, ...nodes.map(({ size }) => size));
		const items = nodes
			.filter(({ size }) => size > 0)
			.map((node) => {
				const percent = (n: number) => Math.round((100 * n) / most);
				const number = isChoosing(state) && !node.key.startsWith('page:') ? `${node.lit}/${node.size}` : String(node.size);
				const inner = html`<span>${nameOf(node, setting)}</span>${node.key.startsWith('page:') ? '' : html`<b>${number}</b><svg width="100%" height="6" aria-hidden="true"><rect class="bar" width="${percent(node.size)}%" height="6"/><rect class="lit" width="${percent(node.lit)}%" height="6"/></svg>`}`;
				if (mode === 'live' && node.key !== 'table' && !node.key.startsWith('kind:'))
					return html`<li><button type="button" data-key="${node.key}" aria-pressed="${String(isOn(node.key, state))}">${inner}</button></li>`;
				const address = hrefOf(node.key, setting);
				return html`<li>${address ? html`<a href="${address}">${inner}</a>` : html`<div>${inner}</div>`}</li>`;
			});
		return html`<h3>${heading}</h3><ul class="plain bars">${items}</ul>`;
	};
	return html`<div class="flow-narrow">${list(words.flow.goals, goals)}${list(words.flow.middle, middle)}${list(words.flow.objectives, objectives)}</div>`;
}

const isOn = (key: string, { chosen, page }: ExplorerState) => (chosen as string[]).includes(key) || (page !== '' && key === `page:${page}`);

/** Where a node leads when it is a link. */
function hrefOf(key: string, { mode, state }: Setting): string | undefined {
	const [kind, code = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
	const { view } = state;
	if (mode === 'embed' && kind === 'page') return explorerAddress({ view, page: code });
	if (mode === 'embed' && (kind === 'sdg' || kind === 'gcm')) return explorerAddress({ view, chosen: [key as Choice] });
	if (kind === 'sdg') return sdgAddress(code);
	if (kind === 'gcm') return gcmAddress(code);
	if (kind === 'kind' || kind === 'page') return `/${code}/`;
	return undefined;
}

/** What a node is called: "SDG 8 Decent work and economic growth". */
export function nameOf({ key }: Pick<FlowNode, 'key'>, { explorer, words, state }: Pick<Setting, 'explorer' | 'words' | 'state'>): string {
	const code = key.slice(key.indexOf(':') + 1);
	if (key.startsWith('sdg:')) return code === state.open ? words.flow.whole({ code }) : `${words.sdg({ code })} ${explorer.sdgName.get(code) ?? ''}`;
	if (key.startsWith('gcm:')) return `${words.gcm({ code })} ${explorer.gcmName.get(code) ?? ''}`;
	if (key.startsWith('kind:')) return explorer.facets.kind.find(([id]) => id === code)?.[1] ?? code;
	if (key.startsWith('page:')) return explorer.pages.find(({ id }) => id === code)?.title ?? code;
	return words.flow.tableNode;
}

/** Without the framework's name, which stands above the column's side anyway. */
function shortName(node: FlowNode, setting: Setting): string {
	const { explorer, state, words } = setting;
	const code = node.key.slice(4);
	if (node.key.startsWith('gcm:')) return `${code}. ${explorer.gcmName.get(code) ?? ''}`;
	return code === state.open ? words.flow.whole({ code }) : `${code} ${explorer.sdgName.get(code) ?? ''}`;
}

function countOf(node: FlowNode, setting: Setting): string {
	const { words, state } = setting;
	const name = nameOf(node, setting);
	if (node.key.startsWith('page:')) return name;
	if (state.links === 'table') return `${name}: ${words.flow.pairs({ n: node.size })}`;
	return isChoosing(state) && !node.key.startsWith('kind:')
		? `${words.flow.count({ name, n: node.lit })} / ${node.size}`
		: words.flow.count({ name, n: node.size });
}
