import { keyOf } from '../../schema/fold.ts';
import type { Finding } from '../problem.ts';
import type { TextRule } from './rule.ts';

const MOST = 30;

/** The fields that search reads as the page's own words, beside its text. */
const READ = ['title', 'summary', 'objectives', 'materials', 'plan', 'notes', 'steps'];

export const keywords: TextRule = {
	code: 'WM044',
	level: 'error',
	title: 'Keywords that search does not need',
	help: 'A keyword is a word that people use, that the page itself does not use, and for which it is among the three best answers. At most thirty are enough: keep those by which most people would look for this page. A word of the title, the summary or the text finds the page anyway: take it out.',
	findIn: () => {
		return ({ file, frontMatter, text }) => {
			const data = (frontMatter.data ?? {}) as Record<string, unknown>;
			const list = Array.isArray(data.keywords) ? data.keywords : [];
			if (!list.length) return [];
			const many: Finding[] =
				list.length > MOST
					? [
							{
								file: file.path,
								...frontMatter.at(['keywords']),
								found: `${list.length} keywords`,
								allowed: `at most ${MOST}: those by which most people would look for this page`,
							},
						]
					: [];
			const own = [...READ.flatMap((field) => textsIn(data[field])), text].map((each) => ` ${keyOf(each)} `).join('|');
			return [
				...many,
				...list.flatMap((word, index): Finding[] => {
					if (typeof word !== 'string' || !keyOf(word) || !own.includes(` ${keyOf(word)} `)) return [];
					return [
						{
							file: file.path,
							...frontMatter.at(['keywords', index]),
							found: `the page uses “${word.trim()}” itself, so search finds it without the keyword`,
							allowed: 'words that the page does not use',
						},
					];
				}),
			];
		};
	},
};

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
