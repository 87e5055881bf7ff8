import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const listedSources: ContentRule = {
	code: 'WM018',
	level: 'error',
	title: 'A source is cited and not listed',
	help: 'The field `sources` names every source that the page’s footnotes cite; the page shows them as its sources, and /sources/ leads back to the page. The message says what the line has to be.',
	find: ({ graph, parsed, vocabulary }) => {
		const sources = new Set(vocabulary.sources.map(({ id }) => id));
		return parsed.flatMap(({ file, id, citations }): Finding[] => {
			const listed = graph.pages.get(id)?.front.sources;
			if (!listed) return [];
			return citations
				.filter(({ source }) => sources.has(source) && !listed.includes(source))
				.map(({ source, at }) => ({
					file: file.path,
					...at,
					found: `${source} is cited, and the front matter does not list it`,
					allowed: `sources: [${[...listed, source].join(', ')}]`,
				}));
		});
	},
};
