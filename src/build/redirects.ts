/** Addresses that lead on: a page for each, which works on any host, and the files of hosts that know how to redirect. */
import { type Redirect, redirectsOf } from '../check/ledger.ts';
import type { SiteContent } from '../content/site.ts';
import { idAt } from '../graph/addresses.ts';
import { stringsOf } from '../i18n/locales.ts';
import { html } from '../markup/html.ts';
import { LANGUAGES, type Locale, localeAt } from '../schema/locales.ts';

/**
 * @param site the site's address, for the canonical link
 * @returns path → text: "id/G07/index.html" and the like, then one file for Netlify and Cloudflare Pages, one for Apache, one for nginx
 *   (to be included in a `server` block). Addresses are plain ASCII.
 */
export function* redirectFiles({ graph, moved, texts }: Pick<SiteContent, 'graph' | 'moved' | 'texts'>, site: string): Generator<[string, string]> {
	const translations = [...texts.values()].flatMap((inLanguages) => [...inLanguages.values()].filter(({ locale }) => locale !== 'en'));
	const redirects = redirectsOf(graph, moved, translations);
	for (const redirect of redirects) {
		const locale = localeAt(redirect.to);
		const id = idAt(locale === 'en' ? redirect.to : redirect.to.slice(locale.length + 1)) ?? '';
		const title = texts.get(id)?.get(locale)?.translation?.title ?? graph.pages.get(id)?.front.title ?? redirect.to;
		yield [`${redirect.from.slice(1)}index.html`, leadOn(redirect, title, site, locale)];
	}
	yield* Object.entries(filesForHosts(redirects));
}

/** A whole page that leads to another address, without script. */
function leadOn({ to }: Redirect, title: string, site: string, locale: Locale): string {
	return html`<!doctype html><html lang="${locale}" dir="${LANGUAGES[locale].direction}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${stringsOf('en').siteName}</title><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${new URL(to, site).href}"><meta name="robots" content="noindex, follow"></head><body><main><h1><a href="${to}">${title}</a></h1></main></body></html>\n`
		.text;
}

/** File name → text. */
export function filesForHosts(redirects: readonly Redirect[]): Record<string, string> {
	const both = redirects.flatMap(({ from, to }) => [
		{ from, to },
		{ from: from.slice(0, -1), to },
	]);
	return {
		_redirects: both.map(({ from, to }) => `${from} ${to} 301\n`).join(''),
		'.htaccess': redirects.map(({ from, to }) => `RedirectMatch 301 ^${from.slice(0, -1)}/?$ ${to}\n`).join(''),
		'redirects.nginx.conf': both.map(({ from, to }) => `location = ${from} { return 301 ${to}; }\n`).join(''),
	};
}
