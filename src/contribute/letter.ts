/** A page that is proposed by letter: what the tagging desk hands to a mail program, or as a file, and {@link file://./mail.ts} reads. Pure. */

import type { DeskWords } from './words.ts';

export interface Proposal {
	/** "content/guides/data-who-counts.mdx": where the page is to stand. */
	path: string;
	title: string;
	/** Its front matter between two lines of hyphens. */
	front: string;
}

/** The words around the page, in the language of whoever writes. */
type LetterWords = DeskWords['letter'];

/** Longer addresses are cut off by some mail programs without a word: https://learn.microsoft.com/troubleshoot/windows-client/shell-experience/command-line-string-limitation and old Outlook bear two thousand signs. */
const LONGEST_ADDRESS = 1900;

/**
 * The letter as a text: words for people first, the page after them, nothing behind it.
 * @param lineEnd as RFC 6068 asks in addresses, "\r\n"
 */
export function letterText({ path, front }: Proposal, words: LetterWords, lineEnd = '\n'): string {
	return `${words.greeting}\n\n${path}\n\n${front}`.replaceAll('\n', lineEnd);
}

/**
 * @param to the editors' e-mail address
 * @returns a mailto address; `short` when the page did not fit, and has to be attached as a file
 */
export function letterLink(proposal: Proposal, to: string, words: LetterWords, file: string): { href: string; short: boolean } {
	const head = `mailto:${to}?subject=${encodeURIComponent(words.subject(proposal))}&body=`;
	const whole = head + encodeURIComponent(letterText(proposal, words, '\r\n'));
	if (whole.length <= LONGEST_ADDRESS) return { href: whole, short: false };
	return { href: head + encodeURIComponent(`${words.greeting}\r\n\r\n${words.attached({ file })}\r\n`), short: true };
}
