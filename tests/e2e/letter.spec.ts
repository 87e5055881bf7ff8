/** "Something wrong here?", on every page, for readers who have no account where the pages are kept. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

test('a letter about the page names its lasting address and the passage that was selected', async ({ page }) => {
	await page.goto('/guides/ask-before-you-count/');
	await page.locator('.summary').first().selectText();
	const passage = await page.evaluate(() => String(getSelection()).trim());
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Take a letter to fill in' }).click()]);
	expect(download.suggestedFilename()).toMatch(/^waymark-G\d+\.txt$/);
	const text = readFileSync(await download.path(), 'utf8');
	expect(text).toMatch(/https:\/\/[^\s]+\/id\/G\d+\/\r\n/);
	expect(passage.length).toBeGreaterThan(20);
	expect(text).toContain(`“${passage}”`);
});

test('without script the letter is there too, on a list as on the home page', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	for (const path of ['/', '/guides/', '/explore/']) {
		await page.goto(path);
		await expect(page.getByRole('link', { name: 'Take a letter to fill in' })).toHaveAttribute('href', /^data:text\/plain/);
	}
	await context.close();
});
