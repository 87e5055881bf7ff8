/** What search is given when the site is built: words for the browser, and what the index learns of a page beyond its text. Pure. */
import { addressOf, codeOf } from '../graph/addresses.ts';
import { tagsOf } from '../graph/queries.ts';
import type { GcmNode, Graph, Page, SdgNode } from '../graph/types.ts';
import { labelOf, nameOf } from '../i18n/labels.ts';
import type { Strings } from '../i18n/strings/en.ts';
import { COLLECTIONS, LOCALES } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { UnTable } from './facets.ts';
import { fold, tokensOf } from './fold.ts';
import type { MoreWords, Place, SearchWords, Topic } from './lexicon.ts';
import type { PageRow } from './pages.ts';
import type { Facet } from './state.ts';

/** Days from 1970-01-01 to a date "2026-11-22". */
const dayOf = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

/** The node a page describes: "sdg:10" for goals/10, "gcm:16" for objectives/16. */
function nodeOf({ collection, slug }: Page): SdgNode | GcmNode | undefined {
	return collection === 'goals' ? `sdg:${slug}` : collection === 'objectives' ? `gcm:${slug}` : undefined;
}

/**
 * The row of a page in the table of pages, but for the engine's id.
 * @param minutes reading or session time
 */
export function rowOf(page: Page, graph: Graph, locale: string, minutes: number): Omit<PageRow, 'id'> {
	const tags = tagsOf(graph, page.id);
	const own = nodeOf(page);
	const codes = (framework: string) => [...new Set([...tags.map(({ to }) => to as string), ...(own ? [own] : [])])].filter((node) => node.startsWith(framework)).map(codeOf);
	const { front } = page;
	return {
		values: {
			kind: [page.collection],
			country: 'country' in front ? [front.country] : front.countries,
			sdg: codes('sdg'),
			gcm: codes('gcm'),
			audience: front.audiences,
			sector: front.sectors,
			language: [locale],
			year: [front.reviewed.slice(0, 4)],
		},
		principal: tags.filter(({ weight }) => weight === 'principal').map(({ to }) => to),
		reviewed: dayOf(front.reviewed),
		minutes,
	};
}

/** Words a page is found by besides its own: what people call its subject, in any language. Never shown. */
export function keywordsOf(page: Page, vocabulary: Vocabulary, strings: Strings): string[] {
	const node = nodeOf(page);
	const label = node && labelOf(node, vocabulary, strings);
	const { topics, countries } = vocabulary['search-words'];
	return [
		...(label ? [label.number, label.name] : []),
		...topics.filter(({ about }) => about.includes(page.id) || (node && about.includes(node))).flatMap(({ search, words }) => [search, ...words]),
		...('country' in page.front ? countries.filter(({ iso }) => iso === (page.front as { country: string }).country).flatMap(({ words }) => words) : []),
	];
}

/** Names of the facets' values, in the order in which they are offered. Targets have a file of their own. */
export type Names = Record<Facet, Record<string, string>>;

export function namesOf(graph: Graph, vocabulary: Vocabulary, strings: Strings): Names {
	const named = <T>(list: readonly T[], key: (each: T) => string, name: (each: T) => string) => Object.fromEntries(list.map((each) => [key(each), name(each)]));
	const years = [...new Set([...graph.pages.values()].map(({ front }) => front.reviewed.slice(0, 4)))].sort().reverse();
	return {
		kind: named(COLLECTIONS, String, (each) => strings.kinds[each]),
		country: named(vocabulary.countries, ({ iso }) => iso, ({ name }) => name),
		// Numbers as keys would be put in order by JavaScript itself, which is the order wanted.
		sdg: named(vocabulary['sdg-goals'], ({ code }) => code, ({ label }) => label),
		gcm: named(vocabulary['gcm-objectives'], ({ code }) => code, ({ label }) => label),
		audience: named(vocabulary.audiences, ({ id }) => id, ({ label }) => label),
		sector: named(vocabulary.sectors, ({ id }) => id, ({ label }) => label),
		language: Object.fromEntries(LOCALES.map((locale) => [locale, strings.languages[locale]])),
		year: Object.fromEntries(years.map((year) => [` ${year}`.trim(), year])),
	};
}

/** Our own short words for each target, by code. */
export function targetNames(vocabulary: Vocabulary): Record<string, string> {
	return Object.fromEntries(vocabulary['sdg-targets'].map(({ code, label }) => [code, label]));
}

/** The UN Network's table as search uses it. "All SDGs" narrows nothing and is left out. */
export function unTable(vocabulary: Vocabulary): UnTable {
	const table: UnTable = {};
	for (const { objective, target } of vocabulary['gcm-sdg'].pairs) {
		if (target === 'all') continue;
		const codes = table[objective] ?? [];
		codes.push(target);
		table[objective] = codes;
	}
	return table;
}

/** The words of the pages with how often each stands there: lower case, letters only. */
export function countWords(texts: Iterable<string>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const text of texts)
		for (const { text: word } of tokensOf(text)) {
			const plain = word.toLowerCase();
			if (/^\p{L}/u.test(plain)) counts.set(plain, (counts.get(plain) ?? 0) + 1);
		}
	return counts;
}

/** More words would not mend more slips, and must not make the download grow with the site. */
const MOST_SPELLINGS = 5000;

/** @returns words to mend slips with: commonest quarter first, each quarter sorted, which packs small */
export function spellingWords(counts: ReadonlyMap<string, number>, certain: readonly string[]): string[] {
	const byKey = new Map<string, { word: string; count: number }>();
	for (const [word, count] of counts) {
		if (word.length < 4 || count < 2) continue;
		const key = fold(word);
		const known = byKey.get(key);
		if (!known || known.count < count) byKey.set(key, { word, count: count + (known?.count ?? 0) });
	}
	for (const word of certain.flatMap((phrase) => tokensOf(phrase)).filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text)))
		if (!byKey.has(word.key)) byKey.set(word.key, { word: word.text.toLowerCase(), count: 2 });
	const sorted = [...byKey.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, MOST_SPELLINGS);
	const quarter = Math.ceil(sorted.length / 4);
	return [0, 1, 2, 3].flatMap((each) =>
		sorted
			.slice(each * quarter, (each + 1) * quarter)
			.map(({ word }) => word)
			.sort(),
	);
}

/**
 * Splits the vocabulary of questions: words whose every part stands in some page go into the first file, the others, which the engine
 * will not find, into the second.
 * @param counts the pages' words, see {@link countWords}
 */
export function wordsOf(graph: Graph, vocabulary: Vocabulary, strings: Strings, counts: ReadonlyMap<string, number>): { words: SearchWords; more: MoreWords } {
	const { stop, codes, spellings, same, countries, kinds, topics } = vocabulary['search-words'];
	const keys = new Set([...counts.keys()].map(fold));
	const known = (phrase: string) => tokensOf(phrase).every(({ key }) => keys.has(key) || /^\d/.test(key));
	const split = (words: readonly string[]) => ({ first: words.filter(known), second: words.filter((word) => !known(word)) });
	const places = new Map<string, Place>();
	const place = (id: string) => {
		const page = graph.pages.get(id.replace('sdg:', 'goals/').replace('gcm:', 'objectives/'));
		if (page) places.set(id, { id, title: nameOf(page, strings), address: addressOf(page.id), kind: strings.kinds[page.collection], ...(nodeOf(page) && { node: nodeOf(page) }) });
	};
	for (const { about } of topics) about.forEach(place);
	for (const { code } of vocabulary['sdg-goals']) place(`sdg:${code}`);
	for (const { code } of vocabulary['gcm-objectives']) place(`gcm:${code}`);
	for (const { slug } of vocabulary.countries) if (slug) place(`countries/${slug}`);
	const acronyms = vocabulary.glossary.flatMap(({ acronym, term, id }): [string, string, string][] => (acronym ? [[acronym, term, id]] : []));
	const moreTopics = topics.map(({ words, ...topic }): Topic => ({ ...topic, words: split(words).second })).filter(({ words }) => words.length > 0);
	return {
		words: {
			stop,
			codes: { sdg: split(codes.sdg).first, gcm: split(codes.gcm).first },
			targets: vocabulary['sdg-targets'].map(({ code }) => code).join(' '),
			spellings,
			same,
			countries: vocabulary.countries.map(({ iso, name, slug }) => ({
				iso,
				name,
				words: split(countries.filter((each) => each.iso === iso).flatMap(({ words }) => words)).first,
				...(slug && { place: `countries/${slug}` }),
			})),
			kinds: kinds.map(({ kind, words }) => ({ kind, words: split(words).first })),
			topics: topics.map(({ words, ...topic }) => ({ ...topic, words: split(words).first })),
			glossary: acronyms,
			places: [...places.values()],
		},
		more: {
			topics: moreTopics,
			countries: countries.map(({ iso, words }) => ({ iso, words: split(words).second })),
			kinds: kinds.map(({ kind, words }) => ({ kind, words: split(words).second })),
			codes: { sdg: split(codes.sdg).second, gcm: split(codes.gcm).second },
			spelling: spellingWords(counts, [
				...vocabulary.countries.map(({ name }) => name),
				...vocabulary['sdg-goals'].map(({ label }) => label),
				...vocabulary['gcm-objectives'].map(({ label }) => label),
				...topics.flatMap(({ search }) => search),
				...same.flat(),
			]),
		},
	};
}
