/** The reader's last searches, kept in this browser and nowhere else. Works without storage: then there are none. */
import { keep, kept } from '../browser/storage.ts';

const KEY = 'waymark-searches';
const MOST = 6;

export function recentSearches(): string[] {
	try {
		const list: unknown = JSON.parse(kept(KEY) ?? '[]');
		return Array.isArray(list) ? list.filter((each) => typeof each === 'string').slice(0, MOST) : [];
	} catch {
		// Something else than this page wrote it.
		return [];
	}
}

/** @returns false when there is something to keep and the browser does not keep it */
export function keepSearch(words: string): boolean {
	return words === '' || keep(KEY, JSON.stringify([words, ...recentSearches().filter((each) => each !== words)].slice(0, MOST)));
}

export function forgetSearches(): void {
	keep(KEY, null);
}
