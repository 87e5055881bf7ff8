import { codeOf } from '../../graph/addresses.ts';
import type { Rule } from './rule.ts';

/** WM013: the page of a goal or an objective is tagged with itself. */
export const selfTags: Rule = ({ graph }) =>
	graph.links.flatMap((link) => {
		if (link.kind !== 'tag') return [];
		const own = link.from.replace('page:goals/', 'sdg:').replace('page:objectives/', 'gcm:');
		if (own !== link.to) return [];
		return [{ ...link.place, level: 'error', code: 'WM013', found: `“${codeOf(link.to)}” is what this page describes`, allowed: 'a link to something else' }];
	});
