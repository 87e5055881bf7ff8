import { codeOf } from '../../graph/addresses.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const reasons: ContentRule = {
	code: 'WM016',
	level: 'warning',
	title: 'A link without its reason',
	help: 'Every link to a goal, target or objective says in one sentence what on this page makes the link (`because`) and, where it rests on one, the place in a source (`evidence`). `stated: true` means that the source itself makes the link; then the paragraph has to be named, and its absence is an error.',
	find: ({ graph }) =>
		graph.links.flatMap((link): Finding[] => {
			if (link.kind !== 'tag') return [];
			const code = codeOf(link.to);
			if (!link.because)
				return [{ ...link.place, found: `the link to ${code} gives no reason`, allowed: 'code, weight, because and, where it rests on one, evidence' }];
			if (link.stated && link.evidence.every(({ paragraphs }) => paragraphs.length === 0))
				return [
					{
						...link.place,
						level: 'error',
						found: `the link to ${code} is “stated” by no paragraph`,
						allowed: 'evidence with a source and its paragraphs, or no `stated`',
					},
				];
			return [];
		}),
};
