/**
 * `npm run check [-- --reporter terminal|github|json] [--fix] [content/guides/x.mdx …]`:
 * says all problems of all files, or of those named. Exit code 1 on errors, 2 when it was called wrongly.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkContent, type Report, VocabularyError } from '../check/content.ts';
import { fixContent } from '../check/fix.ts';
import type { Problem } from '../check/problem.ts';
import { REPORTERS } from '../check/report.ts';
import { readContent } from '../files/disk.ts';

const SLOW = 2000;

const { values, positionals } = readArguments();
const print = REPORTERS[values.reporter as keyof typeof REPORTERS];
if (!print) stop(`--reporter ${values.reporter}: there is no such reporter. Take ${Object.keys(REPORTERS).join(', ')}.`);
const root = process.cwd();
const today = new Date().toISOString().slice(0, 10);
const named = positionals.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, ''));
/** The ledger goes along with every page: a page that is not in it passes neither alone nor with all others. */
const wanted = (file: string) => named.length === 0 || file === 'content/addresses.yaml' || named.some((path) => file.startsWith(path));

if (values.fix) {
	const fixed = fixContent(readContent(root), today).filter(({ path }) => wanted(path));
	for (const { path, text } of fixed) writeFileSync(path, text);
	console.error(fixed.length ? `mended: ${fixed.map(({ path }) => path).join(', ')}` : 'nothing to mend by machine');
}
const { problems, summary } = check();
console.log(print(problems.filter(({ file }) => wanted(file))));
if (values.reporter !== 'json') console.log(summary);
process.exitCode = problems.some(({ level, file }) => level === 'error' && wanted(file)) ? 1 : 0;

function check(): { problems: Problem[]; summary: string } {
	const start = performance.now();
	const content = readContent(root);
	let said = start;
	let read = 0;
	const onPage = () => {
		read++;
		if (performance.now() - said < SLOW) return;
		said = performance.now();
		console.error(`read ${read} of ${content.pages.length} pages …`);
	};
	try {
		const report: Report = checkContent(content, { today, onPage });
		return { problems: report.problems, summary: `${report.graph.pages.size} pages, ${report.graph.links.length} links` };
	} catch (error) {
		if (error instanceof VocabularyError) return { problems: error.problems, summary: 'The pages were not checked: first the vocabularies have to be right.' };
		throw error;
	}
}

function readArguments() {
	try {
		return parseArgs({ options: { reporter: { type: 'string', default: 'terminal' }, fix: { type: 'boolean', default: false } }, allowPositionals: true });
	} catch (error) {
		return stop((error as Error).message);
	}
}

function stop(message: string): never {
	console.error(message);
	process.exit(2);
}
