/** The vocabulary of questions as the browser receives it, and made ready for looking up. */
import { keyOf } from './fold.ts';

/** A page, goal, target or objective that an answer can lead to at once. */
export interface Place {
	/** "gcm:20", "guides/x", "glossary#mgi" */
	id: string;
	title: string;
	address: string;
	/** "GCM objective", "Guide", "Glossary" */
	kind: string;
	/** Its own node, when it describes one. */
	node?: string;
}

/** What search reads first, for every question; words of other languages come with {@link MoreWords}. */
export interface SearchWords {
	stop: string[];
	codes: { sdg: string[]; gcm: string[] };
	/** Every target, for telling a code from a number: "1.1 1.2 …" */
	targets: string;
	spellings: string[][];
	same: string[][];
	countries: { iso: string; name: string; words: string[]; place?: string }[];
	kinds: { kind: string; words: string[] }[];
	topics: Topic[];
	/** Acronym, full term, place on the glossary's page. */
	glossary: [string, string, string][];
	places: Place[];
}

export interface Topic {
	about: string[];
	search: string;
	words: string[];
}

/** Read only when a question holds a word that no page has. */
export interface MoreWords {
	topics: Topic[];
	countries: { iso: string; words: string[] }[];
	kinds: { kind: string; words: string[] }[];
	codes: { sdg: string[]; gcm: string[] };
	/** Words of the pages, commonest quarter first, each quarter sorted: for mending slips. */
	spelling: string[];
}

export interface Meaning {
	/** Other words to look for, best first. */
	search?: string[];
	/** Places the phrase leads to. */
	places?: string[];
	/** The words come from another language or spelling: what was typed is not looked for itself. */
	instead?: 'language' | 'spelling';
	/** Why other words are looked for. */
	because?: 'same' | 'language' | 'spelling' | 'country';
	country?: string;
	kind?: string;
	framework?: 'sdg' | 'gcm';
	/** Written in capitals: an acronym that is also a word counts only in capitals. */
	acronym?: boolean;
}

export interface Lexicon {
	stop: ReadonlySet<string>;
	phrases: ReadonlyMap<string, Meaning[]>;
	/** Words of the longest phrase. */
	longest: number;
	targets: ReadonlySet<string>;
	places: ReadonlyMap<string, Place>;
	spelling: readonly string[];
}

/** @returns the lexicon; with `more`, other languages and the words for mending slips are in it */
export function readLexicon(words: SearchWords, more?: MoreWords): Lexicon {
	const phrases = new Map<string, Meaning[]>();
	let longest = 1;
	const add = (phrase: string, meaning: Meaning) => {
		const key = keyOf(phrase);
		if (!key) return;
		const known = phrases.get(key);
		if (known) known.push(meaning);
		else phrases.set(key, [meaning]);
		longest = Math.max(longest, key.split(' ').length);
	};
	for (const framework of ['sdg', 'gcm'] as const)
		for (const word of [...words.codes[framework], ...(more?.codes[framework] ?? [])]) add(word, { framework });
	for (const [right = '', ...others] of words.spellings) for (const other of others) add(other, { search: [right], instead: 'spelling', because: 'spelling' });
	for (const group of words.same)
		for (const word of group) add(word, { search: group.filter((each) => keyOf(each) !== keyOf(word)).slice(0, 2), because: 'same' });
	for (const [acronym, term, place] of words.glossary) {
		add(acronym, { search: [term], places: [place], because: 'same', acronym: true });
		add(term, { search: [acronym], places: [place], because: 'same' });
	}
	const countryNames = new Map(words.countries.map(({ iso, name, place }) => [iso, { name, place }]));
	for (const { iso, words: list } of [...words.countries, ...(more?.countries ?? [])]) {
		const { name = iso, place } = countryNames.get(iso) ?? {};
		const country = { country: iso, ...(place && { places: [place] }) };
		add(name, country);
		for (const word of list) add(word, { ...country, search: [name], because: 'country' });
	}
	for (const { kind, words: list } of [...words.kinds, ...(more?.kinds ?? [])]) for (const word of list) add(word, { kind });
	for (const { about, search, words: list } of words.topics) {
		add(search, { places: about });
		for (const word of list) add(word, { search: [search], places: about });
	}
	for (const { about, search, words: list } of more?.topics ?? [])
		for (const word of list) add(word, { search: [search], places: about, instead: 'language', because: 'language' });
	return {
		stop: new Set(words.stop.map(keyOf)),
		phrases,
		longest,
		targets: new Set(words.targets.split(' ')),
		places: new Map(words.places.map((place) => [place.id, place])),
		spelling: more?.spelling ?? [],
	};
}
