/** `npm run check` as a process: what it prints, what it writes, and the exit code a workflow reads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFile } from '../../fixtures/content.ts';
import { folder } from '../../fixtures/folder.ts';

const today = new Date().toISOString().slice(0, 10);
const fresh = { published: today, reviewed: today };
/** A page with nothing to say about: another one leads to it. */
const good = [pageFile('guides/count', { ...fresh, related: '[guides/other]' }), pageFile('guides/other', { ...fresh, id: 'G02', related: '[guides/count]' })];
const ledger = 'published:\n  - /guides/count/\n  - /guides/other/\n  - /id/G01/\n  - /id/G02/\nmoved: {}\n';
const WARNING = { ...fresh, related: '[guides/count]', id: 'G03', gcm: '[16]' };
const ERROR = { ...fresh, related: '[guides/count]', id: 'G03', form: 'essay' };

test('content without a problem: code 0, and how much there is', () => {
	const { code, stdout, stderr } = folder(...good).run('check');
	assert.deepEqual([code, stderr], [0, '']);
	assert.match(stdout, /^no problem\n2 pages, \d+ links\n$/);
});

test('a hint and a warning leave the code at 0, an error makes it 1', () => {
	const orphan = folder(pageFile('guides/count', fresh)).run('check');
	assert.equal(orphan.code, 0);
	assert.match(orphan.stdout, /hint WM027/);
	assert.match(orphan.stdout, /\n0 errors, 1 hint\n/);
	const warned = folder(...good, pageFile('guides/third', WARNING)).run('check');
	assert.equal(warned.code, 0);
	assert.match(warned.stdout, /content\/guides\/third\.mdx:\d+:\d+ {2}warning WM016 /);
	const wrong = folder(...good, pageFile('guides/third', ERROR)).run('check');
	assert.equal(wrong.code, 1);
	assert.match(wrong.stdout, /content\/guides\/third\.mdx:8:1 {2}error WM005 {2}form is “essay”\./);
});

test('a check of named files says only what is wrong with them, and its code is theirs', () => {
	const place = folder(...good, pageFile('guides/third', ERROR), pageFile('guides/fourth', { ...ERROR, id: 'G04' }));
	const one = place.run('check', './content/guides/third.mdx');
	assert.equal(one.code, 1);
	assert.deepEqual(one.stdout.match(/content\/\S+\.mdx/g), ['content/guides/third.mdx']);
	const other = place.run('check', 'content/guides/count.mdx');
	assert.equal(other.code, 0);
	assert.match(other.stdout, /^no problem\n/);
	assert.equal(place.run('check', 'content\\guides\\').code, 1, 'a folder, as Windows writes it');
});

test('each reporter, and the refusal of another', () => {
	const place = folder(pageFile('guides/third', ERROR));
	assert.match(place.run('check', '--reporter', 'github').stdout, /^::error file=content\/guides\/third\.mdx,line=8,col=1,title=WM005::/m);
	const json = place.run('check', '--reporter', 'json');
	assert.equal(json.code, 1);
	assert.equal(JSON.parse(json.stdout).count.error, 1, 'JSON and nothing else');
	const unknown = place.run('check', '--reporter', 'xml');
	assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
	assert.match(unknown.stderr, /^--reporter xml: there is no such reporter\. Take terminal, github, json\.\n$/);
	const option = place.run('check', '--fxi');
	assert.deepEqual([option.code, option.stdout], [2, '']);
	assert.match(option.stderr, /--fxi/);
});

test('vocabularies that cannot be read are the first thing to mend: code 1, and no page is judged', () => {
	const place = folder(pageFile('guides/third', ERROR));
	place.write('content/vocabulary/sectors.yaml', '- id: [\n');
	const { code, stdout } = place.run('check');
	assert.equal(code, 1);
	assert.match(stdout, /content\/vocabulary\/sectors\.yaml:\d+:\d+ {2}error WM002/);
	assert.match(stdout, /The pages were not checked: first the vocabularies have to be right\.\n$/);
	assert.doesNotMatch(stdout, /third/);
});

test('--fix writes what a machine can mend, says where, and then checks what is left', () => {
	const place = folder(...good, pageFile('guides/third', { ...fresh, id: 'G03', related: '[guides/count]', gcm: undefined, sdg: '[17.18]' }));
	place.write('content/addresses.yaml', ledger);
	const { code, stderr, stdout } = place.run('check', '--fix');
	assert.match(stderr, /^mended: .*content\/guides\/third\.mdx, content\/addresses\.yaml\n$/);
	assert.match(place.read('content/guides/third.mdx'), /sdg: \["17\.18"\]/);
	assert.match(place.read('content/addresses.yaml'), /- \/guides\/third\/ # \d{4}-\d\d-\d\d\n/);
	assert.equal(code, 1, 'no principal link is for a person to mend');
	assert.match(stdout, /WM015/);
	assert.doesNotMatch(stdout, /WM006|WM032/);
	assert.equal(place.run('check', '--fix').stderr, 'nothing to mend by machine\n');
});

test('--fix of a named file leaves the others as they are', () => {
	const place = folder(pageFile('guides/a', { sdg: '[17.18]' }), pageFile('guides/b', { id: 'G02', sdg: '[17.18]' }));
	assert.equal(place.run('check', '--fix', 'content/guides/a.mdx').stderr, 'mended: content/guides/a.mdx\n');
	assert.match(place.read('content/guides/b.mdx'), /sdg: \[17\.18\]/);
});

test('a check without --fix writes nothing', () => {
	const place = folder(pageFile('guides/a', { sdg: '[17.18]' }));
	const before = place.read('content/guides/a.mdx');
	assert.equal(place.run('check').code, 1);
	assert.equal(place.read('content/guides/a.mdx'), before);
});
