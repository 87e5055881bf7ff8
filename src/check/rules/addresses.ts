import { folderOf, idAt } from '../../graph/addresses.ts';
import { LOCALES } from '../../schema/locales.ts';
import { COLLECTIONS } from '../../schema/pages.ts';
import { type Finding, nearest } from '../problem.ts';
import type { ContentRule } from './rule.ts';

/** Addresses that are not a page of a collection. */
const PLACES = [
	...['/', '/about/', '/explore/', '/glossary/', '/search/', '/sources/'],
	...LOCALES.filter((locale) => locale !== 'en').map((locale) => `/${locale}/search/`),
	...['', 'tag/', 'fields/', 'components/', 'check/'].map((each) => `/contribute/${each}`),
	...COLLECTIONS.map((each) => `/${folderOf(each)}/`),
];

export const addresses: ContentRule = {
	code: 'WM014',
	level: 'error',
	title: 'A link to a place that does not exist',
	help: 'Addresses of this site begin and end with a slash: /guides/use-an-mgi-baseline/. A term of the glossary is /glossary/#mgi, a target /sdg/10/#10.7, a source /sources/#desa-iom-2022. The message names the nearest address there is.',
	find: ({ parsed, prose, vocabulary, graph }) => {
		const anchors = new Map([
			['/glossary/', new Set(vocabulary.glossary.map(({ id }) => id))],
			['/sources/', new Set(vocabulary.sources.map(({ id }) => id))],
			...vocabulary['sdg-goals'].map(({ code }): [string, Set<string>] => [
				`/sdg/${code}/`,
				new Set(vocabulary['sdg-targets'].map((target) => target.code).filter((target) => target.startsWith(`${code}.`))),
			]),
		]);
		return [...parsed, ...prose].flatMap(({ file, links }) =>
			links.flatMap(({ href, at }): Finding[] => {
				const [path = '', anchor] = href.split('#');
				const problem = (found: string, allowed: string, meant?: string): Finding[] => [{ file: file.path, ...at, found, allowed, meant }];
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
	},
};
