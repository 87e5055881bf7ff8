/** `npm run report` as a process in a repository of its own, and `npm run check:help`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFile } from '../../fixtures/content.ts';
import { folder } from '../../fixtures/folder.ts';

const TAG = '[{ code: "17.18", weight: principal, because: "The steps produce data by migratory status." }, "8.8"]';

function repository() {
	const place = folder(pageFile('guides/count'));
	place.git('init', '-q', '-b', 'main');
	place.git('add', '-A');
	place.git('commit', '-q', '-m', 'Begin');
	return place;
}

test('nothing changed: code 0, and it says so', () => {
	const { code, stdout, stderr } = repository().run('report');
	assert.deepEqual([code, stderr], [0, '']);
	assert.match(stdout, /^<!-- waymark-link-report -->\n\n## No page, link or address changes\.\n/);
});

test('what the working tree adds to main, as Markdown and as JSON', () => {
	const place = repository();
	const { path, text } = pageFile('guides/count', { sdg: TAG });
	place.write(path, text);
	const { code, stdout } = place.run('report', '--base', 'main');
	assert.equal(code, 0, 'the report judges nothing');
	assert.match(stdout, /### Links: 1 new/);
	assert.match(stdout, /`SDG 8\.8` \| `guides\/count` \| new, significant/);
	const { links } = JSON.parse(place.run('report', '--json').stdout);
	assert.deepEqual(
		links.added.map(({ to }: { to: string }) => to),
		['sdg:8.8'],
	);
});

test('a base that git does not know, and an option that is none: code 2, and why', () => {
	const place = repository();
	const unknown = place.run('report', '--base', 'nowhere');
	assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
	assert.match(unknown.stderr, /nowhere/);
	const command = place.run('report', '--base', '--upload-pack=x');
	assert.deepEqual([command.code, command.stdout], [2, '']);
	assert.equal(place.run('report', '--bas', 'main').code, 2);
});

const MARK = '`npm run check:help` from src/check/. Change it there. -->\n';
const FORM = '.github/ISSUE_TEMPLATE/propose-a-page.yml';

test('check:help rewrites what stands below its mark and the form for proposals, and nothing above it', () => {
	const place = folder();
	place.write('CONTRIBUTING.md', `# Mine\n\n<!-- ${MARK}old words\n`);
	place.write(FORM, 'old: form\n');
	assert.equal(place.run('help').code, 0);
	const text = place.read('CONTRIBUTING.md');
	assert.ok(text.startsWith(`# Mine\n\n<!-- ${MARK}\n`));
	assert.match(text, /### WM012\n/);
	assert.doesNotMatch(text, /old words/);
	assert.match(place.read(FORM), /employment/);
	assert.equal(place.run('help').code, 0);
	assert.equal(place.read('CONTRIBUTING.md'), text, 'a second time changes nothing');
});

test('check:help writes nothing when the mark is gone', () => {
	const place = folder();
	place.write('CONTRIBUTING.md', '# Mine\n');
	place.write(FORM, 'old: form\n');
	const { code, stderr } = place.run('help');
	assert.equal(code, 1);
	assert.match(stderr, /CONTRIBUTING\.md has lost the line that says where the codes begin/);
	assert.equal(place.read('CONTRIBUTING.md'), '# Mine\n');
	assert.equal(place.read(FORM), 'old: form\n');
});
