/** Every address of the site that a link may lead to, and the anchors there. */

import { sharedAnchors } from '../files/anchors.ts';
import { addressOf, lastingId, listAddress, sourceAddress, VIEWS } from '../graph/addresses.ts';
import { anchorsAround } from '../graph/anchors.ts';
import { sectionsIn } from '../graph/evidence.ts';
import { linkedPaths } from '../graph/linked.ts';
import { listPaths, listsOf } from '../graph/lists.ts';
import { isSubjectPage } from '../graph/queries.ts';
import { DESK_LANGUAGES, LOCALES } from '../schema/locales.ts';
import { COLLECTIONS } from '../schema/pages.ts';
import type { CheckedContent, Places } from './subject.ts';

type Known = Pick<CheckedContent, 'content' | 'vocabulary' | 'parsed' | 'prose' | 'graph'>;

/** @returns those of pages, lists, translations and data; of drafts too, which are places while a page is written */
export function placesOf({ content, vocabulary, parsed, prose, graph }: Known): Places {
	const places = new Map<string, ReadonlySet<string> | undefined>(content.routes.map((route) => [route, undefined]));
	const add = (address: string, anchors?: Iterable<string>) => void places.set(address, anchors && new Set(anchors));
	const frame = ['main', 'find'];

	const lists = listsOf(graph, vocabulary);
	for (const { params } of listPaths(lists)) add(`/${params.folder}/${params.rest ? `${params.rest}/` : ''}`, frame);
	for (const { params } of linkedPaths(graph)) add(`/${params.folder}/${params.slug}/linked/${params.number ? `${params.number}/` : ''}`, frame);
	const originals = new Map(parsed.filter(({ file }) => !file.locale).map((page) => [page.id, page.anchors]));
	for (const { id, file, anchors: own } of parsed) {
		const page = graph.pages.get(id);
		const shared = new Map(file.locale ? sharedAnchors(own, originals.get(id) ?? []) : []);
		const anchors = own.map((each) => shared.get(each) ?? each);
		const address = file.locale ? `/${file.locale}${addressOf(id)}` : addressOf(id);
		// What a page has around its text cannot be known while its front matter is wrong.
		add(address, page && [...anchors, ...anchorsAround(page, graph, vocabulary)]);
		if (page && file.locale) {
			add(`/${file.locale}/`, ['main']);
			add(`/${file.locale}${listAddress(page.collection)}`, frame);
		}
		if (page && file.locale) add(`/id/${lastingId(page)}/${file.locale}/`, places.get(address));
		if (!page || file.locale) continue;
		add(`/id/${lastingId(page)}/`, places.get(address));
		if (isSubjectPage(page)) add(`/data/why/${id}.json`);
		if (page.collection === 'modules') for (const end of ['', 'oembed.json']) add(`/embed/module/${lastingId(page)}/${end}`);
	}
	for (const { file, anchors } of prose) {
		const own = file.slug === 'about' && !file.locale ? ['table'] : [];
		add(file.locale ? `/${file.locale}/${file.slug}/` : `/${file.slug}/`, [...frame, ...own, ...anchors]);
	}
	const { glossary, sources } = vocabulary;
	add('/glossary/', [...frame, ...glossary.map(({ id }) => id), ...glossary.map(({ acronym, term }) => `letter-${(acronym ?? term).charAt(0).toLowerCase()}`)]);
	add('/sources/', [...frame, ...sources.flatMap(({ id }) => [id, `${id}-heading`])]);
	for (const source of sources) {
		const { id } = source;
		const sections = sectionsIn(source).map(({ anchor }) => anchor);
		const citing = (lists.narrowed.get(`source ${id}`) ?? []).map(({ collection }) => collection);
		add(sourceAddress(id), [...frame, ...citing, ...sections, ...(sections.length ? ['sections'] : [])]);
	}
	add('/contribute/fields/', [...frame, 'every-page', 'translation', ...COLLECTIONS.filter((each) => each !== 'goals' && each !== 'objectives')]);
	add('/contribute/components/');
	for (const locale of LOCALES) if (locale !== 'en') add(`/${locale}/search/`);
	for (const locale of DESK_LANGUAGES) if (locale !== 'en') add(`/${locale}/contribute/tag/`);
	for (const view of VIEWS) for (const address of [`/data/${view}.csv`, `/data/${view}.json`, `/embed/${view}/`]) add(address);
	for (const name of [...COLLECTIONS, 'translation']) add(`/schemas/${name}.json`);
	for (const file of ['/sitemap-index.xml', '/sitemap-0.xml']) add(file);
	for (const address of content.files.keys()) add(address);
	return places;
}
