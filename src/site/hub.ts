/** Everything pages are made of: the vocabularies, the graph, the translations. Read once a build. */
import { checkContent, type Report } from '../check/content.ts';
import { printProblems } from '../check/report.ts';
import type { CheckedContent } from '../check/subject.ts';
import { contentStamp, readContent } from '../files/disk.ts';

const DEV = import.meta.env.DEV;
const root = process.cwd();
let known: { report: Report; stamp: string; asked: number } | undefined;

/**
 * @returns the checked content; in `astro dev` with drafts, and read anew after a file has changed
 * @throws when the check finds an error; the message lists all of them
 */
export function hub(): CheckedContent {
	if (known && isFresh(known)) return known.report;
	const stamp = DEV ? contentStamp(root) : '';
	const report = checkContent(readContent(root), { drafts: DEV });
	const errors = report.problems.filter(({ level }) => level === 'error');
	if (errors.length && !DEV) throw new Error(printProblems(errors));
	known = { report, stamp, asked: Date.now() };
	return report;
}

/** A page asks many times while it is drawn; the disk is looked at once a second at most. */
function isFresh(last: NonNullable<typeof known>): boolean {
	if (!DEV || Date.now() - last.asked < 1000) return true;
	last.asked = Date.now();
	return last.stamp === contentStamp(root);
}
