/** `npm run new` as a process: with flags, with questions, and when somebody walks away. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pageFile } from '../../fixtures/content.ts';
import { type Folder, folder } from '../../fixtures/folder.ts';

const TITLE = 'Orchard workers: 10 “rules” in Zürich’s valleys, and what came of them';
const SUMMARY = 'How two districts hired seasonal workers without fees, and what the workers said of it.';
const BECAUSE = 'Two districts stopped recruitment fees for orchard workers.';
const FLAGS = ['--title', TITLE, '--summary', SUMMARY, '--audiences', 'trainer,civil-society', '--sectors', 'employment'];
const TAGS = ['--sdg', `8.8: principal: ${BECAUSE}`, '--gcm', `6: ${BECAUSE}`];
const SLUG = 'orchard-workers-10-rules-in-zurichs-valleys-and';

function empty(...pages: Parameters<typeof folder>): Folder {
	const place = folder(...pages);
	for (const kind of ['guides', 'toolkits', 'case-studies', 'modules', 'pathways', 'resources']) place.write(`content/${kind}/.keep`, '');
	return place;
}

test('flags make a draft that passes the check, with the next id and a name made of its title', () => {
	const place = empty(pageFile('guides/count', { id: 'G07' }));
	const { code, stdout, stderr } = place.run('new', '--kind', 'guides', ...FLAGS, ...TAGS, '--country', 'KAZ', '--source', 'desa-iom-2022');
	assert.deepEqual([code, stderr], [0, '']);
	assert.match(stdout, new RegExp(`^wrote content/guides/${SLUG}\\.mdx\\n`));
	const text = place.read(`content/guides/${SLUG}.mdx`);
	assert.match(text, /^---\nid: G08\n/);
	assert.match(text, /\ndraft: true\n/);
	assert.match(text, /countries:\n {2}- KAZ\n/);
	assert.match(text, /audiences:\n {2}- trainer\n {2}- civil-society\n/);
	assert.match(text, /sdg:\n {2}- code: "8\.8"\n {4}weight: principal\n {4}because: Two districts/);
	assert.match(text, /gcm:\n {2}- code: "6"\n {4}weight: significant\n/, 'a link without a weight is significant');
	assert.match(text, /---\n\nSay in two sentences who does this task/);
	const checked = place.run('check', `content/guides/${SLUG}.mdx`);
	assert.equal(checked.code, 0, checked.stdout);
});

test('every kind can be begun, and what its fields must name exists', () => {
	const module = (slug: string, id: string) =>
		pageFile(`modules/${slug}`, {
			id,
			form: undefined,
			minutes: '20',
			level: 'introductory',
			objectives: '[Count the people who move]',
			plan: '[{ minutes: 10, title: Start, how: Say what it is about }, { minutes: 10, title: Go on, how: Do what it is about }]',
		});
	const place = empty(module('a', 'M01'), module('b', 'M02'));
	for (const kind of ['toolkits', 'case-studies', 'modules', 'pathways', 'resources']) {
		const { code, stderr } = place.run('new', '--kind', kind, ...FLAGS, ...TAGS, '--slug', 'mine');
		assert.equal(code, 0, `${kind}: ${stderr}`);
	}
	const { code, stdout } = place.run('check');
	assert.equal(code, 0, stdout);
	assert.match(place.read('content/pathways/mine.mdx'), /page: modules\/a[\s\S]*page: modules\/b/);
});

const REFUSED: [why: string, flags: string[], says: RegExp][] = [
	['a kind that is none, with the nearest', ['--kind', 'guide', ...FLAGS, ...TAGS], /“guide” is no kind\. Allowed: guides, .*Did you mean guides\?/],
	['no title', ['--kind', 'guides', '--summary', SUMMARY], /^--title is missing\./],
	['no summary', ['--kind', 'guides', '--title', TITLE], /^--summary is missing\./],
	['a name that leads out of the folder', ['--kind', 'guides', ...FLAGS, ...TAGS, '--slug', '../x'], /“\.\.\/x” is no name for a page/],
	[
		'a title of other letters only, which leaves no name',
		['--kind', 'guides', ...FLAGS, ...TAGS, '--title', 'Миграция'],
		/^The title has no letter from a to z: give the file a name with --slug\./,
	],
	['a name that is taken', ['--kind', 'guides', ...FLAGS, ...TAGS, '--slug', 'count'], /content\/guides\/count\.mdx exists already/],
	['what the check would refuse', ['--kind', 'guides', ...FLAGS, '--sdg', `8.88: principal: ${BECAUSE}`], /error WM005 [\s\S]*Nothing was written\./],
	['no principal link', ['--kind', 'guides', ...FLAGS, '--gcm', `6: ${BECAUSE}`], /error WM015 /],
];

for (const [why, flags, says] of REFUSED) {
	test(`refused with code 1, and nothing written: ${why}`, () => {
		const place = empty(pageFile('guides/count'));
		const { code, stderr, stdout } = place.run('new', ...flags);
		assert.deepEqual([code, stdout], [1, '']);
		assert.match(stderr, says);
		assert.ok(!existsSync(join(place.root, `content/guides/${SLUG}.mdx`)));
	});
}

const ANSWERS = ['case-studies', TITLE, SUMMARY, 'KAZ', 'trainer', 'employment', '8.8', '1', 'p', BECAUSE, 'recruit', '1', 's', BECAUSE, ''];

test('questions lead to the same file, and a wrong answer is asked again', async () => {
	const place = empty();
	const answers = ['case-study', 'guides', 'Tiny', ...ANSWERS.slice(1, 2), 'Too short', ...ANSWERS.slice(2, 4), 'trainr', 'trainer', 'employment'];
	const { code, stdout, stderr } = await place.converse('new', [...answers, '8.8', '1', 'p', 'Short', BECAUSE, '']);
	assert.deepEqual([code, stderr], [0, '']);
	assert.equal(stdout.match(/That does not fit\. Once more:/g)?.length, 5);
	assert.match(stdout, /“trainr” is no value of this list\. .*Did you mean trainer\?/);
	const text = place.read(`content/guides/${SLUG}.mdx`);
	assert.match(text, /countries:\n {2}- KAZ\n/);
	assert.match(text, /code: "8\.8"\n {4}weight: principal\n/);
});

test('words find codes, and after a choice those that the UN table joins to it', async () => {
	const { code, stdout } = await empty().converse('new', ANSWERS);
	assert.equal(code, 0);
	const [, first = '', second = ''] = stdout.split(/\n> (?= {2}1 {2})/).map((part) => part.split('\nWhich number?')[0]);
	assert.match(first, /^ {2}1 {2}SDG 8\.8 {2}Labour rights.*\n {2}2 {2}GCM 5 {2}Regular pathways {2}\(the UN table joins it to SDG 8\.8\)\n/);
	assert.match(second, /^ {2}1 {2}GCM 6 {2}Recruitment and decent work\n/);
	assert.match(second, /GCM 5 {2}Regular pathways {2}\(the UN table joins it to SDG 8\.8\)\n/, 'what belongs to the first choice');
	const offered = second.match(/(SDG|GCM) [\d.a-d]+(?= {2})/g) ?? [];
	assert.equal(new Set(offered).size, offered.length, 'no code is offered twice');
});

test('an end without a principal link is not accepted, and who walks away leaves nothing behind', async () => {
	const place = empty();
	const { code, stderr } = await place.converse('new', [...ANSWERS.slice(0, 6), '', '']);
	assert.equal(code, 1);
	assert.match(stderr, /Nothing was written\./);
	assert.ok(!existsSync(join(place.root, `content/case-studies/${SLUG}.mdx`)));
});
