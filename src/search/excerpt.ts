/** The piece of a page that shows best why it was found, and the headings under which it was. Pure. */

/** A piece of an excerpt; marked pieces are the words looked for. */
export interface Piece {
	text: string;
	marked: boolean;
}

const LENGTH = 30;

/**
 * @param content a page's text; a word is what stands between spaces, as the engine counts
 * @param hits places of words that were looked for, with the number of the part of the question each belongs to
 * @param skip how many words at the beginning are the title, which stands above
 * @returns the stretch of thirty words that holds the most different parts, then the most hits; the page's beginning when there are no hits
 */
export function excerpt(content: string, hits: ReadonlyMap<number, number>, skip = 0): Piece[] {
	const words = content.split(/[\r\n\s]+/).filter(Boolean);
	const places = [...hits.keys()].filter((place) => place >= skip && place < words.length).sort((a, b) => a - b);
	let best = { start: Math.min(skip, words.length), worth: 0 };
	for (const place of places) {
		const start = Math.max(skip, Math.min(place - 6, words.length - LENGTH));
		const inside = places.filter((each) => each >= start && each < start + LENGTH);
		const worth = new Set(inside.map((each) => hits.get(each))).size * 100 + inside.length;
		if (worth > best.worth) best = { start, worth };
	}
	const pieces: Piece[] = [];
	const end = Math.min(words.length, best.start + LENGTH);
	for (let place = best.start; place < end; place += 1) {
		const marked = hits.has(place);
		const text = words[place] as string;
		const last = pieces.at(-1);
		if (last && last.marked === marked && !marked) last.text += ` ${text}`;
		else {
			if (last) pieces.push({ text: ' ', marked: false });
			pieces.push({ text, marked });
		}
	}
	if (best.start > skip) pieces.unshift({ text: '… ', marked: false });
	if (end < words.length) pieces.push({ text: ' …', marked: false });
	return pieces;
}

export interface Heading {
	id: string;
	text: string;
	/** Place of its first word. */
	location: number;
}

/** @returns the headings whose sections hold the most hits, at most `most`, in the page's order */
export function matchedHeadings(headings: readonly Heading[], hits: ReadonlyMap<number, number>, most = 3): Heading[] {
	const sorted = [...headings].sort((a, b) => a.location - b.location);
	const worth = sorted.map((heading, index) => {
		const end = sorted[index + 1]?.location ?? Number.POSITIVE_INFINITY;
		const inside = [...hits].filter(([place]) => place >= heading.location && place < end);
		return { heading, worth: new Set(inside.map(([, part]) => part)).size * 100 + inside.length };
	});
	const enough = worth
		.filter((each) => each.worth > 0)
		.sort((a, b) => b.worth - a.worth)
		.slice(0, most);
	return sorted.filter((heading) => enough.some((each) => each.heading === heading));
}
