/** What a build has learnt of each page is kept on disk, and read again as if the page had been. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { readSite } from '../../../src/content/read.ts';
import type { SiteContent } from '../../../src/content/site.ts';
import { pageFile } from '../../fixtures/content.ts';

const root = mkdtempSync(join(tmpdir(), 'waymark-readings-'));
after(() => rmSync(root, { recursive: true }));
const kept = join(root, 'cache', 'readings');
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

function read(options: { code?: string; kept?: string } = { kept }): SiteContent {
	const { content } = readSite(root, { drafts: false, code: '', ...options });
	assert.ok(content);
	return content;
}

/** All that can be said of a content, the places of every page's fields among it. */
const told = ({ graph, texts, problems }: SiteContent) => ({
	problems,
	texts,
	links: graph.links.map((link) => ({ ...link, ...('place' in link && { place: { ...link.place } }) })),
	pages: [...graph.pages.values()].map(({ at, ...page }) => ({ ...page, places: Object.keys(page.front).map((field) => ({ ...at([field]) })) })),
});

/** Puts another text into what is kept of a page, so that one sees whether it is used. */
function mark(path: string): void {
	const everything = deserialize(readFileSync(kept)) as { bodies: [string, { html: string }][] };
	for (const [name, body] of everything.bodies) if (name === path) body.html = 'from the kept one';
	writeFileSync(kept, serialize(everything));
}

const htmlOf = (content: SiteContent, id: string) => content.texts.get(id)?.get('en')?.body.html;

beforeEach(() => {
	rmSync(join(root, 'cache'), { recursive: true, force: true });
	cpSync('content/vocabulary', join(root, 'content/vocabulary'), { recursive: true });
	mkdirSync(join(root, 'content/guides'), { recursive: true });
	write('content/guides/one.mdx', pageFile('guides/one', { id: 'G01', related: '[guides/two]' }).text);
	write('content/guides/two.mdx', pageFile('guides/two', { id: 'G02' }, 'A note.[^1]\n\n[^1]: Of two.').text);
	write('content/guides/broken.mdx', pageFile('guides/broken', { id: '03' }, 'A link to [nothing](/nothing/).').text);
});

test('what was kept gives the same content, with every place and every problem', () => {
	const anew = told(read({}));
	read();
	mark('content/guides/none.mdx');
	assert.deepEqual(told(read()), anew);
	assert.ok(anew.problems.length > 0 && anew.links.length > 0);
});

test('a page that has not changed is not read again, and one that has is', () => {
	read();
	mark('content/guides/one.mdx');
	mark('content/guides/two.mdx');
	write('content/guides/two.mdx', pageFile('guides/two', { id: 'G02' }, 'Another text.').text);
	const content = read();
	assert.equal(htmlOf(content, 'guides/one'), 'from the kept one');
	assert.equal(htmlOf(content, 'guides/two'), '<p>Another text.</p>');
});

const OTHERWISE: [what: string, make: () => Parameters<typeof read>[0]][] = [
	['by other code', () => ({ kept, code: 'other' })],
	[
		'against other vocabularies',
		() => {
			write('content/vocabulary/sectors.yaml', `${readFileSync(join(root, 'content/vocabulary/sectors.yaml'), 'utf8')}\n# read again\n`);
			return { kept };
		},
	],
	[
		'and was cut off',
		() => {
			truncateSync(kept, 1000);
			return { kept };
		},
	],
];

for (const [what, make] of OTHERWISE)
	test(`what was read ${what} counts for nothing`, () => {
		read();
		mark('content/guides/one.mdx');
		assert.doesNotMatch(htmlOf(read(make()), 'guides/one') ?? '', /kept/);
	});
