/** From a question to pages in order: asks the engine for every part, mends slips, ranks. Knows no DOM. */

import { fold, tokensOf } from '../schema/fold.ts';
import type { Weight } from '../schema/tags.ts';
import { partFor } from './excerpt.ts';
import { hasValue, isClaimed } from './facets.ts';
import { fileFor, type Lexicon, type Meaning, type Phrases, type Place, type SearchWords, startOf } from './lexicon.ts';
import { once } from './once.ts';
import type { Engine } from './pagefind.ts';
import type { PageRow, PageText } from './pages.ts';
import { type Note, type Part, type Question, understand } from './question.ts';
import { type Boost, type Found, rank } from './rank.ts';

/** What search works with; the browser fetches it, the benchmark reads it from disk. */
export interface Sources {
	engine: Engine;
	words: SearchWords;
	rows: readonly PageRow[];
	/** The reader's language: pages in it come before others. */
	language: string;
	/** Fetches what a result shows of a page, by the page's id and the number of a part of its text. */
	loadText: (id: string, part: number) => Promise<PageText>;
	/** Fetches a file of phrases by the two letters with which it begins; called once for each. */
	loadPhrases: (start: string) => Promise<Phrases>;
	/** First letters for which there is a file of spellings: "abc" */
	letters: string;
	/** Fetches the words that begin with a letter, for mending slips; called once for each letter, when a word is in no page. */
	loadSpelling: (letter: string) => Promise<string[]>;
}

/** A page that was found. */
export interface Hit {
	row: PageRow;
	/** Places of found words in its text, with the number of the part each belongs to. */
	places: Map<number, number>;
	/** Words looked for that its title has, and words of the question it is only known by. */
	inTitle: Set<string>;
	byName: Set<string>;
	/** Countries named in the question that it is about, by ISO code. */
	about: Set<string>;
}

export interface Answer {
	/** Pages, best first. */
	hits: Hit[];
	/** Nodes whose codes stand in the question. */
	nodes: string[];
	/** Other direct answers. */
	places: Place[];
	notes: Note[];
	/** Words that are in no page and for which none was found. */
	unknown: string[];
}

const NONE: ReadonlySet<string> = new Set();

/** How sure a tag makes us, in the engine's scores. */
const TAGGED: Record<Weight, number> = { principal: 12, significant: 6, claimed: 1 };

/** A search that keeps what it has learnt from one question to the next. */
export class Search {
	readonly rows: readonly PageRow[];
	/** Forms of words that only ask. */
	readonly common: ReadonlySet<string>;
	readonly #sources: Sources;
	readonly #lexicon: Lexicon;
	readonly #phrases = new Map<string, Meaning[]>();
	/** First two letters of each file of phrases, and first letters for which there are spellings. */
	readonly #starts: readonly string[];
	readonly #letters: readonly string[];
	readonly #byId: ReadonlyMap<string, PageRow>;
	// What has been fetched or asked.
	readonly #learnt = new Map<string, Promise<void>>();
	readonly #asked = new Map<string, Promise<ReadonlySet<string>>>();
	readonly #spellings = new Map<string, Promise<string[]>>();
	readonly #texts = new Map<string, Promise<PageText>>();

	constructor(sources: Sources) {
		const { words, rows, letters } = sources;
		this.#sources = sources;
		this.rows = rows;
		this.common = new Set(words.stop.split(' '));
		this.#lexicon = { stop: this.common, longest: words.longest, targets: new Set(words.targets.split(' ')), phrases: this.#phrases };
		this.#starts = words.starts.split(' ').filter(Boolean);
		this.#letters = [...letters];
		this.#byId = new Map(rows.map((row) => [row.id, row]));
	}

	/**
	 * @param text the question, any text
	 * @param asTyped nothing added, nothing mended
	 */
	async ask(text: string, asTyped = false): Promise<Answer> {
		const { rows, language } = this.#sources;
		const { question, unknown } = asTyped ? { question: verbatim(text), unknown: [] } : await this.#read(text);
		const hits = new Map<string, Hit>();
		const parts = question.parts.filter(({ plain, typed }) => !plain || !unknown.includes(typed));
		const found = await Promise.all(parts.map((part, number) => this.#find(part, number, asTyped, hits)));
		const order = rank(found, rows.length, boosts({ language, ...question }, rows));
		const { nodes, places, notes } = question;
		// A page may be found by its tags alone.
		return { hits: order.map((id) => hits.get(id) ?? noHit(this.#byId.get(id) as PageRow)), nodes, places, notes, unknown };
	}

	/** What a result shows of a page. */
	load({ row: { id }, places }: Pick<Hit, 'row' | 'places'>): Promise<PageText> {
		const part = partFor(places);
		return once(this.#texts, `${id}-${part}`, () => this.#sources.loadText(id, part));
	}

	/** Reads a question, and mends words that are in no page. */
	async #read(text: string): Promise<{ question: Question; unknown: string[] }> {
		await this.#learn(text);
		const question = understand(text, this.#lexicon);
		const plain = question.parts.filter((part) => part.plain).map(({ typed }) => typed);
		const there = await Promise.all(plain.map((word) => this.#pagesWith(word)));
		const missing = plain.filter((_, index) => !there[index]?.size);
		if (!missing.length) return { question, unknown: [] };
		const { slips, unknown } = await this.#mend(missing);
		if (!slips.size) return { question, unknown };
		await this.#learn([...slips.values()].join(' '));
		return { question: understand(text, this.#lexicon, slips), unknown };
	}

	/** Fetches the phrases that may begin at a word of the text. */
	async #learn(text: string): Promise<void> {
		const wanted = new Set(tokensOf(text).flatMap(({ key }) => fileFor(startOf(key), this.#starts) ?? []));
		const fetch = async (start: string) => {
			for (const [key, meanings] of Object.entries(await this.#sources.loadPhrases(start))) this.#phrases.set(key, meanings);
		};
		await Promise.all([...wanted].map((start) => once(this.#learnt, start, () => fetch(start))));
	}

	/** The pages in which a word itself stands; the engine takes any word that begins alike. */
	#pagesWith(word: string): Promise<ReadonlySet<string>> {
		return once(this.#asked, word, async () => new Set((await this.#sources.engine.search(`"${word}"`)).results.map(({ id }) => id)));
	}

	/** What words on no page were meant to be, by the form in which they are looked up; and those for which nothing is near. */
	async #mend(missing: readonly string[]): Promise<{ slips: Map<string, string>; unknown: string[] }> {
		const slips = new Map<string, string>();
		const unknown: string[] = [];
		for (const word of missing) {
			const own = await this.#wordsWith(this.#letters.filter((letter) => fold(word).startsWith(letter)));
			// A word still being typed is no slip.
			if (own.some((each) => each.startsWith(word.toLowerCase()))) continue;
			const { mend, otherStarts } = await import('./spelling.ts');
			const to = mend(word, own) ?? mend(word, await this.#wordsWith(this.#letters.filter((letter) => otherStarts(word).includes(letter))));
			if (to) for (const { key } of tokensOf(word)) slips.set(key, to);
			else unknown.push(word);
		}
		return { slips, unknown };
	}

	/** The words that begin with one of some letters. */
	async #wordsWith(some: readonly string[]): Promise<string[]> {
		return (await Promise.all(some.map((letter) => once(this.#spellings, letter, () => this.#sources.loadSpelling(letter))))).flat();
	}

	/** Looks for one part of a question; what is found is noted in `hits` under its number. */
	async #find(part: Part, number: number, asTyped: boolean, hits: Map<string, Hit>): Promise<Found> {
		const { engine } = this.#sources;
		const scores = new Map<string, number>();
		const hitOf = (row: PageRow): Hit => {
			const hit = hits.get(row.id) ?? noHit(row);
			hits.set(row.id, hit);
			return hit;
		};
		for (const { row, score } of this.#tagged(part)) {
			scores.set(row.id, score);
			if (part.country) hitOf(row).about.add(part.country);
		}
		const single = /^[^\s"]+$/.test(part.search);
		const whole = single ? await this.#pagesWith(part.search) : NONE;
		const look = async (words = '', beginning = false) => (words ? (await engine.search(words, beginning)).results : []);
		const [results, also] = await Promise.all([look(part.search, single && !whole.size), look(part.also)]);
		const sure = new Set([...whole, ...scores.keys(), ...also.map(({ id }) => id)]);
		const alike = new Set<string>();
		for (const result of [...results, ...also]) {
			const row = this.#byId.get(result.id);
			const named = result.matchedMetaFields ?? [];
			// A word that merely begins like one of the question is no match, and as typed means in the page's own words.
			if (!row || (!result.words.length && (asTyped ? !named.includes('title') : !named.length))) continue;
			if (whole.size && !sure.has(row.id)) alike.add(row.id);
			scores.set(row.id, (scores.get(row.id) ?? 0) + result.score);
			const hit = hitOf(row);
			for (const place of result.words) hit.places.set(place, number);
			if (named.includes('title')) hit.inTitle.add(part.search);
			else if (!result.words.length) hit.byName.add(part.typed);
		}
		return { scores, alike, aside: part.aside === true };
	}

	/** Pages tagged with what a part of the question names, and how sure that makes us. */
	#tagged({ node, country }: Part): { row: PageRow; score: number }[] {
		const tag = node ?? (country && `country:${country}`);
		if (!tag) return [];
		const [facet, code = ''] = tag.split(':');
		return this.rows
			.filter((row) => hasValue(row, facet as 'sdg' | 'gcm' | 'country', code))
			.map((row) => ({ row, score: TAGGED[row.principal.includes(tag) ? 'principal' : isClaimed(row, tag) ? 'claimed' : 'significant'] }));
	}
}

/** A page in which no words were looked for, or none was found. */
export function noHit(row: PageRow): Hit {
	return { row, places: new Map(), inTitle: new Set(), byName: new Set(), about: new Set() };
}

/** The question as typed: every word looked for as it is, not as a beginning of others. */
function verbatim(text: string): Question {
	return { parts: tokensOf(text).map(({ text: typed }) => ({ typed, search: `"${typed}"` })), nodes: [], places: [], kinds: [], notes: [] };
}

/** Pages of a kind or country that was asked for and in the question's or the reader's language; and before pages on the frameworks and entries that only point to documents, those that say what to do. */
function boosts({ kinds, parts, language }: Question & { language: string }, rows: readonly PageRow[]): Boost[] {
	const ids = (test: (row: PageRow) => boolean) => new Set(rows.filter(test).map(({ id }) => id));
	const countries = parts.flatMap(({ country }) => country ?? []);
	return [
		...(kinds.length ? [{ ids: ids(({ values }) => values.kind.some((kind) => kinds.includes(kind))), factor: 3 }] : []),
		...(countries.length ? [{ ids: ids(({ values }) => values.country.some((iso) => countries.includes(iso))), factor: 2 }] : []),
		{ ids: ids(({ values }) => values.language.includes(language)), factor: 10 },
		{ ids: ids(({ values }) => values.kind[0] === 'resources'), factor: 0.9 },
		{ ids: ids(({ values }) => ['goals', 'objectives'].includes(values.kind[0] ?? '')), factor: 0.85 },
	];
}
