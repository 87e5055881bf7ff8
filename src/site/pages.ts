/** What pages of the site need to know of a page, put together once. */
import { addressOf } from '../graph/addresses.ts';
import type { Page } from '../graph/types.ts';
import type { Strings } from '../i18n/locales.ts';
import type { Collection } from '../schema/pages.ts';

/** Goals and objectives in their own order, everything else by id for life where it has one, then by title. */
export function inListOrder(pages: Page[]): Page[] {
	const key = (page: Page) => ('id' in page.front ? page.front.id : page.slug.padStart(3, '0'));
	return [...pages].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export function pagesOf(pages: Iterable<Page>, collection: Collection): Page[] {
	return inListOrder([...pages].filter((page) => page.collection === collection));
}

export interface Crumb {
	name: string;
	address: string;
}

/** From home to the list the page stands in. */
export function crumbsOf(collection: Collection, strings: Strings): Crumb[] {
	return [
		{ name: strings.home, address: '/' },
		{ name: strings.collections[collection], address: `/${addressOf(`${collection}/x`).split('/')[1]}/` },
	];
}
