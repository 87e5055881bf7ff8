/** One page of every kind: no violation of the policy, no error, nothing asked of another host; and those that stand in no sitemap, for everybody. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { KINDS, UNLISTED } from './kinds.ts';

for (const path of KINDS) {
	test(`${path} breaks no rule of its policy and asks no other host`, async ({ page, baseURL }) => {
		const told: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning') told.push(message.text());
		});
		page.on('pageerror', (error) => told.push(String(error)));
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.addInitScript(() => {
			document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
		});
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		if (path.startsWith('/search/')) await expect(page.locator('.results > li').first()).toBeVisible();
		expect(told).toEqual([]);
		expect(asked.filter((url) => !url.startsWith(baseURL as string))).toEqual([]);
	});
}

for (const path of UNLISTED) {
	test(`${path} has nothing that axe finds, light or dark, and fits a phone`, ({ page }) => expectAccessible(page, path));
}
