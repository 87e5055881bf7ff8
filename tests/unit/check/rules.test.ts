/** Every rule on its fixture: silent about the good, and in these words about the bad. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../../src/check/content.ts';
import { rules } from '../../../src/check/rules/index.ts';
import type { PageFile } from '../../../src/files/content.ts';
import { emptyContent } from '../../fixtures/content.ts';
import { ruleFixtures, ruleNames } from '../../fixtures/rules.ts';

for (const [code, { name, good, bad, besides, today, says }] of Object.entries(await ruleFixtures())) {
	const told = (pages: PageFile[], more = {}) =>
		checkContent({ ...emptyContent(), pages, ...more }, today ? { today } : {})
			.problems.filter((problem) => problem.code === code)
			.map(({ file, line, found, allowed, meant }) => [`${file.replace('content/', '')}:${line} ${found}`, allowed, meant].filter(Boolean).join(' | '));

	test(`${code} ${name}: is silent about the good`, () => assert.deepEqual(told(good, besides?.good), []));
	test(`${code} ${name}: speaks about the bad`, () => {
		const found = told(bad, besides?.bad);
		assert.notEqual(found.length, 0);
		assert.deepEqual(found, says);
	});
}

test('every rule has one code of its own, a title, a help, and a line in the table of contents', () => {
	assert.equal(rules.length, ruleNames.length);
	assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
	for (const { code, title, help } of rules) {
		assert.match(code, /^WM\d{3}$/);
		assert.ok(title.length > 10 && help.length > 60, code);
	}
});

test('CONTRIBUTING.md explains every code in the words of the check', async () => {
	const { helpSection } = await import('../../../src/check/help.ts');
	assert.ok(readFileSync('CONTRIBUTING.md', 'utf8').includes(helpSection()), 'run: npm run check:help');
});
