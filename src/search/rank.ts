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

/** A page that answers. */
export interface Ranked {
	id: string;
	/** How much of what was asked it has, from 0 to 1, rare words counting more and words that stand on no page most. */
	share: number;
}

/** A page must hold this share of what was asked, rare words counting more; less will do when hardly a page has as much. */
const ENOUGH = 0.45;
const LESS = 0.3;
const HARDLY = 3;
/** How steeply a page falls that lacks a part. */
const STEEP = 1;
/** A page with twice the score of another for one part should not beat it when it lacks the next. */
const DAMPED = 0.8;
/** Weight of a part that pages need not have. */
const ASIDE = 0.5;

/**
 * @param found what each part of the question found
 * @param pages how many pages there are, for telling rare words from common ones
 * @param boosts pages that are likelier for another reason
 * @param missing how many words of the question stand on no page
 * @returns the pages that answer enough of the question, best first; equals by their ids, so that the order is always the same
 */
export function rank(found: readonly Found[], pages: number, boosts: readonly Boost[] = [], missing = 0): Ranked[] {
	const weights = found.map(({ scores, aside }) => (aside || scores.size === 0 ? 0 : Math.log(1 + pages / scores.size)));
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const asked = all + missing * Math.log(1 + pages);
	const totals = new Map<string, { score: number; share: number }>();
	found.forEach(({ scores, aside }, index) => {
		const weight = aside ? ASIDE : (weights[index] ?? 0);
		let most = 0;
		for (const score of scores.values()) most = Math.max(most, score);
		for (const [id, score] of scores) {
			const total = totals.get(id) ?? { score: 0, share: 0 };
			total.score += weight * (score / most) ** DAMPED;
			total.share += weights[index] ?? 0;
			totals.set(id, total);
		}
	});
	const answers = [...totals].map(([id, { score, share }]) => ({ id, score, share: all ? share / all : 1 }));
	const good = answers.filter(({ share }) => share >= ENOUGH);
	const boosted = (id: string, score: number) => boosts.reduce((sum, { ids, factor }) => (ids.has(id) ? sum * factor : sum), score);
	return (good.length < HARDLY ? answers.filter(({ share }) => share >= LESS) : good)
		.map(({ id, score, share }) => ({ id, score: boosted(id, score * share ** STEEP), share: asked ? (share * all) / asked : 1 }))
		.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
		.map(({ id, share }) => ({ id, share }));
}
