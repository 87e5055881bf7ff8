/** From a question to pages in order: asks the engine for every part, and ranks. Knows no DOM. */
import { keyOf, tokensOf, wordsIn } from '../schema/fold.ts';
import type { Weight } from '../schema/tags.ts';
import { partFor } from './excerpt.ts';
import { hasValue, isClaimed } from './facets.ts';
import type { Place } from './lexicon.ts';
import { type Match, matchesOf } from './match.ts';
import { once } from './once.ts';
import { signsOf } from './operators.ts';
import type { Engine, Occurrence } from './pagefind.ts';
import type { PageRow, PageText } from './pages.ts';
import type { Note, Part, Question } from './question.ts';
import { type Boost, type Found, rank } from './rank.ts';
import { Reader, type Reading, type Words } from './reader.ts';

/** What search works with; the browser fetches it, the benchmark reads it from disk. */
export interface Sources extends Words {
	engine: Engine;
	rows: readonly PageRow[];
	/** The reader's language: pages in it come before others. */
	language: string;
	/** Fetches what a result shows of a page, by the page's id and the number of a part of its text. */
	loadText: (id: string, part: number) => Promise<PageText>;
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
	/** It has less than half of what was asked. */
	weak: boolean;
}

export interface Answer {
	/** Pages, best first. */
	hits: Hit[];
	/** Nodes whose codes stand in the question. */
	nodes: string[];
	/** Indicators whose codes stand in it: "10.7.2". */
	indicators: string[];
	/** The glossary's entry for what it is about, by its id. */
	term?: string;
	/** Other direct answers. */
	places: Place[];
	notes: Note[];
	/** Words that are in no page and for which none was found. */
	unknown: string[];
	/** How many pages have each part of the question, in the order typed; a part that is looked for in no text has none. */
	parts: { typed: string; pages: number }[];
}

/** Of what was asked, less is a weak answer: rare words count more. */
const STRONG = 0.5;
/** How sure a tag makes us, in the scores of {@link matchesOf}. */
const TAGGED: Record<Weight, number> = { principal: 4, significant: 2, claimed: 0.3 };
/** What a word counts by which one goes on that is still being typed. */
const LONGER = 0.7;
/** How much likelier a page is in which two neighbours of the question stand together. */
const TOGETHER = 1.2;
/** Of how many pages the titles are looked at: as many as a page of results shows, so that no text is fetched for it alone. */
const TITLES = 10;

/** A search that keeps what it has fetched from one question to the next; an answer depends on the question and the index alone. */
export class Search {
	readonly rows: readonly PageRow[];
	/** Forms of words that only ask. */
	readonly common: ReadonlySet<string>;
	readonly #sources: Sources;
	readonly #reader: Reader;
	readonly #byId: ReadonlyMap<string, PageRow>;
	/** Length of a page on average. */
	readonly #usual: number;
	readonly #found = new Map<string, Promise<Occurrence[]>>();
	readonly #texts = new Map<string, Promise<PageText>>();

	constructor(sources: Sources) {
		const { rows } = sources;
		this.#sources = sources;
		this.#reader = new Reader(sources);
		this.rows = rows;
		this.common = this.#reader.common;
		this.#byId = new Map(rows.map((row) => [row.id, row]));
		this.#usual = rows.reduce((sum, { length }) => sum + length, 0) / (rows.length || 1);
	}

	/**
	 * @param text the question, any text
	 * @param asTyped nothing added, nothing mended
	 */
	async ask(text: string, asTyped = false): Promise<Answer> {
		const { rows, language } = this.#sources;
		const { rest, quoted, without } = signsOf(text);
		const { question, unknown, goingOn } = asTyped ? verbatim(rest) : await this.#reader.read(rest, async (word) => (await this.#find(word)).length > 0);
		const parts = [...question.parts.filter(({ plain, typed }) => !plain || !unknown.includes(typed)), ...quoted.map(together)];
		const hits = new Map<string, Hit>();
		const found = await Promise.all(parts.map((part, number) => this.#look(part, number, { asTyped, hits, goingOn })));
		// In a question of another language, a word that pages are only known by says less than those that were understood.
		if (question.notes.some(({ type }) => type === 'language'))
			for (const [number, { plain }] of parts.entries())
				if (plain && ![...hits.values()].some(({ places }) => [...places.values()].includes(number))) (found[number] as Found).aside = true;
		const allowed = await this.#allowed(quoted, without);
		const near = await this.#near(parts);
		const order = rank(found, rows.length, [...boosts({ language, ...question }, rows), ...near], unknown.length).filter(({ id }) => allowed(id));
		// A page may be found by its tags alone.
		const sorted = order.map(({ id, share }): Hit => ({ ...(hits.get(id) ?? noHit(this.#byId.get(id) as PageRow)), weak: share < STRONG }));
		const { nodes, indicators, term, places, notes } = question;
		const signs = [
			...quoted.map((words): Note => ({ type: 'quoted', from: words, to: words })),
			...without.map((words): Note => ({ type: 'without', from: words, to: words })),
		];
		return {
			hits: await this.#titleFirst(sorted, text),
			nodes,
			indicators,
			...(term && { term }),
			places,
			notes: [...notes, ...signs],
			unknown,
			parts: [...parts.map(({ typed }, number) => ({ typed, pages: found[number]?.scores.size ?? 0 })), ...unknown.map((typed) => ({ typed, pages: 0 }))],
		};
	}

	/** What a result shows of a page. */
	load({ row: { id }, places }: Pick<Hit, 'row' | 'places'>): Promise<PageText> {
		const part = partFor(places);
		return once(this.#texts, `${id}-${part}`, () => this.#sources.loadText(id, part));
	}

	/** The pages in which words stand, one after the other. */
	#find(words: string): Promise<Occurrence[]> {
		return once(this.#found, words, () => this.#sources.engine.find(words));
	}

	/** Looks for one part of a question; what is found is noted in `hits` under its number. */
	async #look(part: Part, number: number, { asTyped, hits, goingOn }: { asTyped: boolean; hits: Map<string, Hit> } & Pick<Reading, 'goingOn'>): Promise<Found> {
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
		for (const [id, { score, places, inTitle }] of await this.#matches(part, goingOn.get(part.typed))) {
			const row = this.#byId.get(id) as PageRow;
			// As typed, or in quotes, means in the page's own words.
			if (!places.length && !inTitle && (asTyped || part.together)) continue;
			scores.set(id, (scores.get(id) ?? 0) + score);
			const hit = hitOf(row);
			for (const place of places) hit.places.set(place, number);
			if (inTitle) hit.inTitle.add(part.search);
			else if (!places.length) hit.byName.add(part.typed);
		}
		return { scores, aside: part.aside === true };
	}

	/** The pages that have a part: all of its words, or one of the words by which it goes on, or another form of it. */
	async #matches(part: Part, longer: readonly string[] = []): Promise<Map<string, Match>> {
		const { search, also } = part;
		if (part.together) return this.#matching([search], search);
		const words = wordsIn(search);
		const others = longer.length || also ? [...longer, ...(also ? await this.#reader.formsOf(also) : [])] : [];
		const [own, ...more] = await Promise.all([this.#matching(words, words.length > 1 ? search : ''), ...others.map((word) => this.#matching([word], ''))]);
		for (const matches of more)
			for (const [id, match] of matches) {
				const before = own.get(id);
				const score = Math.max(before?.score ?? 0, match.score * LONGER);
				own.set(id, { score, places: [...(before?.places ?? []), ...match.places], inTitle: Math.max(before?.inTitle ?? 0, match.inTitle) });
			}
		return own;
	}

	/** @param phrase the words as they would follow one another; '' for a single one */
	async #matching(words: readonly string[], phrase: string): Promise<Map<string, Match>> {
		const [near, ...each] = await Promise.all([phrase && words.length > 1 ? this.#find(words.join(' ')) : [], ...words.map((word) => this.#find(word))]);
		return matchesOf(each, near, this.#byId, this.#usual);
	}

	/** Pages in which neighbours of the question stand together. */
	async #near(parts: readonly Part[]): Promise<Boost[]> {
		const pairs = parts.slice(1).flatMap((part, index): [Part, Part][] => {
			const before = parts[index] as Part;
			return before.search && part.search ? [[before, part]] : [];
		});
		return Promise.all(pairs.map(async ([a, b]) => ({ ids: new Set((await this.#find(`${a.search} ${b.search}`)).map(({ id }) => id)), factor: TOGETHER })));
	}

	/** Which pages the signs of a question allow. */
	async #allowed(quoted: readonly string[], without: readonly string[]): Promise<(id: string) => boolean> {
		const withAll = async (list: readonly string[]) =>
			Promise.all(
				list.map(
					async (words) =>
						new Set((await this.#find(words)).filter(({ id, places }) => places.some(({ at }) => at < (this.#byId.get(id)?.length ?? 0))).map(({ id }) => id)),
				),
			);
		const [must, mustNot] = await Promise.all([withAll(quoted), withAll(without)]);
		return (id) => must.every((ids) => ids.has(id)) && !mustNot.some((ids) => ids.has(id));
	}

	/** Puts the page first whose whole title was asked. */
	async #titleFirst(hits: readonly Hit[], text: string): Promise<Hit[]> {
		const asked = keyOf(text);
		const likely = hits.slice(0, TITLES).filter(({ inTitle, weak }) => !weak && inTitle.size > 1);
		const titles = await Promise.all(likely.map(async (hit) => keyOf((await this.load(hit)).title)));
		const whole = likely[titles.indexOf(asked)];
		return whole ? [whole, ...hits.filter((hit) => hit !== whole)] : [...hits];
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
	return { row, places: new Map(), inTitle: new Set(), byName: new Set(), about: new Set(), weak: false };
}

/** The question as typed: every word looked for as it is, not as a beginning of others. */
function verbatim(text: string): Reading {
	const parts = tokensOf(text).map(({ text: typed }) => ({ typed, search: typed }));
	return { question: { parts, nodes: [], indicators: [], places: [], kinds: [], notes: [] }, unknown: [], goingOn: new Map() };
}

/** Words in quotes as a part of the question. */
const together = (words: string): Part => ({ typed: words, search: words, together: true });

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
