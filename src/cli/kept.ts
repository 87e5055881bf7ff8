/** Keeps what somebody has typed when no page could be made of it: as a letter that `npm run new -- --from` reads. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @param text a letter
 * @param now for the file's name
 * @returns the words that say where it is; the text itself where no file can be written
 */
export function keep(text: string, root: string, now: Date): string {
	const name = `kept-page-${now.toISOString().slice(0, 19).replaceAll(/[T:]/g, '-')}.txt`;
	for (const place of [root, tmpdir()]) {
		const path = join(place, name);
		try {
			writeFileSync(path, text, { flag: 'wx' });
			const shown = place === root ? name : path;
			return `What you typed is kept in ${shown}. Go on with it: npm run new -- --from ${shown}`;
		} catch {
			// The next place may be writable.
		}
	}
	return `What you typed could not be kept in a file. Here it is:\n\n${text}`;
}
