import { codeOf } from '../../graph/addresses.ts';
import { isEarned } from '../../graph/queries.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const reasons: ContentRule = {
	code: 'WM016',
	level: 'warning',
	title: 'A link without its reason',
	help: 'Every link to a goal, target or objective says in one sentence what on this page makes the link (`because`) and, where it rests on one, the place in a source (`evidence`). Where a source lists a goal and does not say why, the link is `weight: claimed`: it has no reason, and the paragraph of its list is its evidence. `stated: true` means that the source itself makes the link; then the paragraph has to be named, and its absence is an error.',
	find: ({ graph }) =>
		graph.links.flatMap((link): Finding[] => {
			if (link.kind !== 'tag') return [];
			const code = codeOf(link.to);
			if (isEarned(link) && !link.because)
				return [{ ...link.place, found: `the link to ${code} gives no reason`, allowed: 'code, weight, because and, where it rests on one, evidence' }];
			if ((link.stated || !isEarned(link)) && link.evidence.every(({ paragraphs }) => paragraphs.length === 0))
				return [
					{
						...link.place,
						level: 'error',
						found: `the link to ${code} is ${isEarned(link) ? '“stated”' : '“claimed”'} by no paragraph`,
						allowed: isEarned(link)
							? 'evidence with a source and its paragraphs, or no `stated`'
							: 'evidence with a source and the paragraph that lists the link',
					},
				];
			return [];
		}),
};
