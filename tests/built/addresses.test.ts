/** Addresses for life: every one the ledger holds answers, by a page or by leading to one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../src/check/content.ts';
import { readLedger, redirectsOf } from '../../src/check/ledger.ts';
import { readContent } from '../../src/files/disk.ts';
import { addressOf } from '../../src/graph/addresses.ts';
import { builtPages, DIST } from './site.ts';

const { graph, content, translations } = checkContent(readContent(process.cwd()), { drafts: false });
assert.ok(content.ledger);
const { published, moved } = readLedger(content.ledger);
const redirects = redirectsOf(graph, moved, translations);
const pages = new Map(builtPages().map(({ address, html }) => [address, html]));

test('every address of the ledger answers', () => {
	assert.ok(published.length > 0);
	assert.deepEqual(
		published.filter((address) => !pages.has(address)),
		[],
	);
});

test('what leads on does so without script, to a page that is there, and names it as the one to keep', () => {
	assert.ok(redirects.length >= graph.pages.size);
	for (const { from, to } of redirects) {
		const html = pages.get(from) ?? '';
		assert.ok(html.includes(`http-equiv="refresh" content="0; url=${to}"`), from);
		assert.match(html, new RegExp(`<link rel="canonical" href="https?://[^"]+${to}"`), from);
		assert.ok(pages.has(to) && !pages.get(to)?.includes('http-equiv="refresh"'), to);
	}
});

test('addresses that lead on, and pages for frames, are not in the sitemap', () => {
	const sitemap = readFileSync(`${DIST}/sitemap-0.xml`, 'utf8');
	assert.ok(sitemap.includes('/learn/build/'));
	for (const { from } of redirects) assert.ok(!sitemap.includes(`${from}<`), from);
	assert.ok(!sitemap.includes('/embed/'));
});

test('a module says what it is to machines, and where its oEmbed stands', () => {
	const some = [...graph.pages.values()].find(({ collection }) => collection === 'modules');
	assert.ok(some);
	const html = pages.get(addressOf(some.id)) ?? '';
	const data = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '{}');
	assert.equal(data['@type'], 'LearningResource');
	const oembed = /<link rel="alternate" type="application\/json\+oembed" href="https?:\/\/[^"/]+([^"]+)"/.exec(html)?.[1];
	const { html: frame, type } = JSON.parse(readFileSync(`${DIST}${oembed}`, 'utf8'));
	assert.equal(type, 'rich');
	assert.ok(pages.has(new URL(/src="([^"]+)"/.exec(frame)?.[1] ?? '').pathname));
});
