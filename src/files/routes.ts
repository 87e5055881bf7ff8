/** Addresses of the site's own pages that are made from no content: read off src/pages/, so that a new one is known at once. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @returns "/", "/explore/", "/data/explorer.json"; pages whose address has a part of content in it are not among them */
export function ownRoutes(): string[] {
	const files = readdirSync(join(import.meta.dirname, '..', 'pages'), { recursive: true, encoding: 'utf8' });
	return files
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /\.(astro|ts)$/.test(file) && !file.includes('['))
		.map((file) => (file.endsWith('.ts') ? `/${file.slice(0, -3)}` : `/${file.slice(0, -'.astro'.length)}/`.replace(/(^|\/)index\/$/, '$1')))
		.map((address) => (address === '/404/' ? '/404.html' : address))
		.sort();
}
