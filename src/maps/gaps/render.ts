/** What is missing as a table that is the picture: hollow means none, filled means so many. */
import { gcmAddress, sdgAddress } from '../../graph/addresses.ts';
import { html, type Markup } from '../../markup/html.ts';
import { numberOf, wordsFor } from '../model/names.ts';
import type { Pair } from '../model/pairs.ts';
import { proposalAddress, proposalFor } from '../model/proposal.ts';
import type { Setting } from '../model/view.ts';
import { type GapKind, type GapRow, type Gaps, KINDS } from './data.ts';

export function renderGaps(gaps: Gaps, setting: Setting): Markup {
	const { state, words } = setting;
	const key = html`<ul class="plain key strip"><li><i class="sign gap-sign"></i>${state.by === 'pair' ? words.gaps.keyPair : words.gaps.key}</li><li>${words.gaps.sorted}</li></ul>`;
	return html`${key}${state.by === 'pair' ? renderPairs(gaps.pairs, setting) : renderRows(gaps.rows, setting)}`;
}

function renderRows(rows: readonly GapRow[], setting: Setting): Markup {
	const { words, state } = setting;
	const most = Math.max(1, ...rows.flatMap(({ kinds }) => kinds));
	const body = rows.map((row, index) => {
		const step = index > 0 && rows[index - 1]?.missing !== row.missing;
		const cells = row.kinds.map((n, place) =>
			n === 0
				? html`<td class="kind-cell none" data-kind="${words.gaps.kinds[KINDS[place] as GapKind]}"><i><span class="hidden">0</span></i></td>`
				: html`<td class="kind-cell" data-kind="${words.gaps.kinds[KINDS[place] as GapKind]}"><i class="s${shade(n, most)}">${n}</i></td>`,
		);
		const propose = html`<td class="propose"><a href="${proposalFor(row.key, row.gaps)}">${words.gaps.propose}<span class="hidden">: ${numberOf(row.key, setting)}</span></a></td>`;
		return html`<tr${step && html` class="step"`}>${renderName(row, setting)}${cells}<td class="pairs-cell">${renderTiles(row, setting)}</td>${propose}</tr>`;
	});
	const heads = KINDS.map((kind) => html`<th scope="col" class="kind-head">${words.gaps.kinds[kind]}</th>`);
	return html`<table class="gaps"><caption class="hidden">${state.by === 'goal' ? words.gaps.captionGoal : words.gaps.caption}</caption><thead><tr><th scope="col">${state.by === 'goal' ? words.columns.sdg : words.columns.objective}</th>${heads}<th scope="col">${words.gaps.pairsHead}</th><td></td></tr></thead><tbody>${body}</tbody></table>`;
}

/** Classes that double: 1, 2–3, 4–7 … */
const shade = (n: number, most: number) => Math.min(5, Math.floor(Math.log2(n) * (most > 63 ? 0.5 : 1)) + 1);

function signOf(key: string): Markup {
	const code = key.slice(4);
	return key.startsWith('gcm:') ? html`<i class="code-sign gcm">${code}</i>` : html`<i class="code-sign g${code.split('.')[0]}">${code}</i>`;
}

function renderName({ key }: GapRow, setting: Setting): Markup {
	const inner = html`${signOf(key)} <span>${wordsFor(key, setting)}</span>`;
	const code = key.slice(4);
	if (setting.mode !== 'live') return html`<th scope="row"><a href="${key.startsWith('gcm:') ? gcmAddress(code) : sdgAddress(code)}">${inner}</a></th>`;
	const on = (setting.state.chosen as string[]).includes(key);
	return html`<th scope="row"><button type="button" class="row-button" data-key="${key}" aria-pressed="${String(on)}">${inner}</button></th>`;
}

/** The other ends of the pairs that no page joins, and of how many. */
function renderTiles({ key, gaps, named }: GapRow, setting: Setting): Markup {
	const { words } = setting;
	if (named === 0) {
		const all = setting.explorer.table.some(([objective, , form]) => form === 'all' && `gcm:${objective}` === key);
		return html`<span class="soft">${all ? words.matrix.allSdgs : words.gaps.notNamed}</span>`;
	}
	if (gaps.length === 0) return html`<span class="soft">${words.gaps.noneOf({ n: named })}</span>`;
	const objective = key.startsWith('gcm:');
	const tiles = gaps.map((pair) => {
		const other = objective ? pair.code : pair.objective;
		const style = objective ? `tile g${other}` : 'tile gcm';
		const label = `${other}: ${words.matrix.gapOf(pair)}`;
		if (setting.mode === 'live')
			return html`<button type="button" class="${style}" data-key="gcm:${pair.objective} sdg:${pair.code}" aria-label="${label}">${other}</button>`;
		return html`<a class="${style}" href="${proposalAddress(pair)}" aria-label="${label}">${other}</a>`;
	});
	return html`<span class="tile-row">${tiles}</span> <span class="soft of">${words.gaps.of({ n: gaps.length, all: named })}</span>`;
}

function renderPairs(pairs: readonly Pair[], setting: Setting): Markup {
	const { words, mode } = setting;
	const rows = pairs.map((pair) => {
		const key = `gcm:${pair.objective} sdg:${pair.code}`;
		const inner = html`${signOf(`gcm:${pair.objective}`)} <span>${wordsFor(`gcm:${pair.objective}`, setting)}</span>`;
		const head =
			mode === 'live'
				? html`<button type="button" class="row-button" data-key="${key}">${inner}</button>`
				: html`<a href="${gcmAddress(pair.objective)}">${inner}</a>`;
		const targets = pair.targets.map((code) => html`<span class="target-name"><b>${code}</b> ${setting.explorer.sdgName.get(code) ?? ''}</span> `);
		return html`<tr><th scope="row">${head}</th><td>${signOf(`sdg:${pair.code}`)} ${wordsFor(`sdg:${pair.code}`, setting)}</td><td class="pairs-cell">${targets}</td><td class="propose"><a href="${proposalAddress(pair)}">${words.gaps.propose}<span class="hidden">: ${words.matrix.gapOf(pair)}</span></a></td></tr>`;
	});
	return html`<table class="gaps by-pair"><caption class="hidden">${words.gaps.captionPair}</caption><thead><tr><th scope="col">${words.columns.objective}</th><th scope="col">${words.columns.sdg}</th><th scope="col">${words.gaps.targetsHead}</th><td></td></tr></thead><tbody>${rows}</tbody></table>`;
}
