/** Everything pages are made of: the vocabularies, the graph, the texts in every language. */
import { languagesOf } from '../content/languages.ts';
import { type SiteContent, siteContent } from '../content/site.ts';
import { listsOf } from '../graph/lists.ts';
import { vocabularyIn } from '../i18n/names.ts';
import { LOCALES, type Locale, localeAt } from '../schema/locales.ts';
import { graphIn } from './translated.ts';

/** @returns the checked content; in `astro dev` another value after a file has changed, so ask anew for each page */
export function hub(): SiteContent {
	return siteContent();
}

const made = new WeakMap<SiteContent, Map<Locale, SiteContent>>();

/** The same in a language: names, titles, reasons and facts are its own where it has them, and English marked as such where it has not. */
export function hubIn(locale: Locale): SiteContent {
	const content = hub();
	if (locale === 'en') return content;
	const languages = made.get(content) ?? new Map<Locale, SiteContent>();
	made.set(content, languages);
	const known = languages.get(locale);
	if (known) return known;
	const vocabulary = vocabularyIn(content.vocabulary, locale);
	const graph = graphIn(content, vocabulary, locale);
	// Names differ between languages, addresses do not.
	listsOf(graph, vocabulary, content.vocabulary);
	const inLanguage: SiteContent = { ...content, vocabulary, graph };
	languages.set(locale, inLanguage);
	return inLanguage;
}

export { localeAt };

/** The languages in which an address has a page: "/guides/x/" → ["en", "ru"]. The search page is in each. */
export function localesOf(address: string): readonly Locale[] {
	return address === '/search/' ? LOCALES : (languagesOf(hub()).get(address) ?? ['en']);
}

/** Whether a page of the site is there in a language: "/guides/x/" → true where /ru/guides/x/ is. */
export function isIn(locale: Locale, address: string): boolean {
	return localesOf(address).includes(locale);
}
