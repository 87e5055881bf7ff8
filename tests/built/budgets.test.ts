/** Bytes, as brotli: a page must arrive on a slow line. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { brotliBytes, builtPages, DIST } from './site.ts';

const KB = 1024;
const pages = builtPages();
/** Written pages: everything search finds (data-pagefind-body), the glossary apart, which is a list. */
const articles = pages.filter(({ html, address }) => html.includes('data-pagefind-body') && address !== '/glossary/');
/** Tools, which carry what they work with. */
const TOOLS = /^(?:\/[a-z]{2})?\/(explore|embed|learn|contribute|search)\//;

/** Scripts a page loads by itself, with what those import. */
function scriptsOf(html: string): string {
	const inline = [...html.matchAll(/<script(?![^>]*application\/(?:ld\+)?json)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? '');
	const files = [...html.matchAll(/<script[^>]*src="(\/[^"]+)"/g)].map(([, src]) => readFileSync(`${DIST}${src}`, 'utf8'));
	return [...inline, ...files].join('\n');
}

test('there are articles to measure', () => {
	assert.ok(articles.length > 0);
});

/** A letter of Cyrillic or Arabic takes two bytes, so pages written with them have more room. */
const room = (address: string) => (address === '/glossary/' ? 20 : /^\/(ru|kk|ar)\//.test(address) ? 18 : 14) * KB;

test('HTML and render-blocking CSS fit in 14 KB for every article, list and source and the home page, in 18 KB in Russian, Kazakh and Arabic, in 20 KB for the glossary', () => {
	const heavy = pages
		.filter(({ address }) => !TOOLS.test(address))
		.map(({ address, html }) => {
			const sheets = [...html.matchAll(/<link rel="stylesheet" href="(\/[^"]+)"/g)].map(([, href]) => readFileSync(`${DIST}${href}`, 'utf8'));
			return { address, bytes: brotliBytes(html) + sheets.reduce((sum, css) => sum + brotliBytes(css), 0) };
		})
		.filter(({ address, bytes }) => bytes > room(address));
	assert.deepEqual(heavy, []);
});

test('articles load at most 6 KB of script before anybody touches them', () => {
	const heavy = articles.map(({ address, html }) => ({ address, bytes: brotliBytes(scriptsOf(html)) })).filter(({ bytes }) => bytes > 6 * KB);
	assert.deepEqual(heavy, []);
});

test('all fonts together are at most 40 KB', () => {
	const fonts = globSync(`${DIST}/**/*.{woff,woff2,ttf,otf}`).map((file) => statSync(file).size);
	const sum = fonts.reduce((total, size) => total + size, 0);
	assert.ok(fonts.length > 0 && sum <= 40 * KB, `${fonts.length} files, ${sum} bytes`);
});
