/** The matrix as text: an SVG for wide screens, cards for narrow ones. */
import { html, type Markup } from '../../markup/html.ts';
import { proposalAddress } from '../model/proposal.ts';
import { type Choice, type ExplorerState, explorerAddress } from '../model/state.ts';
import type { Setting } from '../model/view.ts';
import { type MatrixLayout, type PlacedCell, pairId } from './layout.ts';
import { saidOf } from './rows.ts';

/** What choosing a cell chooses, and as one word: "gcm:6 sdg:8". */
const pairOf = ({ objective, code }: Pick<PlacedCell, 'objective' | 'code'>): Choice[] => [`gcm:${objective}`, `sdg:${code}`];
const cellKey = (cell: PlacedCell) => pairOf(cell).join(' ');

export function renderMatrix(layout: MatrixLayout, setting: Setting): Markup {
	const { words, mode } = setting;
	const live = mode === 'live';
	const { width, height, columns, rows } = layout;
	const goals = columns.filter(({ code }) => !code.includes('.')).length;
	const row = (content: readonly Markup[]) => (live ? html`<g role="row">${content}</g>` : content);
	const cells = rows.map((each) => row([renderRowHead(each, setting), ...each.cells.map((cell) => renderCell(cell, layout.cell, setting))]));
	return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${live ? 'grid' : 'group'}" aria-labelledby="matrix-title" aria-describedby="matrix-desc" class="matrix"><title id="matrix-title">${words.matrix.title({ objectives: rows.length, goals })}</title><desc id="matrix-desc">${words.matrix.description}${live && ` ${words.matrix.keys}`}</desc>${row(columns.map((column) => renderColumnHead(column, setting)))}${cells}</svg>`;
}

function renderColumnHead({ code, goal, x }: MatrixLayout['columns'][number], { explorer, words, state, mode }: Setting): Markup {
	const live = mode === 'live';
	const target = code.includes('.');
	const open = state.open === goal;
	const name = `${words.sdg({ code })} ${explorer.sdgName.get(code) ?? ''}`;
	const label = target || !live ? name : `${name}. ${open ? words.closeGoal({ code: goal }) : words.openGoal({ code: goal })}`;
	const inner = html`<rect x="${x - 14}" y="6" width="28" height="28" rx="${target ? 14 : 2}"/><text x="${x}" y="25">${code}</text><title>${name}</title>`;
	const shared = html`class="column g${goal}${target && ' target'}${state.open === code && ' opened'}" aria-label="${label}"`;
	if (!live) return html`<a href="/sdg/${goal}/${target && `#${code}`}" ${shared}>${inner}</a>`;
	const expanded = !target && html` aria-expanded="${String(open)}"`;
	return html`<g role="columnheader" tabindex="-1" data-key="${target ? `sdg:${code}` : `open:${goal}`}"${expanded} ${shared}>${inner}</g>`;
}

function renderRowHead({ objective, y }: MatrixLayout['rows'][number], { explorer, state, mode }: Setting): Markup {
	const text = html`<text x="0" y="${y + 5}">${objective}. ${explorer.gcmName.get(objective)}</text>`;
	if (mode !== 'live') return html`<a href="/gcm/${objective}/" class="row">${text}</a>`;
	const on = state.chosen.length === 1 && state.chosen[0] === `gcm:${objective}`;
	return html`<g role="rowheader" tabindex="-1" class="row${on && ' on'}" data-key="gcm:${objective}" aria-selected="${String(on)}"><rect class="hit" x="-4" y="${y - 14}" width="258" height="28" rx="2"/>${text}</g>`;
}

function renderCell(cell: PlacedCell, size: { width: number; height: number }, setting: Setting): Markup {
	const { state, mode } = setting;
	const { x, y, strength, share } = cell;
	const middle = x + size.width / 2;
	const ring =
		cell.table !== 'none' && html`<rect class="ring ${cell.table}" x="${x + 2}" y="${y + 2}" width="${size.width - 4}" height="${size.height - 4}" rx="2"/>`;
	const sign = cell.pages.length ? String(cell.pages.length) : cell.state === 'gap' ? (state.links === 'table' ? String(cell.targets.length) : '+') : '';
	const half = ((size.width - 12) / 2) * share;
	const inner = [
		html`<rect class="s${strength}" x="${x}" y="${y}" width="${size.width}" height="${size.height}" rx="2"/>`,
		ring,
		sign && html`<text class="n${strength}" x="${middle}" y="${y + size.height / 2 + 4}">${sign}</text>`,
		share > 0 && html`<path class="n${strength}" d="M${round1(middle - half)} ${y + size.height - 6}H${round1(middle + half)}"/>`,
	];
	const label = saidOf(cell, setting.state, setting.words);
	if (mode === 'live') {
		const on = isChosen(cell, state);
		return html`<g role="gridcell" tabindex="-1" class="cell ${cell.state}${on ? ' on' : ''}" data-key="${cellKey(cell)}" aria-selected="${String(on)}" aria-label="${label}">${inner}</g>`;
	}
	if (cell.pages.length) return html`<a href="${pairAddress(cell, setting)}" class="cell ${cell.state}" aria-label="${label}">${inner}</a>`;
	if (cell.state === 'gap') return html`<a href="${proposalAddress(cell)}" class="cell gap" aria-label="${label} ${setting.words.propose}">${inner}</a>`;
	return html`<g class="cell ${cell.state}">${inner}</g>`;
}

function pairAddress(cell: PlacedCell, { mode, state: { view } }: Setting): string {
	return mode === 'embed' ? explorerAddress({ view, chosen: pairOf(cell) }) : `#${pairId(cell)}`;
}

const round1 = (value: number) => Math.round(value * 10) / 10;

/** A card an objective, with only the goals that pages or the UN table link to it: for a finger on a narrow screen. */
export function renderMatrixCards({ rows }: MatrixLayout, setting: Setting): Markup {
	const { explorer, words, state, mode } = setting;
	const live = mode === 'live';
	const card = ({ objective, cells }: MatrixLayout['rows'][number]) => {
		const listed = cells.filter((cell) => cell.state !== 'none' && cell.state !== 'all');
		const items = listed.map((cell) => {
			const sign = cell.pages.length || (state.links === 'table' ? cell.targets.length : '+');
			const inner = html`<b class="g${cell.code.split('.')[0]}">${cell.code}</b><span>${sign}</span>`;
			const shared = html`class="tile ${cell.state} t-${cell.table}" aria-label="${saidOf(cell, state, words)}"`;
			if (live)
				return html`<li><button type="button" ${shared} data-key="${cellKey(cell)}" aria-pressed="${String(isChosen(cell, state))}">${inner}</button></li>`;
			return html`<li><a href="${cell.pages.length ? pairAddress(cell, setting) : proposalAddress(cell)}" ${shared}>${inner}</a></li>`;
		});
		const all = cells.some(({ table }) => table === 'all') ? html`<p class="small soft">${words.matrix.allSdgs}</p>` : '';
		return html`<li><h3><a href="/gcm/${objective}/">${objective}. ${explorer.gcmName.get(objective) ?? ''}</a></h3><ul class="plain tiles">${items}</ul>${all}</li>`;
	};
	return html`<ul class="plain cards-narrow">${rows.map(card)}</ul><p class="small soft">${words.matrix.rest}</p>`;
}

function isChosen(cell: PlacedCell, { chosen }: ExplorerState): boolean {
	return chosen.length === 2 && pairOf(cell).every((each) => chosen.includes(each));
}
