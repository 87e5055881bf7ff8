/** The link report: what a change adds, takes away and breaks. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { differenceBetween } from '../../../src/check/difference.ts';
import { differenceShape } from '../../../src/check/difference-shape.ts';
import { MARK, printDifference } from '../../../src/check/difference-text.ts';
import type { PageFile } from '../../../src/files/content.ts';
import { readContent } from '../../../src/files/disk.ts';
import { readContentAt } from '../../../src/files/git.ts';
import { checkPages, pageFile } from '../../fixtures/content.ts';

const tag = (code: string, weight = 'principal', because = 'The steps produce data by migratory status.') =>
	`{ code: "${code}", weight: ${weight}, because: "${because}" }`;
const told = (before: PageFile[], now: PageFile[]) => printDifference(differenceBetween(checkPages(...before), checkPages(...now)));

test('the same content changes nothing', () => {
	assert.match(told([pageFile('guides/count')], [pageFile('guides/count')]), /## No page, link or address changes\./);
});

test('a new page with its links, and the first page on its target', () => {
	const text = told(
		[pageFile('guides/count')],
		[pageFile('guides/count'), pageFile('case-studies/orchard', { id: 'C01', form: undefined, scope: 'local', sdg: `[${tag('8.8')}]` })],
	);
	assert.match(text, /## Nothing breaks\.\n/);
	assert.match(text, /### Pages\n\n- new: `case-studies\/orchard`: 2 words, 1 min\n/);
	assert.match(text, /### Links: 1 new, 0 of another weight, 0 gone\n\n.*\n.*\n\| `SDG 8\.8` \| `case-studies\/orchard` \| new, principal \|\n/);
	assert.match(text, /- First page on SDG 8\.\n- First page on SDG 8\.8\.\n/);
});

test('a page that goes: its address, the links to it, the coverage it gave', () => {
	const orchard = pageFile('case-studies/orchard', { id: 'C01', form: undefined, scope: 'local', gcm: `[${tag('6', 'significant')}]` });
	const count = pageFile('guides/count', { related: '[case-studies/orchard]', gcm: `[${tag('6', 'significant')}]` });
	const text = told([count, orchard], [count]);
	assert.match(text, /## 3 links would break/);
	assert.match(text, /- `\/case-studies\/orchard\/` leads nowhere/);
	assert.match(text, /- `\/id\/C01\/` leads nowhere/);
	assert.match(text, /- `guides\/count` has a link to `case-studies\/orchard`, and there is no such page/);
	assert.match(text, /\| `GCM 6` \| `case-studies\/orchard` \| gone, was significant \|/);
	assert.match(text, /- GCM 6 has no case study any more/);
});

test('a link that changes its weight', () => {
	const text = told(
		[pageFile('guides/count', { sdg: `[${tag('17.18')}, ${tag('10.7', 'significant')}]` })],
		[pageFile('guides/count', { sdg: `[${tag('17.18')}, ${tag('10.7')}]` })],
	);
	assert.match(text, /\| `SDG 10\.7` \| `guides\/count` \| significant → principal \|/);
	assert.doesNotMatch(text, /gain and lose/);
});

test('a page whose front matter is broken for the moment is not said to be gone', () => {
	const text = told([pageFile('guides/count')], [pageFile('guides/count', { form: 'essay' })]);
	assert.match(text, /- `guides\/count` is not compared: its front matter cannot be read\./);
	assert.doesNotMatch(text, /removed|leads nowhere|no page any more/);
});

test('no word of an author comes into the report, nor a sign that could do something in a comment', () => {
	const words = 'Heirloom @all ![x](https://example.org/x.png) <img src=x> **b** www.example.org';
	const front = { title: JSON.stringify(words), sdg: `[${tag('8.8', 'principal', words)}]`, related: '["guides/`@all`"]' };
	const difference = differenceBetween(checkPages(), checkPages(pageFile('guides/count', front), pageFile('guides/наш <b>', { id: 'G02' })));
	assert.ok(differenceShape.safeParse(difference).success);
	assert.doesNotMatch(JSON.stringify(difference), /Heirloom|@|<|!\[|example|наш/);
	assert.doesNotMatch(printDifference(difference).replace(MARK, ''), /Heirloom|@|!\[|<img|<b|https:/);
});

test('content is read from a commit as it is read from disk, links and all', () => {
	const root = mkdtempSync(join(tmpdir(), 'waymark-git-'));
	try {
		const git = (...parameters: string[]) =>
			execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...parameters], { cwd: root, stdio: 'pipe' });
		mkdirSync(join(root, 'content/guides'), { recursive: true });
		writeFileSync(join(root, 'content/guides/count.mdx'), pageFile('guides/count').text);
		writeFileSync(join(root, 'content/guides/Имя с пробелом.mdx'), 'x');
		symlinkSync('/etc/passwd', join(root, 'content/guides/link.mdx'));
		git('init', '-q');
		git('add', '.');
		git('commit', '-qm', 'x');
		assert.deepEqual(readContentAt(root, 'HEAD'), readContent(root));
		assert.throws(() => readContentAt(root, 'no-such-branch'), /git knows no commit “no-such-branch”/);
		assert.throws(() => readContentAt(root, '--output=x'), /git knows no commit/);
	} finally {
		rmSync(root, { recursive: true });
	}
});
