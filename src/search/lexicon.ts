/** The vocabulary of questions as the browser receives it: small files of phrases in alphabetical order, each fetched when a word of a question belongs into it. */

/** A page that an answer can lead to at once. */
export interface Place {
	title: string;
	address: string;
	/** "GCM objective", "Guide" */
	kind: string;
}

/** What a phrase may mean. */
export interface Meaning {
	/** What to look for in its place: the phrase is of another language or another spelling. */
	instead?: string;
	/** Why. */
	because?: 'language' | 'spelling' | 'country';
	/** Another name for the same thing; pages that use it are found as well, because the index knows both. */
	same?: string;
	/** Where the glossary explains it. */
	glossary?: string;
	/** Where the phrase leads. */
	places?: Place[];
	/** The glossary's entry that says what it means: its id. */
	term?: string;
	/** It is what a page itself prints to be named by: "M03". */
	id?: true;
	/** A country's ISO code. */
	country?: string;
	/** A kind of page: "case-studies". */
	kind?: string;
	/** What introduces a code: "goal", "ЦУР". */
	framework?: 'sdg' | 'gcm';
	/** An acronym that is also a common word counts only in capitals. */
	acronym?: true;
}

/** One file: phrases by the form in which they are looked up (see src/schema/fold.ts). */
export type Phrases = Record<string, Meaning[]>;

/** What search reads first, for every question. */
export interface SearchWords {
	/** Forms of words that only ask. */
	stop: string;
	/** Words of the longest phrase. */
	longest: number;
	/** Every target, for telling a code from a number: "1.1 1.2 …" */
	targets: string;
	/** The first two letters with which each file of phrases begins, in order: "ab am ar". It holds the phrases from these up to the next. */
	starts: string;
}

export interface Lexicon {
	stop: ReadonlySet<string>;
	longest: number;
	targets: ReadonlySet<string>;
	phrases: ReadonlyMap<string, Meaning[]>;
}

/** The first two letters of a phrase's first word, by which files of phrases are found. */
export const startOf = (key: string): string => [...(key.split(' ')[0] as string)].slice(0, 2).join('');

/**
 * @param starts see {@link SearchWords}
 * @returns the start of the file in which phrases that begin with two letters would stand; undefined before the first
 */
export const fileFor = (letters: string, starts: readonly string[]): string | undefined => starts.findLast((start) => start <= letters);

/** How letters stand in a file's name: "72-65" for re, since names of files should be plain. */
export const inFileName = (letters: string): string => [...letters].map((letter) => letter.codePointAt(0)?.toString(16)).join('-');
