/** What a question means: which words to look for, which pages answer it at once, and what was done to it. Pure. */
import { keyOf, type Token, tokensOf } from '../schema/fold.ts';
import type { Lexicon, Meaning, Place } from './lexicon.ts';

/** The one language besides English in which there are pages, and its script. */
const TRANSLATED = { language: 'ru', script: /\p{Script=Cyrillic}/u };

/** A piece of a question that is looked for as one. */
export interface Part {
	/** As typed. */
	typed: string;
	/** What to look for in the pages; '' for a code, which is found by its tags. */
	search: string;
	/** To be looked for besides: the beginning of the word as typed, since some pages are written in its language. */
	also?: string;
	/** Pages with this tag count as found: "sdg:10.7". */
	node?: string;
	/** Pages about this country count as found. */
	country?: string;
	/** Names a kind of page: pages without the word are as good. */
	aside?: true;
	/** Stands in no vocabulary: it may be a slip. */
	plain?: true;
	/** Was in quotes: its words have to follow one another. */
	together?: true;
}

/** Something done to the question, to be said and to be undone. */
export interface Note {
	type: 'same' | 'spelling' | 'country' | 'language' | 'slip' | 'quoted' | 'without';
	from: string;
	to: string;
	/** The glossary's entry that says so. */
	glossary?: string;
}

export interface Question {
	parts: Part[];
	/** Nodes whose codes stand in the question: "sdg:10.7". They are answered first. */
	nodes: string[];
	/** Indicators whose codes stand in the question: "10.7.2". */
	indicators: string[];
	/** The glossary's entry for what the question is about, by its id. */
	term?: string;
	/** Direct answers, best first. */
	places: Place[];
	/** Kinds of page that were asked for. */
	kinds: string[];
	notes: Note[];
	/** The language it is written in, where there are pages in that language. */
	language?: string;
}

/**
 * Reads a question.
 * @param text any text
 * @param lexicon the phrases it may hold
 * @param slips words to read as others, by their form for looking up
 * @returns parts in the order typed; words that only ask are left out unless there are no others
 */
export function understand(text: string, lexicon: Lexicon, slips: ReadonlyMap<string, string> = new Map()): Question {
	const question: Question = {
		parts: [],
		nodes: [],
		indicators: [],
		places: [],
		kinds: [],
		notes: [],
		...(TRANSLATED.script.test(text) && { language: TRANSLATED.language }),
	};
	const tokens = tokensOf(asWritten(text, lexicon.targets)).flatMap((token) => {
		const to = slips.get(token.key);
		if (!to) return [token];
		question.notes.push({ type: 'slip', from: token.text, to });
		return tokensOf(to);
	});
	const led: { place: Place; tokens: number; firm: boolean }[] = [];
	const terms: { term: string; tokens: number }[] = [];
	let subject = 0;
	for (let index = 0; index < tokens.length; ) {
		const indicator = indicatorIn(tokens[index]?.text ?? '', lexicon.targets);
		if (indicator) {
			question.parts.push({ typed: indicator.code, search: indicator.code, node: indicator.node });
			if (!question.nodes.includes(indicator.node)) question.nodes.push(indicator.node);
			question.indicators.push(indicator.code);
			index += 1;
			continue;
		}
		const code = codeAt(tokens, index, lexicon);
		if (code) {
			for (const each of [code, ...codesAfter(tokens, index + code.length, code, lexicon)]) {
				question.parts.push({ typed: joined(tokens, index, each.length), search: each.search, node: each.node });
				question.nodes.push(each.node, ...(each.other ? [each.other] : []));
				index += each.length;
			}
			continue;
		}
		const { length, meanings } = phraseAt(tokens, index, lexicon);
		const typed = joined(tokens, index, length);
		const only = lexicon.stop.has(tokens[index]?.key ?? '');
		index += length;
		if (meanings.length) {
			const part = partOf(typed, meanings, question, lexicon.stop);
			if (!part.aside) subject += length;
			question.parts.push(part);
			for (const meaning of meanings)
				for (const place of meaning.places ?? []) led.push({ place, tokens: length, firm: meaning.country !== undefined || meaning.id === true });
			terms.push(...meanings.flatMap(({ term }) => (term ? [{ term, tokens: length }] : [])));
		} else if (!only && typed.length > 1) {
			question.parts.push({ typed, search: typed, plain: true });
			subject += 1;
		}
	}
	if (!question.parts.length) question.parts = tokens.map(({ text: typed }) => ({ typed, search: typed }));
	// A word that names a kind of page, alone, is looked for like any other.
	else if (question.parts.every(({ aside }) => aside)) question.parts = question.parts.map(({ aside, ...part }) => part);
	question.places = answers(led, subject, question);
	const term = terms.find(({ tokens }) => tokens === subject)?.term;
	if (term) question.term = term;
	return question;
}

/** Puts the meanings of a phrase together, and notes what was done. */
function partOf(typed: string, meanings: readonly Meaning[], question: Question, stop: Lexicon['stop']): Part {
	// A phrase that also means something as it stands is looked for as it stands.
	const instead = meanings.find(
		(meaning) => meaning.instead && (meaning.because === 'country' || meanings.every((each) => each.instead || each.kind || each.term)),
	)?.instead;
	const because = meanings.find((meaning) => meaning.instead === instead)?.because;
	const same = meanings.find((meaning) => meaning.same);
	const country = meanings.find((meaning) => meaning.country)?.country;
	const kinds = meanings.flatMap(({ kind }) => kind ?? []);
	question.kinds.push(...kinds);
	if (instead && because) question.notes.push({ type: because, from: typed, to: instead });
	else if (same?.same) question.notes.push({ type: 'same', from: typed, to: same.same, ...(same.glossary && { glossary: same.glossary }) });
	const also = because === 'language' && TRANSLATED.script.test(typed) ? keyOf(typed) : undefined;
	// The engine does not tell WHO from who.
	const long = stop.has(keyOf(typed)) ? same?.same : undefined;
	return {
		typed,
		search: instead ?? long ?? typed,
		...(also && { also }),
		...(country && { country }),
		...(kinds.length > 0 && meanings.every(({ kind, term }) => kind || term) && { aside: true }),
	};
}

/** The longest phrase of the lexicon that begins here; one word without meanings when there is none. */
function phraseAt(tokens: readonly Token[], start: number, { longest, phrases, stop }: Lexicon): { length: number; meanings: Meaning[] } {
	for (let length = Math.min(longest, tokens.length - start); length > 0; length -= 1) {
		const words = tokens.slice(start, start + length);
		const capitals = words.every(({ text }) => text === text.toUpperCase());
		const onlyStop = words.every(({ key }) => stop.has(key));
		if (onlyStop && !capitals && length < 3) continue;
		const meanings = (phrases.get(words.map(({ key }) => key).join(' ')) ?? []).filter(({ framework }) => !framework);
		if (meanings.length) return { length, meanings };
	}
	return { length: 1, meanings: [] };
}

/** Codes as people write them: "10,7", "10-7-2", "8.8.1". What is no target stays as it is. */
function asWritten(text: string, targets: Lexicon['targets']): string {
	return text.replace(
		/(?<![\p{L}\d.,-])(\d{1,2})[,.-](\d{1,2}|[a-d])(?:[,.-](\d{1,2}))?(?![\p{L}\d]|[,.-]\d|\s*(?:%|million|billion|mill|миллион|млн|مليون))/giu,
		(whole, goal, target, indicator) => (targets.has(`${goal}.${target}`) ? [goal, target, ...(indicator ? [indicator] : [])].join('.') : whole),
	);
}

/** "10.7.2" → itself, and its target. */
function indicatorIn(word: string, targets: Lexicon['targets']): { code: string; node: string } | undefined {
	const target = /^(\d+\.[\da-d]+)\.\d+$/.exec(word)?.[1];
	return target && targets.has(target) ? { code: word, node: `sdg:${target}` } : undefined;
}

interface Code {
	node: string;
	/** In words. */
	length: number;
	search: string;
	/** What it may mean as well: "objetivo 13" is a goal and an objective. */
	other?: string;
}

/** Further codes of the same framework: "and 5" after "objectives 2". */
function codesAfter(tokens: readonly Token[], start: number, { node }: Code, lexicon: Lexicon): Code[] {
	const joins = lexicon.stop.has(tokens[start]?.key ?? '') ? 1 : 0;
	const code = tokens[start + joins]?.text ?? '';
	const found = codeIn(node.startsWith('sdg:') ? ['sdg'] : ['gcm'], code, lexicon.targets);
	if (!found) return [];
	const next = { ...found, length: joins + 1 };
	return [next, ...codesAfter(tokens, start + next.length, next, lexicon)];
}

/** What a number is in the frameworks that were named. */
function codeIn(frameworks: readonly string[], code: string, targets: Lexicon['targets']): Omit<Code, 'length'> | undefined {
	const number = /^\d{1,2}$/.test(code) ? Number(code) : 0;
	if (frameworks.includes('sdg') && targets.has(code)) return { node: `sdg:${code}`, search: code };
	const objective = frameworks.includes('gcm') && number >= 1 && number <= 23 ? `gcm:${number}` : undefined;
	if (frameworks.includes('sdg') && number >= 1 && number <= 17) return { node: `sdg:${number}`, search: '', ...(objective && { other: objective }) };
	return objective ? { node: objective, search: '' } : undefined;
}

/** A code at this place: "10.7", "SDG 10.7", "goal 8", "GCM 16", "objective 2". */
function codeAt(tokens: readonly Token[], start: number, { phrases, targets }: Lexicon): Code | undefined {
	const own = tokens[start]?.text ?? '';
	if (targets.has(own)) return { node: `sdg:${own}`, length: 1, search: own };
	for (let length = Math.min(4, tokens.length - start - 1); length > 0; length -= 1) {
		const words = tokens.slice(start, start + length);
		const frameworks = (phrases.get(words.map(({ key }) => key).join(' ')) ?? []).flatMap(({ framework }) => framework ?? []);
		const found = codeIn(frameworks, tokens[start + length]?.text ?? '', targets);
		if (found) return { ...found, length: length + 1 };
	}
	return undefined;
}

const joined = (tokens: readonly Token[], start: number, length: number) =>
	tokens
		.slice(start, start + length)
		.map(({ text }) => text)
		.join(' ');

/** A place answers when the words that lead to it are at least half of the question; a country only alone. */
function answers(led: readonly { place: Place; tokens: number; firm: boolean }[], subject: number, { kinds, parts }: Question): Place[] {
	const found = new Map<string, Place>();
	// Somebody who names a country or a kind of page wants pages of that country or kind, not the subject at large.
	const plain = kinds.length === 0 && !parts.some(({ country }) => country);
	const able = led.filter(({ tokens, firm }) => (firm ? parts.length === 1 : plain && tokens * 2 >= subject));
	for (const { place } of able.sort((a, b) => b.tokens - a.tokens)) if (!found.has(place.address)) found.set(place.address, place);
	return [...found.values()].slice(0, 2);
}
