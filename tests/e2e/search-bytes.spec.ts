/** What search costs, in bytes as brotli, from opening it to the first ten results. */
import { expect, test } from '@playwright/test';
import { questionSets } from '../bench/search/questions.ts';
import { sum, weigh } from '../bench/search/weigh.ts';

const BUDGET = 130_000;

/** Every fifteenth question of the sets, and those that cost most when all were weighed (tests/bench/search/bytes.ts). */
const SOME = [...questionSets().values()].flat().filter((_, place) => place % 15 === 0);
const DEAREST = [
	'adding up results across projects',
	'harmonise indicators across all our projects',
	'ask refugees themselves for the country analysis',
	'opening activity, what has migration to do with development',
	'good example of a country report with migration in it',
	'theory of chnage template',
	'excercise pairing compact objectives with targets',
];

for (const words of new Set(['remittances', 'trafficking', ...DEAREST, ...SOME.map(({ ask }) => ask)]))
	test(`“${words}”: up to ten results on the search page for at most 130 KB`, async ({ page }) => {
		const files = weigh(page);
		await page.goto(`/search/?q=${encodeURIComponent(words)}`);
		await expect(page.locator('.results > li, .weaker li').first()).toBeVisible();
		expect(sum(files), JSON.stringify([...files], undefined, 1)).toBeLessThanOrEqual(BUDGET);
	});

test('ten results in the quick search for at most 130 KB, its code among them', async ({ page }) => {
	await page.goto('/guides/');
	await page.waitForLoadState('networkidle');
	const files = weigh(page);
	await page.keyboard.press('/');
	await page.locator('dialog.quick').getByRole('combobox').fill('remittances');
	await expect(page.locator('dialog.quick').getByRole('option').nth(10)).toBeVisible();
	expect(sum(files), JSON.stringify([...files], undefined, 1)).toBeLessThanOrEqual(BUDGET);
});
