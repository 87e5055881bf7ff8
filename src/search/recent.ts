/** The reader's last searches, kept in this browser and nowhere else. Works without storage: then there are none. */
const KEY = 'waymark-searches';
const MOST = 6;

export function recentSearches(): string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, MOST) : [];
	} catch {
		return [];
	}
}

export function keepSearch(words: string): void {
	if (!words) return;
	try {
		localStorage.setItem(KEY, JSON.stringify([words, ...recentSearches().filter((each) => each !== words)].slice(0, MOST)));
	} catch {
		// Storage is full or switched off: nothing is kept.
	}
}

export function forgetSearches(): void {
	try {
		localStorage.removeItem(KEY);
	} catch {
		// There was nothing to forget.
	}
}
