import type { Finding, Level } from '../problem.ts';
import type { CheckedContent } from '../subject.ts';

/** What a code means: a heading of CONTRIBUTING.md and of /contribute/check/. */
export interface Help {
	/** "WM012", given once and never used for anything else. */
	code: string;
	title: string;
	/** What to do, in a few sentences of plain text for somebody who does not program. */
	help: string;
}

/** A rule is pure: content in, findings out. */
export interface Rule extends Help {
	level: Level;
	find: (checked: CheckedContent) => Finding[];
}
