/** In which languages each address of the site really has a page: what hreflang, the sitemap and links within a language follow. */
import { addressOf, listAddress } from '../graph/addresses.ts';
import { LOCALES, type Locale } from '../schema/locales.ts';
import type { SiteContent } from './site.ts';

const made = new WeakMap<SiteContent['texts'], ReadonlyMap<string, readonly Locale[]>>();

/**
 * Pages and prose are in the languages they are translated into, lists and the home page in those that have one of their pages.
 * @returns by the address without its language, the languages in the order of {@link LOCALES}; addresses that are English only are not in it
 */
export function languagesOf({ texts, graph, prose }: Pick<SiteContent, 'texts' | 'graph' | 'prose'>): ReadonlyMap<string, readonly Locale[]> {
	const known = made.get(texts);
	if (known) return known;
	const found = new Map<string, Set<Locale>>();
	const add = (address: string, locale: Locale) => {
		const locales = found.get(address) ?? new Set<Locale>(['en']);
		found.set(address, locales.add(locale));
	};
	for (const [id, inLanguages] of texts) {
		const page = graph.pages.get(id);
		for (const locale of inLanguages.keys()) {
			if (locale === 'en' || !page) continue;
			add('/', locale);
			add(addressOf(id), locale);
			add(listAddress(page.collection), locale);
		}
	}
	for (const { slug, locale } of prose) if (locale !== 'en') add(`/${slug}/`, locale);
	const languages = new Map([...found].map(([address, locales]) => [address, LOCALES.filter((each) => locales.has(each))]));
	made.set(texts, languages);
	return languages;
}
