import { isSubjectPage, linkedFrom } from '../../graph/queries.ts';
import type { ContentRule } from './rule.ts';

export const orphans: ContentRule = {
	code: 'WM027',
	level: 'hint',
	title: 'No page leads here',
	help: 'Readers find a page through others. Name it as `related` on the pages they are likely to come from, or as a step of a pathway.',
	find: ({ graph }) =>
		[...graph.pages.values()]
			.filter((page) => isSubjectPage(page) && linkedFrom(graph, page.id).length === 0)
			.map((page) => ({
				...page.at(['title']),
				found: 'no other page links to this one',
				allowed: 'one or two pages that name it as related, or a pathway with it',
			})),
};
