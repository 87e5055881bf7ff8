/**
 * What each question of the sets costs from opening search to its first ten results, as brotli: the median, the dearest, and what they consist of.
 * Needs a built site that is being served. `astro preview --port 4400 & node tests/bench/search/bytes.ts http://localhost:4400`
 */
import { chromium } from '@playwright/test';
import { findBrowser } from '../../e2e/browser.ts';
import { questionSets } from './questions.ts';
import { sum, weigh } from './weigh.ts';

const [origin = 'http://localhost:4321'] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: await findBrowser() });
const costs: { ask: string; bytes: number; files: ReadonlyMap<string, number> }[] = [];
for (const questions of questionSets().values())
	for (const { ask } of questions) {
		const page = await browser.newPage();
		const files = weigh(page);
		await page.goto(`${origin}/search/?q=${encodeURIComponent(ask)}`, { waitUntil: 'networkidle' });
		costs.push({ ask, bytes: sum(files), files });
		await page.close();
	}
await browser.close();

/** Files of one kind together: "/pagefind/text/". */
function byFolder(files: ReadonlyMap<string, number>): string {
	const folders = Map.groupBy(files, ([path]) => path.replace(/[^/]*$/, ''));
	return [...folders].map(([folder, list]) => `${folder} ${list.length} files ${sum(new Map(list))}`).join(', ');
}
costs.sort((a, b) => b.bytes - a.bytes);
console.log(`${costs.length} questions, median ${costs[costs.length >> 1]?.bytes} bytes`);
for (const { ask, bytes, files } of costs.slice(0, 5)) console.log(`${bytes}  ${ask}\n        ${byFolder(files)}`);
