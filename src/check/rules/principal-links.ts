import { tagsOf } from '../../graph/queries.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

const MOST = 3;

export const principalLinks: ContentRule = {
	code: 'WM015',
	level: 'error',
	title: 'One to three principal links',
	help: 'A principal link says what the page is about, and a page that is about everything is about nothing. Keep one to three, over SDG and GCM together, and make the others significant. Tag each code once.',
	find: ({ graph }) =>
		[...graph.pages.values()].flatMap((page): Finding[] => {
			const tags = tagsOf(graph, page.id);
			const finding = (found: string, allowed: string, place = page.at(['sdg'])): Finding => ({ ...place, found, allowed });
			const principal = tags.filter(({ weight }) => weight === 'principal');
			const seen = new Set<string>();
			const twice = tags.filter(({ to }) => seen.size === seen.add(to).size);
			return [
				...twice.map(({ to, place }) => finding(`${to} is tagged twice`, 'each code once', place)),
				...(principal.length > MOST
					? [finding(`${principal.length} principal links`, `one to ${MOST}: what the page is about; the others are significant`)]
					: []),
				...(principal.length === 0 ? [finding('no principal link', `one to ${MOST}, over sdg and gcm together: what the page is about`)] : []),
			];
		}),
};
