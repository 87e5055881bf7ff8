/** What pages of the site need to know of a page, put together once. */
import { listAddress } from '../graph/addresses.ts';
import type { Strings } from '../i18n/locales.ts';
import type { Collection } from '../schema/pages.ts';

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
