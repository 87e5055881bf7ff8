import { isPageNumber } from '../../files/content.ts';
import { COLLECTIONS } from '../../schema/pages.ts';
import { slugOf } from '../../schema/slug.ts';
import { nearest } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const fileNames: ContentRule = {
	code: 'WM010',
	level: 'error',
	title: 'The name of a file is not that of a page',
	help: 'A page’s name becomes its address: content/guides/use-an-mgi-baseline.mdx is found at /guides/use-an-mgi-baseline/. So it has small letters a to z, digits and hyphens, a letter among them, and no spaces, capitals or other letters: two names that differ in capitals only are one file on many computers. A translation has the name of its page with the language before .mdx, as in use-an-mgi-baseline.ru.mdx. Images stand in public/images/.',
	find: ({ content }) =>
		content.strays.flatMap(({ path, why }) => {
			if (why !== 'name') return [];
			return [
				{
					file: path,
					line: 1,
					column: 1,
					found: 'this is not the name of a page',
					allowed: `content/<collection>/<slug>.mdx, or <slug>.<language>.mdx for a translation: lower-case letters a-z, digits and hyphens, not digits alone. Collections: ${COLLECTIONS.join(', ')}`,
					meant: rightName(path),
				},
			];
		}),
};

/** The nearest name that a page can have; undefined when nothing of it can stay. */
function rightName(path: string): string | undefined {
	const [, folder = '', name = ''] = path.split('/');
	const collection = nearest(folder, COLLECTIONS);
	const [, stem = '', locale = ''] = /^(.*?)(\.[a-z]{2})?$/.exec(name.replace(/\.(mdx?|docx?|txt|html?)$/i, '')) ?? [];
	const slug = slugOf(stem);
	return collection && slug && !isPageNumber(collection, slug) ? `content/${collection}/${slug}${locale}.mdx` : undefined;
}
