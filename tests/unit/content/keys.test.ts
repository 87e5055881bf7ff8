/** A page is put back from the last build when nothing that it shows has changed, and made anew when anything has. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { keysOf } from '../../../src/content/keys.ts';
import { readSite } from '../../../src/content/read.ts';
import type { SiteContent } from '../../../src/content/site.ts';
import { pageFile } from '../../fixtures/content.ts';

const root = mkdtempSync(join(tmpdir(), 'waymark-keys-'));
after(() => rmSync(root, { recursive: true }));

/** By id: front matter that differs from a good page's, and the text. */
type Pages = Record<string, [fields: Record<string, string>, text?: string]>;
const tag = (code: string) => `[{ code: "${code}", weight: principal, because: "The steps of this page are about just that." }]`;
const PAGES: Pages = {
	'guides/one': [{ id: 'G01', sdg: tag('10.7'), related: '[guides/two]' }],
	'guides/two': [{ id: 'G02', sdg: tag('13.1') }],
	'guides/three': [{ id: 'G03', sdg: tag('10.2') }],
	'guides/far': [{ id: 'G04', sdg: tag('4.7') }],
};

function contentOf(pages: Pages, code = ''): SiteContent {
	rmSync(join(root, 'content'), { recursive: true, force: true });
	cpSync('content/vocabulary', join(root, 'content/vocabulary'), { recursive: true });
	mkdirSync(join(root, 'content/guides'));
	for (const [id, [fields, text]] of Object.entries(pages)) writeFileSync(join(root, `content/${id}.mdx`), pageFile(id, fields, text).text);
	const outcome = readSite(root, { drafts: false, code });
	if (!outcome.content) throw new Error('the vocabularies cannot be read');
	return outcome.content;
}

/** The pages whose digest differs between the two, by id. */
function changed(before: SiteContent, now: SiteContent): string[] {
	const [a, b] = [keysOf(before), keysOf(now)];
	return [...now.graph.pages.values()].filter((page) => a.ofPage(page, 'en') !== b.ofPage(page, 'en')).map(({ id }) => id);
}

const before = contentOf(PAGES);

test('nothing changes when nothing has', () => {
	assert.deepEqual(changed(before, contentOf(PAGES)), []);
});

test('a word in a text changes its own page, and no list', () => {
	const now = contentOf({ ...PAGES, 'guides/two': [PAGES['guides/two']?.[0] ?? {}, 'Some other words.'] });
	assert.deepEqual(changed(before, now), ['guides/two']);
	assert.equal(keysOf(before).ofAll, keysOf(now).ofAll);
});

test('a new title changes the pages that link to it, those near the same goal, and the lists', () => {
	const now = contentOf({ ...PAGES, 'guides/one': [{ ...PAGES['guides/one']?.[0], title: 'Count all people who move' }] });
	assert.deepEqual(changed(before, now), ['guides/one', 'guides/three', 'guides/two']);
	assert.notEqual(keysOf(before).ofAll, keysOf(now).ofAll);
});

test('a page that is tagged anew changes what is near its old goal and its new one', () => {
	const now = contentOf({ ...PAGES, 'guides/far': [{ id: 'G04', sdg: tag('10.3') }] });
	assert.deepEqual(changed(before, now), ['guides/far', 'guides/one', 'guides/three']);
});

test('other code changes everything', () => {
	assert.equal(changed(before, contentOf(PAGES, 'other')).length, Object.keys(PAGES).length);
});
