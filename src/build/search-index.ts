/** Makes the search index: Pagefind's, and the table of pages. From the built files, and in `astro dev` from the pages the dev server serves. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { toString as textOf } from 'mdast-util-to-string';
import { createIndex } from 'pagefind';
import { checkContent } from '../check/content.ts';
import { readContent } from '../files/disk.ts';
import { addressOf } from '../graph/addresses.ts';
import { readingMinutes } from '../graph/reading.ts';
import type { Graph, Page } from '../graph/types.ts';
import { localAddress, stringsOf } from '../i18n/locales.ts';
import type { Locale } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { keywordsOf, rowOf, sameNames } from '../search/data.ts';
import type { Fragment } from '../search/pagefind.ts';
import { type PageRow, writeTable } from '../search/pages.ts';
import { emptyState } from '../search/state.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** A page as it is found: its address, its HTML, and the content page behind it when there is one. */
export interface IndexedPage {
	address: string;
	html: string;
	page?: Content;
}

interface Content {
	page: Page;
	locale: string;
	words: number;
	/** Its text without marks. */
	text: string;
}

/** What the index is made of. */
interface Site {
	graph: Graph;
	vocabulary: Vocabulary;
	/** Every address that must be found, translations included. */
	expected: Map<string, Content>;
}

export function searchIndex(): AstroIntegration {
	return {
		name: 'waymark-search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const site = readSite({ drafts: false });
				const pages = await builtPages(root, site);
				const missing = [...site.expected.keys()].filter((address) => !pages.some((page) => page.address === address));
				if (missing.length) throw new Error(`The search index would lack ${missing.length} pages:\n${missing.join('\n')}`);
				for (const [path, content] of await indexFiles(pages, site)) {
					const file = join(root, 'pagefind', path);
					await mkdir(dirname(file), { recursive: true });
					await writeFile(file, content);
				}
				logger.info(`${pages.length} pages can be found`);
			},
			'astro:server:setup': ({ server }) => {
				let files: Promise<Map<string, Uint8Array | string>> | undefined;
				server.watcher.on('change', (path) => {
					if (path.endsWith('.mdx')) files = undefined;
				});
				server.middlewares.use('/pagefind/', (request, response, next) => {
					const name = (request.url ?? '').slice(1).split('?')[0] as string;
					files ??= devFiles(`http://${request.headers.host}`);
					files
						.then((found) => {
							const file = found.get(name);
							if (!file) return next();
							response.setHeader('content-type', TYPES[name.split('.').pop() as string] ?? 'application/octet-stream');
							response.end(file);
						})
						.catch(next);
				});
			},
		},
	};
}

function readSite(options: { drafts: boolean }): Site {
	const { graph, vocabulary, parsed } = checkContent(readContent(process.cwd()), options);
	const expected: Site['expected'] = new Map();
	for (const { id, file, words, tree } of parsed) {
		const page = graph.pages.get(id);
		const locale = (file.locale ?? 'en') as Locale;
		if (page) expected.set(localAddress(locale, addressOf(id)), { page, locale, words, text: tree ? textOf(tree) : '' });
	}
	return { graph, vocabulary, expected };
}

/** Every built page that says it is to be found, sorted by address. */
async function builtPages(root: string, { expected }: Site): Promise<IndexedPage[]> {
	const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('index.html')).sort();
	const pages: IndexedPage[] = [];
	for (const name of names) {
		const html = await readFile(join(root, name), 'utf8');
		const address = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
		if (BODY.test(html)) pages.push({ address, html, page: expected.get(address) });
	}
	return pages;
}

async function devFiles(origin: string): Promise<Map<string, Uint8Array | string>> {
	const site = readSite({ drafts: true });
	const pages: IndexedPage[] = [];
	for (const [address, page] of site.expected) {
		const response = await fetch(origin + address);
		if (response.ok) pages.push({ address, html: await response.text(), page });
	}
	return indexFiles(pages, site);
}

const BODY = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;

/** Of Pagefind's files, those that our search loads: not its own interfaces, and not its worker. */
const OURS = /^(pagefind\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.en\.pagefind|(index|fragment)\/.*)$/;

/**
 * @param pages pages with their HTML
 * @returns the index's files by path under /pagefind/, the table of pages (pages.json) among them
 * @throws when Pagefind reports errors, or found other pages than it was given
 */
export async function indexFiles(
	pages: readonly IndexedPage[],
	{ graph, vocabulary }: Pick<Site, 'graph' | 'vocabulary'>,
): Promise<Map<string, Uint8Array | string>> {
	// One index for all languages, so that facets and counts are of all pages; endings of other languages are cut by src/search/fold.ts.
	// Footnotes repeat the names of sources, lists of pages the titles of other pages: neither is what a page is about.
	const { index, errors } = await createIndex({
		forceLanguage: 'en',
		excludeSelectors: ['.footnotes', 'sup', '[aria-labelledby="table"]', '[aria-labelledby="pages"]', '.term dd', 'svg'],
	});
	if (!index) throw new Error(errors.join('\n'));
	const names = sameNames(vocabulary);
	const strings = stringsOf('en');
	for (const { address, html, page } of pages) {
		const keywords = page
			? `<span data-pagefind-meta="keywords:${inAttribute(keywordsOf(page.page, page.text, names, vocabulary, strings).join(', '))}"></span>`
			: '';
		unwrap(await index.addHTMLFile({ url: address, content: html.replace(BODY, (main) => main + keywords) }));
	}
	const files = unwrap(await index.getFiles())
		.files.filter(({ path }) => OURS.test(path))
		.map(({ path, content }) => ({ path, content: path.startsWith('fragment/') ? slimmer(content) : content }));
	await index.deleteIndex();

	const ids = new Map(
		files.flatMap(({ path, content }) => {
			const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
			return id ? [[readFragment(content).url, id] as const] : [];
		}),
	);
	const rows = pages.map(({ address, page }): PageRow => {
		const id = ids.get(address);
		if (!id) throw new Error(`The search index lacks ${address}.`);
		if (!page) return { id, values: { ...emptyState().chosen, language: ['en'] }, principal: [], reviewed: 0, minutes: 1 };
		const minutes = 'minutes' in page.page.front ? page.page.front.minutes : readingMinutes(page.words);
		return { id, ...rowOf(page.page, graph, page.locale, minutes) };
	});
	if (ids.size !== rows.length) throw new Error(`The search index has ${ids.size} pages and should have ${rows.length}.`);
	return new Map<string, Uint8Array | string>([
		...files.map(({ path, content }) => [path, content] as const),
		['pages.json', JSON.stringify(writeTable(rows))],
	]);
}

const SIGNATURE = 'pagefind_dcd';

/** What a fragment holds: gzipped JSON after Pagefind's signature. */
function readFragment(fragment: Uint8Array): Fragment {
	return JSON.parse(gunzipSync(fragment).subarray(SIGNATURE.length).toString('utf8'));
}

/** A fragment with nothing but what results show: keywords have done their work in the index, and of all anchors only headings are linked. */
function slimmer(content: Uint8Array): Uint8Array {
	const { url, content: text, meta, anchors } = readFragment(content);
	const headings = anchors.filter(({ element, id }) => element === 'h2' && id);
	const slim = { url, content: text, word_count: 0, filters: {}, meta: { title: meta.title }, anchors: headings };
	return gzipSync(SIGNATURE + JSON.stringify(slim), { level: 9 });
}

const inAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @throws when Pagefind reports errors */
function unwrap<T extends { errors: string[] }>(result: T): T {
	if (result.errors.length) throw new Error(result.errors.join('\n'));
	return result;
}
