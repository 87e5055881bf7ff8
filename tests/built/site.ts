/** The built site, as files. */
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

export const DIST = 'dist';

export interface BuiltPage {
	/** "/guides/x/", "/404.html" */
	address: string;
	html: string;
}

/** Every HTML page, sorted by address. */
export function builtPages(): BuiltPage[] {
	return globSync(`${DIST}/**/*.html`)
		.map((file) => ({ address: `/${file.slice(DIST.length + 1).replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(file, 'utf8') }))
		.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Size as a browser would download it. */
export function brotliBytes(content: string | Buffer): number {
	return brotliCompressSync(content).length;
}

/** Values of an attribute anywhere in a page, entities decoded. */
export function attributes(html: string, name: string): string[] {
	return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}
