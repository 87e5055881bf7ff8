/** The vocabulary of questions as the browser receives it: one small file for each two letters, fetched when a word begins with them. */

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
	/** A country's ISO code. */
	country?: string;
	/** A kind of page: "case-studies". */
	kind?: string;
	/** What introduces a code: "goal", "ЦУР". */
	framework?: 'sdg' | 'gcm';
	/** An acronym that is also a common word counts only in capitals. */
	acronym?: true;
}

/** One file: the phrases that begin with two letters, by the form in which they are looked up (see fold.ts). */
export type Phrases = Record<string, Meaning[]>;

/** What search reads first, for every question. */
export interface SearchWords {
	/** Forms of words that only ask. */
	stop: string;
	/** Words of the longest phrase. */
	longest: number;
	/** Every target, for telling a code from a number: "1.1 1.2 …" */
	targets: string;
	/** First two letters for which there is a file of phrases: "re ru" */
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

/** How letters stand in a file's name: "72-65" for re, since names of files should be plain. */
export const inFileName = (letters: string): string => [...letters].map((letter) => letter.codePointAt(0)?.toString(16)).join('-');
