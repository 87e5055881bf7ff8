import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

const MONTHS = 18;

export const overdueReviews: ContentRule = {
	code: 'WM030',
	level: 'warning',
	title: 'The last review is too long ago',
	help: 'A page is checked against its sources every 18 months: are the figures still the latest, the links alive, the practice in use? When you have done so, set `reviewed` to that day, even if nothing had to change.',
	find: ({ graph, today }) => {
		if (!today) return [];
		return [...graph.pages.values()].flatMap((page): Finding[] => {
			const { reviewed } = page.front;
			if (!reviewed || monthsBetween(reviewed, today) < MONTHS) return [];
			return [
				{
					...page.at(['reviewed']),
					found: `the last review was on ${reviewed}, ${monthsBetween(reviewed, today)} months ago`,
					allowed: `a review every ${MONTHS} months: check the page against its sources, then set the day`,
				},
			];
		});
	},
};

/** Whole months from one ISO day to another. */
function monthsBetween(from: string, to: string): number {
	const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
	const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
	return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
}
