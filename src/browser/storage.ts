/** In the browser: what stays in it from one visit to the next. Storage may be switched off, refused in a frame, or full. */

/** @returns what was kept under a key; nothing when there is no storage */
export function kept(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/**
 * @param text null forgets what was kept
 * @returns whether the browser keeps it; where not, the reader is to be told
 */
export function keep(key: string, text: string | null): boolean {
	try {
		if (text === null) localStorage.removeItem(key);
		else localStorage.setItem(key, text);
		return true;
	} catch {
		return false;
	}
}
