/** What every page must be for everybody. */
import { expect, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';

/** Opens a page and holds it against axe, in both colour schemes; and that it is no wider than a narrow window. */
export async function expectAccessible(page: Page, path: string): Promise<void> {
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
}
