/** What the quick search offers for some words: direct answers, pages, and the way to all results. */
import type { OpenSearch } from './browser.ts';
import { directAnswers } from './cards.ts';
import type { Answer } from './search.ts';
import { aboutPage } from './view.ts';

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
	const [cards, pages] = await Promise.all([directAnswers(answer, { start }), Promise.all(hits.map((hit) => search.load(hit)))]);
	const direct = cards.map(({ title, address, kind, text }): Suggestion => ({ title, address, about: text ?? kind, group: start.say.answers, language: 'en' }));
	const weaker = answer.hits.filter(({ weak }) => weak).length;
	const found = hits.map(({ row, weak }, index): Suggestion => {
		const { title = '', url = '' } = pages[index] ?? {};
		// In the ranking's order; the kind is said at the end of the row. Groups by kind put the third before the second.
		return {
			title,
			address: url,
			about: aboutPage(row, start),
			group: weak ? start.say.weaker({ n: weaker }) : start.say.found,
			language: row.values.language[0],
		};
	});
	return [...direct, ...found].filter(({ address }, index, all) => all.findIndex((each) => each.address === address) === index);
}

/** The way to all results on the search page. */
export function allResults(words: string, address: string, { hits }: Answer, { start: { say } }: OpenSearch): Suggestion {
	return { title: say.all({ words }), address, about: say.results({ n: hits.length }), group: '' };
}
