/** The search index as built: complete, and each word found by somebody who has loaded nothing else. */
import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { searchIndex } from '../../src/build/search-index.ts';
import { readSite } from '../../src/content/read.ts';
import { holdContent } from '../../src/content/site.ts';
import { partFor } from '../../src/search/excerpt.ts';
import { readTable, readText } from '../../src/search/pages.ts';
import { passages } from '../../src/search/passages.ts';
import type { Search } from '../../src/search/search.ts';
import { openBuilt, openPlain } from '../bench/search/engines.ts';
import { HUB, HUB_DIST } from '../fixtures/hub/place.ts';
import { DIST } from './site.ts';

const INDEX = `${DIST}/pagefind`;

/** The first two letters of words that pages have, whole words, and none. */
const SOME = ['mi', 'mu', 're', 'st', 'sta', 'stat', 'pol', 'xyzzy', 'ex', 'p'];

test('a word of any page finds a page, also when its stem is short or ends in another letter', async () => {
	const texts = globSync(`${DIST}/pagefind/text/*.json`).map((file) => readText(JSON.parse(readFileSync(file, 'utf8'))).content);
	const words = [
		...new Set(
			texts
				.join(' ')
				.toLowerCase()
				.match(/[\p{L}\p{M}]+/gu),
		),
	].sort();
	const some = [
		...words.filter((_, place) => place % 50 === 0),
		...['using', 'being', 'going', 'dry', 'tries', 'aged', 'used'].filter((word) => words.includes(word)),
	];
	const lengths = new Map(readTable(JSON.parse(readFileSync(`${INDEX}/pages.json`, 'utf8'))).map(({ id, length }) => [id, length]));
	const lost: string[] = [];
	for (const [number, word] of some.entries()) {
		// An engine of its own for every word: nothing that was loaded before can help.
		const { results } = await (await openPlain(INDEX, number)).search(`"${word}"`);
		if (results.length === 0) lost.push(word);
		// A part of the text that a place leads to must be there, and have the place.
		for (const { id, words: all } of results) {
			// Behind the text stand words that the page is only known by.
			const places = all.filter((place) => place < (lengths.get(id) ?? 0));
			const part = readText(JSON.parse(readFileSync(`${DIST}/pagefind/text/${id}-${partFor(new Map(places.map((place) => [place, 0])))}.json`, 'utf8')));
			if (places.length) assert.ok(passages(part, part.headings, new Map(places.map((place) => [place, 0]))).length > 0, `${word} in ${part.url}`);
		}
	}
	assert.deepEqual(lost, []);
	assert.ok(some.length > 0);
});

test('an answer depends on the question alone, whatever was asked before it', async () => {
	const copies = ['one', 'two'].map((name) => {
		const folder = join(mkdtempSync(join(tmpdir(), 'waymark-answers-')), name);
		for (const part of ['pagefind', 'search']) cpSync(join(DIST, part), join(folder, part), { recursive: true });
		return folder;
	});
	const [one, two] = (await Promise.all(copies.map(openBuilt))) as [Search, Search];
	const said = async (search: Search, question: string) => {
		const { hits, ...answer } = await search.ask(question);
		return { ...answer, hits: hits.map(({ row, places }) => [row.id, ...[...places.keys()].sort((a, b) => a - b)]) };
	};
	const words = [
		...'M app apply un form formal migra recruit remitt SDG 10.7 miga мигр -haitian "job bank" Tunis reg water'.split(' '),
		'labour migration',
		'theory of change',
		...SOME,
	];
	const question = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
	await fc.assert(
		fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 6 }), async (questions) => {
			const answers = [];
			for (const each of questions) answers.push(await said(one, each));
			for (const [place, each] of [...questions.entries()].reverse()) assert.deepEqual(await said(two, each), answers[place], each);
		}),
		{ numRuns: 40 },
	);
	for (const folder of copies) rmSync(folder, { recursive: true });
});

test('a build in which search would lead to a page that is not there fails, says which, and leaves no index', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-index-'));
	const lost = `${HUB_DIST}/guides/walk-through-town/index.html`;
	const kept = (path: string) => path !== lost && !path.startsWith(`${HUB_DIST}/pagefind`) && !path.startsWith(`${HUB_DIST}/_astro`);
	cpSync(HUB_DIST, folder, { recursive: true, filter: kept });
	const { content } = readSite(HUB, { drafts: false, code: '' });
	if (content) holdContent(content);
	const build = searchIndex().hooks['astro:build:done'] as (options: unknown) => Promise<void>;
	await assert.rejects(
		build({ dir: pathToFileURL(`${folder}/`), logger: { info: () => {} } }),
		/would lead to 1 pages that are not there:\n\/guides\/walk-through-town\//,
	);
	assert.deepEqual(globSync(`${folder}/pagefind/**`), []);
	rmSync(folder, { recursive: true });
});
