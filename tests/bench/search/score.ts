/** How well a set of questions is answered. */
import type { Asked } from './questions.ts';

/** Shares from 0 to 1. */
export interface Score {
	/** Of questions whose first address is right. */
	at1: number;
	/** Of questions with a right address among the first three. */
	at3: number;
	/** Mean reciprocal rank over ten addresses. */
	mrr: number;
	/** Questions without a right address among the first three: its place (0 for none), and what came first. */
	misses: { ask: string; place: number; found: string[] }[];
}

/** @param engine gives addresses, best first, at most as many as it is asked for */
export async function score(questions: readonly Asked[], engine: (ask: string, most: number) => Promise<string[]>): Promise<Score> {
	let [at1, at3, sum] = [0, 0, 0];
	const misses: Score['misses'] = [];
	for (const { ask, first } of questions) {
		const found = await engine(ask, 10);
		const place = found.findIndex((address) => first.includes(address)) + 1;
		if (place === 1) at1 += 1;
		if (place > 0 && place <= 3) at3 += 1;
		else misses.push({ ask, place, found });
		sum += place ? 1 / place : 0;
	}
	return { at1: at1 / questions.length, at3: at3 / questions.length, mrr: sum / questions.length, misses };
}
