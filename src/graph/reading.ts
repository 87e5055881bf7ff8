/** How long a text takes to read. */

/** Words a minute, for a reader in a second language. */
const READING_SPEED = 180;

export function readingMinutes(words: number): number {
	return Math.max(1, Math.round(words / READING_SPEED));
}
