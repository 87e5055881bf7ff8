import type { Page } from '../../graph/types.ts';
import { keyOf } from '../../schema/fold.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

const MOST = 5;

export const generalKeywords: ContentRule = {
	code: 'WM045',
	level: 'error',
	title: 'A keyword of too many pages',
	help: 'A keyword promises that its page is among the three best answers, and more than five pages cannot be. Keep it on the pages that are about it. What the word means in general belongs once into content/vocabulary/search-words.yaml.',
	find: ({ graph }) => {
		const holders = new Map<string, [page: Page, index: number][]>();
		for (const page of graph.pages.values())
			for (const [index, word] of page.front.keywords.entries()) {
				const key = keyOf(word);
				holders.set(key, [...(holders.get(key) ?? []), [page, index]]);
			}
		return [...holders.values()]
			.filter((pages) => pages.length > MOST)
			.flatMap((pages) =>
				pages.map(
					([page, index]): Finding => ({
						...page.at(['keywords', index]),
						found: `${pages.length} pages have the keyword “${page.front.keywords[index]}”`,
						allowed: `at most ${MOST}; or a line for it in content/vocabulary/search-words.yaml`,
					}),
				),
			);
	},
};
