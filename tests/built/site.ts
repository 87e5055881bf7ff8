/** The built sites, as files: the real one, and the small one of the fixture hub. */
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { HUB_DIST } from '../fixtures/hub/place.ts';

export const DIST = 'dist';
/** What holds on any site is asked of both; that there is something to ask it of, of the fixture hub: editors may take away what they like. */
export const SITES = { 'the site': DIST, 'the fixture hub': HUB_DIST };

export interface BuiltPage {
	/** "/guides/x/", "/404.html" */
	address: string;
	html: string;
}

/** Every HTML page, sorted by address. */
export function builtPages(dist = DIST): BuiltPage[] {
	return globSync(`${dist}/**/*.html`)
		.map((file) => ({ address: `/${file.slice(dist.length + 1).replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(file, 'utf8') }))
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
