/** Which pages the sitemap names. */
import type { SitemapItem } from '@astrojs/sitemap';
import { languagesOf } from '../content/languages.ts';
import { siteContent } from '../content/site.ts';
import { isNarrowed } from '../graph/addresses.ts';
import { localAddress } from '../i18n/locales.ts';
import { localeAt } from '../schema/locales.ts';

/**
 * Narrowed lists are no pages of their own, nor are pages for frames.
 * @param address whole: "https://waymark.example/guides/x/"
 */
export function belongsInSitemap(address: string): boolean {
	const { pathname } = new URL(address);
	return !pathname.startsWith('/embed/') && !isNarrowed(pathname);
}

/** Names with each page its translations, as its own head does: in every language that it really is in, English for all others. */
export function withLanguages(item: SitemapItem): SitemapItem {
	const { origin, pathname } = new URL(item.url);
	const locale = localeAt(pathname);
	const address = locale === 'en' ? pathname : pathname.slice(locale.length + 1);
	const locales = languagesOf(siteContent()).get(address);
	if (!locales) return item;
	const inEach = locales.map((each) => ({ lang: each as string, url: `${origin}${localAddress(each, address)}` }));
	return { ...item, links: [...inEach, { lang: 'x-default', url: `${origin}${address}` }] };
}
