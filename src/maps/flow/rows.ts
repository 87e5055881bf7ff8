/** The flow in sentences and rows: the table that equals the picture has a row a band. */
import { html, type Markup } from '../../markup/html.ts';
import { nameOf, wordsFor } from '../model/names.ts';
import { leaders } from '../model/rank.ts';
import type { ViewTable } from '../model/table.ts';
import type { Finding, Setting } from '../model/view.ts';
import type { Flow, FlowBand } from './data.ts';
import { nodeName } from './render.ts';

/** @returns a row for each two that pages join, and how many of these belong to what is chosen */
export function flowTable(flow: Flow, { explorer, state, words }: Setting): ViewTable {
	const table = state.links === 'table';
	const chosen = [...state.chosen, ...(state.page ? [`page:${state.page}`] : [])];
	const choosing = flow.focused && !table;
	const naming = { explorer, words };
	return {
		columns: [
			{ key: 'goal', name: words.columns.goal, number: false },
			{ key: 'objective', name: words.columns.objective, number: false },
			table ? { key: 'links', name: words.columns.links, number: true } : { key: 'pages', name: words.columns.pages, number: true },
			...(choosing ? [{ key: 'shared', name: words.flow.shared({ list: chosen.map((key) => nameOf(key, naming)).join(' + ') }), number: true }] : []),
		],
		rows: flow.bands.map((band) => ({
			key: `${band.objective} ${band.goal}`,
			cells: [nodeName(band.goal, flow, naming), nodeName(band.objective, flow, naming), band.size, ...(choosing ? [band.lit] : [])],
		})),
	};
}

/** Its main findings; or what the chosen have in common. */
export function flowFindings(flow: Flow, { explorer, state, words }: Setting, all: number): Finding[] {
	const naming = { explorer, words };
	const { bands, goals, objectives, joining, found, opened } = flow;
	if (state.links === 'table') {
		const silent = [...new Set(explorer.table.filter(([, , form]) => form === 'all').map(([objective]) => words.gcm({ code: objective })))];
		const links = bands.reduce((sum, { size }) => sum + size, 0);
		return [
			{ n: links, text: words.flow.tableFound({ n: links, objectives: objectives.filter(({ size }) => size > 0).length }) },
			...(silent.length ? [{ text: words.flow.tableAll({ list: silent.join(', ') }) }] : []),
		];
	}
	const [first, second] = state.chosen.map((key) => nameOf(key, naming));
	if (first && second) return [{ n: found.length, text: words.flow.common({ n: found.length, a: first, b: second }) }];
	const pairs = words.pairs({ n: bands.length });
	const open = goals.reduce((sum, node) => sum + node.open, 0);
	const own = {
		n: joining,
		text: opened ? words.flow.goalFound({ n: joining, goal: words.sdg({ code: opened }) }) : words.flow.found({ n: joining, all, pairs }),
	};
	const [widest] = leaders(bands, ({ size }) => size, 1);
	const without = objectives.filter(({ size }) => size === 0);
	return [
		...(first ? [{ n: found.length, text: words.flow.one({ n: found.length, a: first }) }] : []),
		own,
		...(widest
			? [{ n: widest.size, text: words.flow.widest({ n: widest.size, a: nodeName(widest.goal, flow, naming), b: nodeName(widest.objective, flow, naming) }) }]
			: []),
		...(opened && state.links === '' && open > 0 ? [{ n: open, text: words.flow.openFound({ n: open }), missing: true }] : []),
		...(!opened && without.length > 0
			? [
					{
						n: without.length,
						text: words.flow.without({ n: without.length, list: without.map(({ key }) => words.gcm({ code: key.slice(4) })).join(', ') }),
						missing: true,
					},
				]
			: []),
	];
}

/** Bands in the panel. */
const LISTED = 9;

/** The widest bands, each a button that chooses its two ends. */
export function flowLead({ bands }: Flow, { words, explorer }: Setting): Markup {
	if (bands.length === 0) return html``;
	const most = bands[0]?.size ?? 1;
	const row = ({ goal, objective, size }: FlowBand) => {
		const number = goal.slice(4);
		return html`<li><button type="button" class="row-button g${number.split('.')[0]}" data-key="${objective} ${goal}"><span class="text"><i class="code-sign">${number}</i> ${objective.slice(4)} ${wordsFor(objective, { explorer })}</span> <svg class="bar" width="76" height="10" aria-hidden="true"><rect width="${Math.max(2, Math.round((76 * size) / most))}" height="10"/></svg> <b>${size}</b></button></li>`;
	};
	return html`<h3>${words.flow.widestHead}</h3><ul class="plain lead">${bands.slice(0, LISTED).map(row)}</ul><p class="small soft">${words.flow.hint}</p>`;
}
