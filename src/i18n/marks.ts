/**
 * English that stands in a page of another language. It is set between two signs that no text can have (Unicode keeps them for such uses) while the
 * page is made; src/site/localize.ts then tells browsers and screen readers which language it is.
 */
export const OPEN = '\uFDD0';
export const CLOSE = '\uFDD1';

/** Marks a text as English; an empty one stays empty. */
export function inEnglish(text: string): string {
	return text && `${OPEN}${text}${CLOSE}`;
}

/** Whether the whole of a text is marked so. */
export function isMarked(text: string): boolean {
	return text.startsWith(OPEN);
}
