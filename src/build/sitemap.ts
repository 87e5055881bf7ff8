/** Which pages the sitemap names. */
import type { Redirect } from '../check/ledger.ts';
import { isNarrowed } from '../graph/addresses.ts';

/**
 * Narrowed lists are no pages of their own, nor are addresses that lead on or pages for frames.
 * @returns a filter of whole addresses, "https://waymark.example/guides/x/"
 */
export function sitemapFilter(redirects: readonly Redirect[]): (address: string) => boolean {
	const redirected = new Set(redirects.map(({ from }) => from));
	return (address) => {
		const { pathname } = new URL(address);
		return !redirected.has(pathname) && !pathname.startsWith('/embed/') && !isNarrowed(pathname);
	};
}
