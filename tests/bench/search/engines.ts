/** Search over a built site in plain Node: ours, and Pagefind's default over the same pages. Both give addresses, best first. */
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import { codeOf, gcmAddress, goalOf } from '../../../src/graph/addresses.ts';
import { inFileName } from '../../../src/search/lexicon.ts';
import { openEngine } from '../../../src/search/pagefind.ts';
import { readTable, readText } from '../../../src/search/pages.ts';
import { Search } from '../../../src/search/search.ts';

type Ask = (question: string, most: number) => Promise<string[]>;

/** Pagefind fetches; here its files lie on the disk. */
globalThis.fetch = (async (address: string) => new Response(readFileSync(String(address).replace(/\?.*$/, '')))) as typeof fetch;
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** The page a code leads to: a target stands on its goal's. */
const cardAddress = (node: string) => (node.startsWith('gcm:') ? gcmAddress(codeOf(node)) : `/sdg/${goalOf(codeOf(node))}/`);

/** @param dist the built site */
export async function openBuilt(dist: string): Promise<Search> {
	const { words, letters } = json(join(dist, 'search/start.en.json'));
	return new Search({
		engine: await openEngine(resolve(dist, 'pagefind/').concat('/')),
		words,
		letters,
		rows: readTable(json(join(dist, 'pagefind/pages.json'))),
		language: 'en',
		loadText: async (id, part) => readText(json(join(dist, `pagefind/text/${id}-${part}.json`))),
		loadPhrases: async (start) => json(join(dist, `search/en-${inFileName(start)}.json`)),
		loadSpelling: async (letter) => json(join(dist, `search/spelling-${inFileName(letter)}.json`)),
	});
}

/** @param dist the built site: direct answers come first, then pages, each address once */
export async function builtSearch(dist: string): Promise<Ask> {
	const search = await openBuilt(dist);
	return async (question, most) => {
		const { nodes, places, hits } = await search.ask(question);
		const pages = await Promise.all(hits.slice(0, most).map(async (hit) => (await search.load(hit)).url));
		return [...new Set([...nodes.map(cardAddress), ...places.map(({ address }) => address), ...pages])].slice(0, most);
	};
}

/** What we use of Pagefind's module in Node. */
interface Pagefind {
	search: (words: string) => Promise<{ results: { id: string; words: number[]; data: () => Promise<{ url: string }> }[] }>;
}

/**
 * Opens Pagefind without anything of ours.
 * @param folder where its files lie
 * @param fresh a new number or name gives an engine that has loaded nothing
 */
export async function openPlain(folder: string, fresh: number | string): Promise<Pagefind> {
	const module = await import(join(resolve(folder), `pagefind.js?${fresh}`));
	await module.options({ basePath: `${resolve(folder)}/`, baseUrl: '/', noWorker: true, language: 'en' });
	await module.init();
	return module;
}

/** Pagefind as it comes: its own index of the built files, its own ranking, nothing done to the question. */
export async function plainSearch(dist: string): Promise<Ask> {
	const { index } = await createIndex({});
	if (!index) throw new Error('Pagefind did not start.');
	await index.addDirectory({ path: resolve(dist) });
	const folder = join(mkdtempSync(join(tmpdir(), 'pagefind-')), 'pagefind');
	await index.writeFiles({ outputPath: folder });
	const { search } = await openPlain(folder, 'plain');
	return async (question, most) => {
		const { results } = await search(question);
		return Promise.all(results.slice(0, most).map(async ({ data }) => (await data()).url));
	};
}

/** MiniSearch as its manual begins: the built pages' titles and texts, any word will do, nothing done to the question. */
export function looseSearch(dist: string): Ask {
	const parts = new Map<string, { id: string; title: string; text: string }>();
	for (const file of globSync(join(dist, 'pagefind/text/*.json')).sort()) {
		const { url, title, content } = readText(json(file));
		const known = parts.get(url);
		parts.set(url, { id: url, title, text: `${known?.text ?? ''} ${content}` });
	}
	const engine = new MiniSearch({ fields: ['title', 'text'] });
	engine.addAll([...parts.values()]);
	return async (question, most) =>
		engine
			.search(question, { combineWith: 'OR' })
			.slice(0, most)
			.map(({ id }) => id);
}
