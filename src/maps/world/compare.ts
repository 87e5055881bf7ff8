/** Two countries side by side: the objectives and goals that pages of both have, of one, of neither. */
import { goalOf } from '../../graph/addresses.ts';
import { html, type Markup } from '../../markup/html.ts';
import { numberOf, wordsFor } from '../model/names.ts';
import type { Explorer, ExplorerPage } from '../model/pages.ts';
import type { Row, ViewTable } from '../model/table.ts';
import type { Finding, Setting } from '../model/view.ts';

export interface Compared {
	/** Codes of the two countries, as they were chosen. */
	countries: [string, string];
	/** Pages about each, and about both. */
	pages: [number, number];
	both: ExplorerPage[];
	/** Objectives, then goals: those in both first, then those in the first, the second, and neither. */
	rows: ComparedRow[];
}

export interface ComparedRow {
	/** "gcm:16" or "sdg:10" */
	key: string;
	pages: [number, number];
	found: 'both' | 'first' | 'second' | 'neither';
}

const ORDER = ['both', 'first', 'second', 'neither'] as const;

/** @param pages those that the filters leave, countries apart */
export function compareCountries({ objectives, goals }: Explorer, pages: readonly ExplorerPage[], countries: [string, string]): Compared {
	const sides = countries.map((iso) => pages.filter(({ values }) => values.country.includes(iso)));
	const counts = sides.map((side) => {
		const found = new Map<string, number>();
		for (const { sdg, gcm } of side) {
			const ends = new Set([...gcm.map(({ code }) => `gcm:${code}`), ...sdg.map(({ code }) => `sdg:${goalOf(code)}`)]);
			for (const end of ends) found.set(end, (found.get(end) ?? 0) + 1);
		}
		return found;
	});
	const row = (key: string): ComparedRow => {
		const n: [number, number] = [counts[0]?.get(key) ?? 0, counts[1]?.get(key) ?? 0];
		return { key, pages: n, found: n[0] && n[1] ? 'both' : n[0] ? 'first' : n[1] ? 'second' : 'neither' };
	};
	const sorted = (keys: string[]) =>
		keys.map(row).sort((a, b) => ORDER.indexOf(a.found) - ORDER.indexOf(b.found) || b.pages[0] + b.pages[1] - a.pages[0] - a.pages[1]);
	return {
		countries,
		pages: [sides[0]?.length ?? 0, sides[1]?.length ?? 0],
		both: pages.filter(({ values }) => countries.every((iso) => values.country.includes(iso))),
		rows: [...sorted(objectives.map(([code]) => `gcm:${code}`)), ...sorted(goals.map(([code]) => `sdg:${code}`))],
	};
}

const names = ({ countries }: Compared, setting: Setting) => countries.map((iso) => wordsFor(`country:${iso}`, setting)) as [string, string];

export function compareTable(compared: Compared, setting: Setting): ViewTable {
	const { words } = setting;
	const [a, b] = names(compared, setting);
	const told = { both: words.world.inBoth, first: words.world.onlyIn({ name: a }), second: words.world.onlyIn({ name: b }), neither: words.world.inNeither };
	return {
		columns: [
			{ key: 'node', name: words.columns.node, number: false },
			{ key: compared.countries[0], name: words.world.pagesOf({ name: a }), number: true },
			{ key: compared.countries[1], name: words.world.pagesOf({ name: b }), number: true },
			{ key: 'state', name: words.columns.state, number: false },
		],
		rows: compared.rows.map(({ key, pages, found }): Row => ({ key, cells: [`${numberOf(key, setting)} ${wordsFor(key, setting)}`, ...pages, told[found]] })),
	};
}

export function compareFindings(compared: Compared, setting: Setting): Finding[] {
	const { words } = setting;
	const [a, b] = names(compared, setting);
	const list = (found: ComparedRow['found']) => compared.rows.filter((row) => row.found === found).map(({ key }) => numberOf(key, setting));
	const [both, first, second, neither] = [list('both'), list('first'), list('second'), list('neither')];
	const only = (keys: string[], name: string) =>
		keys.length ? [{ n: keys.length, text: words.world.only({ n: keys.length, name, list: keys.join(', ') }) }] : [];
	return [
		{ n: both.length, text: words.world.shared({ n: both.length, a, b }) },
		...only(first, a),
		...only(second, b),
		...(neither.length ? [{ n: neither.length, text: words.world.neither({ n: neither.length, list: neither.join(', ') }), missing: true }] : []),
		{ n: compared.both.length, text: words.world.ofBoth({ n: compared.both.length }) },
	];
}

/** The longest bar, in pixels. */
const LONGEST = 96;

export function renderCompare(compared: Compared, setting: Setting): Markup {
	const { words, mode } = setting;
	const [a, b] = names(compared, setting);
	const most = Math.max(1, ...compared.rows.flatMap(({ pages }) => pages));
	const bar = (n: number, side: 'first' | 'second') => {
		const wide = Math.round((LONGEST * n) / most);
		const drawn = n > 0 && html`<svg class="bar ${side}" width="${wide}" height="13" aria-hidden="true"><rect width="${wide}" height="13"/></svg>`;
		const count = n ? html`<b>${n}</b>` : html`<span class="soft">${words.world.no}</span>`;
		return side === 'first' ? html`${count} ${drawn}` : html`${drawn} ${count}`;
	};
	const row = ({ key, pages, found }: ComparedRow, index: number, rows: readonly ComparedRow[]) => {
		const code = key.slice(4);
		const sign = html`<i class="code-sign ${key.startsWith('gcm:') ? 'gcm' : `g${code}`}">${code}</i> <span>${wordsFor(key, setting)}</span>`;
		const name = mode === 'live' ? html`<button type="button" class="row-button" data-key="${key}">${sign}</button>` : sign;
		const step = index > 0 && rows[index - 1]?.found !== found;
		return html`<tr class="in-${found}${step && ' step'}"><td class="first">${bar(pages[0], 'first')}</td><th scope="row">${name}</th><td class="second">${bar(pages[1], 'second')}</td></tr>`;
	};
	const group = (framework: string, heading: string) => {
		const rows = compared.rows.filter(({ key, found }) => key.startsWith(framework) && found !== 'neither');
		return html`<tbody><tr class="group"><th colspan="3" scope="rowgroup">${heading}</th></tr>${rows.map(row)}</tbody>`;
	};
	const head = (name: string, n: number, side: string) =>
		html`<th scope="col" class="${side}"><i class="swatch ${side}"></i>${name}, ${words.pages({ n })}</th>`;
	return html`<p class="small soft">${words.world.bars}</p><div class="scroll" tabindex="0" role="group" aria-label="${a}, ${b}"><table class="compare"><thead><tr>${head(a, compared.pages[0], 'first')}<td></td>${head(b, compared.pages[1], 'second')}</tr></thead>${group('gcm:', words.world.groupObjectives)}${group('sdg:', words.world.groupGoals)}</table></div>`;
}
