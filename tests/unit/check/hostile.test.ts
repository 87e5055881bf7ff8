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
import { emptyContent } from '../../fixtures/content.ts';
import { attempts } from '../../fixtures/hostile/attempts.ts';

const root = mkdtempSync(join(tmpdir(), 'waymark-hostile-'));
mkdirSync(join(root, 'content/guides'), { recursive: true });
after(() => rmSync(root, { recursive: true }));

/** What the check says of a page with this text. */
function errorsOf(text: string) {
	const bytes = new TextEncoder().encode(text);
	const { pages, strays } = contentOf([{ path: 'content/guides/count.mdx', link: false, size: bytes.length, read: () => bytes }]);
	return checkContent({ ...emptyContent(), pages, strays }).problems.filter(({ level }) => level === 'error');
}

test('the corpus has at least sixty attempts, each of its own name', () => {
	assert.ok(attempts.length >= 60);
	assert.equal(new Set(attempts.map(({ name }) => name)).size, attempts.length);
});

for (const { name, text, code, line } of attempts) {
	test(`refused: ${name}`, async () => {
		const [first, ...more] = errorsOf(text);
		assert.ok(first, 'the check accepts it');
		assert.deepEqual([first.code, first.line], [code, line], first.found);
		const count = text.split('\n').length;
		for (const problem of [first, ...more]) assert.ok(problem.line >= 1 && problem.line <= count && problem.column >= 1, 'every problem points into the file');
		assert.equal(existsSync('PWNED'), false);
	});

	// What only the schema refuses cannot run: the compiler never sees the front matter's values.
	if (['WM004', 'WM005'].includes(code)) continue;
	test(`refused on its way to the compiler: ${name}`, async () => {
		const file = join(root, 'content/guides/count.mdx');
		writeFileSync(file, text);
		assert.notDeepEqual(await problemsOf(file, root), []);
	});
}

test('a symbolic link is not followed, whatever it leads to', async () => {
	const secret = join(root, 'secret.mdx');
	writeFileSync(secret, 'root:x:0:0');
	symlinkSync(secret, join(root, 'content/guides/link.mdx'));
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
