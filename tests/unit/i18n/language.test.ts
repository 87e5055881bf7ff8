/** A language is a folder of words and a line: one that nobody speaks, with long words and from right to left, is added to a copy of the project. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pageFile, translationFile } from '../../fixtures/content.ts';
import { linkPackages } from '../../fixtures/project.ts';

const root = mkdtempSync(join(tmpdir(), 'waymark-language-'));
const LONG = 'Zugangsmöglichkeitenübersichtsdarstellung';
const page = pageFile('guides/count', {}, 'In 2021 there were 50 people.');
const translation = translationFile('guides/count.zz', page, { title: `${LONG} zz` }, '2021 zz 50.');

before(() => {
	cpSync('src', join(root, 'src'), { recursive: true });
	cpSync('content/vocabulary', join(root, 'content/vocabulary'), { recursive: true });
	mkdirSync(join(root, 'content/guides'), { recursive: true });
	linkPackages(process.cwd(), root);
	const list = join(root, 'src/schema/locales.ts');
	writeFileSync(list, readFileSync(list, 'utf8').replace('\tkk: {', "\tzz: { name: 'Zz', direction: 'rtl', tag: 'ar-u-nu-latn' },\n\tkk: {"));
	mkdirSync(join(root, 'src/i18n/zz'));
	writeFileSync(join(root, 'src/i18n/zz/index.ts'), `export const words = { home: '${LONG}' };\n`);
	writeFileSync(join(root, 'content/vocabulary/names.zz.yaml'), `goals: { "10": { label: "${LONG}" } }\n`);
	for (const { path, text } of [page, translation]) writeFileSync(join(root, path), text);
});
after(() => rmSync(root, { recursive: true, force: true }));

function run(...parameters: string[]): string {
	const { stdout, stderr, status } = spawnSync(process.execPath, parameters, { cwd: root, encoding: 'utf8' });
	assert.equal(status, 0, stdout + stderr);
	return stdout;
}

test('its pages are checked and counted as those of the others', () => {
	assert.match(run('src/cli/check.ts'), /0 errors|no problem/);
	assert.match(run('src/cli/languages.ts'), /Zz \(zz\): 1 of \d+ texts[\s\S]*names: goals 1 of 17[\s\S]*pages: 1 of 1/);
});

test('it says its own word, and English, marked and from left to right, for the others; links stay in it where they can', () => {
	const code = `
		const { markedStringsOf } = await import('./src/i18n/locales.ts');
		const { localize } = await import('./src/site/localize.ts');
		const { home, search } = markedStringsOf('zz');
		console.log(localize(\`<a href="/">\${home}</a> <a href="/x/">\${search}</a>\`, 'zz', (address) => address === '/'));`;
	assert.equal(
		run('--input-type=module', '--eval', code).trim(),
		`<a href="/zz/">${LONG}</a> <a hreflang="en" href="/x/"><span lang="en" dir="ltr">Search</span></a>`,
	);
});
