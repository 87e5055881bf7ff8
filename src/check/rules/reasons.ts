import { codeOf } from '../../graph/addresses.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** WM016: a link without its reason, or "stated by the source" without the paragraph. */
export const reasons: Rule = ({ graph }) =>
	graph.links.flatMap((link): Problem[] => {
		if (link.kind !== 'tag') return [];
		const code = codeOf(link.to);
		if (!link.because)
			return [
				{
					...link.place,
					level: 'warning',
					code: 'WM016',
					found: `the link to ${code} gives no reason`,
					allowed: 'code, weight, because and, where it rests on one, evidence',
				},
			];
		if (link.stated && link.evidence.every(({ paragraphs }) => paragraphs.length === 0))
			return [
				{
					...link.place,
					level: 'error',
					code: 'WM016',
					found: `the link to ${code} is “stated” by no paragraph`,
					allowed: 'evidence with a source and its paragraphs, or no `stated`',
				},
			];
		return [];
	});
