/** Texts in parts, of which a result fetches the one that shows best why the page was found. Pure. */

/** Words of an excerpt, and how many of them stand before the word it is shown for. */
const LENGTH = 30;
const BEFORE = 6;

/**
 * A text is one file, or more where it is longer than so many words; they overlap by an excerpt. Whole texts of the ten longest pages would cost
 * a phone ten kilobytes and more.
 */
const PART = 360;

/** A title has fewer words; it stands above the excerpt and is not what one is shown for. */
const TITLE = 12;

/** Stands before each of the words that a page is known by and does not say: in the index they come after its text, and nobody sees them. */
export const UNSEEN = '⁂';

/** Words, as the engine counts them: what stands between spaces. */
export const wordsOf = (content: string): string[] => content.split(/\s+/).filter(Boolean);

/** A part of a text. */
export interface TextPart {
	content: string;
	/** The place of its first word in the whole text. */
	from: number;
}

/** @returns the parts of a text by number; an excerpt for any place in [360 n, 360 n + 360) lies within part n */
export function partsOf(content: string): TextPart[] {
	const words = wordsOf(content);
	return Array.from({ length: Math.max(1, Math.ceil(words.length / PART)) }, (_, number) => {
		const from = Math.max(0, number * PART - LENGTH);
		return { from, content: words.slice(from, (number + 1) * PART + LENGTH).join(' ') };
	});
}

/**
 * @param hits places of words that were looked for, with the number of the part of the question each belongs to
 * @returns the number of the part of the text in which the best excerpt lies
 */
export function partFor(hits: ReadonlyMap<number, number>): number {
	const places = [...hits.keys()].sort((a, b) => a - b);
	const body = places.filter((place) => place >= TITLE);
	return Math.floor(best(body.length ? body : places, hits) / PART);
}

/**
 * The place whose stretch of thirty words holds the most different parts of the question, then the most hits; the first of equals. Where the text
 * ends is not asked: whoever chooses the part to fetch does not know it, and both have to choose the same place.
 */
function best(places: readonly number[], hits: ReadonlyMap<number, number>): number {
	let found = { place: 0, worth: 0 };
	for (const place of places) {
		const start = place - BEFORE;
		const inside = places.filter((each) => each >= start && each < start + LENGTH);
		const worth = new Set(inside.map((each) => hits.get(each))).size * 100 + inside.length;
		if (worth > found.worth) found = { place, worth };
	}
	return found.place;
}
