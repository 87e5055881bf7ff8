/** Everything pages are made of: the vocabularies, the graph, the translations. Read once a build. */
import { type CheckedContent, checkContent, type Report } from '../check/content.ts';
import { printProblems } from '../check/report.ts';
import { readContent } from '../files/disk.ts';

let once: Report | undefined;

/**
 * @returns the checked content; drafts only in `astro dev`, where it is read anew for each page so that an edit shows
 * @throws when the check finds an error; the message lists all of them
 */
export function hub(): CheckedContent {
	if (once && !import.meta.env.DEV) return once;
	once = checkContent(readContent(process.cwd()), { drafts: import.meta.env.DEV });
	const errors = once.problems.filter(({ level }) => level === 'error');
	if (errors.length && !import.meta.env.DEV) throw new Error(printProblems(errors));
	return once;
}
