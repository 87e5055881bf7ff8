/** `npm run new` as a process: with flags, with questions, and when somebody walks away. */
import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
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

const STARTS: [why: string, flags: string[], says: RegExp, writes: RegExp][] = [
	['a title that is short', ['--title', 'Tiny'], /error WM005 {2}title is “Tiny”\.\n {4}allowed: at least 5 characters/, /\ntitle: Tiny\n/],
	[
		'a code that does not exist',
		['--sdg', `8.88: principal: ${BECAUSE}`],
		/error WM005 {2}code of sdg 1 is “8\.88”/,
		/code: "8\.88"\n {4}weight: principal\n {4}because: Two districts/,
	],
	['no principal link', ['--gcm', `6: ${BECAUSE}`], /error WM015 /, /code: "6"/],
	['an audience that is none', ['--audiences', 'ferrymen'], /error WM005 {2}audiences 3 is “ferrymen”/, /- ferrymen\n/],
];

for (const [why, flags, says, writes] of STARTS) {
	test(`what is wrong stays in a draft, and is said: ${why}`, () => {
		const place = empty(pageFile('guides/count'));
		const { code, stderr, stdout } = place.run('new', '--kind', 'guides', ...FLAGS, ...flags, '--slug', 'mine');
		assert.deepEqual([code, stderr], [0, '']);
		assert.match(stdout, says);
		assert.match(place.read('content/guides/mine.mdx'), writes);
		assert.match(place.read('content/guides/mine.mdx'), /\ndraft: true\n/);
	});
}

/** The letter in which what was typed is kept. */
function keptIn(stderr: string): string {
	const [, name = ''] = /kept in (kept-page-[\d-]+\.txt)\. Go on with it: npm run new -- --from \1\n/.exec(stderr) ?? assert.fail(stderr);
	return name;
}

const UNNAMED: [why: string, flags: string[], asks: RegExp][] = [
	['the title has no Latin letter', ['--title', 'Миграция и города'], /The title has no letter from a to z/],
	['the title has only digits', ['--title', '2030 2031'], /“2030-2031” says nothing as the name of a file/],
	['the name is taken', ['--title', TITLE, '--slug', 'count'], /content\/guides\/count\.mdx exists already/],
	['the name leads out of the folder', ['--title', TITLE, '--slug', '../x'], /“\.\.\/x” is no name for a page/],
];

for (const [why, flags, asks] of UNNAMED) {
	test(`a name for the file is asked for when ${why}; without an answer all flags are kept, and go on from there`, async () => {
		const place = empty(pageFile('guides/count'));
		const given = ['--kind', 'guides', '--summary', SUMMARY, '--audiences', 'trainer', '--sectors', 'employment', ...TAGS, ...flags];
		const gone = place.run('new', ...given);
		assert.equal(gone.code, 1);
		assert.match(gone.stdout, asks);
		assert.match(place.read(keptIn(gone.stderr)), /because: Two districts/);
		const { code, stdout } = await place.converse('new', ['My own name.mdx'], ...given);
		assert.equal(code, 0, stdout);
		assert.match(place.read('content/guides/my-own-name.mdx'), /\naudiences:\n {2}- trainer\n/);
	});
}

test('an unknown flag is refused before anything is asked', () => {
	const { code, stderr } = empty().run('new', '--titel', TITLE);
	assert.equal(code, 1);
	assert.match(stderr, /--titel/);
});

test('questions take names, numbers and codes as people type them, and say what they were taken for', async () => {
	const place = empty();
	const answers = ['Case Studies', TITLE, SUMMARY, 'Kazakhstan, Atlantis, Republic of Moldova, Ghana', 'local government, 6', 'emplyment'];
	const links = ['10.7', '', BECAUSE, 'evaluation 743', 'gcm 6', 's', BECAUSE, '', 'Gender equality', 'claimed', 'desa-iom-2022 22', ''];
	const { code, stdout, stderr } = await place.converse('new', [...answers, ...links]);
	assert.deepEqual([code, stderr], [0, '']);
	assert.match(stdout, /“emplyment” is taken for employment\./);
	assert.match(stdout, /Waymark does not have Ghana yet\. npm run new -- --kind countries --country GHA adds it/);
	assert.match(stdout, /“evaluation” is taken for iom-evaluation-2022\./);
	const text = place.read(`content/case-studies/${SLUG}.mdx`);
	assert.match(text, /^---\n# countries typed: Atlantis\n# countries typed: Ghana\nid: C01\n/);
	assert.match(text, /countries:\n {2}- KAZ\n {2}- MDA\naudiences:\n {2}- local-government\n {2}- trainer\nsectors:\n {2}- employment\n/);
	assert.match(text, /- code: "10\.7"\n {4}weight: principal\n {4}because: .*\n {4}evidence:\n {6}- iom-evaluation-2022 743\n/);
	assert.match(text, /- code: "5"\n {4}weight: claimed\n {4}evidence:\n {6}- desa-iom-2022 22\n/);
	assert.match(text, /- code: "6"\n {4}weight: significant\n/);
	assert.equal(place.run('check').code, 0);
});

const ANSWERS = ['case-studies', TITLE, SUMMARY, 'KAZ', 'trainer', 'employment', '8.8', 'p', BECAUSE, '', 'recruit', '1', 's', BECAUSE, '', ''];

test('words find codes, and after a choice those that the UN table joins to it', async () => {
	const { code, stdout } = await empty().converse('new', ANSWERS);
	assert.equal(code, 0);
	assert.match(stdout, /SDG 8\.8: Labour rights/, 'a code is taken without a question');
	const [second = ''] = stdout.match(/(?: {2}\d+ {2}(?:SDG|GCM).*\n)+(?=Which number)/g) ?? [];
	assert.match(second, /^ {2}1 {2}GCM 6 {2}Recruitment and decent work\n/);
	assert.match(second, /GCM 5 {2}Regular pathways {2}\(the UN table joins it to SDG 8\.8\)\n/, 'what belongs to the first choice');
	const offered = second.match(/(SDG|GCM) [\d.a-d]+(?= {2})/g) ?? [];
	assert.equal(new Set(offered).size, offered.length, 'no code is offered twice');
	assert.ok(!offered.join().includes('SDG 8.8'), 'nor one that is there');
});

test('a target that does not exist is answered with those of its goal, and other words may follow a list', async () => {
	const { stdout } = await empty().converse('new', [...ANSWERS.slice(0, 6), '10.9', 'recruit', 'gcm 6', 'p', BECAUSE, '', '']);
	assert.match(stdout, /There is no “10\.9”\. Goal 10 has the targets 10\.1, 10\.2, .*10\.c\./);
	assert.match(stdout, /GCM 6: Recruitment and decent work\n/);
});

test('an answer too short is said once, and Enter keeps it; without a principal link Enter twice goes on', async () => {
	const place = empty();
	const { code, stdout } = await place.converse('new', ['guide', 'Tiny', '', 'Too short', '', '', 'trainer', 'employment', '', '']);
	assert.equal(code, 0, stdout);
	assert.match(stdout, /That has 4 characters, and a title has 5 to 90\./);
	const text = place.read('content/guides/tiny.mdx');
	assert.match(text, /title: Tiny\nsummary: Too short\n/);
});

test('all answers may come at once, as from a file', () => {
	const place = empty();
	const { code, stderr } = place.runWith(`${ANSWERS.join('\n')}\n`, 'new');
	assert.deepEqual([code, stderr], [0, '']);
	assert.match(place.read(`content/case-studies/${SLUG}.mdx`), /code: "8\.8"\n {4}weight: principal/);
});

test('whoever walks away finds what was typed in a letter, and goes on from there', async () => {
	for (const most of [1, 3, 9]) {
		const place = empty();
		const { code, stderr } = await place.converse('new', ANSWERS.slice(0, most));
		assert.equal(code, 1);
		const kept = place.read(keptIn(stderr));
		for (const answer of ANSWERS.slice(0, most)) assert.ok(kept.includes(`# typed: ${answer}\n`), `${most}: ${answer}`);
		assert.ok(!existsSync(join(place.root, `content/case-studies/${SLUG}.mdx`)));
		const again = await place.converse('new', most < 2 ? ['guide', TITLE] : [], '--from', keptIn(stderr));
		if (most >= 2) assert.equal(again.code, 0, `${most}: ${again.stderr}`);
		if (most >= 3) assert.ok(place.read(`content/case-studies/${SLUG}.mdx`).includes(SUMMARY));
		if (most >= 9) assert.ok(place.read(`content/case-studies/${SLUG}.mdx`).includes(BECAUSE));
	}
	const { code, stderr } = await empty().converse('new', []);
	assert.deepEqual([code, stderr], [1, 'Nothing was written.\n']);
});

test('a page that cannot be written is kept too', async () => {
	const place = empty();
	place.write('content/case-studies-are-no-folder', '');
	rmSync(join(place.root, 'content/case-studies'), { recursive: true });
	place.write('content/case-studies', 'a file in the way');
	const { code, stderr } = await place.converse('new', ANSWERS);
	assert.equal(code, 1);
	assert.match(place.read(keptIn(stderr)), /code: "8\.8"/);
});

test('a country comes with its line in the vocabulary, and its page passes the check', async () => {
	const place = empty();
	place.write('content/vocabulary/countries.yaml', place.read('content/vocabulary/countries.yaml').replaceAll(/slug: [a-z-]+, /g, ''));
	const answers = ['countries', 'Ghanna', 'Ghana', SUMMARY, 'trainer', 'employment', 'sdg 10', '', BECAUSE, '', ''];
	const { code, stdout } = await place.converse('new', answers);
	assert.equal(code, 0, stdout);
	assert.match(stdout, /“Ghanna” is no country of ISO 3166 that our maps have\./);
	assert.match(place.read('content/vocabulary/countries.yaml'), /\n- \{ iso: GHA, name: Ghana, slug: ghana, at: \[-1\.\d, [67]\.\d\] \}\n- \{ iso: JAM,/);
	assert.match(place.read('content/countries/ghana.mdx'), /^---\ntitle: Ghana\n[\s\S]*\ncountry: GHA\n/);
	const checked = place.run('check');
	assert.equal(checked.code, 0, checked.stdout);
	const known = place.run('new', '--kind', 'country', '--country', 'Moldova', '--summary', SUMMARY);
	assert.equal(known.code, 0, known.stderr);
	assert.match(place.read('content/vocabulary/countries.yaml'), /name: Republic of Moldova, slug: republic-of-moldova, at:/);
	assert.match(place.run('new', '--kind', 'countries', '--country', 'GHA').stderr, /Ghana has its page: content\/countries\/ghana\.mdx\. Write there\./);
});
