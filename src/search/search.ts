/** From a question to pages in order: asks the engine for every part, mends slips, ranks. Knows no DOM. */
import { type Lexicon, type MoreWords, type Place, readLexicon, type SearchWords } from './lexicon.ts';
import type { PageRow } from './pages.ts';
import type { Engine, Fragment } from './pagefind.ts';
import { type Note, type Part, type Question, understand } from './question.ts';
import { type Boost, type Found, rank } from './rank.ts';
import { hasValue } from './facets.ts';
import { mend } from './spelling.ts';
import { tokensOf } from './fold.ts';

/** What search works with; the browser fetches it, the benchmark reads it from disk. */
export interface Sources {
	engine: Engine;
	words: SearchWords;
	rows: readonly PageRow[];
	/** Fetches the second file of words; called once, when a word is in no page. */
	loadMore: () => Promise<MoreWords>;
}

/** A page that was found. */
export interface Hit {
	row: PageRow;
	/** The page's text and headings. */
	load: () => Promise<Fragment>;
	/** Places of found words in its text, with the number of the part each belongs to. */
	places: Map<number, number>;
	/** Words of the question found in the title, and those found only by what people call the subject. */
	inTitle: string[];
	byName: string[];
}

export interface Answer {
	hits: Hit[];
	places: Place[];
	notes: Note[];
	/** Words that are in no page and for which none was found. */
	unknown: string[];
}

/** Opens a search that keeps what it has learnt from one question to the next. */
export function openSearch({ engine, words, rows, loadMore }: Sources) {
	let lexicon = readLexicon(words);
	let more: Promise<Lexicon> | undefined;
	const byId = new Map(rows.map((row) => [row.id, row]));
	const known = new Map<string, Promise<boolean>>();

	/** Whether a word stands in a page; the engine alone would take any word that begins alike. */
	const stands = (word: string): Promise<boolean> => {
		const asked = known.get(word) ?? engine.search(`"${word}"`).then(({ results }) => results.length > 0);
		known.set(word, asked);
		return asked;
	};
	const missing = async (question: Question): Promise<string[]> => {
		const plain = question.parts.filter((part) => part.plain).map(({ typed }) => typed);
		const there = await Promise.all(plain.map(stands));
		return plain.filter((_, index) => !there[index]);
	};

	/** Reads a question with as little as will do: first our own words, then other languages', then with slips mended. */
	const read = async (text: string): Promise<{ question: Question; unknown: string[] }> => {
		let question = understand(text, lexicon);
		let unknown = await missing(question);
		if (!unknown.length) return { question, unknown };
		more ??= loadMore().then((loaded) => readLexicon(words, loaded));
		lexicon = await more;
		question = understand(text, lexicon);
		unknown = await missing(question);
		const begins = (word: string) => lexicon.spelling.some((each) => each.startsWith(word.toLowerCase()));
		const slips = new Map(
			unknown.flatMap((word) => {
				const to = begins(word) ? undefined : mend(word, lexicon.spelling);
				return to ? tokensOf(word).map(({ key }) => [key, to] as const) : [];
			}),
		);
		if (slips.size) question = understand(text, lexicon, slips);
		return { question, unknown: unknown.filter((word) => !begins(word) && !tokensOf(word).some(({ key }) => slips.has(key))) };
	};

	/** The question as typed: every word looked for as it is. */
	const verbatim = (text: string): Question => ({ parts: tokensOf(text).map(({ text: typed }) => ({ typed, search: [typed] })), places: [], kinds: [], notes: [] });

	const find = async (part: Part, number: number, hits: Map<string, Hit>): Promise<Found> => {
		const scores = new Map<string, number>();
		const tagged = part.node ?? (part.country && `country:${part.country}`);
		if (tagged) {
			const [framework, code = ''] = tagged.split(':');
			for (const row of rows) if (hasValue(row, framework as 'sdg' | 'gcm' | 'country', code)) scores.set(row.id, row.principal.includes(tagged) ? 8 : 5);
		}
		const searches = await Promise.all(part.search.map((words) => engine.search(words)));
		searches.forEach(({ results }, place) => {
			for (const result of results) {
				const row = byId.get(result.id);
				if (!row || (!result.words.length && !result.matchedMetaFields?.length)) continue;
				// What was added weighs less than what was typed.
				const score = result.score * (place === 0 ? 1 : 0.8);
				scores.set(row.id, Math.max(scores.get(row.id) ?? 0, score) + (tagged ? 1 : 0));
				const hit = hits.get(row.id) ?? { row, load: result.data, places: new Map(), inTitle: [], byName: [] };
				for (const at of result.words) hit.places.set(at, number);
				if (result.matchedMetaFields?.includes('title')) hit.inTitle.push(part.typed);
				else if (!result.words.length) hit.byName.push(part.typed);
				hits.set(row.id, hit);
			}
		});
		return { scores, aside: part.aside === true };
	};

	return {
		rows,
		/** Every page, for a question of facets alone. The order is the table's. */
		async all(): Promise<Hit[]> {
			const { results } = await engine.search(null);
			const loads = new Map(results.map(({ id, data }) => [id, data]));
			return rows.flatMap((row): Hit[] => {
				const load = loads.get(row.id);
				return load ? [{ row, load, places: new Map(), inTitle: [], byName: [] }] : [];
			});
		},
		/**
		 * @param text the question, any text
		 * @param asTyped nothing added, nothing mended
		 * @returns pages best first, direct answers, and what was done to the question
		 */
		async ask(text: string, asTyped = false): Promise<Answer> {
			const { question, unknown } = asTyped ? { question: verbatim(text), unknown: [] } : await read(text);
			const hits = new Map<string, Hit>();
			const found = await Promise.all(question.parts.map((part, number) => find(part, number, hits)));
			// Pages found by their tags alone have no result of the engine's yet.
			if (found.some(({ scores }) => [...scores.keys()].some((id) => !hits.has(id)))) for (const hit of await this.all()) if (!hits.has(hit.row.id)) hits.set(hit.row.id, hit);
			const order = rank(found, rows.length, boostsFor(question, rows));
			return { hits: order.flatMap((id) => hits.get(id) ?? []), places: question.places, notes: question.notes, unknown };
		},
	};
}

export type Search = ReturnType<typeof openSearch>;

/** Pages of a kind that was asked for, and pages of our own before entries that only point to published documents. */
function boostsFor({ kinds, parts }: Question, rows: readonly PageRow[]): Boost[] {
	const ids = (test: (row: PageRow) => boolean) => new Set(rows.filter(test).map(({ id }) => id));
	const countries = parts.flatMap(({ country }) => country ?? []);
	return [
		...(kinds.length ? [{ ids: ids(({ values }) => values.kind.some((kind) => kinds.includes(kind))), factor: 1.6 }] : []),
		...(countries.length ? [{ ids: ids(({ values }) => values.country.some((iso) => countries.includes(iso))), factor: 1.5 }] : []),
		{ ids: ids(({ values }) => values.kind[0] === 'resources'), factor: 0.85 },
	];
}
