/** What the quick search offers for some words: direct answers, pages by their kind, and the way to all results. */
import type { OpenSearch } from './browser.ts';
import type { Answer } from './search.ts';
import { aboutPage, placesOf } from './view.ts';

/** A row one can choose: an address, and what it says. */
export interface Suggestion {
	address: string;
	title: string;
	about: string;
	/** What it stands under; '' for nothing. */
	group: string;
	/** Of the title. */
	language?: string;
}

/** Pages offered at once. */
const MOST = 10;

/**
 * @returns direct answers, then pages, best first; each address once
 * @throws when a page's text cannot be loaded
 */
export async function suggestionsFor(answer: Answer, { start, search }: OpenSearch): Promise<Suggestion[]> {
	const hits = answer.hits.slice(0, MOST);
	const [places, pages] = await Promise.all([placesOf(answer, start), Promise.all(hits.map((hit) => search.load(hit)))]);
	const direct = places.map(({ title, address, kind }): Suggestion => ({ title, address, about: kind, group: start.say.answers, language: 'en' }));
	const found = hits.map(({ row }, index): Suggestion => {
		const { kind, language } = row.values;
		const { title = '', url = '' } = pages[index] ?? {};
		return { title, address: url, about: aboutPage(row, start), group: start.names.kind[kind[0] ?? ''] ?? '', language: language[0] };
	});
	return [...direct, ...found].filter(({ address }, index, all) => all.findIndex((each) => each.address === address) === index);
}

/** The way to all results on the search page. */
export function allResults(words: string, address: string, { hits }: Answer, { start: { say } }: OpenSearch): Suggestion {
	return { title: say.all({ words }), address, about: say.results({ n: hits.length }), group: '' };
}
