/** The index as written: small pieces, a text a page, headings that weigh, and each word alone. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type IndexedPage, writeIndex } from '../../../src/build/index-files.ts';
import { onceAContent } from '../../../src/build/search-index.ts';
import { holdContent, type SiteContent } from '../../../src/content/site.ts';
import { openEngine } from '../../../src/search/pagefind.ts';
import { readTable, readText } from '../../../src/search/pages.ts';
import { emptyState } from '../../../src/search/state.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-index-'));
after(() => rmSync(folder, { recursive: true }));
globalThis.fetch = (async (address: string) => new Response(readFileSync(String(address).replace(/\?.*$/, '')))) as typeof fetch;

const SYLLABLES = ['ba', 'co', 'dre', 'fi', 'gru', 'lo', 'mi', 'no', 'pla', 'qui', 'ra', 'ste', 'ti', 'vo', 'wa', 'ze'];
const made = (number: number) => [number % 16, (number >> 4) % 16, (number >> 8) % 16, number % 7].map((each) => SYLLABLES[each]).join('');
const row = { values: emptyState().chosen, principal: [], claimed: [], reviewed: 0, minutes: 1 };
const page = (address: string, main: string): IndexedPage => ({
	address,
	html: `<html lang="en"><body><main data-pagefind-body><h1 data-pagefind-meta="title:Page ${address}">Page</h1>${main}</main></body></html>`,
	row: { ...row, minutes: address.length },
});
/** How many words a page has of its own: so few that its text is one part. */
const OWN = 340;
/** Thirty pages, each with words of its own that begin with "sta". */
const PAGES = Array.from({ length: 30 }, (_, number) =>
	page(
		`/${String(number).padStart(2, '0')}/`,
		`<h2 id="part">A part</h2><p>${Array.from({ length: OWN }, (_, word) => `sta${made((number * 91 + word * 7) % 4096)}`).join(' ')}</p><p>${number === 3 ? 'Zebra.' : ''}</p>${number === 4 ? '<h2>Zebra</h2>' : ''}${number === 5 ? '<p>An app to apply with an app.</p>' : ''}<section class="footnotes"><p>Okapi.</p></section>${number === 6 ? '<p>⁂ wishful thinking ⁂ thought</p>' : ''}`,
	),
);

before(() => writeIndex(folder, PAGES, 12_000));

const sizes = () => readdirSync(join(folder, 'index')).map((name) => statSync(join(folder, 'index', name)).size);
const urlOf = (id: string) => readText(JSON.parse(readFileSync(join(folder, 'text', `${id}-0.json`), 'utf8'))).url;
const texts = () => readdirSync(join(folder, 'text')).map((name) => readText(JSON.parse(readFileSync(join(folder, 'text', name), 'utf8'))));

test('pieces have a few kilobytes at most, and there is nothing that our search does not load', () => {
	assert.ok(sizes().length > 10 && Math.max(...sizes()) < 5000, `${sizes().length} pieces of at most ${Math.max(...sizes())} bytes`);
	const others = readdirSync(folder).filter((name) => !/\.pf_meta$/.test(name));
	assert.deepEqual(others.sort(), ['index', 'pagefind-entry.json', 'pagefind.js', 'pages.json', 'text', 'wasm.en.pagefind']);
});

test('each page has one text, with its headings and their places, and one row', () => {
	assert.deepEqual(
		texts()
			.map(({ url }) => url)
			.sort(),
		PAGES.map(({ address }) => address),
	);
	for (const { content, headings, from } of texts()) {
		assert.equal(from, 0);
		const [first = { id: '', location: -1 }] = headings;
		assert.equal(first.id, 'part');
		assert.deepEqual(content.split(' ').slice(first.location, first.location + 2), ['A', 'part.']);
	}
	const rows = readTable(JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')));
	assert.deepEqual(
		rows.map(({ minutes }) => minutes),
		PAGES.map(({ row: { minutes } }) => minutes),
	);
});

test('a word in a heading weighs more than in a text, and one in a note nothing', async () => {
	const { find } = await openEngine(`${folder}/`);
	const heaviest = (await find('zebra')).map(({ id, places }) => [urlOf(id), Math.max(...places.map(({ weight }) => weight))]);
	assert.deepEqual(new Map(heaviest as [string, number][]).get('/03/'), 1);
	assert.ok((new Map(heaviest as [string, number][]).get('/04/') ?? 0) > 1);
	assert.equal(heaviest.length, 2);
	assert.deepEqual(await find('okapi'), []);
});

test('a word is found alone, at every place, and not those that begin like it, whatever has been asked before', async () => {
	const { find } = await openEngine(`${folder}/`);
	const first = await find('app');
	assert.deepEqual(
		first.map(({ id, places }) => [urlOf(id), places.map(({ at }) => at)]),
		[['/05/', [OWN + 4, OWN + 9]]],
	);
	for (const word of ['apply', 'application', 'staba', 'zebra']) await find(word);
	assert.deepEqual(await find('app'), first);
});

test('words that a page is only known by are found behind its text, and are in no text', async () => {
	const { find } = await openEngine(`${folder}/`);
	const rows = new Map(readTable(JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'))).map((row) => [row.id, row]));
	const [found, ...others] = await find('wishful thinking');
	assert.deepEqual(others, []);
	assert.equal(urlOf(found?.id ?? ''), '/06/');
	assert.ok(found?.places.every(({ at }) => at >= (rows.get(found.id)?.length ?? 0)));
	assert.deepEqual(await find('thinking thought'), [], 'the end of one and the beginning of the next are no phrase');
	assert.ok(texts().every(({ content }) => !/wishful|⁂/.test(content)));
	assert.ok([...rows.values()].every(({ title, length }) => title === 2 && length > OWN));
});

test('a page that the engine leaves out is no index without it: it is told', async () => {
	const other = mkdtempSync(join(tmpdir(), 'waymark-index-'));
	const [one, two] = PAGES as [IndexedPage, IndexedPage];
	await assert.rejects(writeIndex(other, [one, { ...two, html: '<html><body>No main element.</body></html>' }], 100), /has 1 pages and should have 2/);
	rmSync(other, { recursive: true });
});

test('in dev an index is made once for a content, when it is asked for, and one at a time', async () => {
	const [first, second] = [{ code: '1' }, { code: '2' }] as SiteContent[];
	const made: string[] = [];
	let running = 0;
	const fresh = onceAContent(async ({ code }) => {
		assert.equal(++running, 1);
		await Promise.resolve();
		made.push(code);
		running -= 1;
		if (made.length === 3) throw new Error('Pagefind did not start.');
	});
	holdContent(first as SiteContent);
	await Promise.all([fresh(undefined), fresh(undefined)]);
	assert.deepEqual(made, ['1']);
	holdContent(second as SiteContent);
	assert.deepEqual(made, ['1'], 'a change alone makes nothing');
	const waiting = fresh(undefined);
	holdContent(first as SiteContent);
	await assert.rejects(Promise.all([waiting, fresh(undefined)]), /did not start/);
	await fresh(undefined);
	assert.deepEqual(made, ['1', '2', '1', '1'], 'what failed is made anew');
});
