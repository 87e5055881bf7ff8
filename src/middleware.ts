/** Each page's Content-Security-Policy allows that page's own inline scripts and styles and no others'. */
import { defineMiddleware } from 'astro:middleware';
import { narrowPolicy } from './site/policy.ts';

/** `astro dev` has no policy to narrow. */
export const onRequest = defineMiddleware(async (_, next) => {
	const response = await next();
	if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
	return new Response(narrowPolicy(await response.text()), response);
});
