/** Puts what was found for the parts of a question into one order. Pure. */

/** What one part of a question found: scores by page id, any positive numbers. */
export interface Found {
	scores: ReadonlyMap<string, number>;
	/** How much this part counts in saying whether a page answers the question; 0 for a part that pages need not have. */
	aside: boolean;
}

export interface Boost {
	ids: ReadonlySet<string>;
	/** 1.2 is a fifth more. */
	factor: number;
}

/** A page must hold this share of what was asked, rare words counting more. */
const ENOUGH = 0.55;
/** How steeply a page falls that lacks a part. */
const STEEP = 2;

/**
 * @param found what each part of the question found
 * @param pages how many pages there are, for telling rare words from common ones
 * @param boosts pages that are likelier for another reason
 * @returns ids of the pages that answer enough of the question, best first; equals keep the order in which they were found
 */
export function rank(found: readonly Found[], pages: number, boosts: readonly Boost[] = []): string[] {
	const weights = found.map(({ scores, aside }) => (aside || scores.size === 0 ? 0 : Math.log(1 + pages / scores.size)));
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const totals = new Map<string, { score: number; share: number }>();
	found.forEach(({ scores, aside }, index) => {
		for (const [id, score] of scores) {
			const total = totals.get(id) ?? { score: 0, share: 0 };
			total.score += aside ? score * 0.25 : score;
			total.share += weights[index] ?? 0;
			totals.set(id, total);
		}
	});
	return [...totals]
		.map(([id, { score, share }]) => ({ id, score, share: all ? share / all : 1 }))
		.filter(({ share }) => share >= ENOUGH)
		.map(({ id, score, share }) => ({ id, score: boosts.reduce((sum, { ids, factor }) => (ids.has(id) ? sum * factor : sum), score * share ** STEEP) }))
		.sort((a, b) => b.score - a.score)
		.map(({ id }) => id);
}
