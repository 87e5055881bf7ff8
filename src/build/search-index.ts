/** Makes the search index: Pagefind's, and the table of pages. From the built files, and in `astro dev` from the pages the dev server serves. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { minifySync } from 'vite';
import { checkContent } from '../check/content.ts';
import { readContent } from '../files/disk.ts';
import { addressOf } from '../graph/addresses.ts';
import { readingMinutes } from '../graph/reading.ts';
import { reasonsOf } from '../graph/reasons.ts';
import type { Graph, Page } from '../graph/types.ts';
import { localAddress, stringsOf } from '../i18n/locales.ts';
import { html } from '../markup/html.ts';
import type { Locale } from '../schema/locales.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { keywordsOf, rowOf, sameNames } from '../search/data.ts';
import { partsOf } from '../search/excerpt.ts';
import { type PageRow, type PageText, writeTable } from '../search/pages.ts';
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
				const missing = [...site.expected.keys(), ...OWN_PAGES].filter((address) => !pages.some((page) => page.address === address));
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
	for (const { id, file, words, text } of parsed) {
		const page = graph.pages.get(id);
		const locale = (file.locale ?? 'en') as Locale;
		if (page) expected.set(localAddress(locale, addressOf(id)), { page, locale, words, text });
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

/** Pages of no collection that are found as well. */
const OWN_PAGES = ['/about/', '/contribute/', '/glossary/'];

async function devFiles(origin: string): Promise<Map<string, Uint8Array | string>> {
	const site = readSite({ drafts: true });
	const pages: IndexedPage[] = [];
	const found: [string, Content | undefined][] = [...site.expected, ...OWN_PAGES.map((address): [string, undefined] => [address, undefined])];
	for (const [address, page] of found) {
		const response = await fetch(origin + address);
		if (response.ok) pages.push({ address, html: await response.text(), page });
	}
	return indexFiles(pages, site);
}

const BODY = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;

/** Of Pagefind's files, those that our search loads: not its own interfaces, and not its worker. */
const OURS = /^(pagefind\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.en\.pagefind|index\/.*)$/;

/**
 * Footnotes repeat the names of sources, lists of pages the titles of other pages, rows of targets their counts, and questions to check
 * oneself the text above them: none is what a page is about.
 */
const NOT_ITS_SUBJECT = [
	'.footnotes',
	'sup',
	'svg',
	'summary',
	'.term dd',
	'[aria-labelledby="targets"] .small',
	...['table', 'pages', 'uses', 'follow-ups', 'questions'].map((id) => `[aria-labelledby="${id}"]`),
];

/** Stands before what Pagefind 1.6 packs. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Places of words in a piece of the index, of which a phone fetches one for each word of a question: a kilobyte or two as Pagefind packs them,
 * where it puts twenty times as many into a piece unless told otherwise. A large site has larger pieces, not more than a thousand or so.
 */
const PIECE = 500;
const PIECES = 1000;

/**
 * @param pages pages with their HTML
 * @returns the index's files by path under /pagefind/, the table of pages (pages.json) among them
 * @throws when Pagefind reports errors, or found other pages than it was given
 */
export async function indexFiles(
	pages: readonly IndexedPage[],
	{ graph, vocabulary }: Pick<Site, 'graph' | 'vocabulary'>,
): Promise<Map<string, Uint8Array | string>> {
	// Named in no manual of Pagefind; its process reads it when it starts. tests/e2e/search-bytes.spec.ts sees when it no longer does.
	const words = pages.reduce((sum, { page }) => sum + (page?.words ?? 0), 0);
	process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(Math.max(PIECE, Math.ceil(words / PIECES)));
	// One index for all languages, so that facets and counts are of all pages; endings of other languages are cut by src/search/fold.ts.
	const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors: NOT_ITS_SUBJECT });
	if (!index) throw new Error(errors.join('\n'));
	const names = sameNames(vocabulary);
	const strings = stringsOf('en');
	for (const { address, html: content, page } of pages) {
		const keywords = page
			? html`<span data-pagefind-meta="keywords:${keywordsOf(page.page, page.text, names, vocabulary, strings).join(', ')}"></span>`.text
			: '';
		unwrap(await index.addHTMLFile({ url: address, content: content.replace(BODY, (main) => main + keywords) }));
	}
	const { files } = unwrap(await index.getFiles());
	await close();

	const written = new Map<string, Uint8Array | string>();
	const ids = new Map<string, string>();
	const found = new Map(pages.map(({ address, page }) => [address, page]));
	for (const { path, content } of files) {
		const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
		if (id) {
			const { content: text, ...known } = readFragment(content);
			const page = found.get(known.url)?.page;
			const reasons = page ? reasonsOf(graph, page.id, vocabulary.sources) : {};
			ids.set(known.url, id);
			for (const [number, part] of partsOf(text).entries())
				written.set(`text/${id}-${number}.json`, JSON.stringify({ ...known, ...part, reasons } satisfies PageText));
		} else if (OURS.test(path)) written.set(path, path === 'pagefind.js' ? minified(content) : content);
	}
	const rows = pages.map(({ address, page }): PageRow => {
		const id = ids.get(address);
		if (!id) throw new Error(`The search index lacks ${address}.`);
		if (!page) return { id, values: { ...emptyState().chosen, language: ['en'] }, principal: [], reviewed: 0, minutes: 1 };
		const minutes = 'minutes' in page.page.front ? page.page.front.minutes : readingMinutes(page.words);
		return { id, ...rowOf(page.page, graph, page.locale, minutes) };
	});
	if (ids.size !== rows.length) throw new Error(`The search index has ${ids.size} pages and should have ${rows.length}.`);
	written.set('pages.json', JSON.stringify(writeTable(rows)));
	return written;
}

/** What results show of a page, out of Pagefind's own file for it, which is JSON. Keywords have done their work in the index. */
function readFragment(fragment: Uint8Array): Omit<PageText, 'reasons' | 'from'> {
	const packed = gunzipSync(fragment).toString('utf8');
	if (!packed.startsWith(SIGNATURE)) throw new Error('Not a file of Pagefind: its signature is missing.');
	const { url, content, meta, anchors } = JSON.parse(packed.slice(SIGNATURE.length)) as {
		url: string;
		content: string;
		meta: { title: string };
		anchors: { element: string; id: string; text: string; location: number }[];
	};
	const headings = anchors.filter(({ element, id }) => element === 'h2' && id).map(({ id, text, location }) => ({ id, text, location }));
	return { url, title: meta.title, content: content.replaceAll('\u200B', ''), headings };
}

/** Pagefind's module as it comes has two kilobytes of names and spaces that no browser needs. */
function minified(module: Uint8Array): Uint8Array {
	const { code, errors } = minifySync('pagefind.js', Buffer.from(module).toString('utf8'), { module: true });
	if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
	return Buffer.from(code);
}

/** @throws when Pagefind reports errors */
function unwrap<T extends { errors: string[] }>(result: T): T {
	if (result.errors.length) throw new Error(result.errors.join('\n'));
	return result;
}
