import type { Finding } from '../problem.ts';
import { changesSince, driftBetween } from '../translated.ts';
import type { ContentRule } from './rule.ts';

/** Of what has drifted, so much is told. */
const TOLD = 5;

export const lateTranslations: ContentRule = {
	code: 'WM031',
	level: 'warning',
	title: 'A translation is behind its original',
	help: 'The English page has changed since the translation was made, in the parts that the message names. Compare them, mend the translation, and run `npm run languages -- --fits` with its file: it writes into `of` that the translation says the page as it stands.',
	find: ({ translations, graph, parsed }) => {
		const originals = new Map(parsed.filter(({ file }) => !file.locale).map((page) => [page.id, page]));
		return translations.flatMap(({ id, front, parsed: { file, frontMatter } }): Finding[] => {
			const original = originals.get(id);
			if (!original || !graph.pages.has(id)) return [];
			const changes = changesSince(front.translation.of, original.file.text, original.frontMatter.data);
			if (changes.length === 0) return [];
			const drift = driftBetween(original.file.text, file.text).map(({ found }) => found);
			const more = drift.length > TOLD ? [`and ${drift.length - TOLD} more`] : [];
			return [
				{
					file: file.path,
					...frontMatter.at(['translation', 'of']),
					found: [
						`the English page (last review ${graph.pages.get(id)?.front.reviewed}) has changed since: ${changes.join(', ')}`,
						...drift.slice(0, TOLD),
						...more,
					].join('; '),
					allowed: `a translation of the page as it stands; then “npm run languages -- --fits ${file.path}”`,
				},
			];
		});
	},
};
