import { folderOf, idAt } from '../../graph/addresses.ts';
import { COLLECTIONS } from '../../schema/pages.ts';
import { nearest, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Addresses that are not a page of a collection. */
const PLACES = ['/', '/about/', '/explore/', '/glossary/', '/search/', '/sources/', ...COLLECTIONS.map((each) => `/${folderOf(each)}/`)];

/** WM014: a link in the text to a place or an anchor of this site that does not exist. Links to pages are {@link links}'s. */
export const addresses: Rule = ({ parsed, vocabulary, graph }) => {
	const anchors = new Map([
		['/glossary/', new Set(vocabulary.glossary.map(({ id }) => id))],
		['/sources/', new Set(vocabulary.sources.map(({ id }) => id))],
		...vocabulary['sdg-goals'].map(({ code }): [string, Set<string>] => [
			`/sdg/${code}/`,
			new Set(vocabulary['sdg-targets'].map((target) => target.code).filter((target) => target.startsWith(`${code}.`))),
		]),
	]);
	return parsed.flatMap(({ file, links }) =>
		links.flatMap(({ href, at }): Problem[] => {
			const [path = '', anchor] = href.split('#');
			const problem = (found: string, allowed: string, meant?: string): Problem[] => [
				{ file: file.path, ...at, level: 'error', code: 'WM014', found, allowed, ...(meant && { meant }) },
			];
			const id = idAt(href);
			const isPage = id !== undefined && graph.pages.has(id);
			if (!isPage && !PLACES.includes(path) && (id === undefined || !COLLECTIONS.some((each) => id.startsWith(`${each}/`))))
				return problem(`the link leads to ${path}, and there is no such place`, `${PLACES.join(' ')} or the address of a page`, nearest(path, PLACES));
			if (isPage && !path.endsWith('/')) return problem(`the address ${path} ends without a slash`, `${path}/`);
			const known = anchors.get(path);
			if (anchor && known && !known.has(anchor)) {
				const meant = nearest(anchor, known);
				return problem(
					`${path} has no “${anchor}”`,
					path === '/glossary/' ? 'a term of content/vocabulary/glossary.yaml' : 'an anchor of that page',
					meant && `${path}#${meant}`,
				);
			}
			return [];
		}),
	);
};
