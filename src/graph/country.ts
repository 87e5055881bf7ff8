/** A country's own goals beside its case studies: which case touches which goal, and what is missing. */
import { codeOf, goalOf } from './addresses.ts';
import { earnedTagsOf, pagesAbout } from './queries.ts';
import type { Graph, Page } from './types.ts';

export interface CountryGoal {
	/** "10" */
	code: string;
	/** Pages about the country that are linked to the goal and are no case. */
	others: number;
	/** Whether a case is linked to it. */
	hasCase: boolean;
}

export interface CountryCases {
	/** The goals that the country's own page is linked to, in order. */
	goals: CountryGoal[];
	/** Those that the page names as related first, in its order. */
	cases: Page[];
	/** By place in the two lists. */
	lines: { goal: number; of: number; principal: boolean }[];
}

/** @param most how many cases are shown */
export function casesOf(graph: Graph, page: Page, iso: string, most: number): CountryCases {
	const about = pagesAbout(graph, iso);
	const order = page.front.related.map((each) => each.page);
	const place = ({ id }: Page) => (order.indexOf(id) + order.length + 1) % (order.length + 1);
	const cases = about.filter(({ collection }) => collection === 'case-studies').sort((a, b) => place(a) - place(b));
	const rest = about.filter(({ collection }) => collection !== 'case-studies');
	const codes = [...new Set(goalsOf(graph, page.id).keys())].sort((a, b) => Number(a) - Number(b));
	const linked = cases.map(({ id }) => goalsOf(graph, id));
	const others = rest.map(({ id }) => goalsOf(graph, id));
	return {
		goals: codes.map((code) => ({ code, others: others.filter((goals) => goals.has(code)).length, hasCase: linked.some((goals) => goals.has(code)) })),
		cases: cases.slice(0, most),
		lines: linked
			.slice(0, most)
			.flatMap((goals, of) => codes.flatMap((code, goal) => (goals.has(code) ? [{ goal, of, principal: goals.get(code) === true }] : []))),
	};
}

/** The goals that a page is linked to, and whether one of its links to each is principal. */
function goalsOf(graph: Graph, id: string): Map<string, boolean> {
	const goals = new Map<string, boolean>();
	for (const { to, weight } of earnedTagsOf(graph, id)) {
		if (to.startsWith('gcm:')) continue;
		const goal = goalOf(codeOf(to));
		goals.set(goal, goals.get(goal) || weight === 'principal');
	}
	return goals;
}
