/** The flow as text: an SVG, and before a script draws it on a narrow screen, bars. */

import { gcmAddress, sdgAddress } from '../../graph/addresses.ts';
import { html, type Markup } from '../../markup/html.ts';
import { nameOf as fullName, wordsFor } from '../model/names.ts';
import { type Choice, explorerAddress } from '../model/state.ts';
import type { Setting } from '../model/view.ts';
import type { Flow, FlowNode } from './data.ts';
import { BAR, type FlowLayout, type PlacedBand, type PlacedNode } from './layout.ts';

/** Widest bands that carry their number. */
const NUMBERED = 4;

export function renderFlow(layout: FlowLayout, flow: Flow, setting: Setting): Markup {
	const { words, state, room } = setting;
	const { width, height, x, goals, objectives, bands } = layout;
	// Where text runs from right to left, goals stand on the right: text-anchor turns by itself, places are turned here.
	const at = room.rtl ? (place: number, wide = 0) => width - place - wide : (place: number) => place;
	const drawn = bands.filter(({ thin }) => !thin);
	const numbers = flow.focused || flow.opened || room.narrow ? [] : drawn.slice(0, NUMBERED).filter(({ size }) => size > 1);
	const nodes = [
		...goals.map((node) => renderEnd(node, 'start', layout, flow, setting, at)),
		...objectives.map((node) => renderEnd(node, 'end', layout, flow, setting, at)),
	];
	const heads =
		flow.opened && !room.narrow && state.links === ''
			? html`<g class="heads" aria-hidden="true"><text x="${at(x.goal - 44)}" y="12" text-anchor="end">${words.flow.openHead}</text><text x="${at(width)}" y="12" text-anchor="end">${words.flow.openHead}</text></g>`
			: '';
	const style = `flow${flow.focused ? ' choosing' : ''}`;
	const turned = room.rtl && html` transform="matrix(-1 0 0 1 ${width} 0)"`;
	const texts = numbers.map(({ at: [bandX, bandY], size }) => html`<text class="n" x="${at(bandX)}" y="${bandY + 4}">${size}</text>`);
	return html`${renderKey(flow, setting)}<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="flow-title" aria-describedby="flow-desc" class="${style}"><title id="flow-title">${words.flow.title}</title><desc id="flow-desc">${descriptionOf(setting)}</desc>${heads}<g aria-hidden="true"${turned}>${drawn.map((band) => renderBand(band, flow, setting))}${bands.filter(({ thin }) => thin).map((band) => renderThin(band, layout, flow, setting))}${bands.map(({ litD, goal }) => litD && html`<path class="lit g${goalOfKey(goal)}" d="${litD}"/>`)}</g><g class="numbers" aria-hidden="true">${texts}</g>${nodes}</svg>`;
}

/** What a band counts. */
function descriptionOf({ words, state }: Pick<Setting, 'words' | 'state'>): string {
	return state.links === 'table' ? words.flow.tableDescription : words.flow.description;
}

const goalOfKey = (key: string) => key.slice(4).split('.')[0];
const pairKey = ({ objective, goal }: Pick<PlacedBand, 'objective' | 'goal'>) => `${objective} ${goal}`;
/** A goal as a whole is drawn lighter than its targets. */
const whole = (band: Pick<PlacedBand, 'goal'>, { opened }: Flow) => (opened !== '' && band.goal === `sdg:${opened}` ? ' whole' : '');

function renderBand(band: PlacedBand, flow: Flow, { mode }: Setting): Markup {
	const key = mode === 'live' && html` data-key="${pairKey(band)}" data-ends="${pairKey(band)}" data-n="${band.size}"`;
	return html`<path class="band g${goalOfKey(band.goal)}${whole(band, flow)}"${key} d="${band.d}"/>`;
}

/** A short end on either side; the whole is drawn when one of its ends is lit. */
function renderThin(band: PlacedBand, { x }: FlowLayout, flow: Flow, { mode }: Setting): Markup {
	const { stubs, goal } = band;
	const colour = `g${goalOfKey(goal)}`;
	const path =
		mode === 'live' && html`<path class="band thin ${colour}${whole(band, flow)}" data-ends="${pairKey(band)}" data-n="${band.size}" d="${band.d}"/>`;
	return html`${path}<rect class="stub ${colour}" x="${x.goal + BAR}" y="${stubs.goal[0]}" width="16" height="${stubs.goal[1]}"/><rect class="stub" x="${x.objective - 16}" y="${stubs.objective[0]}" width="16" height="${stubs.objective[1]}"/>`;
}

type At = (place: number, wide?: number) => number;

function renderEnd(node: PlacedNode, side: 'start' | 'end', { x, width }: FlowLayout, { focused }: Flow, setting: Setting, at: At): Markup {
	const { state, room } = setting;
	const start = side === 'start';
	const goal = goalOfKey(node.key);
	const code = node.key.slice(4);
	const [signX, nameX, numberX, barX] = start ? [x.sign, x.name, x.number, x.goal] : [x.objectiveSign, x.objectiveName, x.objectiveNumber, x.objective];
	const high = Math.max(20, node.lines.length * 15 + 4);
	const [hitX, hitWide] = start ? [0, x.goal + BAR] : [x.objective, width - x.objective];
	const number = focused ? `${node.lit}/${node.size}` : String(node.size);
	const target = code.includes('.');
	const signWide = target ? 0 : 22;
	const sign = target
		? html`<text class="sign" x="${at(signX)}" y="${node.y + 4.5}">${code}</text>`
		: html`<rect class="sign" x="${at(signX, signWide)}" y="${node.y - 10}" width="22" height="20" rx="3"/><text class="sign-text" x="${at(signX + 11)}" y="${node.y + 4.5}">${code}</text>`;
	const name =
		room.narrow && start
			? ''
			: html`<text class="name" x="${at(nameX)}">${node.lines.map((line, index) => html`${index ? ' ' : ''}<tspan x="${at(nameX)}" y="${node.y + 4.5 + (index - (node.lines.length - 1) / 2) * 15}">${line}</tspan>`)}</text>`;
	const openX = start ? x.goal - 72 : width - 26;
	const open =
		node.open > 0 && !room.narrow && state.links === ''
			? html`<rect class="open-sign" x="${at(openX, 26)}" y="${node.y - 9}" width="26" height="18" rx="3"/><text class="open-text" x="${at(openX + 13)}" y="${node.y + 4}">${node.open}</text>`
			: '';
	const inner = html`<rect class="hit" x="${at(hitX, hitWide)}" y="${node.y - high / 2}" width="${hitWide}" height="${high}" rx="2"/><rect class="bar" x="${at(barX, BAR)}" y="${node.top}" width="${BAR}" height="${Math.max(0, Math.round((node.bottom - node.top) * 1000) / 1000)}"/>${sign} ${name} ${open} <text class="count" x="${at(numberX)}" y="${node.y + 4.5}" text-anchor="end">${number}</text>`;
	const seen = [code, room.narrow && start ? '' : node.lines.join(' '), open ? node.open : '', number].filter((part) => part !== '').join(' ');
	return wrapNode(node, `end ${start ? `g${goal}` : 'objective'}`, inner, seen, focused, setting);
}

/** @param seen the text in the picture: what is said begins with it, so that who speaks to the machine can name what they see (WCAG 2.5.3) */
function wrapNode(node: FlowNode, name: string, inner: Markup, seen: string, focused: boolean, setting: Setting): Markup {
	const { mode, state } = setting;
	const on = (state.chosen as string[]).includes(node.key);
	const shared = html`class="node ${name}${on ? ' on' : ''}${(focused ? node.lit : node.size) === 0 ? ' out' : ''}" aria-label="${seen}. ${countOf(node, focused, setting)}"`;
	if (mode === 'live') return html`<g role="button" tabindex="0" data-key="${node.key}" aria-pressed="${String(on)}" ${shared}>${inner}</g>`;
	return html`<a href="${hrefOf(node.key, setting)}" ${shared}>${inner}</a>`;
}

/** The same as bars, two lists one below the other. */
export function renderFlowBars({ goals, objectives }: Flow, setting: Setting): Markup {
	const { words } = setting;
	const list = (heading: string, nodes: readonly FlowNode[]) => {
		const most = Math.max(1, ...nodes.map(({ size }) => size));
		const items = nodes
			.filter(({ size }) => size > 0)
			.map(
				(node) =>
					html`<li><a href="${hrefOf(node.key, setting)}"><span>${fullName(node.key, setting)}</span><b>${node.size}</b><svg width="100%" height="6" aria-hidden="true"><rect class="bar" width="${Math.round((100 * node.size) / most)}%" height="6"/></svg></a></li>`,
			);
		return html`<h3>${heading}</h3><ul class="plain bars">${items}</ul>`;
	};
	return html`<div class="flow-narrow">${list(words.flow.goals, goals)}${list(words.flow.objectives, objectives)}</div>`;
}

/** Where a node leads when it is a link. */
function hrefOf(key: string, { mode, state: { view } }: Setting): string {
	const code = key.slice(4);
	if (mode === 'embed') return explorerAddress({ view, chosen: [key as Choice] });
	return key.startsWith('sdg:') ? sdgAddress(code) : gcmAddress(code);
}

/** What a node is called: "SDG 8 Decent work and economic growth"; of an opened goal, that it is the goal as a whole. */
export function nodeName(key: string, { opened }: Pick<Flow, 'opened'>, setting: Pick<Setting, 'explorer' | 'words'>): string {
	return opened && key === `sdg:${opened}` ? setting.words.flow.whole({ code: opened }) : fullName(key, setting);
}

/** Without its number. */
export function shortName(key: string, { opened }: Pick<Flow, 'opened'>, setting: Pick<Setting, 'explorer' | 'words'>): string {
	return opened && key === `sdg:${opened}` ? setting.words.flow.wholeShort : wordsFor(key, setting);
}

function countOf({ key, size, lit }: FlowNode, focused: boolean, setting: Setting): string {
	const { words, state } = setting;
	const name = fullName(key, setting);
	if (state.links === 'table') return `${name}: ${words.links({ n: size })}`;
	return focused ? words.flow.countOf({ name, n: lit, all: size }) : words.flow.count({ name, n: size });
}

function renderKey(flow: Flow, { words, state, mode, room }: Setting): Markup {
	const thin = flow.bands.filter((band) => band.thin).length;
	const table = state.links === 'table';
	const said = thin > 0 ? (table ? words.flow.gatheredTargets : words.flow.gathered)({ n: thin, least: flow.least }) : '';
	const gathered =
		thin > 0 &&
		(mode === 'live'
			? html`<li><i class="stub-sign"></i>${said} <button type="button" class="inline" data-set-to="bands:all">${words.flow.drawAll}</button></li>`
			: html`<li><i class="stub-sign"></i>${said}</li>`);
	const back =
		mode === 'live' && state.bands === 'all' && html`<li><button type="button" class="inline" data-set-to="bands:">${words.flow.gather}</button></li>`;
	const open = flow.opened && !room.narrow && state.links === '' && html`<li><i class="sign gap-sign"></i>${words.flow.openKey}</li>`;
	return html`<ul class="plain key strip"><li>${table ? words.flow.tableDescription : room.narrow ? words.flow.keyNarrow : words.flow.key}</li>${flow.opened && !table && html`<li><i class="whole-sign"></i>${words.flow.wholeKey}</li>`}${open}${gathered}${back}</ul>`;
}
