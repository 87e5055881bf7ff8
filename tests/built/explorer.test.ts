/** The explorer's budgets and its completeness without script, on the built files. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { matrixOf, stateOf } from '../../src/maps/matrix/data.ts';
import type { ExplorerData } from '../../src/maps/model/data.ts';
import { openExplorer, pagesUnder } from '../../src/maps/model/pages.ts';
import { emptyState } from '../../src/maps/model/state.ts';

const read = (path: string) => readFileSync(join('dist', path), 'utf8');
const packed = (text: string) => brotliCompressSync(text).length;
const data = JSON.parse(read('data/explorer.json')) as ExplorerData;

/**
 * A page's scripts, those they import at once and those they import later.
 * @param named only of those that the page itself names so
 */
function scriptsOf(html: string, named = ''): Set<string> {
	const found = new Set<string>();
	const follow = (path: string) => {
		if (found.has(path)) return;
		found.add(path);
		for (const [, file] of read(path).matchAll(/["'`](\.\/[\w.-]+\.js)["'`]/g)) follow(join(dirname(path), file as string));
	};
	for (const [, path] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) if (path?.includes(named)) follow(path);
	return found;
}

test('the explorer’s page is at most 60 KB', () => {
	const size = packed(read('explore/index.html'));
	assert.ok(size <= 60_000, `${size} bytes`);
});

test('the explorer’s script, zoom included, is at most 35 KB', () => {
	// The quick search of every page is not the explorer's.
	const scripts = [...scriptsOf(read('explore/index.html'), 'explore.astro')];
	const size = scripts.reduce((sum, path) => sum + packed(read(path)), 0);
	assert.ok(scripts.length >= 2, 'its scripts were found');
	assert.ok(size <= 35_000, `${size} bytes in ${scripts.join(', ')}`);
});

test('the data of the linked views is at most 25 KB for 200 pages', () => {
	const size = packed(read('data/explorer.json'));
	assert.ok(size <= (25_000 * Math.max(200, data.pages.kind.length)) / 200, `${size} bytes for ${data.pages.kind.length} pages`);
});

test('an embedded view is at most 20 KB before its script', () => {
	for (const view of ['matrix', 'flow', 'map']) {
		const size = packed(read(`embed/${view}/index.html`));
		assert.ok(size <= 20_000, `${view}: ${size} bytes`);
	}
});

test('articles have the small map, and nothing of d3', () => {
	const articles = globSync('dist/{guides,toolkits,case-studies,modules,resources}/*/index.html');
	assert.ok(articles.length > 0);
	for (const path of articles) {
		const html = readFileSync(path, 'utf8');
		if (html.includes('id="why"')) assert.match(html, /class="near".*href="\/explore\/\?view=flow&(?:amp;|#38;)?page=/s, path);
		for (const script of scriptsOf(html)) assert.doesNotMatch(read(script), /scaleBand|zoomIdentity|translateExtent/, script);
	}
});

test('without script the page has every pair with its number, every country and every node of the flow', () => {
	const html = read('explore/index.html');
	const explorer = openExplorer(data);
	for (const cell of matrixOf(explorer, pagesUnder(explorer, emptyState()), emptyState()).cells) {
		const { objective, code, pages } = cell;
		if (pages.length === 0) {
			if (stateOf(cell) === 'gap') assert.ok(html.includes(`&#38;gcm=${objective}"`), `a proposal for GCM ${objective} and SDG ${code}`);
			continue;
		}
		assert.match(html, new RegExp(`href="#gcm-${objective}-sdg-${code}"[^>]*aria-label="GCM ${objective} and SDG ${code}: ${pages.length} page`));
		assert.ok(html.includes(`id="gcm-${objective}-sdg-${code}"`));
	}
	for (const { slug } of data.countries) if (slug) assert.ok(html.includes(`href="/countries/${slug}/" aria-label`));
	for (const [code] of data.objectives) assert.match(html, new RegExp(`<a href="/gcm/${code}/" class="node`));
});

test('the files to take away without script have the table’s rows', () => {
	const rows = read('data/matrix.csv').trim().split('\r\n').slice(1);
	const explorer = openExplorer(data);
	const told = matrixOf(explorer, pagesUnder(explorer, emptyState()), emptyState()).cells.filter((cell) => stateOf(cell) !== 'none');
	assert.equal(rows.length, told.length);
	assert.equal((JSON.parse(read('data/matrix.json')) as { rows: unknown[] }).rows.length, told.length);
});
