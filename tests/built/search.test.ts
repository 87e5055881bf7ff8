/** The search index as built: complete, and each word found by somebody who has loaded nothing else. */
import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { searchIndex } from '../../src/build/search-index.ts';
import { readSite } from '../../src/content/read.ts';
import { holdContent } from '../../src/content/site.ts';
import { addressOf } from '../../src/graph/addresses.ts';
import { excerpt, partFor } from '../../src/search/excerpt.ts';
import { readText } from '../../src/search/pages.ts';
import { openPlain } from '../bench/search/engines.ts';
import { realContent } from '../fixtures/content.ts';
import { HUB, HUB_DIST } from '../fixtures/hub/place.ts';
import { DIST } from './site.ts';

const INDEX = `${DIST}/pagefind`;

test('a word of any page finds a page, also when its stem is short or ends in another letter', async () => {
	const texts = globSync(`${DIST}/pagefind/text/*.json`).map((file) => readText(JSON.parse(readFileSync(file, 'utf8'))).content);
	const words = [
		...new Set(
			texts
				.join(' ')
				.toLowerCase()
				.match(/[a-z]+/g),
		),
	].sort();
	const some = [
		...words.filter((_, place) => place % 50 === 0),
		...['using', 'being', 'going', 'dry', 'tries', 'aged', 'used'].filter((word) => words.includes(word)),
	];
	const lost: string[] = [];
	for (const [number, word] of some.entries()) {
		// An engine of its own for every word: nothing that was loaded before can help.
		const { results } = await (await openPlain(INDEX, number)).search(`"${word}"`);
		if (results.length === 0) lost.push(word);
		// A part of the text that a place leads to must be there, and have the place.
		for (const { id, words: places } of results) {
			const part = readText(JSON.parse(readFileSync(`${DIST}/pagefind/text/${id}-${partFor(new Map(places.map((place) => [place, 0])))}.json`, 'utf8')));
			if (places.length)
				assert.ok(
					excerpt(part, new Map(places.map((place) => [place, 0]))).some(({ marked }) => marked),
					`${word} in ${part.url}`,
				);
		}
	}
	assert.deepEqual(lost, []);
	assert.ok(some.length > 0);
});

test('a page is found by its keywords', async () => {
	const { search } = await openPlain(INDEX, 'keywords');
	const lost: string[] = [];
	for (const { id, front } of realContent().graph.pages.values()) {
		const keyword = front.keywords.find((each) => /^[a-z]{4,}$/.test(each));
		if (!keyword) continue;
		const { results } = await search(keyword);
		const addresses = results.map((result) => readText(JSON.parse(readFileSync(`${DIST}/pagefind/text/${result.id}-0.json`, 'utf8'))).url);
		if (!addresses.includes(addressOf(id))) lost.push(`${keyword}: ${id}`);
	}
	assert.deepEqual(lost, []);
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
