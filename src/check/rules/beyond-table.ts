import { goalOf } from '../../graph/addresses.ts';
import type { Tag } from '../../schema/tags.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const beyondTable: ContentRule = {
	code: 'WM022',
	level: 'warning',
	title: 'Two principal links that the UN Network’s table does not join',
	help: 'The UN Network on Migration says in its guidance which SDG targets each objective of the Global Compact links to. A page may well be about a pair that is not in that table; then say why, in one sentence, as `beyond_table` under the tag of the objective. If you cannot, one of the two is probably significant.',
	find: ({ graph, vocabulary }) => {
		const known = new Set<string>();
		for (const { objective, target } of vocabulary['gcm-sdg'].pairs) {
			known.add(`${objective} ${target}`);
			known.add(`${objective} ${goalOf(target)}`);
		}
		const joined = (objective: string, code: string) => known.has(`${objective} all`) || known.has(`${objective} ${code}`);
		return [...graph.pages.values()].flatMap((page): Finding[] => {
			const principal = (tags: readonly unknown[]) => (tags as Tag[]).map((tag, index) => ({ tag, index })).filter(({ tag }) => tag.weight === 'principal');
			const targets = principal(page.front.sdg);
			return principal(page.front.gcm).flatMap(({ tag: objective, index }) =>
				targets
					.filter(({ tag: target }) => !objective.beyond_table && !target.beyond_table && !joined(objective.code, target.code))
					.map(({ tag: target }) => ({
						...page.at(['gcm', index]),
						found: `GCM ${objective.code} and SDG ${target.code} are both principal, and the UN Network’s table does not join them`,
						allowed: 'beyond_table: one sentence that says why they belong together here; or weight: significant for one of them',
					})),
			);
		});
	},
};
