/** Reads content/ from disk. The only place that does. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, contentOf, type Entry } from './content.ts';

/**
 * Reads every page and vocabulary.
 * @param root the project's folder; content/ lies in it. Links are not followed; names with a dot before them are not seen in content/, and in public/ only where they would be published
 */
export function readContent(root: string): Content {
	return contentOf([...entriesOf(root, 'content'), ...entriesOf(root, 'public')]);
}

function entriesOf(root: string, folder: string): Entry[] {
	return list(join(root, folder)).flatMap((entry): Entry[] => {
		const path = `${folder}/${entry.name}`;
		if (isHidden(path)) return [];
		if (entry.isDirectory()) return entriesOf(root, path);
		const full = join(root, path);
		const size = lstatSync(full, { throwIfNoEntry: false })?.size;
		return size === undefined ? [] : [{ path, link: !entry.isFile(), size, read: () => readFileSync(full) }];
	});
}

function list(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

/** What macOS leaves in folders, and what keeps an empty folder in git, does no harm anywhere. */
function isHidden(path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return name.startsWith('.') && (path.startsWith('content/') || name === '.DS_Store' || name === '.gitkeep');
}
