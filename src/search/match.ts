/** How well pages match a piece of a question, from where its words stand in them. Pure. */
import type { Occurrence } from './pagefind.ts';
import type { PageRow } from './pages.ts';

/** A page with all words of a piece. */
export interface Match {
	/** Any positive number; comparable within one piece. */
	score: number;
	/** Where they stand in its text; nowhere when it is only known by them. */
	places: number[];
	/** How many of the words its title has. */
	inTitle: number;
}

/** What a word in the title, in the summary, or among those a page is only known by is worth, where one in the text is worth up to 1. */
const TITLE = 1.5;
const SUMMARY = 0.6;
const KNOWN_BY = 1;
/** How src/build/record.ts weighs the summary; a heading weighs more. */
const SUMMARY_WEIGHS = 2;
/** How soon another occurrence adds little, and how much long pages are held back. */
const SATURATION = 1.2;
const LENGTH = 0.6;
/** Of words that stand together, beside a page that has them apart. */
const TOGETHER = 1.5;

/**
 * @param words for each word of the piece, the pages in which it stands
 * @param together the pages in which they follow one another; none for a single word
 * @param rows the table of pages, by the engine's id
 * @param usual how many words a page has on average
 */
export function matchesOf(
	words: readonly (readonly Occurrence[])[],
	together: readonly Occurrence[],
	rows: ReadonlyMap<string, PageRow>,
	usual: number,
): Map<string, Match> {
	const near = new Set(together.map(({ id }) => id));
	let matches: Map<string, Match> | undefined;
	for (const occurrences of words) {
		const next = new Map<string, Match>();
		for (const { id, places } of occurrences) {
			const row = rows.get(id);
			const before = matches?.get(id) ?? { score: 0, places: [], inTitle: 0 };
			if (!row || (matches && !matches.has(id))) continue;
			const inText = places.filter(({ at }) => at < row.length);
			const inTitle = inText.some(({ at }) => at < row.title);
			const inSummary = inText.some(({ at, weight }) => at >= row.title && weight === SUMMARY_WEIGHS);
			const often = inText.reduce((sum, { weight }) => sum + weight, 0);
			const worth = saturated(often, row.length / usual) + (inTitle ? TITLE : 0) + (inSummary ? SUMMARY : 0) + (inText.length < places.length ? KNOWN_BY : 0);
			next.set(id, { score: before.score + worth, places: [...before.places, ...inText.map(({ at }) => at)], inTitle: before.inTitle + Number(inTitle) });
		}
		matches = next;
	}
	for (const [id, match] of matches ?? []) if (near.has(id)) match.score *= TOGETHER;
	return matches ?? new Map();
}

/** What occurrences are worth together: the first most, and all of them less than 1; as in BM25. */
function saturated(often: number, length: number): number {
	return often / (often + SATURATION * (1 - LENGTH + LENGTH * length));
}
