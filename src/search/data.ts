/** What search is given when the site is built: words for the browser, and what the index learns of a page beyond its text. Pure. */
import { addressOf, codeOf, sdgAddress } from '../graph/addresses.ts';
import { isSubjectPage, tagsOf } from '../graph/queries.ts';
import type { GcmNode, Graph, Page, SdgNode } from '../graph/types.ts';
import { showLanguage } from '../i18n/formats.ts';
import { labelOf, nameOf } from '../i18n/labels.ts';
import type { Strings } from '../i18n/locales.ts';
import { fold, keyOf, tokensOf, wordsIn } from '../schema/fold.ts';
import { LOCALES } from '../schema/locales.ts';
import { COLLECTIONS } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { UnTable } from './facets.ts';
import { type Meaning, type Phrases, type Place, type SearchWords, startOf } from './lexicon.ts';
import type { RowOfPage } from './pages.ts';
import type { Facet } from './state.ts';

/** Days from 1970-01-01 to a date "2026-11-22". */
const dayOf = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

/** The node a page describes: "sdg:10" for goals/10, "gcm:16" for objectives/16. */
function nodeOf({ collection, slug }: Page): SdgNode | GcmNode | undefined {
	return collection === 'goals' ? `sdg:${slug}` : collection === 'objectives' ? `gcm:${slug}` : undefined;
}

/**
 * The row of a page in the table of pages, but for what only its index knows.
 * @param minutes reading or session time
 */
export function rowOf(page: Page, graph: Graph, locale: string, minutes: number): RowOfPage {
	const tags = tagsOf(graph, page.id);
	// Pages of goals and objectives describe the frameworks; elsewhere on the site, too, they are not counted as pages on a subject.
	const subject = isSubjectPage(page);
	const codes = (framework: string) => (subject ? tags.filter(({ to }) => to.startsWith(framework)).map(({ to }) => codeOf(to)) : []);
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
		claimed: subject ? tags.filter(({ weight }) => weight === 'claimed').map(({ to }) => to) : [],
		reviewed: dayOf(front.reviewed),
		minutes,
	};
}

/** What things are called, glossary and vocabulary together. */
export interface SameNames {
	/** The other names, by the form of each name. */
	others: Map<string, string[]>;
	/** The first word of each, so that most words of a text need no second look. */
	starts: ReadonlySet<string>;
	/** Forms of words that only ask: as a name such a word counts only in capitals. */
	common: ReadonlySet<string>;
	/** The form of a word. Remembers it, for pages have most of their words in common. */
	formOf: (word: string) => string;
}

export function sameNames(vocabulary: Vocabulary): SameNames {
	const names = new Map<string, string[]>();
	const groups = [...vocabulary['search-words'].same, ...vocabulary.glossary.flatMap(({ acronym, term }) => (acronym ? [[acronym, term]] : []))];
	for (const group of groups)
		for (const name of group) {
			const key = keyOf(name);
			names.set(key, [...(names.get(key) ?? []), ...group.filter((each) => keyOf(each) !== key)]);
		}
	const starts = new Set([...names.keys()].map((key) => key.split(' ')[0] as string));
	const forms = new Map<string, string>();
	const formOf = (word: string) => {
		const form = forms.get(word) ?? fold(word);
		forms.set(word, form);
		return form;
	};
	return { others: names, starts, common: new Set(vocabulary['search-words'].stop.map(keyOf)), formOf };
}

/**
 * Words a page is found by besides its own: what people call its subject, in any language, and other names for what it speaks of. Never shown.
 * @param text the page's own text
 * @param names see {@link sameNames}
 */
export function keywordsOf(page: Page, text: string, names: SameNames, vocabulary: Vocabulary, strings: Strings): string[] {
	const node = nodeOf(page);
	const label = node && labelOf(node, vocabulary, strings);
	const { topics, countries } = vocabulary['search-words'];
	const country = 'country' in page.front ? page.front.country : undefined;
	return [
		...new Set([
			...(label ? [label.number, label.name] : []),
			...topics.filter(({ about }) => about.includes(page.id) || (node && about.includes(node))).flatMap(({ search, words }) => [search, ...words]),
			...countries.filter(({ iso }) => iso === country).flatMap(({ words }) => words),
			...page.front.keywords,
			...('id' in page.front ? [page.front.id] : []),
			...namesIn(`${page.front.title}. ${page.front.summary}. ${text}`, names),
		]),
	];
}

/** Other names for things a text names itself. A common word is a name only in capitals: WHO is, who is not. */
function namesIn(text: string, { others, starts, common, formOf }: SameNames): string[] {
	const words = wordsIn(text);
	const there = new Set<string>();
	for (const [place, first] of words.entries()) {
		if (!starts.has(formOf(first))) continue;
		let key = '';
		for (const word of words.slice(place, place + 6)) {
			const form = formOf(word);
			const isCommon = key === '' && common.has(form) && word !== word.toUpperCase();
			key = key ? `${key} ${form}` : form;
			if (others.has(key) && !isCommon) there.add(key);
		}
	}
	return [...there].flatMap((key) => others.get(key) ?? []).filter((name) => !there.has(keyOf(name)));
}

/** Names of the facets' values, in the order in which they are offered. Targets have a file of their own. */
export type Names = Record<Facet, Record<string, string>>;

export function namesOf(graph: Graph, vocabulary: Vocabulary, strings: Strings): Names {
	const named = <T>(list: readonly T[], key: (each: T) => string, name: (each: T) => string) => Object.fromEntries(list.map((each) => [key(each), name(each)]));
	const years = [...new Set([...graph.pages.values()].map(({ front }) => front.reviewed.slice(0, 4)))].sort().reverse();
	return {
		kind: named(COLLECTIONS, String, (each) => strings.kinds[each]),
		country: named(
			vocabulary.countries,
			({ iso }) => iso,
			({ name }) => name,
		),
		// Numbers as keys would be put in order by JavaScript itself, which is the order wanted.
		sdg: named(
			vocabulary['sdg-goals'],
			({ code }) => code,
			({ label }) => label,
		),
		gcm: named(
			vocabulary['gcm-objectives'],
			({ code }) => code,
			({ label }) => label,
		),
		audience: named(
			vocabulary.audiences,
			({ id }) => id,
			({ label }) => label,
		),
		sector: named(
			vocabulary.sectors,
			({ id }) => id,
			({ label }) => label,
		),
		language: Object.fromEntries(LOCALES.map((locale) => [locale, atStart(showLanguage(strings.locale, locale))])),
		year: Object.fromEntries(years.map((year) => [` ${year}`.trim(), year])),
	};
}

/** A word as it stands at the start of a line. */
const atStart = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Our own short words for each target, by code. */
export function targetNames(vocabulary: Vocabulary): Record<string, string> {
	return Object.fromEntries(vocabulary['sdg-targets'].map(({ code, label }) => [code, label]));
}

/** A card: what it names, in words that are the glossary's or the UN's, and where it stands. */
export interface Card {
	title: string;
	text: string;
	address: string;
}

/** The glossary's entries and the official names of indicators as cards, by the name of the file in which each goes: "term-mgi", "indicators-10". */
export function cards(vocabulary: Vocabulary): Map<string, Record<string, Card>> {
	const files = new Map<string, Record<string, Card>>();
	for (const { id, term, acronym, definition } of vocabulary.glossary)
		files.set(`term-${id}`, { [id]: { title: acronym ? `${term} (${acronym})` : term, text: definition, address: `/glossary/#${id}` } });
	for (const { code, title } of vocabulary['sdg-indicators']) {
		const [goal, target] = code.split('.');
		const file = files.get(`indicators-${goal}`) ?? {};
		file[code] = { title: code, text: title, address: sdgAddress(`${goal}.${target}`) };
		files.set(`indicators-${goal}`, file);
	}
	return files;
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

/**
 * The words of texts with how often each stands there: lower case, letters only.
 * @param before counts to go on from
 */
export function countWords(texts: Iterable<string>, before: ReadonlyMap<string, number> = new Map()): Map<string, number> {
	const asWritten = new Map<string, number>();
	for (const text of texts) for (const word of wordsIn(text)) asWritten.set(word, (asWritten.get(word) ?? 0) + 1);
	const counts = new Map(before);
	for (const [word, count] of asWritten) {
		const plain = word.toLowerCase();
		if (/^\p{L}/u.test(plain)) counts.set(plain, (counts.get(plain) ?? 0) + count);
	}
	return counts;
}

/** More words would not mend more slips, and must not make the download grow with the site. */
const MOST_SPELLINGS = 5000;

/**
 * @param pageCounts the pages' words
 * @returns words to mend slips with by their first letter, commonest first: of the pages, their keywords and the vocabulary
 */
export function spellingWords(graph: Graph, vocabulary: Vocabulary, pageCounts: ReadonlyMap<string, number>): Map<string, string[]> {
	const keywords = [...graph.pages.values()].flatMap(({ front }) => front.keywords);
	const counts = countWords(keywords, pageCounts);
	const { same, topics } = vocabulary['search-words'];
	const certain = [
		...vocabulary.countries.map(({ name }) => name),
		...vocabulary['sdg-goals'].map(({ label }) => label),
		...vocabulary['gcm-objectives'].map(({ label }) => label),
		...topics.map(({ search }) => search),
		...same.flat(),
	];
	const byKey = new Map<string, { word: string; count: number }>();
	for (const [word, count] of counts) {
		// The engine knows the forms of English words; of Russian ones each has to be looked for (see Reader.formsOf).
		const inRussian = /\p{Script=Cyrillic}/u.test(word);
		if (word.length < 4 || (count < 2 && !inRussian)) continue;
		const key = inRussian ? word : fold(word);
		const known = byKey.get(key);
		if (!known || known.count < count) byKey.set(key, { word, count: count + (known?.count ?? 0) });
	}
	for (const word of certain.flatMap((phrase) => tokensOf(phrase)).filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text)))
		if (!byKey.has(word.key)) byKey.set(word.key, { word: word.text.toLowerCase(), count: 2 });
	const sorted = [...byKey.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, MOST_SPELLINGS);
	return Map.groupBy(
		sorted.map(({ word }) => word),
		(word) => [...fold(word)][0] as string,
	);
}

/** The vocabulary of questions, as files: what is read first, and files of phrases by the two letters with which each begins. */
export interface WordFiles {
	words: SearchWords;
	files: Map<string, Phrases>;
}

/**
 * Characters of a file of phrases, unless two letters alone have more. With one file for each two letters the list of files, which is read first, costs a
 * phone more than it saves; with files of a thousand characters the dearest question costs 200 bytes more.
 */
const PHRASES = 600;

/**
 * @param strings the words of the interface's language, for the names of places
 * @param counts the pages' words: a word that none of them has is looked for as the English one it stands for
 */
export function wordFiles(graph: Graph, vocabulary: Vocabulary, strings: Strings, counts: ReadonlyMap<string, number>): WordFiles {
	const { stop, codes, spellings, same, countries, kinds, topics } = vocabulary['search-words'];
	const byStart = new Map<string, Phrases>();
	let longest = 1;
	const add = (phrase: string, meaning: Meaning) => {
		const key = keyOf(phrase);
		if (!key) return;
		const start = startOf(key);
		const phrases = byStart.get(start) ?? {};
		phrases[key] = [...(phrases[key] ?? []), meaning];
		byStart.set(start, phrases);
		longest = Math.max(longest, key.split(' ').length);
	};
	const places = (about: readonly string[]): { places?: Place[] } => {
		const found = about.flatMap((id): Place[] => {
			const page = graph.pages.get(id.replace('sdg:', 'goals/').replace('gcm:', 'objectives/'));
			return page ? [{ title: nameOf(page, strings), address: addressOf(page.id), kind: strings.kinds[page.collection] }] : [];
		});
		return found.length ? { places: found } : {};
	};
	for (const page of graph.pages.values()) if ('id' in page.front) add(page.front.id, { id: true, ...places([page.id]) });
	const terms = new Map(vocabulary.glossary.map(({ id, term }) => [keyOf(term), id]));
	for (const { id, term, acronym } of vocabulary.glossary) for (const name of [term, ...(acronym ? [acronym] : [])]) add(name, { term: id });
	for (const framework of ['sdg', 'gcm'] as const) for (const word of codes[framework]) add(word, { framework });
	for (const [right = '', ...others] of spellings) for (const other of others) add(other, { instead: right, because: 'spelling' });
	const acronyms = vocabulary.glossary.flatMap(({ acronym, term, id }) => (acronym ? [{ acronym, term, id }] : []));
	for (const { acronym, term, id } of acronyms) {
		add(acronym, { same: term, acronym: true, glossary: id });
		add(term, { same: acronym, glossary: id });
	}
	const inGlossary = new Set(acronyms.flatMap(({ acronym, term }) => [keyOf(acronym), keyOf(term)]));
	for (const group of same) for (const word of group) if (!inGlossary.has(keyOf(word))) add(word, { same: group.find((each) => each !== word) as string });
	for (const { iso, name, slug } of vocabulary.countries) {
		const country = { country: iso, ...places(slug ? [`countries/${slug}`] : []) };
		add(name, country);
		const names = new Set(countries.filter((each) => each.iso === iso).flatMap(({ words }) => words.map(keyOf)));
		for (const word of names) if (word !== keyOf(name)) add(word, { ...country, instead: name, because: 'country' });
	}
	for (const { kind, words } of kinds) for (const word of words) add(word, { kind });
	const ours = new Set([...counts.keys()].map(fold));
	const english = (phrase: string) => /^[a-z0-9' -]+$/i.test(phrase) && tokensOf(phrase).every(({ key }) => ours.has(key));
	for (const { about, search, words } of topics) {
		add(search, places(about));
		const term = terms.get(keyOf(search));
		for (const word of words) add(word, { ...places(about), ...(term && { term }), ...(!english(word) && { instead: search, because: 'language' }) });
	}
	const files = inFiles(byStart);
	return {
		words: {
			// Sorted, words that begin alike stand together, and pack better.
			stop: [...new Set(stop.map(keyOf))].sort().join(' '),
			longest,
			targets: vocabulary['sdg-targets'].map(({ code }) => code).join(' '),
			starts: [...files.keys()].join(' '),
		},
		files,
	};
}

/** @returns neighbours in the alphabet put together, by the first letters of each file; in order */
function inFiles(byStart: ReadonlyMap<string, Phrases>): Map<string, Phrases> {
	const files = new Map<string, Phrases>();
	let [first, room] = ['', 0];
	for (const start of [...byStart.keys()].sort()) {
		const phrases = byStart.get(start) as Phrases;
		const size = JSON.stringify(phrases).length;
		if (size > room) [first, room] = [start, PHRASES];
		room -= size;
		files.set(first, { ...files.get(first), ...phrases });
	}
	return files;
}
