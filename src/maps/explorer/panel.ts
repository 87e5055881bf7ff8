/** The reasons: the pages that a choice leaves, each with the reason and the source of exactly the links in question. */

import { addressOf, goalOf, sourceAddress } from '../../graph/addresses.ts';
import type { Reason } from '../../graph/reasons.ts';
import type { ExplorerWords } from '../../i18n/locales.ts';
import { html, type Markup } from '../../markup/html.ts';
import type { Weight } from '../../schema/tags.ts';
import { nameOf, wordsFor } from '../model/names.ts';
import { type Explorer, type ExplorerPage, type Mark, marksFor, pagesUnder } from '../model/pages.ts';
import { proposalAddress } from '../model/proposal.ts';
import { type Choice, type ExplorerState, isChoosing, isFiltered } from '../model/state.ts';

/** Pages in the panel at first, and more each time a reader asks for more. */
export const PANEL_PAGES = 20;

const NO_REASON: Reason = ['', [], 0];

/** By page and link: reasons['guides/x']['gcm:6']. */
export type Reasons = Record<string, Record<string, Reason>>;

export interface PanelPage {
	page: ExplorerPage;
	/** The links in question, with their weight. */
	links: { to: Choice; weight: Weight }[];
}

export interface Panel {
	title: string;
	/** Those with principal links first, those with none but claimed ones last. */
	pages: PanelPage[];
	/** What the UN Network's table says of the choice; '' where it is no question. */
	table: string;
	/** Where to propose a page, when there is none. */
	propose: string;
}

/** Whether a state lists pages in the panel. */
export function listsPages(state: ExplorerState): boolean {
	return isChoosing(state) || state.filters.country.length > 0;
}

/** @returns what stands in the panel; undefined when nothing is chosen */
export function panelOf(explorer: Explorer, state: ExplorerState, words: ExplorerWords): Panel | undefined {
	const { chosen, filters, page, links } = state;
	const naming = { explorer, words };
	const countries = filters.country.map((iso) => wordsFor(`country:${iso}`, naming));
	if (!listsPages(state)) return undefined;

	const pages = links === 'table' ? [] : pagesUnder(explorer, state).map((each): PanelPage => ({ page: each, links: linksInQuestion(each, state) }));
	const share = ({ links: all }: PanelPage, weight: Weight) => all.filter((link) => link.weight === weight).length / Math.max(1, all.length);
	const strength = (each: PanelPage) => share(each, 'principal') - share(each, 'claimed');
	pages.sort((a, b) => strength(b) - strength(a) || (a.page.title < b.page.title ? -1 : 1));
	const first = chosen.map((key) => nameOf(key, naming));
	const title = page
		? [wordsFor(`page:${page}`, naming), ...first].join(' · ')
		: [first.length === 2 ? words.and({ a: first[0] as string, b: first[1] as string }) : (first[0] ?? ''), countries.join(', ')].filter(Boolean).join(', ');
	const said = tableSays(explorer, chosen, words);
	const pair = pairOf(chosen);
	return {
		title,
		pages,
		table: links === 'editor' ? '' : said.text,
		propose: pages.length === 0 && links !== 'table' && pair ? proposalAddress({ ...pair, targets: said.targets }) : '',
	};
}

/** Links to what is chosen; when only a country or a page is, the page's own: for a country the principal ones, if it has any. */
function linksInQuestion(page: ExplorerPage, { chosen, page: only }: ExplorerState): PanelPage['links'] {
	const all = [...page.sdg.map((mark) => toLink('sdg', mark)), ...page.gcm.map((mark) => toLink('gcm', mark))];
	if (only && chosen.length === 0) return all;
	if (chosen.length) {
		const codes = new Set(chosen.flatMap((choice) => marksFor(page, choice).map(({ code }) => `${choice.slice(0, 3)}:${code}`)));
		return all.filter(({ to }) => codes.has(to));
	}
	const principal = all.filter(({ weight }) => weight === 'principal');
	return principal.length ? principal : all;
}

const toLink = (framework: 'sdg' | 'gcm', { code, weight }: Mark) => ({ to: `${framework}:${code}` as Choice, weight });

/** An objective and a goal or target, when that is what is chosen. */
function pairOf(chosen: readonly Choice[]): { objective: string; code: string } | undefined {
	const objective = chosen.find((each) => each.startsWith('gcm:'))?.slice(4);
	const code = chosen.find((each) => each.startsWith('sdg:'))?.slice(4);
	return objective && code && chosen.length === 2 ? { objective, code } : undefined;
}

function tableSays({ table }: Explorer, chosen: readonly Choice[], words: ExplorerWords): { text: string; targets: string[] } {
	const pair = pairOf(chosen);
	const [only] = chosen;
	if (pair) {
		const rows = table.filter(
			([objective, code]) => objective === pair.objective && (code === pair.code || goalOf(code) === pair.code || code === goalOf(pair.code)),
		);
		const targets = rows.filter(([, , form]) => form !== 'all').map(([, code]) => code);
		return {
			text: targets.length
				? words.panel.table({ list: targets.map((code) => words.sdg({ code })).join(', ') })
				: rows.length
					? words.panel.tableAll
					: words.panel.tableSilent,
			targets,
		};
	}
	if (!only || chosen.length > 1) return { text: '', targets: [] };
	const code = only.slice(4);
	const rows = only.startsWith('gcm:')
		? table.filter(([objective]) => objective === code)
		: table.filter(([, target]) => target === code || goalOf(target) === code);
	const single = rows.filter(([, , form]) => form !== 'all');
	const names = only.startsWith('gcm:')
		? single.map(([, target]) => words.sdg({ code: target }))
		: [...new Set(single.map(([objective]) => objective))].sort((a, b) => Number(a) - Number(b)).map((objective) => words.gcm({ code: objective }));
	return { text: names.length ? words.panel.table({ list: names.join(', ') }) : rows.length ? words.panel.tableAll : words.panel.tableSilent, targets: [] };
}

/**
 * @param reasons undefined while they are on their way; "failed" when they did not come
 * @param most how many pages to list
 */
export function renderPanel(
	panel: Panel,
	state: ExplorerState,
	{ explorer, words }: { explorer: Explorer; words: ExplorerWords },
	reasons: Reasons | 'failed' | undefined,
	most: number,
): string {
	const { pages, table, propose } = panel;
	const waiting = pages.length === 0 ? '' : reasons === undefined ? words.panel.loading : reasons === 'failed' ? words.panel.failed : '';
	const items = pages.slice(0, most).map(({ page, links }) => {
		const kept = typeof reasons === 'object' ? reasons[page.id] : undefined;
		const lines = links.map(({ to, weight }) => {
			const label = to.startsWith('gcm:') ? words.gcm({ code: to.slice(4) }) : words.sdg({ code: to.slice(4) });
			return html`<div class="reason${to.startsWith('sdg:') && ` g${goalOf(to.slice(4))}`}"><p class="small"><b>${label}</b> <span class="weight ${weight}">${words.weightNames[weight]}</span>${kept && because(kept[to], weight, words)}</p>${kept && source(kept[to], words)}</div>`;
		});
		const kind = page.values.kind[0] && html`<p class="small soft kind-of">${wordsFor(`kind:${page.values.kind[0]}`, { explorer })}</p>`;
		return html`<li>${kind}<a href="${addressOf(page.id)}">${page.title}</a>${lines}</li>`;
	});
	const left = pages.length - most;
	const count = state.links === 'table' ? '' : pages.length ? words.pages({ n: pages.length }) : isFiltered(state) ? words.noPages : words.panel.none;
	const parts = [
		html`<p>${count}</p>`,
		table && html`<p class="small">${table}</p>`,
		propose && html`<p><a class="button" href="${propose}">${words.propose}</a></p>`,
		waiting && html`<p class="small soft">${waiting}</p>`,
		items.length > 0 && html`<ol class="plain rows">${items}</ol>`,
		left > 0 && html`<button type="button" class="button" data-do="more">${words.panel.more({ n: Math.min(left, PANEL_PAGES) })}</button>`,
	];
	return html`${parts}`.text;
}

function because([sentence, , stated]: Reason = NO_REASON, weight: Weight, words: ExplorerWords): Markup {
	if (weight === 'claimed') return html` ${words.panel.claimed}`;
	const said = stated ? html` <span class="weight">${words.panel.stated}</span>` : '';
	return html`${said} ${sentence || words.panel.noReason}`;
}

function source([, evidence]: Reason = NO_REASON, words: ExplorerWords): Markup {
	const documents = evidence.map(([id, label, where], index) => html`${index > 0 && '; '}<a href="${sourceAddress(id)}">${label}</a>${where && `, ${where}`}`);
	return html`<p class="small soft">${documents.length ? html`${words.panel.restsOn}: ${documents}` : words.panel.ownJudgement}</p>`;
}
