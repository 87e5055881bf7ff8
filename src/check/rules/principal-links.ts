import { tagsOf } from '../../graph/queries.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

const MOST = 3;

/** WM015: more than three principal links, or none; a code tagged twice. A page is about a few things. */
export const principalLinks: Rule = ({ graph }) =>
	[...graph.pages.values()].flatMap((page): Problem[] => {
		const tags = tagsOf(graph, page.id);
		const problem = (found: string, allowed: string, place = page.at(['sdg'])): Problem => ({ ...place, level: 'error', code: 'WM015', found, allowed });
		const principal = tags.filter(({ weight }) => weight === 'principal');
		const twice = tags.filter(({ to }, index) => tags.findIndex((other) => other.to === to) < index);
		return [
			...twice.map(({ to, place }) => problem(`${to} is tagged twice`, 'each code once', place)),
			...(principal.length > MOST
				? [problem(`${principal.length} principal links`, `one to ${MOST}: what the page is about; the others are significant`)]
				: []),
			...(principal.length === 0 ? [problem('no principal link', `one to ${MOST}, over sdg and gcm together: what the page is about`)] : []),
		];
	});
