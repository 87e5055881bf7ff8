/** A reader with a phone, a keyboard or no script. */
import { expect, test } from '@playwright/test';

const CASE = '/case-studies/wells-in-kazakhstan/';

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('an article is whole: text, reasons, sources, notes', async ({ page }) => {
		await page.goto(CASE);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Why these links' })).toBeVisible();
		expect(await page.locator('.why > li').count()).toBe(5);
		await expect(page.getByText('Stated by the source').first()).toBeVisible();
		await page.locator('sup a').first().click();
		await expect(page).toHaveURL(/#.*fn-1$/);
	});

	test('the map is whole: numbers, table, and the pages of a pair', async ({ page }) => {
		await page.goto('/explore/');
		const cell = page.locator('.matrix a.cell').first();
		const number = await cell.textContent();
		await cell.click();
		await expect(page).toHaveURL(/#gcm-\d+-sdg-\d+$/);
		const pair = page.locator(new URL(page.url()).hash);
		await expect(pair).toBeVisible();
		expect(String(await pair.locator('ul > li').count())).toBe(number);
	});

	test('lists can be narrowed, and search offers the lists', async ({ page }) => {
		await page.goto('/case-studies/');
		await page.getByRole('link', { name: /^Tunisia \d/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Case studies: Tunisia');
		await page.goto('/search/');
		await expect(page.getByText('Search needs JavaScript')).toBeVisible();
		await expect(page.getByRole('main').getByRole('link', { name: 'Toolkits' })).toBeVisible();
	});
});

test.describe('a list of several pages', () => {
	test.use({ javaScriptEnabled: false });

	test('the keyboard goes from page to page without script', async ({ page }) => {
		await page.goto('/resources/2/');
		const numbers = page.getByRole('navigation', { name: 'Pages of this list' });
		await expect(numbers.getByRole('link', { name: 'Page 2', exact: true })).toHaveAttribute('aria-current', 'page');
		await page.getByRole('main').locator('.cards a').last().focus();
		await page.keyboard.press('Tab');
		await expect(numbers.getByRole('link', { name: 'Previous page' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('/resources/');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('page 1 of');
	});
});

test('the keyboard reaches the content first, and every stop can be seen', async ({ page }) => {
	await page.goto(CASE);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('navigation', { name: 'Where you are' }).getByRole('link').first()).toBeFocused();
	expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
});

test('a target has an address of its own', async ({ page }) => {
	await page.goto('/sdg/10/#10.7');
	await expect(page.locator('[id="10.7"]')).toBeInViewport();
});

test('an id for life leads to its page', async ({ page }) => {
	await page.goto('/id/C01/');
	await expect(page).toHaveURL(CASE);
});

test('the Russian page is Russian and leads back', async ({ page }) => {
	await page.goto(CASE);
	await page.getByRole('link', { name: 'Русский' }).click();
	await expect(page).toHaveURL(`/ru${CASE}`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	await expect(page.getByRole('heading', { name: 'Почему эти связи' })).toBeVisible();
	await page.getByRole('link', { name: 'Читать оригинал на английском' }).click();
	await expect(page).toHaveURL(CASE);
});

test('an address that does not exist helps', async ({ page }) => {
	const response = await page.goto('/no/such/page/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('main').getByRole('link', { name: 'Guides', exact: true })).toBeVisible();
});

test('printing leaves out what paper cannot use', async ({ page }) => {
	await page.goto(CASE);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
