/** Countries, how many pages are about each, and which goals these pages are linked to most. */
import { goalOf } from '../../graph/addresses.ts';
import type { CountryPlace } from '../model/data.ts';
import type { Explorer, ExplorerPage } from '../model/pages.ts';
import { leaders } from '../model/rank.ts';

export interface CountryCount {
	country: CountryPlace;
	/** Pages about the country, its own page among them. */
	pages: number;
	/** The goals that most of them are linked to, at most three, with how many; none where that is a tie of many, or single pages. */
	goals: { goal: string; pages: number }[];
}

/**
 * @param pages those that the filters leave
 * @returns countries that pages are about, and those with a page of their own; most pages first, then by name
 */
export function countryCounts({ countries }: Explorer, pages: readonly ExplorerPage[]): CountryCount[] {
	const byCountry = new Map(countries.map(({ iso }) => [iso, { pages: 0, goals: new Map<string, number>() }]));
	for (const page of pages) {
		const goals = new Set(page.sdg.map(({ code }) => goalOf(code)));
		for (const iso of page.values.country) {
			const count = byCountry.get(iso);
			if (!count) continue;
			count.pages += 1;
			for (const goal of goals) count.goals.set(goal, (count.goals.get(goal) ?? 0) + 1);
		}
	}
	return countries
		.map((country): CountryCount => {
			const { pages: number, goals } = byCountry.get(country.iso) ?? { pages: 0, goals: new Map<string, number>() };
			const counted = [...goals].map(([goal, n]) => ({ goal, pages: n })).sort((a, b) => Number(a.goal) - Number(b.goal));
			return { country, pages: number, goals: leaders(counted, ({ pages: n }) => (n > 1 ? n : 0), 3) };
		})
		.filter(({ country, pages: number }) => number > 0 || country.slug)
		.sort((a, b) => b.pages - a.pages || (a.country.name < b.country.name ? -1 : 1));
}
