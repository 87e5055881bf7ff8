/** Which pages the chosen facets leave, what each further choice would give, and what the UN Network's table adds. Pure. */
import { goalOf } from '../graph/addresses.ts';
import type { PageRow } from './pages.ts';
import { emptyState, FACETS, type Facet, nested, type SearchState, toggle } from './state.ts';

type Chosen = SearchState['chosen'];

/** A goal matches pages tagged with it or with any of its targets; a target matches only itself; everything else matches itself. */
export function hasValue(row: PageRow, facet: Facet, value: string): boolean {
	if (facet !== 'sdg' || value.includes('.')) return row.values[facet].includes(value);
	return row.values.sdg.some((code) => goalOf(code) === value);
}

/** Whether a source only claims all of a page's links to a goal, target or objective "sdg:10"; a goal's links are also those to its targets. */
export function isClaimed({ values, claimed }: PageRow, node: string): boolean {
	const [facet, code = ''] = node.split(':') as [Facet, string];
	const own = values[facet].filter((each) => each === code || (facet === 'sdg' && goalOf(each) === code));
	return own.length > 0 && own.every((each) => claimed.includes(`${facet}:${each}`));
}

/** OR within a facet: one of the chosen values will do, and when none is chosen every page does. */
function passes(row: PageRow, facet: Facet, chosen: Chosen): boolean {
	return chosen[facet].length === 0 || chosen[facet].some((value) => hasValue(row, facet, value));
}

/** AND across facets. */
export function filterRows(rows: readonly PageRow[], chosen: Chosen): PageRow[] {
	return rows.filter((row) => FACETS.every((facet) => passes(row, facet, chosen)));
}

/** What a value of a facet would give. */
export interface Choice {
	value: string;
	chosen: boolean;
	/** Pages one would have with it: for a chosen value, those that have it now; with other values of its facet chosen, the pages it would add. */
	count: number;
	/** True when `count` comes on top of pages already shown. */
	adds: boolean;
}

/**
 * @param rows pages that match the words, before any facet
 * @param facet the facet whose values are counted
 * @param values the values to count
 * @returns a choice for each value; the sum of the pages shown and of a count that adds is what one gets by choosing it
 */
export function choicesOf(rows: readonly PageRow[], chosen: Chosen, facet: Facet, values: Iterable<string>): Choice[] {
	const others = rows.filter((row) => FACETS.every((each) => each === facet || passes(row, each, chosen)));
	const some = chosen[facet].length > 0;
	const free = some ? others.filter((row) => !passes(row, facet, chosen)) : others;
	const counted = { now: tally(others, facet), more: tally(free, facet) };
	return [...values].map((value) => {
		const isChosen = chosen[facet].includes(value);
		// Choosing it would take the place of what is chosen now: a target that of its goal, and the other way round.
		if (!isChosen && facet === 'sdg' && chosen.sdg.some((code) => nested(code, value))) {
			const after = toggle({ ...emptyState(), chosen }, facet, value).chosen;
			return { value, chosen: false, count: others.filter((row) => passes(row, facet, after)).length, adds: false };
		}
		return { value, chosen: isChosen, count: counted[isChosen ? 'now' : 'more'].get(value) ?? 0, adds: some && !isChosen };
	});
}

/** Pages by value, a goal with those of its targets; one walk over the pages. */
function tally(rows: readonly PageRow[], facet: Facet): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { values } of rows) {
		const all = facet === 'sdg' ? values.sdg.flatMap((code) => [code, goalOf(code)]) : values[facet];
		for (const value of new Set(all)) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

/** The UN Network's table: target codes by objective. Objectives of which it says only "All SDGs" have none. */
export type UnTable = Record<string, string[]>;

/** A way from a page to chosen nodes of a framework in which no editor linked it to any of them. */
export interface Through {
	/** The page's own tags: "sdg:8.5" */
	own: string[];
	/** The chosen nodes that the table joins with one of them: "gcm:6" */
	to: string[];
}

/** A page that follows from the table, with one way for each framework in which it lacks what was chosen. */
export interface TableRow {
	row: PageRow;
	through: Through[];
}

/**
 * The second layer: pages without a chosen tag that have one which the UN Network's table links to it.
 * What a source only claims does not lead through the table.
 * @returns pages that pass every other facet and are not in the first layer; none when neither goal, target nor objective is chosen
 */
export function tableLayer(rows: readonly PageRow[], chosen: Chosen, table: UnTable): TableRow[] {
	/** Whether the table joins an objective with a target, or with one of a goal's targets. */
	const joins = (objective: string, sdg: string) => (table[objective] ?? []).some((target) => target === sdg || goalOf(target) === sdg);
	const earned = ({ values, claimed }: PageRow, framework: 'sdg' | 'gcm') => values[framework].filter((code) => !claimed.includes(`${framework}:${code}`));
	const toObjectives = (row: PageRow): Through => {
		const sdg = earned(row, 'sdg');
		return {
			own: sdg.filter((code) => chosen.gcm.some((objective) => table[objective]?.includes(code))).map((code) => `sdg:${code}`),
			to: chosen.gcm.filter((objective) => sdg.some((code) => table[objective]?.includes(code))).map((code) => `gcm:${code}`),
		};
	};
	const toGoals = (row: PageRow): Through => {
		const gcm = earned(row, 'gcm');
		return {
			own: gcm.filter((objective) => chosen.sdg.some((code) => joins(objective, code))).map((code) => `gcm:${code}`),
			to: chosen.sdg.filter((code) => gcm.some((objective) => joins(objective, code))).map((code) => `sdg:${code}`),
		};
	};
	return rows.flatMap((row) => {
		if (!FACETS.every((facet) => facet === 'sdg' || facet === 'gcm' || passes(row, facet, chosen))) return [];
		const through = [...(passes(row, 'gcm', chosen) ? [] : [toObjectives(row)]), ...(passes(row, 'sdg', chosen) ? [] : [toGoals(row)])];
		return through.length && through.every(({ own }) => own.length) ? [{ row, through }] : [];
	});
}

/** A way out of a search that found nothing: without one facet, or without the words. */
export interface Widening {
	facet: Facet;
	count: number;
}

/** @returns the chosen facets whose removal alone would give pages, most first */
export function widenings(rows: readonly PageRow[], chosen: Chosen): Widening[] {
	return FACETS.filter((facet) => chosen[facet].length > 0)
		.map((facet) => ({ facet, count: filterRows(rows, { ...chosen, [facet]: [] }).length }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
}
