/** The explorer's budgets and its completeness without script, on the built files. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { VIEW_NAMES } from '../../src/maps/explorer/views.ts';
import { matrixOf } from '../../src/maps/matrix/data.ts';
import type { ExplorerData } from '../../src/maps/model/data.ts';
import { LinkFile } from '../../src/maps/model/link-schema.ts';
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

test('the explorer’s script is at most 42 KB for the first view, and each further view at most 20 KB, zoom included', () => {
	// The quick search of every page is not the explorer's.
	const all = scriptsOf(read('explore/index.html'), 'explore.astro');
	const bytes = (scripts: Iterable<string>) => [...scripts].reduce((sum, path) => sum + packed(read(path)), 0);
	/** A view's own code stands in a file named after it. */
	const later = [...all].filter((path) => /\/(?:view|take|zoom)\./.test(path));
	const first = [...all].filter((path) => !later.includes(path) || read(path).includes('wide-open'));
	assert.ok(all.size >= 7 && later.length >= 5, `its scripts were found: ${[...all].join(', ')}`);
	assert.ok(bytes(first) <= 42_000, `${bytes(first)} bytes in ${first.join(', ')}`);
	for (const path of later) assert.ok(packed(read(path)) <= 20_000, `${path}: ${packed(read(path))} bytes`);
});

test('the data of the linked views is at most 25 KB for 200 pages', () => {
	const size = packed(read('data/explorer.json'));
	assert.ok(size <= (25_000 * Math.max(200, data.pages.kind.length)) / 200, `${size} bytes for ${data.pages.kind.length} pages`);
});

test('an embedded view is at most 20 KB before its script', () => {
	for (const view of VIEW_NAMES) {
		const size = packed(read(`embed/${view}/index.html`));
		assert.ok(size <= 20_000, `${view}: ${size} bytes`);
	}
});

test('articles have the small map, and nothing of d3', () => {
	const articles = globSync('dist/{guides,toolkits,case-studies,modules,resources}/*/index.html');
	assert.ok(articles.length > 0);
	for (const path of articles) {
		const html = readFileSync(path, 'utf8');
		if (html.includes('id="why"')) assert.match(html, /class="linkmap".*href="\/explore\/\?view=around&(?:amp;|#38;)?at=page:/s, path);
		for (const script of scriptsOf(html)) assert.doesNotMatch(read(script), /scaleBand|zoomIdentity|translateExtent/, script);
	}
});

test('without script the page has every pair with its number, every country and every node of the flow', () => {
	const html = read('explore/index.html');
	const explorer = openExplorer(data);
	for (const cell of matrixOf(explorer, pagesUnder(explorer, emptyState()), emptyState()).pairs) {
		const { objective, code, pages } = cell;
		if (pages.length === 0) {
			if (cell.state === 'gap') assert.ok(html.includes(`&#38;gcm=${objective}"`), `a proposal for GCM ${objective} and SDG ${code}`);
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
	const told = matrixOf(explorer, pagesUnder(explorer, emptyState()), emptyState()).pairs.filter(({ state }) => state !== 'none');
	assert.equal(rows.length, told.length);
	assert.equal((JSON.parse(read('data/matrix.json')) as { rows: unknown[] }).rows.length, told.length);
});

test('the links of the whole hub can be taken away as rows, which keep to their schema', () => {
	const file = JSON.parse(read('data/links.json')) as { links: { page: string; code: string }[] };
	LinkFile.parse(file);
	const marks = data.pages.sdg.concat(data.pages.gcm).flatMap((text) => text.split(' ').filter(Boolean));
	assert.equal(file.links.length, marks.length, 'a row a link');
	const csv = read('data/links.csv');
	assert.ok(csv.startsWith('\uFEFFpage,title,address,kind,countries,framework,code,name,weight,reason,'));
	assert.equal(JSON.parse(read('schemas/links.json')).$schema, 'https://json-schema.org/draft/2020-12/schema');
});
