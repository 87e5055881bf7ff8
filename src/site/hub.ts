/** Everything pages are made of: the vocabularies, the graph, the texts in every language. */
import { type SiteContent, siteContent } from '../content/site.ts';
import { addressOf } from '../graph/addresses.ts';
import { listsOf } from '../graph/lists.ts';
import { vocabularyIn } from '../i18n/names.ts';
import { type Locale, localeAt } from '../schema/locales.ts';
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
	const graph = graphIn(content, locale);
	// Names differ between languages, addresses do not.
	listsOf(graph, vocabulary, content.vocabulary);
	const inLanguage: SiteContent = { ...content, vocabulary, graph };
	languages.set(locale, inLanguage);
	return inLanguage;
}

export { localeAt };

/** Whether a page of the site is there in a language: "/guides/x/" → true where /ru/guides/x/ is. */
export function isIn(locale: Locale, address: string): boolean {
	return addressesIn(locale).has(address);
}

const addresses = new WeakMap<SiteContent, Map<Locale, ReadonlySet<string>>>();

function addressesIn(locale: Locale): ReadonlySet<string> {
	const content = hub();
	const languages = addresses.get(content) ?? new Map<Locale, ReadonlySet<string>>();
	addresses.set(content, languages);
	const known = languages.get(locale);
	if (known) return known;
	const pages = [...content.texts].filter(([, texts]) => texts.has(locale)).map(([id]) => addressOf(id));
	const prose = content.prose.filter((each) => each.locale === locale).map(({ slug }) => `/${slug}/`);
	const found = new Set([...pages, ...prose, '/search/']);
	languages.set(locale, found);
	return found;
}
