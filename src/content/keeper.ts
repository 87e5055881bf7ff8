/** Keeps one content value for a whole build, and in `astro dev` from one change to the next. */
import type { Problem } from '../check/problem.ts';
import type { Earlier } from './kept.ts';
import { type ReadOptions, readSite } from './read.ts';
import { holdContent } from './site.ts';

export interface Keeper {
	/**
	 * Reads what has changed since the last time, and makes it the content of the build; when a vocabulary cannot be read, the last value stays.
	 * @returns what is wrong with it
	 */
	read(): readonly Problem[];
}

/** @param root the project's folder */
export function contentKeeper(root: string, options: ReadOptions): Keeper {
	let earlier: Earlier | undefined;
	return {
		read() {
			const outcome = readSite(root, options, earlier);
			if (!outcome.content) return outcome.problems;
			earlier = outcome.earlier;
			holdContent(outcome.content);
			return outcome.content.problems;
		},
	};
}
