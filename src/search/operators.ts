/** What a question says by signs: words in quotes stand together, words behind a minus stand nowhere. Pure. */

const QUOTED = /(^|\s)(-?)["“”„«]\s*([^"“”„«»]*?[\p{L}\p{N}][^"“”„«»]*?)\s*["“”»](?=$|[\s.,;:!?)])/gu;
const MINUS = /(^|\s)-([\p{L}\p{N}][^\s"“”«»]*)/gu;

export interface Signs {
	/** The question without what follows. */
	rest: string;
	/** Words that have to stand together, as typed. */
	quoted: string[];
	/** Words that must not stand in a page. */
	without: string[];
}

/** @returns a question taken apart; a minus within a word, by itself, or with nothing but it is no sign */
export function signsOf(text: string): Signs {
	const quoted: string[] = [];
	const without: string[] = [];
	const unquoted = text.replace(QUOTED, (_, before: string, minus: string, words: string) => {
		(minus ? without : quoted).push(words);
		return `${before} `;
	});
	const rest = unquoted
		.replace(MINUS, (_, before: string, word: string) => {
			without.push(word);
			return before;
		})
		.replace(/\s+/g, ' ')
		.trim();
	return rest || quoted.length ? { rest, quoted, without } : { rest: text, quoted: [], without: [] };
}
