/** The tagging desk, as a contributor uses it: with the keyboard, without an account, nothing sent. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFindings } from './axe.ts';

const DESK = '/contribute/tag/';

test('words find an objective, the UN table offers targets, and in the end there is nothing left to say', async ({ page, baseURL }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`${DESK}?kind=case-studies`);
	const before = asked.length;
	await page.getByLabel('Title').fill('Seasonal workers in orchards');
	await page.getByLabel('Summary').fill('How two districts hired seasonal workers without fees, and what the workers said of it.');
	await page.getByLabel('Trainer', { exact: true }).check();
	await page.getByLabel('Employment', { exact: true }).check();

	await page.getByLabel('Add a goal, target or objective').fill('recruit');
	const found = page.locator('.found > li');
	await expect(found.first()).toContainText('GCM 6');
	await expect(found.filter({ hasText: 'SDG 8.8' })).toContainText('table');
	await page.getByRole('button', { name: 'Add GCM 6' }).press('Enter');
	const because = page.locator('[data-node="gcm:6"] textarea').first();
	await expect(because).toBeFocused();
	await expect(page.locator('.status')).toContainText('1 thing to say before it can go in: the reason for GCM 6');
	await page.keyboard.type('Workers were hired without a broker and paid no fee.');

	await page.locator('.suggestions').getByRole('button', { name: 'Add SDG 8.8' }).click();
	await expect(page.locator('.tags > li')).toHaveCount(2);
	await page.locator('[data-node="sdg:8.8"] textarea').first().fill('Contracts were read out in the language of the workers.');

	await expect(page.locator('.status')).toHaveText('Nothing left to say. It can go in.');
	const text = (await page.locator('.lines > li').allTextContents()).join('\n');
	expect(text).toMatch(/id: C\d\d\s+title: Seasonal workers in orchards/);
	expect(text).toMatch(/code: "8\.8"\s+weight: significant/);
	expect(text).toMatch(/code: "6"\s+weight: principal/);

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the file' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('seasonal-workers-in-orchards.mdx');
	expect(readFileSync(await file.path(), 'utf8')).toContain('## What to beware of');
	// Some browsers fetch the site's icon whenever they like; that is theirs, not the desk's.
	expect(asked.slice(before).filter((url) => url.startsWith(baseURL as string) && !url.endsWith('/favicon.svg'))).toEqual([]);
});

test('each field says one sentence once it was left, its fault leads to it from the file, and nothing is lost', async ({ page }) => {
	await page.goto(`${DESK}?sdg=10.7,99.9&gcm=6`);
	await expect(page.locator('.tags > li')).toHaveCount(2);
	const said = (place: string) => page.locator(`[data-place="${place}"] .said`);
	await expect(said('title')).toHaveText('');
	await page.getByLabel('Title').fill('Миграция');
	await page.getByLabel('Summary').fill('Short');
	await page.getByLabel('Countries it is about').fill('Kazakhstan, Ghana');
	await page.locator('[data-node="gcm:6"] textarea').first().fill('It is about migration.');
	await page.getByLabel('Title').focus();
	await expect(said('summary')).toHaveText(/^That has 5 letters, and a summary has 60 to 240\./);
	await expect(said('countries')).toHaveText(/no page on Ghana yet/);
	await expect(said('gcm:6')).toHaveText(/^This fits a hundred pages\./);
	await expect(page.locator('.lines')).toContainText('# countries typed: Ghana');
	await page.locator('.lines button', { hasText: 'summary: Short' }).click();
	await expect(page.getByLabel('Summary')).toBeFocused();
	await expect(page.getByLabel('Name of the file')).toBeVisible();
	await page.getByLabel('Name of the file').fill('Towns that count');
	await expect(page.locator('.file .head')).toContainText('content/guides/towns-that-count.mdx');
	await page.locator('.said a', { hasText: 'WM005' }).first().click();
	await expect(page).toHaveURL(/\/contribute\/check\/#wm005$/);
	await expect(page.getByRole('heading', { name: /^WM005/ })).toBeInViewport();
});

test('front matter of a page is read, and written again without a problem', async ({ page }) => {
	await page.goto(DESK);
	await page.getByText('Start from a page that exists').click();
	await page.getByLabel('Paste the front matter').fill(readFileSync('tests/fixtures/hub/content/case-studies/wells-in-kazakhstan.mdx', 'utf8'));
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(page.getByLabel('Kind')).toHaveValue('case-studies');
	await expect(page.locator('.lines')).toContainText('id: C');
	await expect(page.locator('.status')).toHaveText('Nothing left to say. It can go in.');
	await page.getByLabel('Paste the front matter').fill('title: a: b');
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(page.locator('.paste-status')).toContainText('It cannot be read: 1:');
});

test('front matter with a group where a code belongs is told by the check, not by silence', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	await page.goto(DESK);
	await page.getByText('Start from a page that exists').click();
	await page.getByLabel('Paste the front matter').fill('title: A\nsdg:\n  - code: {toString: 1}\n    weight: principal\n  - code: "10.7"\n');
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(page.locator('.paste-status')).toHaveText('Read. Change it below.');
	await expect(page.locator('.status')).toContainText('code of sdg 1 is a group of fields');
	await expect(page.locator('.lines')).toContainText('toString: 1');
	expect(errors).toEqual([]);
});

test('the page can be copied whole, with what was typed a moment ago; in Russian the desk speaks Russian', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`/ru${DESK}?kind=case-studies`);
	await page.getByLabel('Заголовок').fill('Seasonal workers in orchards');
	await page.getByRole('button', { name: 'Копировать', exact: true }).click();
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('title: Seasonal workers in orchards\n');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('## What to beware of');
	await expect(page.locator('.status')).toContainText('Осталось сказать 4 вещи: краткое описание');
});

test('opening the desk and checking breaks no rule of its policy', async ({ page }) => {
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			document.documentElement.dataset.broken = `${violatedDirective} ${blockedURI}`;
		});
	});
	await page.goto(`${DESK}?sdg=10.7`);
	await expect(page.locator('.status')).toHaveText(/^\d+ things to say/);
	await expect(page.locator('html')).not.toHaveAttribute('data-broken', /./);
});

test('the filled desk has nothing that axe finds, fits a phone, and says what to do without script', async ({ page, browser }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`${DESK}?sdg=10.7&gcm=6`);
	await page.getByLabel('Add a goal, target or objective').fill('climate');
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
