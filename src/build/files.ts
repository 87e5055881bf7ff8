/** Writes many small files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * One after the other and without promises: handing each to another thread costs more of the processor than writing it.
 * @param root a folder; folders in it are made as they are needed
 * @param files path below the root → text
 */
export function writeFiles(root: string, files: Iterable<readonly [path: string, text: string]>): void {
	const made = new Set<string>();
	for (const [path, text] of files) {
		const file = join(root, path);
		const folder = dirname(file);
		if (!made.has(folder)) mkdirSync(folder, { recursive: true });
		made.add(folder);
		writeFileSync(file, text);
	}
}
