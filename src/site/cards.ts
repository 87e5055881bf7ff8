/** What lists show of a page, put together from the graph: cards, and rows with reasons. */
import { addressOf } from '../graph/addresses.ts';
import { tagsOf } from '../graph/queries.ts';
import { readingMinutes } from '../graph/reading.ts';
import type { Graph, Page, TagLink } from '../graph/types.ts';
import { labelOf, type NodeLabel, nameOf } from '../i18n/labels.ts';
import type { Strings } from '../i18n/locales.ts';
import { isMarked } from '../i18n/marks.ts';
import type { Weight } from '../schema/tags.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

export interface Card {
	name: string;
	address: string;
	summary: string;
	/** Time, kind, year, countries. */
	about: string[];
	/** What the page is principally about. */
	chips: NodeLabel[];
	/** "g10" for a goal's own page */
	colour: string | undefined;
}

export function cardOf(page: Page, graph: Graph, vocabulary: Vocabulary, strings: Strings): Card {
	const { front } = page;
	return {
		name: nameOf(page, strings),
		address: addressOf(page.id),
		summary: front.summary,
		about: [
			...(isMarked(front.title) ? [strings.inEnglish] : []),
			...('minutes' in front ? [strings.minutes({ n: front.minutes }), strings.levels[front.level]] : [strings.readingTime({ n: readingMinutes(page.words) })]),
			...('form' in front ? [strings.forms[front.form]] : []),
			...('type' in front ? [strings.types[front.type], ...(front.year ? [String(front.year)] : [])] : []),
			...front.countries.flatMap((iso) => vocabulary.countries.find((each) => each.iso === iso)?.name ?? []),
		],
		chips: tagsOf(graph, page.id)
			.filter(({ weight }) => weight === 'principal')
			.map(({ to }) => labelOf(to, vocabulary, strings)),
		colour: page.collection === 'goals' ? `g${page.slug}` : undefined,
	};
}

/** A page with the reasons of some of its links. */
export interface ReasonedRow {
	name: string;
	address: string;
	reasons: { number: string; weight: Weight; because: string }[];
}

export function reasonedRow(page: Page, tags: readonly TagLink[], vocabulary: Vocabulary, strings: Strings): ReasonedRow {
	return {
		name: nameOf(page, strings),
		address: addressOf(page.id),
		reasons: tags.map(({ to, weight, because }) => ({
			number: labelOf(to, vocabulary, strings).number,
			weight,
			because: because ?? (weight === 'claimed' ? strings.claimed : strings.noReason),
		})),
	};
}
