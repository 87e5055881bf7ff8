/** `npm run move guides/old guides/new`: renames a page with its translations, every link to it, the ledger and the address that leads on. */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { MoveError, movePage } from '../check/move.ts';
import { readContent } from '../files/disk.ts';

const [from, to, ...more] = process.argv.slice(2);
if (!from || !to || more.length) stop('Say what is moved and where to: npm run move guides/old-name guides/new-name');
try {
	const { renamed, changed } = movePage(readContent(process.cwd()), from, to, new Date().toISOString().slice(0, 10));
	for (const [, path] of renamed) if (existsSync(path)) stop(`${path} exists already. Nothing was changed.`);
	for (const [old, path] of renamed) renameSync(old, path);
	for (const { path, text } of changed) writeFileSync(path, text);
	console.log(
		[
			...renamed.map(([old, path]) => `moved ${old} to ${path}`),
			...changed.map(({ path }) => `changed ${path}`),
			'Run npm run check, then: git add --all content',
		].join('\n'),
	);
} catch (error) {
	if (error instanceof MoveError) stop(error.message);
	throw error;
}

function stop(message: string): never {
	console.error(message);
	process.exit(1);
}
