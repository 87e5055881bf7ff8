/** Makes Pagefind's index: from the built files, and in `astro dev` from the pages the dev server serves. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex, type PagefindIndex } from 'pagefind';
import { checkContent } from '../check/content.ts';
import { readContent } from '../files/disk.ts';
import { addressOf } from '../graph/addresses.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json', css: 'text/css' };

export function searchIndex(): AstroIntegration {
	return {
		name: 'waymark-search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const index = await newIndex();
				unwrap(await index.addDirectory({ path: fileURLToPath(dir) }));
				unwrap(await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) }));
				await index.deleteIndex();
				const pages = pagesIn(await readFile(new URL('pagefind/pagefind-entry.json', dir), 'utf8'));
				// Besides the pages of the collections: glossary, about, contribute.
				const expected = pageAddresses({ drafts: false }).length + 3;
				if (pages !== expected) throw new Error(`The search index has ${pages} pages and should have ${expected}.`);
				logger.info(`${pages} pages can be found`);
			},
			'astro:server:setup': ({ server }) => {
				let files: Promise<Map<string, Uint8Array>> | undefined;
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

async function newIndex(): Promise<PagefindIndex> {
	const { index, errors } = await createIndex({});
	if (!index) throw new Error(errors.join('\n'));
	return index;
}

/** Pages of all languages, from Pagefind's own entry file. */
function pagesIn(entry: string): number {
	const { languages } = JSON.parse(entry) as { languages: Record<string, { page_count: number }> };
	return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** @throws when Pagefind reports errors */
function unwrap<T extends { errors: string[] }>(result: T): T {
	if (result.errors.length) throw new Error(result.errors.join('\n'));
	return result;
}

/** Every address that must be found, translations included. */
function pageAddresses(options: { drafts: boolean }): string[] {
	const { graph, translations } = checkContent(readContent(process.cwd()), options);
	return [
		...[...graph.pages.keys()].map(addressOf),
		...translations.filter(({ id }) => graph.pages.has(id)).map(({ id, locale }) => `/${locale}${addressOf(id)}`),
	];
}

async function devFiles(origin: string): Promise<Map<string, Uint8Array>> {
	const index = await newIndex();
	for (const address of pageAddresses({ drafts: true })) {
		const response = await fetch(origin + address);
		if (response.ok) unwrap(await index.addHTMLFile({ url: address, content: await response.text() }));
	}
	const { files } = unwrap(await index.getFiles());
	await index.deleteIndex();
	return new Map(files.map(({ path, content }) => [path, content]));
}
