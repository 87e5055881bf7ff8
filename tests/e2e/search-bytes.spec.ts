/** What search costs: bytes as brotli, from opening it to the first ten results. Pagefind's files are packed already and count as they are. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';

const KB = 1024;
const BUDGET = 130 * KB;

/** Collects the files a page asks for from now on, by path. */
function weigh(page: Page): Map<string, number> {
	const files = new Map<string, number>();
	page.on('request', (request) => {
		const path = new URL(request.url()).pathname;
		if (path.endsWith('/') || path.includes('/fonts/') || path.endsWith('.svg')) return;
		const content = readFileSync(`dist${path}`);
		files.set(path, Math.min(content.length, brotliCompressSync(content).length));
	});
	return files;
}

const sum = (files: Map<string, number>) => [...files.values()].reduce((total, bytes) => total + bytes, 0);

for (const words of ['remittances', 'trafficking', 'VNR'])
	test(`“${words}”: ten results on the search page for at most 130 KB`, async ({ page }) => {
		const files = weigh(page);
		await page.goto(`/search/?q=${words}`);
		await expect(page.locator('.results > li')).toHaveCount(10);
		expect(sum(files), JSON.stringify([...files], undefined, 1)).toBeLessThanOrEqual(BUDGET);
	});

test('ten results in the quick search for at most 130 KB, its code among them', async ({ page }) => {
	await page.goto('/guides/work-with-municipalities/');
	await page.waitForLoadState('networkidle');
	const files = weigh(page);
	await page.keyboard.press('/');
	await page.locator('dialog.quick').getByRole('combobox').fill('remittances');
	await expect(page.locator('dialog.quick').getByRole('option').nth(10)).toBeVisible();
	expect(sum(files), JSON.stringify([...files], undefined, 1)).toBeLessThanOrEqual(BUDGET);
});
