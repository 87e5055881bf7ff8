/** `astro dev` shows at a page's address what is wrong with it, and goes on with what can be read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemPage, problemsAt } from '../../../src/build/problem-page.ts';
import { contentKeeper } from '../../../src/content/keeper.ts';
import { heldContent } from '../../../src/content/site.ts';
import { pageFile } from '../../fixtures/content.ts';
import { folder } from '../../fixtures/folder.ts';

const BROKEN = 'title: Data: who counts';
const PROSE = '---\ntitle: About the hub\nsummary: A summary that is long enough to pass and says what the page is for, in one sentence.\n---\n\nWords.\n';

/** A folder with three good pages and three whose front matter or text cannot be read, and a reader for it as `astro dev` has it. */
function dev() {
	const place = folder(pageFile('guides/count'), pageFile('guides/other', { id: 'G02' }, 'A {'), pageFile('guides/count.ru', { title: 'Data: who' }));
	place.write('content/guides/broken.mdx', `---\n${BROKEN}\n---\n\nText.\n`);
	place.write('content/site/about.mdx', `---\n${BROKEN}\n---\n`);
	place.write('content/site/contribute.mdx', PROSE);
	const keeper = contentKeeper(place.root, { drafts: true, code: '' });
	const errors = () => keeper.read().filter(({ level }) => level === 'error');
	return { place, errors };
}

test('an address whose page cannot be shown has its problems, with file and line; all others have none', () => {
	const { errors } = dev();
	const told = errors();
	const at = (address: string) => problemsAt(address, told, heldContent()).map(({ file, line }) => `${file}:${line}`);
	assert.deepEqual(at('/guides/broken/'), ['content/guides/broken.mdx:2']);
	assert.deepEqual(at('/ru/guides/count/'), ['content/guides/count.ru.mdx:3']);
	assert.deepEqual(at('/about/'), ['content/site/about.mdx:2']);
	for (const address of ['/guides/count/', '/guides/', '/', '/contribute/']) assert.deepEqual(at(address), [], address);
	assert.deepEqual(at('/guides/other/'), [], 'which shows them in place of its text');
	assert.deepEqual(
		heldContent()?.prose.map(({ slug }) => slug),
		['contribute'],
		'Astro gets no prose that it would end with',
	);
	const page = problemPage(problemsAt('/guides/broken/', told, heldContent()));
	assert.match(page, /<h1>This page cannot be shown yet<\/h1>[\s\S]*content\/guides\/broken\.mdx:2:\d+ {2}error WM002/);
	assert.match(page, /title: &#34;Data: who counts&#34;/);
});

test('a vocabulary that breaks leaves the last one in its place, or that of the last commit, and says what is wrong', () => {
	const { place, errors } = dev();
	const good = place.read('content/vocabulary/sectors.yaml');
	const wrong = /^content\/vocabulary\/sectors\.yaml:2$/;
	errors();
	place.write('content/vocabulary/sectors.yaml', '- id: [\n');
	const first = errors();
	assert.match(`${first[0]?.file}:${first[0]?.line}`, wrong);
	assert.ok(heldContent()?.graph.pages.has('guides/count'));
	assert.equal(problemsAt('/guides/broken/', first, heldContent()).length, 1, 'what is wrong with a page is known all the same');

	place.write('content/vocabulary/sectors.yaml', good);
	for (const parameters of [
		['init', '-q'],
		['add', '--all'],
		['commit', '-qm', 'All'],
	])
		place.git(...parameters);
	place.write('content/vocabulary/sectors.yaml', '- id: [\n');
	const keeper = contentKeeper(place.root, { drafts: true, code: '' });
	assert.match(`${keeper.read()[0]?.file}:2`, wrong);
	assert.ok(heldContent()?.graph.pages.has('guides/count'));
});

test('without any vocabulary every address says so', () => {
	const told = [{ file: 'content/vocabulary/sectors.yaml', line: 2, column: 1, level: 'error', code: 'WM002', found: 'x' }] as const;
	assert.deepEqual(problemsAt('/guides/', told, undefined), told);
	assert.match(problemPage(told), /<h1>The vocabularies cannot be read yet<\/h1>/);
});
