/** What a question means: which words to look for, which pages answer it at once, and what was done to it. Pure. */
import { type Token, tokensOf } from './fold.ts';
import type { Lexicon, Meaning, Place } from './lexicon.ts';

/** A piece of a question that is looked for as one. */
export interface Part {
	/** As typed. */
	typed: string;
	/** What to look for in the pages, best first; any of them will do. */
	search: string[];
	/** Pages with this tag count as found: "sdg:10.7". */
	node?: string;
	/** Pages about this country count as found. */
	country?: string;
	/** Names a kind of page: pages without the word are as good. */
	aside?: boolean;
	/** Stands in no vocabulary: it may be a slip. */
	plain?: boolean;
}

/** Something done to the question, to be said and to be undone. */
export interface Note {
	type: 'same' | 'spelling' | 'country' | 'language' | 'slip';
	from: string;
	to: string;
}

export interface Question {
	parts: Part[];
	/** Direct answers, best first. */
	places: Place[];
	/** Kinds of page that were asked for. */
	kinds: string[];
	notes: Note[];
}

/**
 * Reads a question.
 * @param text any text
 * @param lexicon see {@link Lexicon}
 * @param slips words to read as others, by their form for looking up
 * @returns parts in the order typed; words that only ask are left out unless there are no others
 */
export function understand(text: string, lexicon: Lexicon, slips: ReadonlyMap<string, string> = new Map()): Question {
	const question: Question = { parts: [], places: [], kinds: [], notes: [] };
	const mended = tokensOf(text).flatMap((token) => {
		const to = slips.get(token.key);
		if (!to) return [token];
		question.notes.push({ type: 'slip', from: token.text, to });
		return tokensOf(to);
	});
	const found: { id: string; tokens: number; firm: boolean }[] = [];
	let subject = 0;
	for (let index = 0; index < mended.length; ) {
		const code = codeAt(mended, index, lexicon);
		if (code) {
			question.parts.push({ typed: joined(mended, index, code.length), search: code.search, node: code.node });
			found.push({ id: code.node, tokens: code.length, firm: true });
			index += code.length;
			continue;
		}
		const { length, meanings } = phraseAt(mended, index, lexicon);
		const typed = joined(mended, index, length);
		index += length;
		if (!meanings.length) {
			if (!lexicon.stop.has(mended[index - 1]?.key ?? '') && typed.length > 1) {
				question.parts.push({ typed, search: [typed], plain: true });
				subject += 1;
			}
			continue;
		}
		const part = partOf(typed, meanings, question);
		if (!part.aside) subject += length;
		for (const id of meanings.flatMap(({ places = [] }) => places)) {
			const firm = meanings.some(({ acronym, country, places }) => places?.includes(id) && (acronym || country));
			found.push({ id, tokens: length, firm });
		}
		question.parts.push(part);
	}
	const real = question.parts.filter(({ aside }) => !aside);
	if (!question.parts.length) question.parts = tokensOf(text).map(({ text: typed }) => ({ typed, search: [typed] }));
	// A word that names a kind of page, alone, is looked for like any other.
	else if (!real.length) question.parts = question.parts.map(({ aside, ...part }) => part);
	question.places = placesOf(found, subject, question, lexicon);
	return question;
}

/** Puts the meanings of a phrase together, and notes what was done. */
function partOf(typed: string, meanings: readonly Meaning[], question: Question): Part {
	const instead = meanings.some((meaning) => meaning.instead) && !meanings.some((meaning) => !meaning.instead && !meaning.framework);
	const others = meanings.flatMap(({ search = [] }) => search);
	const search = [...new Set(instead ? [...others, typed] : [typed, ...others])].slice(0, 3);
	const country = meanings.find((meaning) => meaning.country)?.country;
	const kinds = meanings.flatMap(({ kind }) => kind ?? []);
	question.kinds.push(...kinds);
	for (const because of ['spelling', 'language', 'country', 'same'] as const) {
		const to = meanings.find((meaning) => meaning.because === because)?.search?.[0];
		if (!to || to.toLowerCase() === typed.toLowerCase()) continue;
		question.notes.push({ type: because, from: typed, to });
		break;
	}
	return { typed, search, ...(country && { country }), ...(kinds.length === meanings.length && { aside: true }) };
}

/** The longest phrase of the lexicon that begins here; one word without meanings when there is none. */
function phraseAt(tokens: readonly Token[], start: number, lexicon: Lexicon): { length: number; meanings: Meaning[] } {
	for (let length = Math.min(lexicon.longest, tokens.length - start); length > 0; length -= 1) {
		const words = tokens.slice(start, start + length);
		const capitals = words.every(({ text }) => text === text.toUpperCase());
		const onlyStop = words.every(({ key }) => lexicon.stop.has(key));
		const meanings = (lexicon.phrases.get(words.map(({ key }) => key).join(' ')) ?? []).filter(
			({ acronym, framework }) => !framework && (!acronym || capitals || !onlyStop),
		);
		if (meanings.length && (!onlyStop || capitals || length > 2)) return { length, meanings };
	}
	return { length: 1, meanings: [] };
}

interface Code {
	node: string;
	length: number;
	search: string[];
}

/** A code at this place: "10.7", "SDG 10.7", "goal 8", "GCM 16", "objective 2". */
function codeAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Code | undefined {
	const own = tokens[start]?.text ?? '';
	if (lexicon.targets.has(own)) return { node: `sdg:${own}`, length: 1, search: [own] };
	for (let length = Math.min(4, tokens.length - start - 1); length > 0; length -= 1) {
		const words = tokens.slice(start, start + length);
		const frameworks = (lexicon.phrases.get(words.map(({ key }) => key).join(' ')) ?? []).flatMap(({ framework }) => framework ?? []);
		const code = tokens[start + length]?.text ?? '';
		const number = /^\d{1,2}$/.test(code) ? Number(code) : 0;
		if (frameworks.includes('sdg') && lexicon.targets.has(code)) return { node: `sdg:${code}`, length: length + 1, search: [code] };
		if (frameworks.includes('sdg') && number >= 1 && number <= 17) return { node: `sdg:${number}`, length: length + 1, search: [] };
		if (frameworks.includes('gcm') && number >= 1 && number <= 23) return { node: `gcm:${number}`, length: length + 1, search: [] };
	}
	return undefined;
}

const joined = (tokens: readonly Token[], start: number, length: number) =>
	tokens
		.slice(start, start + length)
		.map(({ text }) => text)
		.join(' ');

/** A place is a direct answer when the words that lead to it are at least half of the question, and no kind of page was asked for. */
function placesOf(found: readonly { id: string; tokens: number; firm: boolean }[], subject: number, { kinds, parts }: Question, lexicon: Lexicon): Place[] {
	const alone = parts.length === 1;
	const weight = new Map<string, { tokens: number; firm: boolean }>();
	for (const { id, tokens, firm } of found) {
		const known = weight.get(id);
		weight.set(id, { tokens: Math.max(tokens, known?.tokens ?? 0), firm: firm || known?.firm === true });
	}
	return [...weight]
		.filter(([id, { tokens, firm }]) => {
			if (/^(sdg|gcm):/.test(id) && firm) return true;
			if (firm) return alone;
			return kinds.length === 0 && tokens * 2 >= subject;
		})
		.sort(([, a], [, b]) => b.tokens - a.tokens)
		.flatMap(([id]) => lexicon.places.get(id) ?? [])
		.slice(0, 2);
}
