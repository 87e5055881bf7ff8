/** `npm run report -- --base main [--json]`: what the working tree does to the links of a commit, as Markdown or JSON. */
import { parseArgs } from 'node:util';
import { checkContent } from '../check/content.ts';
import { differenceBetween } from '../check/difference.ts';
import { printDifference } from '../check/difference-text.ts';
import { readContent } from '../files/disk.ts';
import { readContentAt } from '../files/git.ts';

try {
	const { values } = parseArgs({ options: { base: { type: 'string', default: 'main' }, json: { type: 'boolean', default: false } } });
	const root = process.cwd();
	const difference = differenceBetween(checkContent(readContentAt(root, values.base)), checkContent(readContent(root)));
	console.log(values.json ? JSON.stringify(difference, undefined, '\t') : printDifference(difference));
} catch (error) {
	const { stderr, message } = error as Error & { stderr?: Buffer };
	console.error(stderr?.toString().trim() || message);
	process.exitCode = 2;
}
