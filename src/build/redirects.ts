/** Redirect files for hosts that read them, beside the redirect pages that work on any host; and what the sitemap leaves out. */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/content.ts';
import { type Redirect, readLedger, redirectsOf } from '../check/ledger.ts';
import { readContent } from '../files/disk.ts';

/** @returns every redirect of the content as it stands on disk, drafts left out */
export function siteRedirects(): Redirect[] {
	const { content, graph } = checkContent(readContent(process.cwd()), { drafts: false });
	return redirectsOf(graph, content.ledger ? readLedger(content.ledger).moved : {});
}

/** @param redirects as {@link siteRedirects} found them */
export function redirectFiles(redirects: readonly Redirect[]): AstroIntegration {
	return {
		name: 'waymark-redirect-files',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				for (const [name, text] of Object.entries(filesOf(redirects))) await writeFile(new URL(name, dir), text);
			},
		},
	};
}

/** File name → text, for Netlify and Cloudflare Pages, Apache, and nginx (to be included in a `server` block). Addresses are plain ASCII. */
export function filesOf(redirects: readonly Redirect[]): Record<string, string> {
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
