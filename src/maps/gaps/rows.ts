/** What is missing, in sentences and rows. */
import { html, type Markup } from '../../markup/html.ts';
import { nameOf, numberOf, wordsFor } from '../model/names.ts';
import { proposalAddress, proposalFor } from '../model/proposal.ts';
import { isFiltered } from '../model/state.ts';
import type { Row, ViewTable } from '../model/table.ts';
import type { Finding, Setting } from '../model/view.ts';
import { type Gaps, KINDS } from './data.ts';

export function gapsTable({ rows, pairs }: Gaps, setting: Setting): ViewTable {
	const { words, state } = setting;
	if (state.by === 'pair') {
		return {
			columns: [
				{ key: 'objective', name: words.columns.objective, number: false },
				{ key: 'goal', name: words.columns.sdg, number: false },
				{ key: 'links', name: words.columns.links, number: true },
				{ key: 'table', name: words.columns.table, number: false },
			],
			rows: pairs.map((pair) => ({
				key: `gcm:${pair.objective} sdg:${pair.code}`,
				cells: [nameOf(`gcm:${pair.objective}`, setting), nameOf(`sdg:${pair.code}`, setting), pair.targets.length, pair.targets.join(', ')],
				link: { address: proposalAddress(pair), text: words.propose },
			})),
		};
	}
	return {
		columns: [
			{ key: state.by, name: state.by === 'goal' ? words.columns.sdg : words.columns.objective, number: false },
			...KINDS.map((kind) => ({ key: kind, name: words.gaps.kinds[kind], number: true })),
			{ key: 'missing', name: words.gaps.missingKinds, number: true },
			{ key: 'gaps', name: words.gaps.pairsHead, number: true },
			{ key: 'named', name: words.gaps.named, number: true },
			{ key: 'list', name: words.gaps.which, number: false },
		],
		rows: rows.map(({ key, kinds, missing, gaps, named }): Row => {
			const others = gaps.map(({ objective, code }) => numberOf(key.startsWith('gcm:') ? `sdg:${code}` : `gcm:${objective}`, setting));
			return {
				key,
				cells: [nameOf(key, setting), ...kinds, missing, gaps.length, named, others.join(', ')],
				link: { address: proposalFor(key, gaps), text: words.propose },
			};
		}),
	};
}

export function gapsFindings({ pairs, noGuidance, noCase }: Gaps, setting: Setting): Finding[] {
	const { words, state } = setting;
	const list = (keys: readonly string[]) => keys.map((key) => numberOf(key, setting)).join(', ');
	const lacking = (keys: readonly string[], text: (values: { n: number; list: string }) => string): Finding[] =>
		keys.length ? [{ n: keys.length, text: text({ n: keys.length, list: list(keys) }), missing: true }] : [];
	const n = pairs.length;
	return [
		...lacking(noGuidance, words.gaps.noGuidance),
		...lacking(noCase, words.gaps.noCase),
		{ n, text: isFiltered(state) ? words.matrix.gapsFiltered({ n }) : words.matrix.gaps({ n }), missing: true },
		...(state.links ? [{ text: words.gaps.bothLinks }] : []),
	];
}

/** Rows to begin with. */
const FIRST = 2;

/** Where to begin: the rows with most missing, and the way to propose a page. */
export function gapsLead({ rows, pairs }: Gaps, setting: Setting): Markup {
	const { words } = setting;
	const worst = rows.slice(0, FIRST).filter(({ missing, gaps }) => missing > 0 || gaps.length > 0);
	const items = worst.map(({ key, gaps }) => {
		const code = key.slice(4);
		const targets = [...new Set(gaps.flatMap((pair) => pair.targets))];
		const sign = key.startsWith('gcm:') ? html`<i class="code-sign gcm">${code}</i>` : html`<i class="code-sign g${code}">${code}</i>`;
		const said = targets.length > 0 && html`<p class="small soft">${words.gaps.asks({ list: targets.join(', ') })}</p>`;
		return html`<li><p class="head">${sign} <b>${wordsFor(key, setting)}</b></p>${said}<p><a href="${proposalFor(key, gaps)}">${words.propose}<span class="hidden">: ${numberOf(key, setting)}</span></a></p></li>`;
	});
	if (items.length === 0 || pairs.length === 0) return html``;
	return html`<h3>${words.gaps.start}</h3><ul class="plain lead">${items}</ul>`;
}
