/** What pages of the site need to know of a page, put together once. */
import { listAddress } from '../graph/addresses.ts';
import type { Page } from '../graph/types.ts';
import type { Strings } from '../i18n/locales.ts';
import { compareNumbered } from '../schema/ids.ts';
import type { Collection } from '../schema/pages.ts';

/** Goals and objectives in their own order, countries by name, everything else by id for life. */
export function inListOrder(pages: readonly Page[]): Page[] {
	const key = (page: Page) => ('id' in page.front ? page.front.id : page.slug);
	return [...pages].sort((a, b) => compareNumbered(key(a), key(b)));
}

export interface Crumb {
	name: string;
	address: string;
}

/** From home to the list the page stands in. */
export function crumbsOf(collection: Collection, strings: Strings): Crumb[] {
	return [
		{ name: strings.home, address: '/' },
		{ name: strings.collections[collection], address: listAddress(collection) },
	];
}
