/** The matrix in words and rows: what each pair is called, and the table that equals the picture. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import { html, type Markup } from '../../markup/html.ts';
import { numberOf, wordsFor } from '../model/names.ts';
import { countPairs, gapsBy, goalPairs, type Pair } from '../model/pairs.ts';
import { proposalAddress } from '../model/proposal.ts';
import { leaders } from '../model/rank.ts';
import { type ExplorerState, isFiltered } from '../model/state.ts';
import type { Row, ViewTable } from '../model/table.ts';
import type { Finding, Setting } from '../model/view.ts';
import type { Matrix } from './data.ts';

/** What a pair tells, in a few words that stay true under the filters. */
function toldBy({ state: told, table, code }: Pair, state: ExplorerState, words: ExplorerWords): string {
	if (state.links === 'table' && told !== 'named') return told === 'all' ? words.matrix.tableAll : words.matrix.tableNone;
	if (told === 'gap' && code.includes('.')) return words.matrix.targetOpen;
	if (told === 'gap' && isFiltered(state)) return words.matrix.filteredGap;
	if (told === 'silent' && state.links === 'editor') return words.matrix.pagesOnly;
	if (told === 'silent' && table === 'all') return words.matrix.pagesAll;
	return words.matrix.states[told];
}

export function saidOf(pair: Pair, state: ExplorerState, words: ExplorerWords): string {
	const { objective, code, principal, targets } = pair;
	if (pair.state === 'named') return words.matrix.namedCell({ objective, code, targets: words.targets({ n: targets.length }), list: targets.join(', ') });
	if (state.links === 'table') return words.matrix.emptyCell({ objective, code, state: toldBy(pair, state, words) });
	const pages = words.pages({ n: pair.pages.length });
	const counted = principal ? words.matrix.principal({ pages, n: principal }) : pages;
	return words.matrix.cell({ objective, code, pages: counted, state: toldBy(pair, state, words) });
}

/** @returns a row for each pair that has pages or a link in the UN table, with the columns that are looked at */
export function matrixTable({ pairs }: Matrix, { explorer, state, words }: Setting): ViewTable {
	const { columns: names } = words;
	const naming = { explorer, words };
	const [withPages, withTable] = [state.links !== 'table', state.links !== 'editor'];
	return {
		columns: [
			{ key: 'objective', name: names.objective, number: false },
			{ key: 'goal', name: names.goal, number: false },
			...(withPages
				? [
						{ key: 'pages', name: names.pages, number: true },
						{ key: 'principal', name: names.principal, number: true },
					]
				: [{ key: 'links', name: names.links, number: true }]),
			...(withTable ? [{ key: 'table', name: names.table, number: false }] : []),
			{ key: 'state', name: names.state, number: false },
		],
		rows: pairs
			.filter((pair) => pair.state !== 'none')
			.map((pair): Row => {
				const [objective, code] = [`gcm:${pair.objective}`, `sdg:${pair.code}`];
				return {
					key: `${objective} ${code}`,
					cells: [
						`${numberOf(objective, naming)} ${wordsFor(objective, naming)}`,
						`${numberOf(code, naming)} ${wordsFor(code, naming)}`,
						...(withPages ? [pair.pages.length, pair.principal] : [pair.targets.length]),
						...(withTable ? [pair.table === 'all' ? words.matrix.allSdgs : pair.targets.join(', ')] : []),
						toldBy(pair, state, words),
					],
					...(pair.state === 'gap' && { link: { address: proposalAddress(pair), text: words.propose } }),
				};
			}),
	};
}

/** Its three main findings. */
export function matrixFindings(matrix: Matrix, { explorer, words, state }: Setting): Finding[] {
	const { joined, all, agree, silent, gaps, named, links } = countPairs(matrix);
	if (state.links === 'table') return [{ n: named, text: words.matrix.foundTable({ n: named, all, links: words.links({ n: links }) }) }];
	const naming = { explorer, words };
	const [fullest] = leaders(goalPairs(matrix), ({ pages }) => pages.length, 1);
	const found = state.links === 'editor' ? words.matrix.foundEditor({ n: joined, all }) : words.matrix.found({ n: joined, all, agree, silent });
	const none = isFiltered(state) ? words.matrix.gapsFiltered({ n: gaps }) : words.matrix.gaps({ n: gaps });
	return [
		{ n: joined, text: found },
		...(fullest
			? [
					{
						n: fullest.pages.length,
						text: words.matrix.fullest({
							n: fullest.pages.length,
							objective: `${numberOf(`gcm:${fullest.objective}`, naming)} (${wordsFor(`gcm:${fullest.objective}`, naming)})`,
							goal: `${numberOf(`sdg:${fullest.code}`, naming)} (${wordsFor(`sdg:${fullest.code}`, naming)})`,
						}),
					},
				]
			: []),
		...(state.links === '' ? [{ n: gaps, text: none, missing: true }] : []),
	];
}

/** Objectives in the panel at first. */
const LISTED = 9;

/** The largest gaps: objectives by the pairs of the table that no page joins. */
export function matrixLead(matrix: Matrix, { explorer, words, state }: Setting): Markup {
	const all = gapsBy(matrix, 'objective');
	if (state.links !== '' || all.length === 0) return html``;
	const rows = all.slice(0, LISTED).map(({ code, gaps }) => {
		const goals = gaps.map(
			(pair) =>
				html`<button type="button" class="tile g${pair.code}" data-key="gcm:${code} sdg:${pair.code}" aria-label="${pair.code}: ${words.matrix.gapOf({ objective: code, code: pair.code })}">${pair.code}</button>`,
		);
		return html`<li><span class="text"><i>${code}</i> ${explorer.gcmName.get(code) ?? ''}</span> <span class="tile-row">${goals}</span></li>`;
	});
	const more = html`<p><a href="/explore/?view=gaps" data-to-view="gaps">${words.matrix.allGaps}</a></p>`;
	return html`<h3>${words.matrix.largest}</h3><p class="small soft">${words.matrix.largestNote}</p><ul class="plain lead">${rows}</ul>${more}`;
}

/** Titles in a tip. */
const TITLES = 3;

/** What a pair's cell says beside the pointer. */
export function matrixTip(matrix: Matrix, key: string, setting: Setting): Markup | undefined {
	const { explorer, words, state } = setting;
	const pair = matrix.pairs.find(({ objective, code }) => `gcm:${objective} sdg:${code}` === key);
	if (!pair || pair.state === 'none') return undefined;
	const goal = pair.code.split('.')[0];
	const heads = html`<p class="head"><i class="code-sign gcm">${pair.objective}</i> <b>${explorer.gcmName.get(pair.objective) ?? ''}</b></p><p class="head"><i class="code-sign g${goal}">${pair.code}</i> <b>${explorer.sdgName.get(pair.code) ?? ''}</b></p>`;
	const count = words.pages({ n: pair.pages.length });
	const counted = pair.principal ? words.matrix.principal({ pages: count, n: pair.principal }) : count;
	const kinds = [...Map.groupBy(pair.pages, ({ values }) => values.kind[0] ?? '')]
		.map(([kind, pages]) => `${wordsFor(`kind:${kind}`, setting)} ${pages.length}`)
		.join(' · ');
	const titles = strongest(pair)
		.slice(0, TITLES)
		.filter(({ title }) => title)
		.map(({ title }) => html`<li>${title}</li>`);
	const table = pair.targets.length > 0 && html`<p class="small soft"><i class="sign bar-sign"></i>${words.panel.table({ list: pair.targets.join(', ') })}</p>`;
	return html`${heads}${state.links !== 'table' && html`<p>${counted}${kinds && html`<br><span class="soft small">${kinds}</span>`}</p>`}${titles.length > 0 && html`<ul>${titles}</ul>`}${pair.state === 'gap' && html`<p>${toldBy(pair, state, words)}</p>`}${table}`;
}

/** Its pages, those with principal links to both first. */
function strongest({ pages, objective, code }: Pair): Pair['pages'] {
	const strength = (page: Pair['pages'][number]) =>
		Number(page.gcm.some((mark) => mark.code === objective && mark.weight === 'principal')) +
		Number(page.sdg.some((mark) => (mark.code === code || mark.code.startsWith(`${code}.`)) && mark.weight === 'principal'));
	return [...pages].sort((a, b) => strength(b) - strength(a));
}
