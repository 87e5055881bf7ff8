/** The world map in sentences and rows. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { ExplorerPage } from '../model/pages.ts';
import { leaders } from '../model/rank.ts';
import type { ViewTable } from '../model/table.ts';
import type { Finding } from '../model/view.ts';
import type { CountryCount } from './data.ts';

export function worldTable(counts: readonly CountryCount[], words: ExplorerWords): ViewTable {
	return {
		columns: [
			{ key: 'country', name: words.columns.country, number: false },
			{ key: 'code', name: words.columns.code, number: false },
			{ key: 'pages', name: words.columns.pages, number: true },
			{ key: 'goals', name: words.world.goals, number: false },
		],
		rows: counts.map(({ country, pages, goals }) => ({
			key: `country:${country.iso}`,
			cells: [country.name, country.iso, pages, goals.map(({ goal, pages: n }) => `${words.sdg({ code: goal })} (${n})`).join(', ')],
		})),
	};
}

export function worldFindings(counts: readonly CountryCount[], pages: readonly ExplorerPage[], words: ExplorerWords): Finding[] {
	const [top] = leaders(counts, ({ pages: n }) => n, 1);
	const without = pages.filter(({ values }) => values.country.length === 0).length;
	const spoken = counts.filter(({ pages: n }) => n > 0).length;
	return [
		{ n: spoken, text: words.world.countries({ n: spoken }) },
		...(top ? [{ n: top.pages, text: words.world.found({ n: top.pages, top: top.country.name }) }] : []),
		{ n: without, text: words.world.none({ n: without, all: pages.length }) },
	];
}
