import { COLLECTIONS } from '../../schema/pages.ts';
import type { Rule } from './rule.ts';

/** WM010: a file that is no page, because of its name or its folder. */
export const fileNames: Rule = ({ content }) =>
	content.strays.map((file) => ({
		file,
		line: 1,
		column: 1,
		level: 'error',
		code: 'WM010',
		found: 'this is not the name of a page',
		allowed: `content/<collection>/<slug>.mdx, or <slug>.<language>.mdx for a translation: lower-case letters a-z, digits and hyphens. Collections: ${COLLECTIONS.join(', ')}`,
	}));
