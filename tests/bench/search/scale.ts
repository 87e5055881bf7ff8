/**
 * What search costs at 1,000 and 4,000 pages, beside Pagefind's own Component UI with filters over the same pages, in one run and one browser:
 * bytes as brotli to the first ten results and for three later questions, and milliseconds from a keystroke to its results when warm.
 * Needs a built site. `node tests/bench/search/scale.ts [pages …]`
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { createIndex } from 'pagefind';
import { type IndexedPage, writeIndex } from '../../../src/build/index-files.ts';
import { checkContent } from '../../../src/check/content.ts';
import { readContent } from '../../../src/files/disk.ts';
import { rowOf } from '../../../src/search/data.ts';
import { findBrowser } from '../../e2e/browser.ts';

const FIRST = 'remittances';
const LATER = ['trafficking', 'recruitment', 'statistics'];
const TYPED = 'municipality';
/** Of a page, about. */
const WORDS = 700;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

const { graph, parsed } = checkContent(readContent(process.cwd()), { drafts: false });
const real = parsed.flatMap(({ id, file, text }) => {
	const page = graph.pages.get(id);
	return page && !file.locale ? [{ page, sentences: text.split(/(?<=[.!?])\s+/) }] : [];
});
const sentences = real.flatMap((each) => each.sentences);

/** The same pages every time: a small generator of numbers (Park and Miller's), not the clock. */
function pagesOf(count: number): IndexedPage[] {
	let seed = 1;
	const next = (below: number) => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed % below;
	};
	return Array.from({ length: count }, (_, number) => {
		const { page } = real[next(real.length)] as (typeof real)[number];
		const address = `/${page.collection}/synthetic-${number}/`;
		const paragraphs = Array.from(
			{ length: 6 },
			() =>
				`<h2 id="h${next(1e6)}">${sentences[next(sentences.length)]?.slice(0, 40)}</h2><p>${Array.from({ length: 6 }, () => sentences[next(sentences.length)]).join(' ')}</p>`,
		);
		const row = rowOf(page, graph, 'en', 5);
		const filters = Object.entries(row.values).flatMap(([name, list]) => list.map((value) => `<span data-pagefind-filter="${name}:${value}"></span>`));
		const html = `<!doctype html><html lang="en"><body><main data-pagefind-body>${filters.join('')}<h1 data-pagefind-meta="title">${page.front.title} ${number}</h1>${paragraphs.join('')}</main></body></html>`;
		return { address, html, row };
	});
}

async function write(folder: string, files: Iterable<readonly [string, Uint8Array | string]>): Promise<void> {
	for (const [path, content] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
}

/** Serves a folder; `bytes` is the sum of what was asked for, as brotli. */
function serve(folder: string) {
	const sizes = new Map<string, number>();
	const counter = { bytes: 0, port: 0, close: () => {} };
	const server = createServer((request, response) => {
		const path = (request.url ?? '/').replace(/\?.*$/, '').replace(/\/$/, '/index.html');
		try {
			const content = readFileSync(join(folder, path));
			const size = sizes.get(path) ?? Math.min(content.length, brotliCompressSync(content).length);
			sizes.set(path, size);
			if (!path.endsWith('.html') && !path.includes('/fonts/')) counter.bytes += size;
			response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
			response.end(content);
		} catch {
			response.statusCode = 404;
			response.end();
		}
	});
	counter.close = () => server.close();
	return new Promise<typeof counter>((resolve) => server.listen(0, () => resolve(Object.assign(counter, { port: (server.address() as AddressInfo).port }))));
}

/** Types a word letter by letter; after each, waits until the results have changed and been drawn. @returns milliseconds for each letter */
function typing(page: Page, selectors: { input: string; results: string }, word: string): Promise<number[]> {
	return page.evaluate(
		async ({ input, results, letters }) => {
			const box = document.querySelector(input) as HTMLInputElement;
			const area = document.querySelector(results) as HTMLElement;
			const times: number[] = [];
			for (let length = 3; length <= letters.length; length += 1) {
				const start = performance.now();
				let last = start;
				const changed = new Promise<void>((resolve) => {
					const observer = new MutationObserver(() => {
						last = performance.now();
					});
					observer.observe(area, { childList: true, subtree: true, characterData: true });
					const done = () => {
						observer.disconnect();
						resolve();
					};
					const wait = () => ((last > start && performance.now() - last > 250) || performance.now() - start > 3000 ? done() : requestAnimationFrame(wait));
					requestAnimationFrame(wait);
				});
				box.value = letters.slice(0, length);
				box.dispatchEvent(new InputEvent('input', { bubbles: true }));
				await changed;
				times.push(last - start);
			}
			return times;
		},
		{ ...selectors, letters: word },
	);
}

const middle = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const browser = await chromium.launch({ executablePath: await findBrowser() });

async function measure(name: string, folder: string, path: string, selectors: { input: string; results: string; link: string }) {
	const server = await serve(folder);
	const page = await browser.newPage();
	const ask = async (words: string) => {
		await page.fill(selectors.input, words);
		await page.waitForFunction(
			({ link, word }) => {
				const links = [...document.querySelectorAll(link)];
				return (
					links.length >= 10 &&
					links.slice(0, 10).every((each) => each.getAttribute('href')) &&
					links.slice(0, 10).some((each) => each.closest('li')?.textContent?.toLowerCase().includes(word.slice(0, 6)))
				);
			},
			{ link: selectors.link, word: words },
		);
		await page.waitForLoadState('networkidle');
	};
	await page.setViewportSize({ width: 1280, height: 4000 });
	await page.goto(`http://localhost:${server.port}${path}`);
	await ask(FIRST);
	const first = server.bytes;
	for (const words of LATER) await ask(words);
	const later = server.bytes - first;
	await typing(page, selectors, TYPED);
	const times = await typing(page, selectors, TYPED);
	await page.close();
	server.close();
	return {
		'': name,
		'first ten results, KB': (first / 1024).toFixed(1),
		'three more questions, KB': (later / 1024).toFixed(1),
		'keystroke to results, ms (median)': middle(times).toFixed(0),
		'(worst)': Math.max(...times).toFixed(0),
	};
}

for (const count of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 4000]) {
	const pages = pagesOf(count);
	const root = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
	const ours = join(root, 'ours');
	for (const part of ['_astro', 'search', 'favicon.svg']) cpSync(join('dist', part), join(ours, part), { recursive: true });
	await writeIndex(join(ours, 'pagefind'), pages, pages.length * WORDS);

	const plain = join(root, 'plain');
	const { index } = await createIndex({});
	if (!index) throw new Error('Pagefind did not start.');
	for (const { address, html } of pages) await index.addHTMLFile({ url: address, content: html });
	await index.writeFiles({ outputPath: join(plain, 'pagefind') });
	await index.deleteIndex();
	await write(plain, [
		[
			'index.html',
			'<!doctype html><html lang="en"><head><link rel="stylesheet" href="/pagefind/pagefind-component-ui.css"><script src="/pagefind/pagefind-component-ui.js" type="module"></script></head><body><pagefind-input></pagefind-input><pagefind-summary></pagefind-summary><pagefind-filter-pane></pagefind-filter-pane><pagefind-results max-results="10"></pagefind-results></body></html>',
		],
	]);
	console.log(`${count} pages`);
	console.table([
		await measure('Component UI', plain, '/', {
			input: 'pagefind-input input',
			results: 'pagefind-results',
			link: 'pagefind-results .pf-result-link, pagefind-results a',
		}),
		await measure('Waymark', ours, '/search/', { input: '#words', results: '.results', link: '.results h3 a' }),
	]);
	rmSync(root, { recursive: true });
}
await browser.close();
process.exit(0);
