/** Reads questions: fetches the phrases that they may hold, and mends words that stand on no page. Knows no DOM. */
import { fold, tokensOf } from '../schema/fold.ts';
import { fileFor, type Lexicon, type Meaning, type Phrases, type SearchWords, startOf } from './lexicon.ts';
import { once } from './once.ts';
import { type Question, understand } from './question.ts';

/** What is read, and how. */
export interface Words {
	words: SearchWords;
	/** Fetches a file of phrases by the two letters with which it begins; called once for each. */
	loadPhrases: (start: string) => Promise<Phrases>;
	/** First letters for which there is a file of spellings: "abc" */
	letters: string;
	/** Fetches the words that begin with a letter, for mending slips; called once for each letter, when a word is in no page. */
	loadSpelling: (letter: string) => Promise<string[]>;
}

export interface Reading {
	question: Question;
	/** Words that are in no page and for which none was found. */
	unknown: string[];
	/** Words of pages by which a word may go on that is in no page itself, because it is still being typed. */
	goingOn: ReadonlyMap<string, string[]>;
}

/** Words by which one that is still being typed may go on. */
const GOING_ON = 4;

/** A reader that keeps what it has fetched; what it makes of a question depends on the question alone. */
export class Reader {
	/** Forms of words that only ask. */
	readonly common: ReadonlySet<string>;
	readonly #words: Words;
	readonly #lexicon: Lexicon;
	readonly #phrases = new Map<string, Meaning[]>();
	/** First two letters of each file of phrases, and first letters for which there are spellings. */
	readonly #starts: readonly string[];
	readonly #letters: readonly string[];
	readonly #learnt = new Map<string, Promise<void>>();
	readonly #spellings = new Map<string, Promise<string[]>>();

	constructor(sources: Words) {
		const { words, letters } = sources;
		this.#words = sources;
		this.common = new Set(words.stop.split(' '));
		this.#lexicon = { stop: this.common, longest: words.longest, targets: new Set(words.targets.split(' ')), phrases: this.#phrases };
		this.#starts = words.starts.split(' ').filter(Boolean);
		this.#letters = [...letters];
	}

	/**
	 * @param text any text
	 * @param stands whether a word stands on some page
	 */
	async read(text: string, stands: (word: string) => Promise<boolean>): Promise<Reading> {
		await this.#learn(text);
		const question = understand(text, this.#lexicon);
		const plain = question.parts.filter((part) => part.plain).map(({ typed }) => typed);
		const there = await Promise.all(plain.map(stands));
		const { slips, unknown, goingOn } = await this.#mend(plain.filter((_, index) => !there[index]));
		if (!slips.size) return { question, unknown, goingOn };
		await this.#learn([...slips.values()].join(' '));
		return { question: understand(text, this.#lexicon, slips), unknown, goingOn };
	}

	/** Words of the pages that are another form of one, in a language whose forms the engine does not know. */
	async formsOf(word: string): Promise<string[]> {
		const key = fold(word);
		return (await this.#beginning(key)).filter((each) => fold(each) === key);
	}

	/** Fetches the phrases that may begin at a word of the text. */
	async #learn(text: string): Promise<void> {
		const wanted = new Set(tokensOf(text).flatMap(({ key }) => fileFor(startOf(key), this.#starts) ?? []));
		const fetch = async (start: string) => {
			for (const [key, meanings] of Object.entries(await this.#words.loadPhrases(start))) this.#phrases.set(key, meanings);
		};
		await Promise.all([...wanted].map((start) => once(this.#learnt, start, () => fetch(start))));
	}

	/** What words on no page were meant to be, by the form in which they are looked up; how they may go on; and those for which nothing is near. */
	async #mend(missing: readonly string[]): Promise<{ slips: Map<string, string>; unknown: string[]; goingOn: Map<string, string[]> }> {
		const slips = new Map<string, string>();
		const unknown: string[] = [];
		const goingOn = new Map<string, string[]>();
		for (const word of missing) {
			const own = await this.#beginning(fold(word));
			// A word still being typed is no slip.
			const longer = own.filter((each) => each.startsWith(word.toLowerCase())).slice(0, GOING_ON);
			if (longer.length) {
				goingOn.set(word, longer);
				continue;
			}
			const { mend, otherStarts } = await import('./spelling.ts');
			const to = mend(word, own) ?? mend(word, await this.#wordsWith(this.#letters.filter((letter) => otherStarts(word).includes(letter))));
			if (to) for (const { key } of tokensOf(word)) slips.set(key, to);
			else unknown.push(word);
		}
		return { slips, unknown, goingOn };
	}

	/** The words that begin with the letter with which one begins. */
	#beginning(key: string): Promise<string[]> {
		return this.#wordsWith(this.#letters.filter((letter) => key.startsWith(letter)));
	}

	/** The words that begin with one of some letters. */
	async #wordsWith(some: readonly string[]): Promise<string[]> {
		return (await Promise.all(some.map((letter) => once(this.#spellings, letter, () => this.#words.loadSpelling(letter))))).flat();
	}
}
