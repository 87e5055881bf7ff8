/** The explorer as people use it: by mouse, by keyboard alone, by touch, without script, from somebody else's address. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { buildGraph } from '../../src/graph/build.ts';
import { reasonsOf } from '../../src/graph/reasons.ts';
import { stringsOf } from '../../src/i18n/locales.ts';
import { explorerData, pageNames } from '../../src/maps/model/data.ts';
import { syntheticPages, vocabulary } from '../bench/synthetic.ts';
import { axeFindings } from './axe.ts';

const en = stringsOf('en');

const words = en.explorer;

async function open(page: Page, query = '') {
	await page.goto(`/explore/${query}`);
	await page.locator('waymark-explorer[data-ready]').waitFor();
}

const cell = (page: Page, key: string) => page.locator(`.picture [data-key="${key}"]`);
const panel = (page: Page) => page.locator('.panel');

/** What is written in the console as an error, refusals by the Content-Security-Policy included. */
function errorsOf(page: Page): string[] {
	const errors: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	page.on('pageerror', (error) => errors.push(String(error)));
	return errors;
}

test('a cell opens the pages that join the two, with the reasons of exactly these links, and Back undoes it', async ({ page }) => {
	await open(page);
	const chosen = cell(page, 'gcm:6 sdg:8');
	const said = await chosen.getAttribute('aria-label');
	const number = Number(/: (\d+) page/.exec(said ?? '')?.[1]);
	await chosen.click();
	await expect(page).toHaveURL(/\?sdg=8&gcm=6$/);
	await expect(panel(page).locator('.rows > li')).toHaveCount(number);
	// Reasons come a moment after the pages.
	await expect(panel(page).locator('.rows > li:not(:has(.reason b))')).toHaveCount(0);
	for (const label of await panel(page).locator('.reason b').allTextContents()) expect(label).toMatch(/^(SDG 8(\.\w+)?|GCM 6)$/);
	await expect(panel(page).locator('.reason').first()).toContainText(/\w{4,}.*\./);
	await expect(panel(page)).toContainText(words.panel.restsOn);
	await page.goBack();
	await expect(page).toHaveURL(/\/explore\/$/);
	await expect(panel(page)).toContainText(words.panel.hint);
});

test('by keyboard alone: into the grid, along it, into the reasons and back', async ({ page }) => {
	await open(page);
	await page.locator('[data-view="matrix"] .scroll.picture').focus();
	await page.keyboard.press('Tab');
	await expect(cell(page, 'gcm:1 sdg:1')).toBeFocused();
	await page.keyboard.press('End');
	await expect(cell(page, 'gcm:1 sdg:17')).toBeFocused();
	await page.keyboard.press('Home');
	await expect(cell(page, 'gcm:1')).toBeFocused();
	await page.keyboard.press('Control+End');
	await expect(cell(page, 'gcm:23 sdg:17')).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(panel(page).locator('h2')).toBeFocused();
	await expect(panel(page).locator('h2')).toContainText('GCM 23');
	await expect(page.locator('.status')).toContainText(/SDG 17.*: \d+ pages/);
	await page.keyboard.press('Escape');
	await expect(cell(page, 'gcm:23 sdg:17')).toBeFocused();
	await expect(page).toHaveURL(/\/explore\/$/);
});

test('by keyboard a goal opens into its targets, and the focus stays on it', async ({ page }) => {
	await open(page);
	await cell(page, 'open:8').focus();
	await page.keyboard.press('Enter');
	await expect(cell(page, 'open:8')).toBeFocused();
	await expect(cell(page, 'open:8')).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('ArrowRight');
	await expect(cell(page, 'sdg:8.1')).toBeFocused();
	await expect(page).toHaveURL(/open=8/);
	await expect(page.locator('[data-view="matrix"] .more-right')).toBeVisible();
});

test('by keyboard the flow compares two, and the focus stays where it is', async ({ page }) => {
	await open(page, '?view=flow');
	await cell(page, 'gcm:6').focus();
	await page.keyboard.press('Enter');
	await expect(cell(page, 'gcm:6')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(cell(page, 'gcm:7')).toBeFocused();
	await cell(page, 'sdg:10').focus();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/view=flow&sdg=10&gcm=6/);
	await expect(page.locator('[data-view="flow"] .findings')).toContainText(/share \d+ page/);
	const shared = Number(/share (\d+)/.exec((await page.locator('[data-view="flow"] .findings').textContent()) ?? '')?.[1]);
	await expect(panel(page).locator('.rows > li')).toHaveCount(shared);
});

test('by keyboard the map moves, zooms and chooses', async ({ page }) => {
	await open(page, '?view=map');
	await page.locator('.world-map').focus();
	await page.keyboard.press('+');
	await expect(page.locator('.zoomed')).toHaveAttribute('transform', /scale\(1\.6\)/);
	const before = await page.locator('.zoomed').getAttribute('transform');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('.zoomed')).not.toHaveAttribute('transform', before ?? '');
	await page.keyboard.press('0');
	await expect(page.locator('.zoomed')).toHaveAttribute('transform', /scale\(1\)/);
	await cell(page, 'country:TUN').focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/view=map&country=TUN/);
	await expect(cell(page, 'country:TUN')).toBeFocused();
	await expect(panel(page).locator('h2')).toHaveText('Tunisia');
});

test('the wheel zooms the map with Ctrl, and scrolls the page without', async ({ page }) => {
	await open(page, '?view=map');
	await page.locator('.world-map svg.world').hover();
	await page.mouse.wheel(0, 60);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	await expect(page.locator('.zoomed')).not.toHaveAttribute('transform', /scale/);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -200);
	await page.keyboard.up('Control');
	await expect(page.locator('.zoomed')).toHaveAttribute('transform', /scale\((?!1\))/);
});

test('choosing in one view filters the others', async ({ page }) => {
	await open(page, '?view=map');
	await page.locator('.countries [data-key="country:ECU"]').click();
	// The address changes at once, what is shown when the names of the pages are there.
	await expect(page.locator('.chosen .chip')).toHaveText(['Ecuador ×']);
	const pages = Number(/: (\d+) page/.exec((await page.locator('.status').textContent()) ?? '')?.[1]);
	await page.locator('[data-to-view="flow"]').click();
	await expect(page).toHaveURL(/view=flow&country=ECU/);
	const kinds = page.locator('[data-view="flow"] .picture .middle');
	await expect.poll(async () => (await kinds.allTextContents()).reduce((sum, text) => sum + Number(/· (\d+)/.exec(text)?.[1]), 0)).toBe(pages);
});

test('somebody else’s address opens the same', async ({ page }) => {
	await open(page, '?view=matrix&gcm=6&sdg=8&country=ECU');
	await expect(page.locator('.chosen .chip')).toHaveText(['Ecuador ×', 'GCM 6 ×', 'SDG 8 ×']);
	await expect(panel(page).locator('h2')).toContainText('Ecuador');
	await expect(cell(page, 'gcm:6 sdg:8')).toHaveAttribute('aria-selected', 'true');
});

test('of a nonsense address the parts that mean nothing are said, and nothing breaks', async ({ page }) => {
	const errors = errorsOf(page);
	await open(page, '?view=globe&gcm=99&sdg=8&country=XXX&toString=1&%E0%A4%A');
	await expect(page.locator('.ignored')).toContainText('view=globe, gcm=99, country=XXX, toString=1');
	await expect(page.locator('.chosen .chip')).toHaveText(['SDG 8 ×']);
	expect(errors).toEqual([]);
});

test('a gap offers to propose the page, with the tags', async ({ page }) => {
	await open(page);
	const gap = page.locator('.picture .cell.gap').first();
	const [objective, goal] = ((await gap.getAttribute('data-key')) ?? '').split(' ').map((key) => key.slice(4));
	await gap.click();
	await expect(panel(page).getByRole('link', { name: words.propose })).toHaveAttribute(
		'href',
		new RegExp(`^/contribute/tag/\\?sdg=${goal}\\.[\\w.,]+&gcm=${objective}$`),
	);
});

test('the table sorts, says how, and its numbers are the picture’s', async ({ page }) => {
	await open(page, '?table=open&country=KAZ');
	const table = page.locator('[data-view="matrix"] table');
	await table.getByRole('button', { name: words.columns.pages }).click();
	await expect(table.getByRole('columnheader', { name: words.columns.pages })).toHaveAttribute('aria-sort', 'descending');
	await expect(table.getByRole('button', { name: words.columns.pages })).toBeFocused();
	const numbers = (await table.locator('tbody tr > :nth-child(3)').allTextContents()).map(Number);
	expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
	const first = table.locator('tbody a[data-key]').first();
	const key = (await first.getAttribute('data-key')) ?? '';
	await expect(cell(page, key)).toHaveAttribute('aria-label', new RegExp(`: ${numbers[0]} page`));
});

test('what is shown can be taken away: CSV, JSON, SVG and PNG', async ({ page }) => {
	const errors = errorsOf(page);
	await open(page, '?country=ECU');
	await page.locator('[data-view="matrix"] summary', { hasText: words.takeAway }).click();
	const take = async (what: string) => {
		const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-view="matrix"] [data-take="${what}"]`).click()]);
		expect(download.suggestedFilename()).toBe(`waymark-matrix.${what}`);
		return readFileSync(await download.path());
	};
	const rows = await page.locator('[data-view="matrix"] tbody tr').count();
	expect((await take('csv')).toString().trim().split('\r\n')).toHaveLength(rows + 1);
	const json = JSON.parse((await take('json')).toString());
	expect(json.rows).toHaveLength(rows);
	expect(json.address).toContain('/explore/?country=ECU');
	const svg = (await take('svg')).toString();
	expect(svg).toContain('Ecuador');
	expect(svg).toContain(words.licence);
	expect(svg).not.toMatch(/var\(|color-mix|class="/);
	const png = await take('png');
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.length).toBeGreaterThan(20_000);
	expect(errors).toEqual([]);
});

test('the snippet embeds the view as it is set', async ({ page }) => {
	const errors = errorsOf(page);
	await open(page, '?country=ECU');
	const snippet = await page.locator('[data-view="matrix"] .snippet').inputValue();
	const address = /src="([^"]+)"/.exec(snippet)?.[1] ?? '';
	expect(address).toMatch(/\/embed\/matrix\/\?country=ECU$/);
	const whole = await page.locator('[data-view="matrix"] .findings li').first().textContent();
	await page.goto(address);
	await expect(page.locator('.findings li').first()).toHaveText(whole ?? '');
	await expect(page.locator('.open-explorer')).toHaveAttribute('href', '/explore/?country=ECU');
	expect(errors).toEqual([]);
});

test('“find these pages” finds as many, and search leads back', async ({ page }) => {
	await open(page, '?kind=guides&gcm=23');
	await expect(page.locator('.status')).toContainText(/: \d+ page/);
	const found = Number(/: (\d+) page/.exec((await page.locator('.status').textContent()) ?? '')?.[1]);
	await page.locator('.find-pages').click();
	await expect(page.locator('.count')).toHaveText(en.searchPage.say.results({ n: found }));
	await page.locator('.explore-these').click();
	await expect(page).toHaveURL(/\/explore\/\?kind=guides&gcm=23$/);
});

for (const size of [
	{ width: 360, height: 640 },
	{ width: 1440, height: 900 },
]) {
	for (const query of ['', '?view=flow', '?view=map']) {
		test(`/explore/${query} opens without moving anything, ${size.width} pixels wide on a slow line`, async ({ page }) => {
			await page.setViewportSize(size);
			await page.addInitScript(() => {
				const shifts: number[] = [];
				Object.assign(window, { shifts });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
				}).observe({ type: 'layout-shift', buffered: true });
			});
			const frames = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
			// The data comes when the page has long been there to read.
			const data = Promise.withResolvers<void>();
			await page.route('**/data/explorer.json', async (route) => {
				await data.promise;
				await route.continue();
			});
			await page.goto(`/explore/${query}`);
			await page.evaluate(() => document.fonts.ready);
			await frames();
			await expect(page.locator('.filters')).toBeHidden();
			data.resolve();
			await page.locator('waymark-explorer[data-ready]').waitFor();
			await expect(page.locator('.filters')).toBeVisible();
			await frames();
			const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
			expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.01);
		});
	}
}

test('when the names of pages do not come, that is said, and the next choice asks again', async ({ page }) => {
	await page.route('**/data/explorer-pages.json', (route) => route.abort());
	await open(page);
	await cell(page, 'gcm:6 sdg:8').click();
	await expect(page.locator('.ignored')).toHaveText(words.namesFailed);
	await page.unroute('**/data/explorer-pages.json');
	await cell(page, 'gcm:6 sdg:10').click();
	await expect(panel(page).locator('h2')).toContainText('SDG 10');
	await expect(page.locator('.ignored')).toBeHidden();
});

test('when the data does not come, that is said and the pictures stay', async ({ page }) => {
	await page.route('**/data/explorer.json', (route) => route.abort());
	await page.goto('/explore/');
	await expect(page.locator('.ignored')).toHaveText(words.failed);
	await expect(page.locator('.picture svg.matrix')).toBeVisible();
});

test('when a reason does not come, that is said and the pages stay', async ({ page }) => {
	await page.route('**/data/why/**', (route) => route.abort());
	await open(page, '?gcm=6&sdg=8');
	await expect(panel(page)).toContainText(words.panel.failed);
	await expect(panel(page).locator('.rows > li').first()).toBeVisible();
});

for (const size of [0, 1, 2_000]) {
	test(`with ${size} pages every view still tells the truth`, async ({ page }) => {
		const errors = errorsOf(page);
		const graph = buildGraph(syntheticPages(size), vocabulary);
		await page.route('**/data/explorer.json', (route) => route.fulfill({ json: explorerData(graph, vocabulary, en) }));
		await page.route('**/data/explorer-pages.json', (route) => route.fulfill({ json: pageNames(graph) }));
		await page.route('**/data/why/**', (route) => {
			const id = /why\/(.*)\.json$/.exec(route.request().url())?.[1] ?? '';
			return route.fulfill({ json: reasonsOf(graph, id, vocabulary.sources) });
		});
		for (const view of ['matrix', 'flow', 'map']) {
			await open(page, `?view=${view}`);
			await expect(page.locator(`[data-view="${view}"] .findings li`).first()).toBeVisible();
			await expect(page.locator(`[data-view="${view}"] .picture svg`).first()).toBeVisible();
		}
		await open(page, '?view=flow&gcm=1');
		if (size === 2_000) await expect(page.locator('[data-view="flow"] .findings')).toContainText(/24 of \d+ pages are drawn/);
		await expect(panel(page)).toContainText(size === 0 ? words.panel.none : /\d+ pages?|No page/);
		expect(errors).toEqual([]);
	});
}

for (const scheme of ['light', 'dark'] as const) {
	for (const query of ['', '?gcm=6&sdg=8&table=open', '?view=flow&gcm=6', '?view=map&country=KAZ', '?open=10&order=similarity']) {
		test(`axe finds nothing at /explore/${query}, ${scheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			await open(page, query);
			await page.locator('.filters summary').click();
			expect(await axeFindings(page)).toEqual([]);
		});
	}
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('a finger chooses from tiles of 44 pixels and reads the reasons', async ({ page }) => {
		await open(page);
		await expect(page.locator('svg.matrix[role="grid"]')).toBeHidden();
		const tile = page.locator('.tile.agree').first();
		const box = await tile.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
		await tile.tap();
		await expect(panel(page).locator('h2')).toBeInViewport();
		await expect(panel(page).locator('.rows > li').first()).toBeVisible();
		await panel(page).getByRole('button', { name: words.close }).tap();
		await expect(tile).toBeFocused();
	});

	test('the flow is bars that a finger can choose', async ({ page }) => {
		await open(page, '?view=flow');
		const bar = page.locator('.bars [data-key="gcm:6"]');
		expect((await bar.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		await bar.tap();
		await expect(bar).toHaveAttribute('aria-pressed', 'true');
		await expect(page).toHaveURL(/view=flow&gcm=6/);
	});

	test('no view is wider than the screen', async ({ page }) => {
		for (const query of ['', '?view=flow&gcm=6', '?view=map&country=KAZ', '?table=open']) {
			await open(page, query);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), query).toBeLessThanOrEqual(0);
		}
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('pictures, tables and the pages of each pair are there, and no dead control is', async ({ page }) => {
		await page.goto('/explore/');
		for (const picture of ['svg.matrix[role="group"]', 'svg.flow', 'svg.world']) await expect(page.locator(picture)).toBeVisible();
		await expect(page.locator('.filters')).toBeHidden();
		await expect(page.locator('.panel')).toBeHidden();
		expect(await page.locator('tbody tr').count()).toBeGreaterThan(150);
		await page.locator('svg.matrix a.cell.agree').first().click();
		await expect(page).toHaveURL(/#gcm-\d+-sdg-\d+$/);
		await expect(page.locator('.pairs li:target a').first()).toBeVisible();
	});
});
