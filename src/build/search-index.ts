/** Makes the search index from the content value: at the end of a build, and in `astro dev` when somebody searches after a change. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type PageText, type SiteContent, siteContent } from '../content/site.ts';
import { addressOf } from '../graph/addresses.ts';
import { readingMinutes } from '../graph/reading.ts';
import { localAddress } from '../i18n/locales.ts';
import { rowOf, sameNames } from '../search/data.ts';
import { emptyState } from '../search/state.ts';
import { type IndexedPage, writeIndex } from './index-files.ts';
import { recordOf } from './record.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** Pages that are none of the graph and are found as well: the glossary and the site's own prose. They are read as they are served. */
const ownAddresses = ({ prose }: SiteContent) => ['/glossary/', ...prose.filter(({ locale }) => locale === 'en').map(({ slug }) => `/${slug}/`)];

export function searchIndex(): AstroIntegration {
	return {
		name: 'waymark-search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const content = siteContent();
				const fileOf = (address: string) => join(root, address, 'index.html');
				const missing = [...addressesOf(content).keys(), ...ownAddresses(content)].filter((address) => !existsSync(fileOf(address)));
				if (missing.length) throw new Error(`Search would lead to ${missing.length} pages that are not there:\n${missing.join('\n')}`);
				const own = await ownPages(content, (address) => readFile(fileOf(address), 'utf8'));
				logger.info(`${await makeIndex(join(root, 'pagefind'), content, own)} pages can be found`);
			},
			'astro:server:setup': ({ server }) => {
				const folder = mkdtempSync(join(tmpdir(), 'waymark-search-'));
				server.httpServer?.once('close', () => rmSync(folder, { recursive: true, force: true }));
				const fresh = onceAContent(async (content, origin: string) => {
					const own = await ownPages(content, async (address) => (await fetch(origin + address)).text());
					await makeIndex(folder, content, own);
				});
				server.middlewares.use('/pagefind/', (request, response, next) => {
					const name = decodeURI((request.url ?? '').slice(1).split('?')[0] as string);
					// Pieces and texts are of the index that a page has begun with.
					const ready = /^(index|text)\//.test(name) ? Promise.resolve() : fresh(`http://${request.headers.host}`);
					ready
						.then(() => readFile(join(folder, name)))
						.then((file) => {
							response.setHeader('content-type', TYPES[name.split('.').pop() as string] ?? 'application/octet-stream');
							response.end(file);
						})
						.catch((error) => next(error.code === 'ENOENT' ? undefined : error));
				});
			},
		},
	};
}

/**
 * @param make called one at a time, with the content as it is when it is asked for
 * @returns waits until there is something made from the present content; what failed is made anew the next time
 */
export function onceAContent<T>(make: (content: SiteContent, wanted: T) => Promise<void>): (wanted: T) => Promise<void> {
	let last: { content: SiteContent; made: Promise<void> } | undefined;
	return (wanted) => {
		const content = siteContent();
		if (last?.content === content) return last.made;
		const made = (last?.made ?? Promise.resolve()).catch(() => {}).then(() => make(content, wanted));
		const present = { content, made };
		last = present;
		made.catch(() => {
			if (last === present) last = undefined;
		});
		return made;
	};
}

/** @param read gives a page's HTML */
function ownPages(content: SiteContent, read: (address: string) => Promise<string>): Promise<IndexedPage[]> {
	const row = { values: { ...emptyState().chosen, language: ['en'] }, principal: [], claimed: [], reviewed: 0, minutes: 1 };
	return Promise.all(ownAddresses(content).map(async (address) => ({ address, html: await read(address), row })));
}

/** @returns how many pages can be found */
async function makeIndex(folder: string, content: SiteContent, own: readonly IndexedPage[]): Promise<number> {
	const texts = addressesOf(content);
	const words = [...texts.values()].reduce((sum, text) => sum + text.words, 0);
	const names = sameNames(content.vocabulary);
	const ours = new Map(own.map((page) => [page.address, page]));
	const addresses = [...texts.keys(), ...ours.keys()].sort();
	function* pages(): Generator<IndexedPage> {
		for (const address of addresses) {
			const text = texts.get(address);
			const page = text && content.graph.pages.get(text.id);
			if (!page) yield ours.get(address) as IndexedPage;
			else {
				const minutes = 'minutes' in page.front ? page.front.minutes : readingMinutes(text.words);
				yield { address, html: recordOf(page, text, content, names), row: rowOf(page, content.graph, text.locale, minutes) };
			}
		}
	}
	await writeIndex(folder, pages(), words);
	return addresses.length;
}

/** The text behind each address, translations included. */
function addressesOf({ texts }: SiteContent): Map<string, PageText> {
	return new Map([...texts.values()].flatMap((inLanguages) => [...inLanguages.values()].map((text) => [localAddress(text.locale, addressOf(text.id)), text])));
}
