/** Keeps one content value for a whole build, and in `astro dev` from one change to the next. */
import type { Problem } from '../check/problem.ts';
import type { Content } from '../files/content.ts';
import { readContentAt } from '../files/git.ts';
import type { Earlier } from './kept.ts';
import { type Outcome, type ReadOptions, readSite } from './read.ts';
import { holdContent } from './site.ts';

export interface Keeper {
	/**
	 * Reads what has changed since the last time, and makes it the content of the build; when a vocabulary cannot be read, the last one stays.
	 * When there has been none, `astro dev` goes on with that of the last commit.
	 * @returns what is wrong with it
	 */
	read(): readonly Problem[];
}

/** @param root the project's folder */
export function contentKeeper(root: string, options: ReadOptions): Keeper {
	let earlier: Earlier | undefined;
	let vocabulary: Content['vocabulary'] | undefined;
	const hold = (outcome: Outcome) => {
		if (!outcome.content) return;
		({ earlier, vocabulary } = outcome);
		holdContent(outcome.content);
	};
	return {
		read() {
			const outcome = readSite(root, options, earlier);
			if (!outcome.content) {
				vocabulary ??= options.drafts ? committedVocabulary(root) : undefined;
				if (vocabulary) hold(readSite(root, options, earlier, vocabulary));
				return outcome.problems;
			}
			hold(outcome);
			return outcome.content.problems;
		},
	};
}

/** The vocabularies of the last commit; undefined without git. */
function committedVocabulary(root: string): Content['vocabulary'] | undefined {
	try {
		return readContentAt(root, 'HEAD').vocabulary;
	} catch {
		return undefined;
	}
}
