/** The sentences of a page that show best why it was found, each with the section in which it stands. Pure. */
import { type TextPart, wordsOf } from './excerpt.ts';

/** A piece of a sentence; marked pieces are the words looked for. */
export interface Piece {
	text: string;
	marked: boolean;
}

export interface Heading {
	id: string;
	text: string;
	/** Place of its first word. */
	location: number;
}

export interface Passage {
	pieces: Piece[];
	/** The section it stands in; none above the first heading. */
	section?: Heading;
}

/** Words of a sentence that are shown; what is longer is cut at its end, or begins with the first word found. */
const LENGTH = 36;
const BEFORE = 12;

interface Sentence {
	/** Places of its first word and of the first behind it. */
	from: number;
	to: number;
	section?: Heading;
	isHeading: boolean;
}

/**
 * @param part a part of a page's text
 * @param headings of the page
 * @param hits places of words that were looked for, with the number of the part of the question each belongs to
 * @param skip how many words at the text's beginning are the title, which stands above
 * @param most how many sentences at most; the second only when it has a part of the question that the first lacks
 * @returns the sentences that hold most of the question, best first; the part's first sentence when there are no hits
 */
export function passages(part: TextPart, headings: readonly Heading[], hits: ReadonlyMap<number, number>, skip = 0, most = 2): Passage[] {
	const words = wordsOf(part.content);
	const sentences = sentencesOf(words, part.from, headings, skip);
	const readable = sentences.filter(({ isHeading }) => !isHeading);
	const within = ({ from, to }: Sentence) => [...hits].filter(([place]) => place >= from && place < to).map(([, number]) => number);
	const inHeading = new Map(sentences.filter(({ isHeading }) => isHeading).map((each) => [each.section, within(each)]));
	const firstOf = new Map(readable.toReversed().map((each) => [each.section, each]));
	const chosen: Sentence[] = [];
	const shown = new Set<number>();
	while (chosen.length < most) {
		let best: { sentence: Sentence; worth: number } | undefined;
		for (const sentence of readable) {
			if (chosen.includes(sentence)) continue;
			const own = within(sentence);
			// What its heading says, a section says as well; its first sentence before others.
			const above = inHeading.get(sentence.section) ?? [];
			if (!own.length && !(above.length && firstOf.get(sentence.section) === sentence)) continue;
			const fresh = new Set([...own, ...above].filter((number) => !shown.has(number))).size;
			// Of equals a sentence of a section, to which a reader can go, before one of the summary.
			const worth = fresh * 100 + new Set(own).size * 20 + (sentence.section ? 10 : 0) + Math.min(own.length, 9);
			if (fresh > 0 && worth > (best?.worth ?? 0)) best = { sentence, worth };
		}
		if (!best) break;
		chosen.push(best.sentence);
		for (const number of [...within(best.sentence), ...(inHeading.get(best.sentence.section) ?? [])]) shown.add(number);
	}
	if (!chosen.length) chosen.push(...readable.slice(0, 1));
	return chosen.map((sentence) => ({ pieces: piecesOf(sentence, words, part.from, hits), ...(sentence.section && { section: sentence.section }) }));
}

/** A text in sentences. A heading is one by itself; a part may begin and end within one. */
function sentencesOf(words: readonly string[], from: number, headings: readonly Heading[], skip: number): Sentence[] {
	const sections = [...headings].sort((a, b) => a.location - b.location);
	const starts = new Map(sections.map((heading) => [heading.location, heading]));
	let section = sections.findLast(({ location }) => location < Math.max(from, skip));
	const sentences: Sentence[] = [];
	let start = Math.max(from, skip);
	let isHeading = false;
	const close = (to: number) => {
		if (to > start) sentences.push({ from: start, to, isHeading, ...(section && { section }) });
		start = to;
	};
	for (let place = start; place < from + words.length; place += 1) {
		const heading = starts.get(place);
		if (heading) {
			close(place);
			section = heading;
			isHeading = true;
		}
		const ends = isHeading
			? place + 1 >= (section?.location ?? 0) + wordsOf(section?.text ?? '').length
			: /[.!?…؟]["”»)]*$/.test(words[place - from] as string);
		if (ends) {
			close(place + 1);
			isHeading = false;
		}
	}
	close(from + words.length);
	return sentences;
}

function piecesOf({ from, to }: Sentence, words: readonly string[], offset: number, hits: ReadonlyMap<number, number>): Piece[] {
	const first = [...hits.keys()].filter((place) => place >= from && place < to).sort((a, b) => a - b)[0] ?? from;
	// Whole where it can be; a word found far behind the beginning is shown all the same.
	const start = first - from < LENGTH - 4 ? from : first - BEFORE;
	const end = Math.min(to, start + LENGTH);
	const pieces: Piece[] = [];
	for (let place = start; place < end; place += 1) {
		const marked = hits.has(place);
		const text = words[place - offset] as string;
		const last = pieces.at(-1);
		if (last && !last.marked && !marked) last.text += ` ${text}`;
		else {
			if (last) pieces.push({ text: ' ', marked: false });
			pieces.push({ text, marked });
		}
	}
	if (start > from) pieces.unshift({ text: '… ', marked: false });
	if (end < to) pieces.push({ text: ' …', marked: false });
	return pieces;
}
