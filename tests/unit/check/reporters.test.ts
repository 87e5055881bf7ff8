/** What is printed, for a terminal, for GitHub and as JSON: whole texts, because they are interface. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../src/check/problem.ts';
import { printAnnotations, printJson, printProblems } from '../../../src/check/report.ts';

const PROBLEMS: Problem[] = [
	{ file: 'content/guides/a.mdx', line: 7, column: 3, level: 'error', code: 'WM005', found: 'form is “essay”', allowed: 'how-to, framework', meant: 'how-to' },
	{ file: 'content/guides/b, c.mdx', line: 1, column: 1, level: 'hint', code: 'WM027', found: '100% of\nit\r' },
];

test('the terminal', () => {
	assert.equal(
		printProblems(PROBLEMS),
		'content/guides/a.mdx:7:3  error WM005  form is “essay”.\n    allowed: how-to, framework\n    did you mean: how-to\n' +
			'content/guides/b, c.mdx:1:1  hint WM027  100% of\\u000ait\\u000d.\n' +
			'What each code means: CONTRIBUTING.md, “What the check says”.\n1 error, 1 hint',
	);
	assert.equal(printProblems([]), 'no problem');
});

test('annotations: one line each, whatever a file says, with the suggestion and the help', () => {
	assert.equal(
		printAnnotations(PROBLEMS),
		'::error file=content/guides/a.mdx,line=7,col=3,title=WM005::form is “essay”.%0AAllowed: how-to, framework%0ADid you mean: how-to%0AHelp: CONTRIBUTING.md#wm005\n' +
			'::notice file=content/guides/b%2C c.mdx,line=1,col=1,title=WM027::100%25 of%0Ait\\u000d.%0AHelp: CONTRIBUTING.md#wm027\n1 error, 1 hint',
	);
});

test('a page cannot give the terminal or the workflow a command', () => {
	const bad: Problem[] = [{ file: 'content/guides/a.mdx', line: 1, column: 1, level: 'error', code: 'WM005', found: '\u001b[2Jx\n::add-mask::y\u202e' }];
	assert.doesNotMatch(printProblems(bad).replaceAll('\n', ' '), /\p{Cc}|\u202e/u);
	assert.doesNotMatch(printProblems(bad), /^::/m);
	assert.equal(
		printAnnotations(bad)
			.split('\n')
			.filter((line) => line.startsWith('::')).length,
		1,
	);
});

test('JSON has the problems as data, with their help', () => {
	const { problems, count } = JSON.parse(printJson(PROBLEMS));
	assert.deepEqual(count, { error: 1, warning: 0, hint: 1 });
	assert.deepEqual(problems[0], { ...PROBLEMS[0], help: 'CONTRIBUTING.md#wm005' });
});
