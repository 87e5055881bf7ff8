/**
 * `node src/cli/comment.ts --report report.json --files files.txt --commit SHA [--labels labels.txt]`: the comment on a pull request, as Markdown.
 * Run from the default branch, with what an untrusted run has handed over. Exit code 1 when the report is not of the form it should have.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { areasOf } from '../check/areas.ts';
import { differenceShape } from '../check/difference-shape.ts';
import { printDifference } from '../check/difference-text.ts';

const text = { type: 'string', default: '' } as const;
try {
	const { values } = parseArgs({ options: { report: text, files: text, commit: text, labels: text } });
	if (!/^[0-9a-f]{40}$/.test(values.commit)) throw new Error('--commit takes the 40 signs of a commit.');
	const areas = areasOf(readFileSync(values.files, 'utf8').split('\n').filter(Boolean));
	const difference = differenceShape.parse(JSON.parse(readFileSync(values.report, 'utf8')));
	if (values.labels) writeFileSync(values.labels, areas.map((area) => `touches ${area}\n`).join(''));
	process.stdout.write(printDifference(difference, { commit: values.commit, areas }));
} catch (error) {
	console.error(error instanceof z.ZodError ? `The report is not of the form it should have:\n${z.prettifyError(error)}` : (error as Error).message);
	process.exitCode = 1;
}
