import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

const DAY = 24 * 60 * 60 * 1000;

export const futureDates: ContentRule = {
	code: 'WM038',
	level: 'error',
	title: 'A date that cannot be right',
	help: '`published` and `reviewed` are days on which something was done, so neither is to come, and no page is reviewed before it appeared. Only `npm run check` looks at the calendar; a build does not, so that it comes out the same on every day.',
	find: ({ parsed, today }) =>
		parsed.flatMap(({ file, frontMatter }): Finding[] => {
			const data = (frontMatter.data ?? {}) as Record<string, unknown>;
			const day = (field: string) => (typeof data[field] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(data[field]) ? data[field] : undefined);
			const finding = (field: string, found: string, allowed: string): Finding => ({ file: file.path, ...frontMatter.at([field]), found, allowed });
			// East of here it may be tomorrow already.
			const last = today && new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
			const future = ['published', 'reviewed'].flatMap((field) => {
				const written = day(field);
				return written && last && written > last ? [finding(field, `${field} is ${written}, a day that is still to come`, `a day up to today, ${today}`)] : [];
			});
			const [published, reviewed] = [day('published'), day('reviewed')];
			if (published && reviewed && reviewed < published)
				future.push(finding('reviewed', `reviewed is ${reviewed}, and the page appeared on ${published}`, `${published} or a later day`));
			return future;
		}),
};
