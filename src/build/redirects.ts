/** Addresses that lead on: a page for each, which works on any host. Hosts that know how to redirect are told so by {@link file://../hosts/index.ts}. */
import { createHash } from 'node:crypto';
import { type Redirect, redirectsOf } from '../check/ledger.ts';
import type { SiteContent } from '../content/site.ts';
import { idAt } from '../graph/addresses.ts';
import { stringsOf } from '../i18n/locales.ts';
import { html } from '../markup/html.ts';
import { LANGUAGES, type Locale, localeAt } from '../schema/locales.ts';

/**
 * @param site the site's address, for the canonical link
 * @returns path → text: "id/G07/index.html" and the like
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
}

/** Takes what follows the address along, which a refresh loses: /id/M05/?view=facilitator#exercise. It knows nothing of the page, so that all share one digest. */
const GO_ON = html`location.replace(document.querySelector('main a').href+location.search+location.hash)`;
const DIGEST = createHash('sha256').update(GO_ON.text).digest('base64');

/** A whole page that leads to another address, with script or without. */
function leadOn({ to }: Redirect, title: string, site: string, locale: Locale): string {
	return html`<!doctype html><html lang="${locale}" dir="${LANGUAGES[locale].direction}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-${DIGEST}'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${stringsOf('en').siteName}</title><noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript><link rel="canonical" href="${new URL(to, site).href}"><meta name="robots" content="noindex, follow"></head><body><main><h1><a href="${to}">${title}</a></h1></main><script>${GO_ON}</script></body></html>\n`
		.text;
}
