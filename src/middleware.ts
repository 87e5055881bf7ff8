/** The last hand on each page: English in a page of another language is called so, and the Content-Security-Policy allows that page's own inline scripts and styles and no others'. */
import { defineMiddleware } from 'astro:middleware';
import { isIn, localeAt } from './site/hub.ts';
import { localize } from './site/localize.ts';
import { narrowPolicy } from './site/policy.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
	const response = await next();
	if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
	const locale = localeAt(url.pathname);
	// `astro dev` has no policy to narrow.
	if (import.meta.env.DEV && locale === 'en') return response;
	const page = await response.text();
	const html = locale === 'en' ? page : localize(page, locale, (address) => isIn(locale, address));
	return new Response(import.meta.env.DEV ? html : narrowPolicy(html), response);
});
