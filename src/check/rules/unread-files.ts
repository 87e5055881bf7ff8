import { LONGEST_LINE, MOST_BYTES, MOST_LEDGER_BYTES, MOST_VOCABULARY_BYTES, type Stray } from '../../files/content.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

const REASONS: Record<Exclude<Stray['why'], 'name'>, { found: string; allowed: string }> = {
	link: { found: 'this is a symbolic link', allowed: 'the file itself: a link may lead out of the repository' },
	size: {
		found: 'the file is too large to be a page',
		allowed: `at most ${MOST_BYTES / 1024} kilobytes, some ten thousand words: split it into pages of one subject each`,
	},
	list: {
		found: 'the file is too large for a list of its kind',
		allowed: `a vocabulary of at most ${MOST_VOCABULARY_BYTES / 1024} kilobytes, a ledger of at most ${MOST_LEDGER_BYTES / 1024}`,
	},
	line: { found: `the line has more than ${LONGEST_LINE} characters`, allowed: 'paragraphs that a reader can take in, each on a line of its own' },
	newline: {
		found: 'the line ends with a bare carriage return',
		allowed: 'line ends as Windows, Linux and Mac have them today: save the file anew in another editor',
	},
	encoding: {
		found: 'the file is no UTF-8 text',
		allowed: 'plain text saved as UTF-8, which editors call “UTF-8” or “UTF-8 with BOM”; no Word document, no UTF-16',
	},
};

export const unreadFiles: ContentRule = {
	code: 'WM007',
	level: 'error',
	title: 'The file cannot be read',
	help: 'A page is a plain text file in UTF-8, of ordinary size, that lies in its folder itself. Save a document from a word processor as plain text, and copy a file instead of linking to it. Split a page that is longer than anybody reads.',
	find: ({ content }) => content.strays.flatMap(whyUnread),
};

/** Why a file is no text to read; nothing for one that only has the wrong name. */
export function whyUnread({ path, why, line }: Stray): Finding[] {
	return why === 'name' ? [] : [{ file: path, line, column: 1, ...REASONS[why] }];
}
