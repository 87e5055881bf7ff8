/** Reads content/ as it stood at a commit, with plain git. */
import { execFileSync } from 'node:child_process';
import { type Content, contentOf, type Entry } from './content.ts';

const MOST_OUTPUT = 256 * 1024 * 1024;

/**
 * @param root a git work tree
 * @param ref a branch, tag or commit: "main", "HEAD~1"
 * @throws when git knows no such commit
 */
export function readContentAt(root: string, ref: string): Content {
	const git = (parameters: string[], input?: string) =>
		execFileSync('git', parameters, { cwd: root, maxBuffer: MOST_OUTPUT, stdio: ['pipe', 'pipe', 'pipe'], ...(input !== undefined && { input }) });
	function resolve(): string {
		try {
			return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
				.toString()
				.trim();
		} catch {
			throw new Error(`git knows no commit “${ref}”: name a branch, a tag or a commit, and fetch it first`);
		}
	}
	const commit = resolve();
	const listed = git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit, 'content/', 'public/']).toString().split('\0').filter(Boolean);
	const files = listed.map((line) => {
		const [about = '', path = ''] = line.split('\t') as [string, string];
		const [mode, , hash = '', size] = about.split(/ +/);
		return { path, hash, link: mode !== '100644' && mode !== '100755', size: Number(size) || 0 };
	});
	const texts = blobs(git(['cat-file', '--batch'], `${files.map(({ hash }) => hash).join('\n')}\n`), files.length);
	return contentOf(files.map(({ path, link, size }, index): Entry => ({ path, link, size, read: () => texts[index] ?? new Uint8Array() })));
}

/** Takes apart what `git cat-file --batch` prints: "<hash> <type> <size>\n<bytes>\n" for each object asked for. */
function blobs(output: Buffer, count: number): Uint8Array[] {
	const found: Uint8Array[] = [];
	let start = 0;
	for (let index = 0; index < count; index++) {
		const end = output.indexOf(10, start);
		const size = Number(output.toString('utf8', start, end).split(' ')[2]) || 0;
		found.push(output.subarray(end + 1, end + 1 + size));
		start = end + 1 + size + 1;
	}
	return found;
}
