/** What is around the middle, in sentences and rows. */
import { html, type Markup } from '../../markup/html.ts';
import { nameOf } from '../model/names.ts';
import type { ViewTable } from '../model/table.ts';
import type { Finding, Setting } from '../model/view.ts';
import type { Around } from './data.ts';
import { ringName, saidOf } from './render.ts';

export function aroundTable({ start, end }: Around, setting: Setting): ViewTable {
	const { words } = setting;
	return {
		columns: [
			{ key: 'ring', name: words.around.ring, number: false },
			{ key: 'name', name: words.around.what, number: false },
			{ key: 'pages', name: words.columns.pages, number: true },
			{ key: 'state', name: words.columns.state, number: false },
		],
		rows: [...start, ...end].flatMap((ring) =>
			ring.spokes
				.filter(({ pages, table }) => pages > 0 || table)
				.map((spoke) => ({ key: spoke.key, cells: [ringName(ring, setting), nameOf(spoke.key, setting), spoke.pages, saidOf(spoke, setting)] })),
		),
	};
}

export function aroundFindings({ middle, pages, start, open }: Around, setting: Setting): Finding[] {
	const { words, state } = setting;
	const name = nameOf(middle, setting);
	if (middle.startsWith('page:')) {
		const [page] = pages;
		return [
			{ n: page?.sdg.length ?? 0, text: words.around.pageGoals({ n: page?.sdg.length ?? 0 }) },
			{ n: page?.gcm.length ?? 0, text: words.around.pageObjectives({ n: page?.gcm.length ?? 0 }) },
		];
	}
	const others = start.findLast(({ name: ring }) => ring === 'objectives' || ring === 'goals')?.spokes ?? [];
	const joined = others.filter(({ pages: n }) => n > 0).length;
	const goals = others[0]?.key.startsWith('sdg:');
	const target = middle.startsWith('sdg:') && middle.includes('.');
	const named = others.filter(({ table }) => table).length;
	if (state.links === 'table')
		return [{ n: named, text: goals ? words.around.tableGoals({ n: named, name }) : words.around.tableObjectives({ n: named, name }) }];
	return [
		{ n: pages.length, text: words.around.pages({ n: pages.length, name }) },
		{ n: joined, text: goals ? words.around.goals({ n: joined }) : words.around.objectives({ n: joined }) },
		...(open > 0 ? [{ n: open, text: target ? words.around.openTarget({ n: open }) : words.around.openPairs({ n: open }), missing: true }] : []),
	];
}

/** How to go on. */
export function aroundLead(_: Around, { words }: Setting): Markup {
	return html`<p class="small soft">${words.around.hint}</p>`;
}
