/** From a question to pages in order: asks the engine for every part, mends slips, ranks. Knows no DOM. */
import { partFor } from './excerpt.ts';
import { hasValue } from './facets.ts';
import { fold, tokensOf } from './fold.ts';
import { type Lexicon, type Meaning, type Phrases, type Place, type SearchWords, startOf } from './lexicon.ts';
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
	/** Fetches the phrases that begin with two letters; called once for each two. */
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
const TAGGED = { principal: 12, significant: 6 };

/** Opens a search that keeps what it has learnt from one question to the next. */
export function openSearch({ engine, words, rows, language, letters: spelt, loadText, loadPhrases, loadSpelling }: Sources) {
	const phrases = new Map<string, Meaning[]>();
	const lexicon: Lexicon = { stop: new Set(words.stop.split(' ')), longest: words.longest, targets: new Set(words.targets.split(' ')), phrases };
	const starts = new Set(words.starts.split(' '));
	const letters = [...spelt];
	const learnt = new Map<string, Promise<void>>();
	const byId = new Map(rows.map((row) => [row.id, row]));
	const asked = new Map<string, Promise<ReadonlySet<string>>>();
	const spellingsOf = new Map<string, Promise<string[]>>();
	const texts = new Map<string, Promise<PageText>>();

	/** Fetches the phrases that may begin at a word of the text. */
	const learn = async (text: string): Promise<void> => {
		const wanted = new Set(tokensOf(text).map(({ key }) => startOf(key)));
		await Promise.all(
			[...wanted].map((start) =>
				starts.has(start)
					? once(learnt, start, async () => {
							for (const [key, meanings] of Object.entries(await loadPhrases(start))) phrases.set(key, meanings);
						})
					: undefined,
			),
		);
	};

	/** The pages in which a word itself stands; the engine takes any word that begins alike. */
	const pagesWith = (word: string) => once(asked, word, async () => new Set((await engine.search(`"${word}"`)).results.map(({ id }) => id)));

	/** The words that begin with one of some letters. */
	const spellings = async (some: readonly string[]) => (await Promise.all(some.map((letter) => once(spellingsOf, letter, () => loadSpelling(letter))))).flat();

	/** Reads a question, and mends words that are in no page. */
	const read = async (text: string): Promise<{ question: Question; unknown: string[] }> => {
		await learn(text);
		const question = understand(text, lexicon);
		const plain = question.parts.filter((part) => part.plain).map(({ typed }) => typed);
		const there = await Promise.all(plain.map(pagesWith));
		const missing = plain.filter((_, index) => !there[index]?.size);
		if (!missing.length) return { question, unknown: [] };
		const slips = new Map<string, string>();
		const unknown: string[] = [];
		for (const word of missing) {
			const own = await spellings(letters.filter((letter) => fold(word).startsWith(letter)));
			// A word still being typed is no slip.
			if (own.some((each) => each.startsWith(word.toLowerCase()))) continue;
			const { mend, otherStarts } = await import('./spelling.ts');
			const to = mend(word, own) ?? mend(word, await spellings(letters.filter((letter) => otherStarts(word).includes(letter))));
			if (to) for (const { key } of tokensOf(word)) slips.set(key, to);
			else unknown.push(word);
		}
		if (!slips.size) return { question, unknown };
		await learn([...slips.values()].join(' '));
		return { question: understand(text, lexicon, slips), unknown };
	};

	const find = async (part: Part, number: number, asTyped: boolean, hits: Map<string, Hit>): Promise<Found> => {
		const scores = new Map<string, number>();
		const hitOf = (row: PageRow): Hit => {
			const hit = hits.get(row.id) ?? noHit(row);
			hits.set(row.id, hit);
			return hit;
		};
		const tag = part.node ?? (part.country && `country:${part.country}`);
		if (tag) {
			const [facet, code = ''] = tag.split(':');
			for (const row of rows.filter((each) => hasValue(each, facet as 'sdg' | 'gcm' | 'country', code))) {
				scores.set(row.id, row.principal.includes(tag) ? TAGGED.principal : TAGGED.significant);
				if (part.country) hitOf(row).about.add(part.country);
			}
		}
		const [results, also] = await Promise.all([part.search, part.also].map(async (words = '') => (words ? (await engine.search(words)).results : [])));
		const whole = /^[^\s"]+$/.test(part.search) ? await pagesWith(part.search) : NONE;
		const sure = new Set([...whole, ...scores.keys(), ...(also ?? []).map(({ id }) => id)]);
		const alike = new Set<string>();
		for (const result of [...(results ?? []), ...(also ?? [])]) {
			const row = byId.get(result.id);
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
	};

	/** What a result shows of a page. */
	const load = ({ row: { id }, places }: Pick<Hit, 'row' | 'places'>) => {
		const part = partFor(places);
		return once(texts, `${id}-${part}`, () => loadText(id, part));
	};

	return {
		rows,
		/** Forms of words that only ask. */
		common: lexicon.stop,
		load,
		/**
		 * @param text the question, any text
		 * @param asTyped nothing added, nothing mended
		 */
		async ask(text: string, asTyped = false): Promise<Answer> {
			const { question, unknown } = asTyped ? { question: verbatim(text), unknown: [] } : await read(text);
			const hits = new Map<string, Hit>();
			const parts = question.parts.filter(({ plain, typed }) => !plain || !unknown.includes(typed));
			const found = await Promise.all(parts.map((part, number) => find(part, number, asTyped, hits)));
			const order = rank(found, rows.length, boosts({ language, ...question }, rows));
			const { nodes, places, notes } = question;
			return {
				// A page may be found by its tags alone.
				hits: order.map((id) => hits.get(id) ?? noHit(byId.get(id) as PageRow)),
				nodes,
				places,
				notes,
				unknown,
			};
		},
	};
}

/** A page in which no words were looked for, or none was found. */
export function noHit(row: PageRow): Hit {
	return { row, places: new Map(), inTitle: new Set(), byName: new Set(), about: new Set() };
}

export type Search = ReturnType<typeof openSearch>;

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
