/** Nothing of a stranger's page runs, hangs or escapes: neither in the check nor in the build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { problemsOf } from '../../../src/build/closed-mdx.ts';
import { checkContent } from '../../../src/check/content.ts';
import { contentOf } from '../../../src/files/content.ts';
import { readContent } from '../../../src/files/disk.ts';
import { COLLECTIONS } from '../../../src/schema/pages.ts';
import { emptyContent, known } from '../../fixtures/content.ts';
import { attempts } from '../../fixtures/hostile/attempts.ts';
import { KINDS, kindFile } from '../../fixtures/kinds.ts';

const GUIDE = 'content/guides/count.mdx';
const root = mkdtempSync(join(tmpdir(), 'waymark-hostile-'));
for (const collection of COLLECTIONS) mkdirSync(join(root, 'content', collection), { recursive: true });
after(() => rmSync(root, { recursive: true }));

/** A page that stands alone names pages that are not there, and a translation lacks its original. */
const ALONE = new Set(['WM012', 'WM019']);

/** What the check says of a page with this text. */
function errorsOf(path: string, text: string) {
	const bytes = new TextEncoder().encode(text);
	const { pages, strays } = contentOf([{ path, link: false, size: bytes.length, read: () => bytes }]);
	return checkContent({ ...emptyContent(), pages, strays }, { known }).problems.filter(({ level, code }) => level === 'error' && !ALONE.has(code));
}

test('the corpus has attempts on every collection and on translations, each of its own name', () => {
	const tried = new Set(attempts.map(({ path = GUIDE }) => path.split('/')[1]));
	assert.deepEqual([...tried].sort(), [...COLLECTIONS].sort());
	assert.ok(attempts.some(({ path }) => path?.endsWith('.ru.mdx')));
	assert.equal(new Set(attempts.map(({ name }) => name)).size, attempts.length);
});

for (const { name, path = GUIDE, text, code, line } of attempts) {
	test(`refused: ${name}`, async () => {
		const [first, ...more] = errorsOf(path, text);
		assert.ok(first, 'the check accepts it');
		assert.deepEqual([first.code, first.line], [code, line], first.found);
		const count = text.split('\n').length;
		for (const problem of [first, ...more]) assert.ok(problem.line >= 1 && problem.line <= count && problem.column >= 1, 'every problem points into the file');
		assert.equal(existsSync('PWNED'), false);
	});

	// What only the schema refuses cannot run: the compiler never sees the front matter's values.
	if (['WM004', 'WM005'].includes(code)) continue;
	test(`refused on its way to the compiler: ${name}`, async () => {
		const file = join(root, path);
		writeFileSync(file, text);
		assert.notDeepEqual(await problemsOf(file, root), []);
		rmSync(file);
	});
}

test('good pages of every kind are let through, by the check and on their way to the compiler', async () => {
	for (const { path, text } of KINDS.map((kind) => kindFile(kind))) {
		assert.deepEqual(errorsOf(path, text), []);
		writeFileSync(join(root, path), text);
		assert.deepEqual(await problemsOf(join(root, path), root), []);
		rmSync(join(root, path));
	}
});

test('a page may have five hundred braces and tags in its samples of code, and one more is one too many', () => {
	const sample = (count: number) => kindFile('guides').text.replace('Some words.', `A\n\n\`\`\`\n${'{}<b>\n'.repeat(count / 2)}\`\`\`\n`);
	assert.deepEqual(errorsOf(GUIDE, sample(500)), []);
	assert.match(errorsOf(GUIDE, sample(502))[0]?.found ?? '', /^more than 500 braces and tags, /, 'and it is refused before it is parsed');
});

test('a symbolic link is not followed, whatever it leads to', async () => {
	const secret = join(root, 'secret.mdx');
	writeFileSync(secret, 'root:x:0:0');
	symlinkSync(secret, join(root, 'content/guides/link.mdx'));
	rmSync(join(root, 'content/toolkits'), { recursive: true });
	symlinkSync('/etc', join(root, 'content/toolkits'));
	const { strays, pages } = readContent(root);
	assert.deepEqual(
		strays.filter(({ why }) => why === 'link').map(({ path }) => path),
		['content/guides/link.mdx', 'content/toolkits'],
	);
	assert.ok(pages.every(({ text }) => !text.includes('root:x')));
	assert.deepEqual(
		(await problemsOf(join(root, 'content/guides/link.mdx'), root)).map(({ found }) => found),
		['this page lies outside content/'],
	);
});

test('the build stops on such a page before anything of it is compiled', () => {
	const site = mkdtempSync(join(tmpdir(), 'waymark-build-'));
	try {
		for (const part of ['src', 'public', 'node_modules', 'package.json', 'tsconfig.json', 'astro.config.mjs']) symlinkSync(resolve(part), join(site, part));
		mkdirSync(join(site, 'content/guides'), { recursive: true });
		cpSync('content/vocabulary', join(site, 'content/vocabulary'), { recursive: true });
		writeFileSync(join(site, 'content/guides/count.mdx'), attempts.find(({ name }) => name === 'an expression in a line')?.text ?? '');
		const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin/astro'), ['build'], {
			cwd: site,
			encoding: 'utf8',
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${resolve('node_modules/.bin')}:${process.env.PATH}` },
		});
		assert.notEqual(status, 0);
		assert.match(stdout + stderr, /content\/guides\/count\.mdx:15:6 {2}error WM020 {2}braces \{ \} are code/);
		assert.equal(existsSync(join(site, 'PWNED')), false);
		assert.equal(existsSync(join(site, 'dist')), false);
	} finally {
		rmSync(site, { recursive: true });
	}
});
