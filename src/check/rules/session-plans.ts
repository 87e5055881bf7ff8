import type { Page } from '../../graph/types.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const sessionPlans: ContentRule = {
	code: 'WM028',
	level: 'error',
	title: 'A session plan does not add up',
	help: 'The minutes of the plan’s steps add up to `minutes`, because a trainer books the room by that number. Change a step, or the total. A shorter form (`forms`) takes fewer minutes than the whole, and each form other minutes.',
	find: ({ graph }) => [...graph.pages.values()].flatMap((page) => ('plan' in page.front ? [...sumOf(page, page.front), ...formsOf(page, page.front)] : [])),
};

type Plan = Pick<Extract<Page['front'], { plan: unknown }>, 'minutes' | 'plan' | 'forms'>;

function sumOf(page: Page, { minutes, plan }: Plan): Finding[] {
	const sum = plan.reduce((total, step) => total + step.minutes, 0);
	if (sum === minutes) return [];
	return [{ ...page.at(['plan']), found: `the steps of the plan add up to ${sum} minutes`, allowed: `${minutes}, as \`minutes\` says, or another total` }];
}

function formsOf(page: Page, { minutes, forms }: Plan): Finding[] {
	return forms.flatMap((form, index): Finding[] => {
		const at = page.at(['forms', index, 'minutes']);
		if (form.minutes >= minutes) return [{ ...at, found: `a shorter form of ${form.minutes} minutes`, allowed: `fewer than the ${minutes} of the whole` }];
		const same = forms.findIndex((each) => each.minutes === form.minutes);
		return same < index ? [{ ...at, found: `a second form of ${form.minutes} minutes`, allowed: 'one form for each number of minutes' }] : [];
	});
}
