/** The tagging desk, as a contributor uses it: with the keyboard, without an account, nothing sent. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFindings } from './axe.ts';

const DESK = '/contribute/tag/';

test('words find an objective, the UN table offers targets, and the check agrees in the end', async ({ page, baseURL }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`${DESK}?kind=case-studies`);
	const before = asked.length;
	await page.getByLabel('Title').fill('Seasonal workers in orchards');
	await page.getByLabel('Summary').fill('How two districts hired seasonal workers without fees, and what the workers said of it.');
	await page.getByLabel('Trainer', { exact: true }).check();
	await page.getByLabel('Employment', { exact: true }).check();

	await page.getByLabel('Find by words or code').fill('recruit');
	const found = page.locator('.found > li');
	await expect(found.first()).toContainText('GCM 6');
	await expect(found.filter({ hasText: 'SDG 8.8' })).toContainText('table');
	await page.getByRole('button', { name: 'Add GCM 6' }).press('Enter');
	const because = page.locator('[data-node="gcm:6"] textarea');
	await expect(because).toBeFocused();
	await expect(page.locator('.problems')).toContainText('because of gcm 1 is “”');
	await page.keyboard.type('Workers were hired without a broker and paid no fee.');

	await page.locator('.suggestions').getByRole('button', { name: 'Add SDG 8.8' }).click();
	await expect(page.locator('.tags > li')).toHaveCount(2);
	await page.locator('[data-node="sdg:8.8"] textarea').fill('Contracts were read out in the language of the workers.');

	await expect(page.locator('.status')).toHaveText('No problem. The same check runs on the pull request.');
	const text = await page.locator('.result').inputValue();
	expect(text).toMatch(/^---\nid: C\d\d\ntitle: Seasonal workers in orchards\n/);
	expect(text).toContain('code: "8.8"\n    weight: significant');
	expect(text).toContain('code: "6"\n    weight: principal');

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download as .mdx' }).click();
	expect(readFileSync(await (await download).path(), 'utf8')).toContain('## What to beware of');
	// Some browsers fetch the site's icon whenever they like; that is theirs, not the desk's.
	expect(asked.slice(before).filter((url) => url.startsWith(baseURL as string) && !url.endsWith('/favicon.svg'))).toEqual([]);
});

test('a problem leads to its line and to its explanation', async ({ page }) => {
	await page.goto(`${DESK}?sdg=10.7,99.9&gcm=6`);
	await expect(page.locator('.tags > li')).toHaveCount(2);
	await page.getByRole('button', { name: 'line 2' }).first().click();
	await expect(page.locator('.result')).toBeFocused();
	await page.locator('.problems a', { hasText: 'WM003' }).first().click();
	await expect(page).toHaveURL(/\/contribute\/check\/#wm003$/);
	await expect(page.getByRole('heading', { name: /^WM003/ })).toBeInViewport();
});

test('front matter of a page is read, and written again without a problem', async ({ page }) => {
	await page.goto(DESK);
	await page.getByText('Edit front matter that exists').click();
	await page.getByLabel('Paste the front matter').fill(readFileSync('tests/fixtures/hub/content/case-studies/wells-in-kazakhstan.mdx', 'utf8'));
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(page.getByLabel('Kind')).toHaveValue('case-studies');
	await expect(page.locator('.result')).toHaveValue(/^---\nid: C/);
	await expect(page.locator('.problems > li').filter({ hasText: 'error' })).toHaveCount(0);
	await page.getByLabel('Paste the front matter').fill('title: a: b');
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(page.locator('.paste-status')).toContainText('It cannot be read: 1:');
});

test('front matter with a group where a code belongs is told by the check, not by silence', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	await page.goto(DESK);
	await page.getByText('Edit front matter that exists').click();
	await page.getByLabel('Paste the front matter').fill('title: A\nsdg:\n  - code: {toString: 1}\n    weight: principal\n  - code: "10.7"\n');
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(page.locator('.paste-status')).toHaveText('Read. Change it above.');
	await expect(page.locator('.status')).toHaveText(/^\d+ problems$/);
	await expect(page.locator('.problems')).toContainText('code of sdg 1 is a group of fields');
	await expect(page.locator('.result')).toHaveValue(/toString: 1/);
	expect(errors).toEqual([]);
});

test('the page can be copied whole, with what was typed a moment ago', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`${DESK}?kind=case-studies`);
	await page.getByLabel('Title').fill('Seasonal workers in orchards');
	await page.getByRole('button', { name: 'Copy', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('title: Seasonal workers in orchards\n');
	expect(copied).toContain('## What to beware of');
});

test('opening the desk and checking breaks no rule of its policy', async ({ page }) => {
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			document.documentElement.dataset.broken = `${violatedDirective} ${blockedURI}`;
		});
	});
	await page.goto(`${DESK}?sdg=10.7`);
	await expect(page.locator('.status')).toHaveText(/^\d+ problems$/);
	await expect(page.locator('html')).not.toHaveAttribute('data-broken', /./);
});

test('the filled desk has nothing that axe finds, fits a phone, and says what to do without script', async ({ page, browser }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`${DESK}?sdg=10.7&gcm=6`);
	await page.getByLabel('Find by words or code').fill('climate');
	await expect(page.locator('.found > li').first()).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await axeFindings(page), colorScheme).toEqual([]);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto(new URL(DESK, page.url()).href);
	await expect(plain.getByText('The desk needs JavaScript')).toBeVisible();
	await context.close();
});
