/** The world map in sentences and rows. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { ExplorerPage } from '../model/pages.ts';
import type { ViewTable } from '../model/table.ts';
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

export function worldFindings(counts: readonly CountryCount[], pages: readonly ExplorerPage[], words: ExplorerWords): string[] {
	const [top] = counts;
	const without = pages.filter(({ values }) => values.country.length === 0).length;
	return [
		words.world.countries({ n: counts.filter(({ pages: n }) => n > 0).length }),
		...(top && top.pages > 0 ? [words.world.found({ top: top.country.name, n: top.pages })] : []),
		words.world.none({ n: without, all: pages.length }),
	];
}
