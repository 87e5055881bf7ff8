import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const sessionPlans: ContentRule = {
	code: 'WM028',
	level: 'error',
	title: 'A session plan does not add up',
	help: 'The minutes of the plan’s steps add up to `minutes`, because a trainer books the room by that number. Change a step, or the total.',
	find: ({ graph }) =>
		[...graph.pages.values()].flatMap((page): Finding[] => {
			if (!('plan' in page.front)) return [];
			const { minutes, plan } = page.front;
			const sum = plan.reduce((total, step) => total + step.minutes, 0);
			if (sum === minutes) return [];
			return [{ ...page.at(['plan']), found: `the steps of the plan add up to ${sum} minutes`, allowed: `${minutes}, as \`minutes\` says, or another total` }];
		}),
};
