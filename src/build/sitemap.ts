/** Which pages the sitemap names. */
import type { SitemapItem } from '@astrojs/sitemap';
import { siteContent } from '../content/site.ts';
import { addressOf, isNarrowed } from '../graph/addresses.ts';
import { localAddress } from '../i18n/locales.ts';

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
	const links = languages().get(pathname);
	return links ? { ...item, links: links.map(({ lang, address }) => ({ lang, url: `${origin}${address}` })) } : item;
}

let made: { of: unknown; links: ReturnType<typeof languages> } | undefined;

/** By the address in each language: the page in all of them. */
function languages(): Map<string, { lang: string; address: string }[]> {
	const { texts, prose } = siteContent();
	if (made?.of === texts) return made.links;
	const inLanguages = [
		...[...texts].map(([id, each]) => ({ address: addressOf(id), locales: [...each.keys()] })),
		...[...Map.groupBy(prose, ({ slug }) => slug)].map(([slug, each]) => ({ address: `/${slug}/`, locales: each.map(({ locale }) => locale) })),
	];
	const links = new Map(
		inLanguages.flatMap(({ address, locales }): [string, { lang: string; address: string }[]][] => {
			if (locales.length < 2) return [];
			const all = [...locales.map((locale) => ({ lang: locale as string, address: localAddress(locale, address) })), { lang: 'x-default', address }];
			return locales.map((locale) => [localAddress(locale, address), all]);
		}),
	);
	made = { of: texts, links };
	return links;
}
