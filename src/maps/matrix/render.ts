/** The matrix as a table that is the picture: names size their own columns, and every cell says what it means. */
import { goalOf } from '../../graph/addresses.ts';
import { html, type Markup } from '../../markup/html.ts';
import type { Pair } from '../model/pairs.ts';
import { proposalAddress } from '../model/proposal.ts';
import { type Choice, explorerAddress } from '../model/state.ts';
import type { Setting } from '../model/view.ts';
import { amountOf, classOf, type Matrix, pairId } from './data.ts';
import { byPlace, PLACE_NAMES } from './kinds.ts';
import { saidOf } from './rows.ts';

/** What choosing a cell chooses, and as one word: "gcm:6 sdg:8". */
const pairOf = ({ objective, code }: Pick<Pair, 'objective' | 'code'>): Choice[] => [`gcm:${objective}`, `sdg:${code}`];

export function renderMatrix(matrix: Matrix, setting: Setting): Markup {
	const { words, mode, state } = setting;
	const { objectives, columns } = matrix;
	const goals = columns.filter(({ code }) => !code.includes('.')).length;
	const counted = state.links === 'table' ? words.columns.links : words.columns.pages;
	const most = Math.max(1, ...objectives.map((code) => matrix.totals.get(`gcm:${code}`) ?? 0));
	const rows = objectives.map((objective, row) => {
		const cells = matrix.pairs.slice(row * columns.length, (row + 1) * columns.length);
		const total = matrix.totals.get(`gcm:${objective}`) ?? 0;
		const bar = html`<svg class="bar" width="36" height="8" aria-hidden="true"><rect width="${Math.round((36 * total) / most)}" height="8"/></svg>`;
		return html`<tr>${renderRowHead(objective, setting)}${cells.map((cell) => renderCell(cell, matrix, setting))}<td class="total">${total} ${bar}</td></tr>`;
	});
	const longest = longestOf(columns.filter(({ code }) => !code.includes('.')).map(({ code }) => setting.explorer.sdgName.get(code)));
	// Columns have their width before the last row has come on a slow line.
	const widest = longestOf(objectives.map((code) => setting.explorer.gcmName.get(code)));
	const sums = columns.map(({ code }) => html`<td class="total">${matrix.totals.get(`sdg:${code}`) ?? 0}</td>`);
	const caption = `${words.matrix.title({ objectives: objectives.length, goals })}. ${captionOf(setting)}${mode === 'live' ? ` ${words.matrix.keys}` : ''}`;
	return html`${renderKey(matrix, setting)}<table class="matrix${state.open && ' wide-open'}"${mode === 'live' && html` role="grid"`}><caption class="hidden">${caption}</caption><thead><tr><td class="corner"><span class="sizer" aria-hidden="true">${longest}</span><span class="widest" aria-hidden="true">${widest}</span></td>${columns.map((column) => renderColumnHead(column, setting))}<th scope="col" class="total">${counted}</th></tr></thead><tbody>${rows}</tbody><tfoot><tr><th scope="row" class="name">${counted}</th>${sums}<td></td></tr></tfoot></table>`;
}

const longestOf = (names: (string | undefined)[]) => names.reduce<string>((a, b = '') => (b.length > a.length ? b : a), '');

/** What its numbers count. */
function captionOf({ words, state }: Pick<Setting, 'words' | 'state'>): string {
	return state.links === 'table' ? words.matrix.tableDescription : words.matrix.description;
}

function renderColumnHead({ code, goal }: Matrix['columns'][number], { explorer, words, state, mode }: Setting): Markup {
	const target = code.includes('.');
	const open = state.open === goal;
	const name = explorer.sdgName.get(code) ?? '';
	const inner = html`<b>${code}</b><span class="turned"><span>${name}</span></span>`;
	const style = `column g${goal}${target ? ' target' : ''}${state.open === code ? ' opened' : ''}`;
	if (mode !== 'live') return html`<th scope="col" class="${style}"><a href="/sdg/${goal}/${target && `#${code}`}">${inner}</a></th>`;
	const label = target ? `${code} ${name}` : `${code} ${name}. ${open ? words.closeGoal({ code: goal }) : words.openGoal({ code: goal })}`;
	const expanded = !target && html` aria-expanded="${String(open)}"`;
	return html`<th scope="col" class="${style}" tabindex="-1" data-key="${target ? `sdg:${code}` : `open:${goal}`}" aria-label="${label}"${expanded}>${inner}</th>`;
}

function renderRowHead(objective: string, { explorer, state, mode, words }: Setting): Markup {
	const all = state.links !== 'editor' && explorer.table.some(([code, , form]) => code === objective && form === 'all');
	const sign = all && html` <abbr class="all" title="${words.matrix.allSdgs}">✱</abbr>`;
	const inner = html`<i>${objective}</i> <span>${explorer.gcmName.get(objective) ?? ''}${sign}</span>`;
	if (mode !== 'live') return html`<th scope="row" class="name"><a href="/gcm/${objective}/">${inner}</a></th>`;
	const on = state.chosen.length === 1 && state.chosen[0] === `gcm:${objective}`;
	return html`<th scope="row" class="name${on && ' on'}" tabindex="-1" data-key="gcm:${objective}" aria-selected="${String(on)}">${inner}</th>`;
}

function renderCell(pair: Pair, { steps }: Matrix, setting: Setting): Markup {
	const { state, mode, words } = setting;
	const amount = amountOf(pair);
	const divided = state.divide === 'kind' && pair.pages.length > 0;
	const strength = divided ? 'divided' : `s${classOf(amount, steps)}`;
	const inner = divided ? renderPlaces(pair) : html`<b>${amount || ''}</b>`;
	const far = state.open !== '' && goalOf(pair.code) !== state.open;
	const style = `cell ${pair.state} ${strength}${pair.table === 'named' ? ' t-named' : ''}${far ? ' far' : ''}`;
	const label = saidOf(pair, state, words);
	if (mode === 'live') {
		const on = state.chosen.length === 2 && pairOf(pair).every((each) => state.chosen.includes(each));
		return html`<td class="${style}${on && ' on'}" tabindex="-1" data-key="${pairOf(pair).join(' ')}" aria-selected="${String(on)}" aria-label="${label}">${inner}</td>`;
	}
	const href = amount ? (mode === 'embed' ? explorerAddress({ view: state.view, chosen: pairOf(pair) }) : `#${pairId(pair)}`) : proposalAddress(pair);
	if (pair.pages.length === 0 && pair.state !== 'gap') return html`<td class="${style}">${inner}</td>`;
	return html`<td class="${style}"><a href="${href}" aria-label="${pair.state === 'gap' ? `${label} ${words.propose}` : label}">${inner}</a></td>`;
}

/** A bar a kind, as high as the number has doubled. */
function renderPlaces({ pages }: Pair): Markup {
	const bars = byPlace(pages).map((n) => html`<i class="h${n ? Math.min(5, Math.floor(Math.log2(n)) + 1) : 0}"></i>`);
	return html`<span class="places" aria-hidden="true">${bars}</span>`;
}

/** What the signs mean; only those that can stand in the picture as it is set. */
function renderKey({ steps }: Matrix, { words, state, explorer }: Setting): Markup {
	const { key } = words.matrix;
	const ranges = steps.map((step, index) => {
		const next = steps[index + 1];
		return html`<b class="s${index + 1}">${next === undefined ? `${step}+` : next - 1 > step ? `${step}–${next - 1}` : step}</b>`;
	});
	const amounts =
		state.divide === 'kind' && state.links !== 'table'
			? html`<li class="kinds"><span>${key.kinds}</span> ${PLACE_NAMES.map((name, index) => html`<span><i aria-hidden="true">${index + 1}</i> ${key[name]}</span> `)}</li>`
			: html`<li class="amounts"><span>${state.links === 'table' ? key.targets : key.pages}</span> <span class="scale">${ranges}</span></li>`;
	const table = state.links === '' && html`<li><i class="sign bar-sign"></i>${key.table}</li><li><i class="sign gap-sign"></i>${key.gap}</li>`;
	const all = state.links !== 'editor' && explorer.table.some(([, , form]) => form === 'all') && html`<li><i class="sign all">✱</i>${key.all}</li>`;
	const target = state.open && state.links === '' && html`<li>${key.target}</li>`;
	return html`<ul class="plain key">${amounts}${table}${all}${target}</ul>`;
}
