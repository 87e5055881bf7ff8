import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const summaries: ContentRule = {
	code: 'WM034',
	level: 'hint',
	title: 'The summary repeats the title',
	help: 'Lists show the title and the summary together. The summary says what the title cannot: for whom, with what result, what the reader can do with it.',
	find: ({ graph }) =>
		[...graph.pages.values()].flatMap((page): Finding[] => {
			const { title, summary } = page.front;
			const words = contentWords(title);
			const said = new Set(contentWords(summary));
			const starts = summary.toLowerCase().startsWith(title.toLowerCase());
			if (!starts && (words.length < 3 || words.some((word) => !said.has(word)))) return [];
			return [{ ...page.at(['summary']), found: 'the summary says the title again', allowed: 'what the title does not say: for whom, with what result' }];
		}),
};

/** Words of four letters and more. */
const contentWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
