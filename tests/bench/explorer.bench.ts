/**
 * How the explorer grows: node tests/bench/explorer.bench.ts, after a build.
 * For 200, 2,000 and 10,000 pages: milliseconds for graph and pictures, bytes of data, and milliseconds of script in a real browser
 * from a click on a filter to the new picture. Each size stands beside the ratio to the one before it; linear growth is ×10 and ×5.
 */
import { spawn } from 'node:child_process';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { buildGraph } from '../../src/graph/build.ts';
import { stringsOf } from '../../src/i18n/locales.ts';
import { allViews } from '../../src/maps/explorer/views.ts';
import { explorerData, pageNames } from '../../src/maps/model/data.ts';
import { openExplorer } from '../../src/maps/model/pages.ts';
import { emptyState } from '../../src/maps/model/state.ts';
import { PAPER_ROOM, type View } from '../../src/maps/model/view.ts';
import { findBrowser } from '../e2e/browser.ts';
import { syntheticPages, vocabulary } from './synthetic.ts';

const en = stringsOf('en');
const VIEWS = await allViews();

const SIZES = [200, 2_000, 10_000];
const PORT = Number(process.env.PORT ?? 4399);

/** The middle of five runs, in milliseconds. */
function time(work: () => unknown): number {
	const runs = Array.from({ length: 5 }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return runs.sort((a, b) => a - b)[2] as number;
}

const server = spawn('astro', ['preview', '--port', String(PORT)], { stdio: 'ignore', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
const browser = await chromium.launch({ executablePath: await findBrowser() });
const lines: Record<string, number>[] = [];
try {
	await answered(`http://localhost:${PORT}/explore/`);
	for (const size of SIZES) {
		const pages = syntheticPages(size);
		const graph = buildGraph(pages, vocabulary);
		const data = explorerData(graph, vocabulary, en);
		const names = pageNames(graph);
		const explorer = openExplorer(data, names);
		const json = JSON.stringify(data);
		const draw = (view: View) => {
			const drawn = view.draw({ explorer, state: { ...emptyState(), view: view.name }, words: en.explorer, mode: 'live', room: PAPER_ROOM });
			return drawn.picture().text + (drawn.beside?.().text ?? '');
		};
		const line: Record<string, number> = {
			pages: size,
			links: graph.links.length,
			'graph ms': time(() => buildGraph(pages, vocabulary)),
			'data ms': time(() => explorerData(graph, vocabulary, en)),
			...Object.fromEntries(VIEWS.map((view) => [`${view.name} ms`, time(() => draw(view))])),
			'pictures KB': VIEWS.reduce((sum, view) => sum + brotliCompressSync(draw(view)).length, 0) / 1000,
			'data KB': brotliCompressSync(json).length / 1000,
			'names KB': brotliCompressSync(JSON.stringify(names)).length / 1000,
			...(await inBrowser(json)),
		};
		lines.push(line);
	}
} finally {
	await browser.close();
	server.kill();
}
const names = Object.keys(lines[0] ?? {});
console.log(
	['', ...SIZES.map(String), ...SIZES.slice(1).map((size, index) => `×${size / (SIZES[index] as number)} pages`)].map((cell) => cell.padStart(22)).join(''),
);
for (const name of names) {
	const values = lines.map((line) => line[name] as number);
	const ratios = values.slice(1).map((value, index) => `×${(value / (values[index] as number)).toFixed(1)}`);
	console.log([name, ...values.map((value) => value.toFixed(value < 100 ? 1 : 0)), ...ratios].map((cell) => cell.padStart(22)).join(''));
}

/** Clicks filters of each view on the built page, with other data behind it. */
async function inBrowser(json: string): Promise<Record<string, number>> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await page.route('**/data/explorer.json', (route) => route.fulfill({ contentType: 'application/json', body: json }));
	const found: Record<string, number> = {};
	for (const { name: view } of VIEWS) {
		await page.goto(`http://localhost:${PORT}/explore/?view=${view}`);
		await page.locator('waymark-explorer[data-ready]').waitFor();
		found[`filter click, ${view} ms`] = await page.evaluate(() => {
			const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-facet="audience"]')].slice(0, 6);
			const runs = boxes.map((box) => {
				const start = performance.now();
				box.click();
				return performance.now() - start;
			});
			return runs.sort((a, b) => a - b)[Math.floor(runs.length / 2)] as number;
		});
	}
	await page.close();
	return found;
}

async function answered(address: string) {
	for (let turn = 0; turn < 100; turn++) {
		const ok = await fetch(address).then(
			(answer) => answer.ok,
			() => false,
		);
		if (ok) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`${address} does not answer; is the site built?`);
}
