/** Which goals and objectives share pages: what the map on the home page draws. */
import { codeOf, goalOf } from '../../graph/addresses.ts';
import { earnedTagsOf, isSubjectPage } from '../../graph/queries.ts';
import type { Graph } from '../../graph/types.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { round } from '../svg.ts';

export interface SharedPair {
	/** "13" */
	goal: string;
	/** "2" */
	objective: string;
	/** Pages that an editor linked to both. */
	pages: number;
}

/** @returns pairs with at least one page, by goal and objective; work grows with the links */
export function sharedPairs(graph: Graph): SharedPair[] {
	const counts = new Map<string, number>();
	for (const page of graph.pages.values()) {
		if (!isSubjectPage(page)) continue;
		const ends = new Set(earnedTagsOf(graph, page.id).map(({ to }) => (to.startsWith('sdg:') ? `sdg:${goalOf(codeOf(to))}` : to)));
		const objectives = [...ends].filter((end) => end.startsWith('gcm:'));
		for (const goal of ends) {
			if (goal.startsWith('gcm:')) continue;
			for (const objective of objectives) counts.set(`${codeOf(goal)} ${codeOf(objective)}`, (counts.get(`${codeOf(goal)} ${codeOf(objective)}`) ?? 0) + 1);
		}
	}
	return [...counts]
		.map(([key, pages]): SharedPair => {
			const [goal = '', objective = ''] = key.split(' ');
			return { goal, objective, pages };
		})
		.sort((a, b) => Number(a.goal) - Number(b.goal) || Number(a.objective) - Number(b.objective));
}

export interface PairLine extends SharedPair {
	/** In a field of 100 by 100 that is stretched between the two lists. */
	d: string;
	/** One of four widths: 1, 2 to 4, 5 to 11, 12 and more pages. */
	width: 1 | 2 | 3 | 4;
}

/** Lists of equally high rows on both sides: goals where a line begins. */
export function layOutPairs(pairs: readonly SharedPair[], vocabulary: Vocabulary): PairLine[] {
	const place = (list: readonly { code: string }[]) => new Map(list.map(({ code }, index) => [code, round(((index + 0.5) / list.length) * 100)]));
	const [goals, objectives] = [place(vocabulary['sdg-goals']), place(vocabulary['gcm-objectives'])];
	return pairs.map((pair) => {
		const [from, to] = [goals.get(pair.goal), objectives.get(pair.objective)];
		const { pages } = pair;
		return { ...pair, d: `M0 ${from}C50 ${from} 50 ${to} 100 ${to}`, width: pages < 2 ? 1 : pages < 5 ? 2 : pages < 12 ? 3 : 4 };
	});
}
