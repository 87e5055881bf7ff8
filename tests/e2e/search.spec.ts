/** The search page, on the real index. */
import { expect, test } from '@playwright/test';

test('words find pages, filters narrow them, and the address says both', async ({ page }) => {
	await page.goto('/search/');
	await page.getByLabel('Words').fill('water');
	await expect(page.locator('.results > li').first()).toBeVisible();
	await page
		.locator('.facets')
		.getByRole('checkbox', { name: /^Kazakhstan/ })
		.check();
	await expect(page).toHaveURL('/search/?q=water&country=KAZ');
	await expect(page.locator('.results a[href="/case-studies/kazakhstan-water-management/"]').first()).toBeVisible();
	for (const line of await page.locator('.results > li').all()) await expect(line).toContainText('Kazakhstan');
});

test('a count is what choosing it gives', async ({ page }) => {
	await page.goto('/search/?q=data');
	const box = page.locator('.facets').getByRole('checkbox', { name: /^Ecuador/ });
	await expect(box).toBeVisible();
	const count = (await box.locator('..').textContent())?.match(/(\d+)\s*$/)?.[1];
	await box.check();
	await expect(page.getByRole('status')).toHaveText(`${count} pages found`);
});

test('an address opens as it was sent, and Back undoes', async ({ page }) => {
	await page.goto('/search/?q=water&country=KAZ&gcm=2');
	await expect(page.getByLabel('Words')).toHaveValue('water');
	await expect(page.locator('.results > li').first()).toBeVisible();
	await page.getByRole('button', { name: 'Remove Kazakhstan' }).click();
	await expect(page).toHaveURL('/search/?q=water&gcm=2');
	await page.goBack();
	await expect(page).toHaveURL('/search/?q=water&country=KAZ&gcm=2');
	await expect(page.getByRole('button', { name: 'Remove Kazakhstan' })).toBeVisible();
});

test('a goal finds pages tagged with it or its targets', async ({ page }) => {
	await page.goto('/search/?sdg=13&kind=case-studies');
	await expect(page.locator('.results a[href="/case-studies/kazakhstan-water-management/"]').first()).toBeVisible();
});

test('what an address means is said, and hostile text stays text', async ({ page }) => {
	let ran = false;
	page.on('dialog', () => {
		ran = true;
	});
	await page.goto('/search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&country=%3Cscript%3E&colour=red');
	await expect(page.getByText('country=<script>, colour=red')).toBeVisible();
	await expect(page.getByRole('status')).not.toHaveText('Searching …');
	expect(await page.locator('waymark-search img').count()).toBe(0);
	expect(ran).toBe(false);
});

test('without its index, search says so and offers the lists', async ({ page }) => {
	await page.route('**/pagefind/**', (route) => route.abort());
	await page.goto('/search/?q=water');
	await expect(page.getByRole('status')).toContainText('could not be loaded');
	await expect(page.getByRole('main').getByRole('link', { name: 'Toolkits' }).first()).toBeVisible();
});

test('nothing of search is downloaded before the search page', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('/guides/work-with-municipalities/');
	await page.waitForLoadState('networkidle');
	expect(asked.filter((url) => url.includes('pagefind') || url.endsWith('.js'))).toEqual([]);
});
