/** axe on every page of the sitemap, in both colour schemes; and that no page is wider than its window. */
import { expect, test } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { sitemapPaths } from './sitemap.ts';

for (const path of [
	...new Set([
		...sitemapPaths(),
		'/404.html',
		'/embed/module/M07/',
		'/modules/tag-a-project/?view=facilitator',
		'/learn/build/?v=1.2026-11-22&session=M05:80,break:15,M01:60,M03:75&has=200&want=sdg:3,sdg:11.b',
		'/case-studies/in/ecuador/',
		'/search/?q=water&country=KAZ',
	]),
]) {
	test(`${path} has nothing that axe finds, light or dark, and fits a phone`, async ({ page }) => {
		await page.goto(path);
		if (path.includes('?q=')) await expect(page.locator('.results > li').first()).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await axeFindings(page), colorScheme).toEqual([]);
		}
		// 320 px is a window of 1280 px at 400 %.
		for (const width of [390, 320]) {
			await page.setViewportSize({ width, height: 700 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `at ${width} px`).toBe(0);
		}
	});
}
