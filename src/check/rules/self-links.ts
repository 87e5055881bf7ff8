import { codeOf } from '../../graph/addresses.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const selfLinks: ContentRule = {
	code: 'WM013',
	level: 'error',
	title: 'A page links to itself',
	help: 'A page is never its own related page, step or prerequisite, and the page of a goal or an objective is not tagged with that goal or objective. Take the line out, or name the page you meant.',
	find: ({ graph }) => {
		const named = graph.unresolved.filter(({ problem }) => problem === 'self');
		const pages = named.map(({ to, place }): Finding => ({ ...place, found: `“${to}” is this page itself`, allowed: 'another page' }));
		const tags = graph.links.flatMap((link): Finding[] => {
			if (link.kind !== 'tag') return [];
			const own = link.from.replace('page:goals/', 'sdg:').replace('page:objectives/', 'gcm:');
			if (own !== link.to) return [];
			return [{ ...link.place, found: `“${codeOf(link.to)}” is what this page describes`, allowed: 'a link to something else' }];
		});
		return [...pages, ...tags];
	},
};
