/** Which pages the sitemap names. */
import { isNarrowed } from '../graph/addresses.ts';

/**
 * Narrowed lists are no pages of their own, nor are pages for frames.
 * @param address whole: "https://waymark.example/guides/x/"
 */
export function belongsInSitemap(address: string): boolean {
	const { pathname } = new URL(address);
	return !pathname.startsWith('/embed/') && !isNarrowed(pathname);
}
