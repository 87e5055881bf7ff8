/** The matrix in words and rows: what each cell is called, and the table that equals the picture. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import { proposalAddress } from '../model/proposal.ts';
import { type ExplorerState, isFiltered } from '../model/state.ts';
import type { Row, ViewTable } from '../model/table.ts';
import type { Setting } from '../model/view.ts';
import { type Cell, findingsOf, type Matrix, stateOf } from './data.ts';

/** What a cell tells, in a few words that stay true under the filters. */
function toldBy(cell: Cell, state: ExplorerState, words: ExplorerWords): string {
	const told = stateOf(cell);
	if (told === 'gap' && state.links === 'table') return words.matrix.tableOnly;
	if (told === 'gap' && isFiltered(state)) return words.matrix.filteredGap;
	if (told === 'silent' && cell.table === 'all') return words.matrix.pagesAll;
	return words.matrix.states[told];
}

export function saidOf(cell: Cell, state: ExplorerState, words: ExplorerWords): string {
	const { objective, code, principal } = cell;
	const pages = words.pages({ n: cell.pages.length });
	const counted = principal ? words.matrix.principal({ pages, n: principal }) : pages;
	return words.matrix.cell({ objective, code, pages: counted, state: toldBy(cell, state, words) });
}

/** @returns a row for each pair that has pages or a link in the UN table */
export function matrixTable({ cells }: Matrix, { explorer, state, words }: Setting): ViewTable {
	const { columns: names } = words;
	return {
		columns: [
			{ key: 'objective', name: names.objective, number: false },
			{ key: 'goal', name: names.goal, number: false },
			{ key: 'pages', name: names.pages, number: true },
			{ key: 'principal', name: names.principal, number: true },
			{ key: 'table', name: names.table, number: false },
			{ key: 'state', name: names.state, number: false },
		],
		rows: cells
			.filter((cell) => stateOf(cell) !== 'none')
			.map((cell): Row => {
				const gap = stateOf(cell) === 'gap' && state.links !== 'table';
				return {
					key: `gcm:${cell.objective} sdg:${cell.code}`,
					cells: [
						`${words.gcm({ code: cell.objective })} ${explorer.gcmName.get(cell.objective) ?? ''}`,
						`${words.sdg({ code: cell.code })} ${explorer.sdgName.get(cell.code) ?? ''}`,
						cell.pages.length,
						cell.principal,
						cell.table === 'all' ? words.matrix.allSdgs : cell.targets.join(', '),
						toldBy(cell, state, words),
					],
					...(gap && { link: { address: proposalAddress(cell), text: words.propose } }),
				};
			}),
	};
}

/** Its three main findings, as sentences. */
export function matrixFindings(matrix: Matrix, { explorer, words }: Setting): string[] {
	const { joined, cells, agree, silent, gaps, fullest, emptiest } = findingsOf(matrix);
	const objective = (code: string) => `${words.gcm({ code })} (${explorer.gcmName.get(code) ?? ''})`;
	const goal = (code: string) => `${words.sdg({ code })} (${explorer.sdgName.get(code) ?? ''})`;
	return [
		words.matrix.found({ joined, cells, agree, silent, n: gaps }),
		...(fullest ? [words.matrix.fullest({ objective: objective(fullest.objective), goal: goal(fullest.code), n: fullest.pages.length })] : []),
		...(emptiest ? [words.matrix.emptiest({ objective: objective(emptiest.objective), n: emptiest.gaps })] : []),
	];
}
