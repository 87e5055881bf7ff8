import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

const DAY = 24 * 60 * 60 * 1000;

export const lateTranslations: ContentRule = {
	code: 'WM031',
	level: 'warning',
	title: 'A translation is behind its original',
	help: 'The page was reviewed after the translation was made, so the two may differ. Compare them, mend the translation, and set `translated` to the day of doing so.',
	find: ({ translations, graph }) =>
		translations.flatMap(({ id, front, parsed: { file, frontMatter } }): Finding[] => {
			const reviewed = graph.pages.get(id)?.front.reviewed;
			if (!reviewed || reviewed <= front.translated) return [];
			const days = (Date.parse(reviewed) - Date.parse(front.translated)) / DAY;
			return [
				{
					file: file.path,
					...frontMatter.at(['translated']),
					found: `the original was reviewed on ${reviewed}, ${days} ${days === 1 ? 'day' : 'days'} after this translation`,
					allowed: 'a translation of the page as it stands, with the day it was compared',
				},
			];
		}),
};
