/** The digests by which Astro knows that a page is the same as in the last build. */
import { type Keys, keysOf } from '../content/keys.ts';
import type { SiteContent } from '../content/site.ts';
import { hub } from './hub.ts';

const made = new WeakMap<SiteContent, Keys>();

/** Made once a content. */
export function pageKeys(): Keys {
	const content = hub();
	const known = made.get(content) ?? keysOf(content);
	made.set(content, known);
	return known;
}

/** Static paths of pages that are made from what all pages say of themselves, each with its digest. */
export function keyed<Path extends object>(paths: readonly Path[]) {
	const cacheKey = pageKeys().ofAll;
	return paths.map((path) => ({ ...path, cacheKey }));
}
