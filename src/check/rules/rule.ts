import type { TextFile } from '../../files/content.ts';
import type { ParsedPage } from '../../files/page.ts';
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
export type Rule = ContentRule | TextRule;

/** Looks at the content as a whole: its links, its addresses, its translations. */
export interface ContentRule extends Help {
	level: Level;
	find: (checked: CheckedContent) => Finding[];
}

/** Looks at the text of one page at a time, or of the site's own prose, so that no more than one tree has to be kept. */
export interface TextRule extends Help {
	level: Level;
	/** Takes what all pages share, once, and gives the rule for each page. */
	findIn: (known: Pick<CheckedContent, 'content' | 'vocabulary'>) => (page: ParsedPage<TextFile>) => Finding[];
}
