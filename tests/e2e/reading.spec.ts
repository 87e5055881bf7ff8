/** A reader with a phone, a keyboard or no script. */
import { expect, test } from '@playwright/test';

const CASE = '/case-studies/wells-in-kazakhstan/';

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('an article is whole: text, reasons, sources, notes', async ({ page }) => {
		await page.goto(CASE);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('list', { name: 'Linked to' }).getByText('The list of wells was made because')).toBeVisible();
		await page.getByRole('heading', { name: 'All links, with reasons' }).click();
		await expect(page.locator('.why > li')).toHaveCount(5);
		await expect(page.locator('.why').getByText('Stated by the source').first()).toBeVisible();
		await page.locator('sup a').first().click();
		await expect(page).toHaveURL(/#.*fn-1$/);
		await page.locator('.sources li:target').getByRole('link', { name: 'Note 1: back to the text' }).click();
		await expect(page).toHaveURL(/#.*fnref-1$/);
	});

	test('the map is whole: numbers, table, and the pages of a pair', async ({ page }) => {
		await page.goto('/explore/');
		const cell = page.locator('.matrix .cell:is(.agree, .silent) a').first();
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
	await expect(page.getByRole('heading', { name: 'Все связи с обоснованиями' })).toBeVisible();
	await page.getByRole('navigation', { name: 'На других языках' }).getByRole('link', { name: 'English' }).click();
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

test.describe('around the text', () => {
	/** The text of a case of 900 words, the usual length, is as high as this in pixels; what stands around it has to be less. */
	for (const [width, usual] of [
		[1440, 3_400],
		[390, 5_000],
	] as const)
		test(`at ${width} px all that stands around a case's text is well under the height of a usual text`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(CASE);
			const around = await page.evaluate(() => document.documentElement.scrollHeight - (document.querySelector('.prose') as HTMLElement).offsetHeight);
			expect(around).toBeLessThan(0.8 * usual);
		});

	test('every page that is linked with it stands there once', async ({ page }) => {
		await page.goto(CASE);
		const links = await page.locator('.tail :is(.next, #linked) a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
		expect(links.length).toBeGreaterThan(1);
		expect(links).toEqual([...new Set(links)]);
	});

	test('beside the text facts stand open and take no stop of the keyboard; on a phone they fold', async ({ page }) => {
		const facts = page.locator('.facts');
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(CASE);
		await expect(facts).toBeVisible();
		await expect(page.locator('.side > summary').first()).toHaveAttribute('tabindex', '-1');
		await page.setViewportSize({ width: 390, height: 844 });
		await expect(facts).toBeHidden();
		await page.getByRole('heading', { name: 'Key facts' }).click();
		await expect(facts).toBeVisible();
	});

	test('on a phone the ways in open over the page, and an address inside a fold opens it', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(`${CASE}#why`);
		await expect(page.locator('.why')).toBeVisible();
		await page.getByRole('button', { name: 'Menu' }).click();
		await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Countries' }).click();
		await expect(page).toHaveURL('/countries/');
	});
});
