/** The explorer's data, opened: pages with lists instead of words, names by id; and which pages a state leaves. */
import { goalOf } from '../../graph/addresses.ts';
import type { Weight } from '../../schema/tags.ts';
import type { CountryPlace, ExplorerData, Named, PageNames } from './data.ts';
import type { Choice, ExplorerState, Facet, Known } from './state.ts';

/** A page's link to a goal, a target or an objective. */
export interface Mark {
	/** "8", "8.8" or, among objectives, "6" */
	code: string;
	weight: Weight;
}

export interface ExplorerPage {
	/** "guides/x"; '' until the names are there, and so is the title. */
	id: string;
	title: string;
	/** By filter: the values the page has. */
	values: Record<Facet, readonly string[]>;
	sdg: Mark[];
	gcm: Mark[];
}

export interface Explorer {
	/** In the order of their ids. */
	pages: ExplorerPage[];
	/** Whether the pages have their names. */
	named: boolean;
	goals: Named[];
	targets: Named[];
	objectives: Named[];
	countries: CountryPlace[];
	table: ExplorerData['table'];
	/** Every filter's values with their names, in the order to show them. */
	facets: Record<Facet, Named[]>;
	/** Name of a goal or target "8.8", and of an objective "6". */
	sdgName: ReadonlyMap<string, string>;
	gcmName: ReadonlyMap<string, string>;
}

/** @param names where pages are to be listed */
export function openExplorer(data: ExplorerData, names?: PageNames): Explorer {
	const values = (row: number) => {
		const of = (facet: Facet) => words(data.pages[facet][row]);
		return { kind: of('kind'), country: of('country'), audience: of('audience'), sector: of('sector') };
	};
	return {
		pages: data.pages.kind.map((_, row) => ({
			id: names?.[row]?.[0] ?? '',
			title: names?.[row]?.[1] ?? '',
			values: values(row),
			sdg: marks(data.pages.sdg[row]),
			gcm: marks(data.pages.gcm[row]),
		})),
		named: names !== undefined,
		goals: data.goals,
		targets: data.targets,
		objectives: data.objectives,
		countries: data.countries,
		table: data.table,
		facets: {
			country: data.countries.map(({ iso, name }): Named => [iso, name]),
			kind: data.kinds,
			audience: data.audiences,
			sector: data.sectors,
		},
		sdgName: new Map([...data.goals, ...data.targets]),
		gcmName: new Map(data.objectives),
	};
}

const words = (text = '') => (text ? text.split(' ') : []);
const marks = (text?: string) =>
	words(text).map(
		(word): Mark => ({ code: word.replace(/[!?]$/, ''), weight: word.endsWith('!') ? 'principal' : word.endsWith('?') ? 'claimed' : 'significant' }),
	);

/** What an address may name. */
export function knownOf({ pages, facets, sdgName, gcmName }: Explorer, views: readonly string[]): Known {
	const ids = (list: Named[]) => new Set(list.map(([id]) => id));
	return {
		views: new Set(views),
		facets: { country: ids(facets.country), kind: ids(facets.kind), audience: ids(facets.audience), sector: ids(facets.sector) },
		sdg: new Set(sdgName.keys()),
		gcm: new Set(gcmName.keys()),
		pages: new Set(pages.map(({ id }) => id)),
	};
}

/**
 * The pages a state leaves, with only the links it asks for.
 * @param but what to leave out of account: a view does not filter itself by what is chosen in it
 */
export function pagesUnder({ pages }: Explorer, state: ExplorerState, but: 'nothing' | 'choices' | 'country' = 'nothing'): ExplorerPage[] {
	const filters = (Object.entries(state.filters) as [Facet, string[]][]).filter(
		([facet, values]) => values.length > 0 && !(facet === 'country' && but === 'country'),
	);
	const kept = (list: Mark[]) => list.filter(({ weight }) => (state.weight ? weight === state.weight : weight !== 'claimed'));
	const choices = but === 'choices' ? [] : state.chosen;
	const only = but === 'choices' ? '' : state.page;
	const found: ExplorerPage[] = [];
	for (const page of pages) {
		if (only && page.id !== only) continue;
		if (!filters.every(([facet, values]) => page.values[facet].some((value) => values.includes(value)))) continue;
		const shown = state.weight === 'with-claims' ? page : { ...page, sdg: kept(page.sdg), gcm: kept(page.gcm) };
		if (choices.every((choice) => marksFor(shown, choice).length > 0)) found.push(shown);
	}
	return found;
}

/** How many pages each value of a filter would leave beside the other filters: "guides" → 12. */
export function facetCounts(explorer: Explorer, state: ExplorerState, facet: Facet): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { values } of pagesUnder(explorer, { ...state, filters: { ...state.filters, [facet]: [] } }))
		for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

/** A page's links to what is chosen; a goal's take in those to its targets. */
export function marksFor(page: ExplorerPage, choice: Choice): Mark[] {
	const code = choice.slice(4);
	if (choice.startsWith('gcm:')) return page.gcm.filter((mark) => mark.code === code);
	return page.sdg.filter((mark) => mark.code === code || (!code.includes('.') && goalOf(mark.code) === code));
}

/** A column of the matrix, a node of the flow: a goal, or a target of the goal that is opened. */
export interface Column {
	code: string;
	goal: string;
}

/** The goals, the opened one followed by its targets. */
export function columnsOf({ goals, targets }: Explorer, open: string): Column[] {
	return goals.flatMap(([goal]) => [
		{ code: goal, goal },
		...(goal === open ? targets.filter(([code]) => goalOf(code) === goal).map(([code]) => ({ code, goal })) : []),
	]);
}
