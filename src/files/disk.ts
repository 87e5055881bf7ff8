/** Reads content/ from disk. The only place that does. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, contentOf, type Entry } from './content.ts';

/**
 * Reads every page and vocabulary.
 * @param root the project's folder; content/ lies in it. Links are not followed, names with a dot before them not seen
 */
export function readContent(root: string): Content {
	return contentOf([...entriesOf(root, 'content'), ...entriesOf(root, 'public/images')]);
}

function entriesOf(root: string, folder: string): Entry[] {
	return list(join(root, folder)).flatMap((entry): Entry[] => {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return entriesOf(root, path);
		const full = join(root, path);
		return [{ path, link: !entry.isFile(), size: lstatSync(full).size, read: () => readFileSync(full) }];
	});
}

function list(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
