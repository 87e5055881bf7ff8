/** Finds in the files of a page the passage that a reader has selected on it. Pure. */
import type { ContentFile } from '../files/content.ts';

export interface Passage {
	/** "content/guides/x.mdx" */
	path: string;
	line: number;
	/** The line as it is written. */
	text: string;
}

interface Word {
	word: string;
	line: number;
}

/** Fewer words in a row than this stand anywhere. */
const FEWEST = 3;

/**
 * @param passage what was selected, as the page showed it: without marks, with the numbers of notes in it
 * @param files the page and its translations
 * @returns where it begins; undefined when no file has as much as its half
 */
export function findPassage(passage: string, files: readonly ContentFile[]): Passage | undefined {
	const wanted = wordsIn(passage).map(({ word }) => word);
	let best: { length: number; path: string; line: number } | undefined;
	for (const { path, text } of files) {
		const words = wordsIn(text);
		for (let start = 0; start < words.length; start++) {
			if (words[start]?.word !== wanted[0]) continue;
			let length = 1;
			while (length < wanted.length && words[start + length]?.word === wanted[length]) length++;
			if (length > (best?.length ?? 0)) best = { length, path, line: words[start]?.line ?? 1 };
		}
	}
	if (!best || best.length < Math.min(FEWEST, wanted.length) || best.length < wanted.length / 2) return undefined;
	const { path, line } = best;
	return {
		path,
		line,
		text:
			files
				.find((file) => file.path === path)
				?.text.split('\n')
				[line - 1]?.trim() ?? '',
	};
}

/** Words without the marks of Markdown: addresses, components and the numbers of notes are none. */
function wordsIn(text: string): Word[] {
	return text.split('\n').flatMap((line, index) => {
		const bare = line
			.replaceAll(/\[\^[^\]]*\]:?|<[^>]*>|\]\([^)]*\)/g, ' ')
			.toLowerCase()
			.normalize('NFKC');
		return (bare.match(/[\p{L}\p{N}]+/gu) ?? [])
			.filter((word) => !/^\d{1,2}$/.test(word))
			.map((word) => ({ word: word.replace(/(\p{L})\d{1,2}$/u, '$1'), line: index + 1 }));
	});
}

/** What stands in quotation marks on lines of its own, “…”, as the link on every page writes it. */
export function passagesIn(letter: string): string[] {
	return [...letter.matchAll(/(?:^|\n)[ \t]*[“"«„]([\s\S]{3,2000}?)[”"»“][ \t]*(?=\n|$)/g)].map(([, words = '']) => words.replaceAll(/\s+/g, ' ').trim());
}
