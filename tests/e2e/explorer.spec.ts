/** The explorer as people use it: by mouse, by keyboard alone, by touch, without script, from somebody else's address. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { buildGraph } from '../../src/graph/build.ts';
import { reasonsOf } from '../../src/graph/reasons.ts';
import { stringsOf } from '../../src/i18n/locales.ts';
import { EMBED_HEIGHT } from '../../src/maps/explorer/snippet.ts';
import { VIEW_NAMES } from '../../src/maps/explorer/views.ts';
import { explorerData, pageNames } from '../../src/maps/model/data.ts';
import { syntheticPages, vocabulary } from '../bench/synthetic.ts';
import { axeFindings } from './axe.ts';

const en = stringsOf('en');

const words = en.explorer;

async function open(page: Page, query = '') {
	await page.goto(`/explore/${query}`);
	await page.locator('waymark-explorer[data-ready]').waitFor();
}

const cell = (page: Page, key: string) => page.locator(`section[data-view]:not([hidden]) .picture [data-key="${key}"]`);
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
	// What the pointer rests on is told of, too.
	await page.locator('h1').hover();
	await page.goBack();
	await expect(page).toHaveURL(/\/explore\/$/);
	await expect(panel(page)).toContainText(words.panel.heading);
});

test('by keyboard alone: into the grid, along it, into the reasons and back', async ({ page }) => {
	await open(page);
	await page.locator('[data-view="matrix"] .picture').focus();
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
	// However far the picture is scrolled, the names of the rows stay.
	await page.locator('[data-view="matrix"] .picture').evaluate((frame) => frame.scrollTo(400, 0));
	await expect(cell(page, 'gcm:6')).toBeInViewport({ ratio: 0.9 });
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
	await expect(page.locator('.status')).toContainText(/GCM 6.*SDG 10.*: \d+ page/);
	const shared = Number(/: (\d+)/.exec((await page.locator('.status').textContent()) ?? '')?.[1]);
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
	await page.locator('.beside-map [data-key="country:ECU"]').click();
	// The address changes at once, what is shown when the names of the pages are there.
	await expect(page.locator('.chosen .chip')).toHaveText(['Ecuador ×']);
	const pages = Number(/: (\d+) page/.exec((await page.locator('.status').textContent()) ?? '')?.[1]);
	await page.locator('[data-to-view="flow"]').click();
	await expect(page).toHaveURL(/view=flow&country=ECU/);
	await expect(page.locator('.status')).toContainText(`: ${pages} page`);
	// Every band has at most as many pages as there are.
	const widest = await page.locator('[data-view="flow"] .band').first().getAttribute('data-n');
	expect(Number(widest)).toBeLessThanOrEqual(pages);
});

test('two countries stand side by side, and what both have adds up', async ({ page }) => {
	await open(page, '?view=map&country=ECU,KAZ');
	await expect(page.locator('h1')).toHaveText(words.world.compareQuestion({ a: 'Ecuador', b: 'Kazakhstan' }));
	const both = await page.locator('.compare .in-both').count();
	await expect(panel(page).locator('.figures > li').first()).toContainText(String(both));
	await page.locator('.country-chips [data-key="country:KAZ"]').click();
	await expect(page).toHaveURL(/view=map&country=ECU$/);
	await expect(page.locator('.countries')).toBeVisible();
});

test('around: what is chosen moves into the middle, Back brings the last one back, and a page’s reasons stand on its lines', async ({ page }) => {
	await open(page, '?view=around&at=sdg:10.7');
	await expect(page.locator('h1')).toContainText('SDG 10.7');
	await cell(page, 'gcm:6').click();
	await expect(page).toHaveURL(/view=around&at=gcm:6$/);
	await expect(page.locator('.around .middle .code')).toHaveText('6');
	await page.locator('.around [data-key^="page:"]').first().click();
	await expect(page).toHaveURL(/at=page:/);
	await expect(page.locator('.around .why').first()).toBeVisible();
	await page.goBack();
	await expect(page.locator('.around .middle .code')).toHaveText('6');
});

test('gaps: which objectives have no guide is answered in one step, and each row proposes a page', async ({ page }) => {
	await open(page);
	await page.locator('[data-to-view="gaps"]').first().click();
	await expect(page.locator('h1')).toHaveText(words.questions.gaps);
	const without = page.locator('.gaps tbody tr').filter({ has: page.locator('td:nth-of-type(1).none') });
	expect(await without.count()).toBeGreaterThan(0);
	await expect(without.first().locator('.propose a')).toHaveAttribute('href', /contribute\/tag\/\?.*gcm=\d+$/);
	await page.locator('select[data-set="by"]').selectOption('pair');
	await expect(page.locator('h1')).toHaveText(words.gaps.questions.pair);
	const gaps = await page.locator('.gaps tbody tr').count();
	await expect(panel(page).locator('.figures > .missing').last()).toContainText(String(gaps));
});

test('what the pointer is on is lit and told of in the panel and a tip; Escape takes the tip away, leaving brings back the findings', async ({ page }) => {
	await open(page);
	const agree = page.locator('.cell.agree').first();
	await agree.hover();
	await expect(page.locator('.tip')).toBeVisible();
	await expect(page.locator('.tip li').first()).not.toBeEmpty();
	await expect(panel(page).locator('.rows > li').first()).toBeVisible();
	await expect(page.locator('tr.lit')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(page.locator('.tip')).toBeHidden();
	await page.locator('h1').hover();
	await expect(panel(page)).toContainText(words.panel.heading);
	await expect(page.locator('.lit')).toHaveCount(0);
});

test('a filter says how many pages each value leaves, and closes with Escape', async ({ page }) => {
	await open(page, '?country=ECU');
	const kinds = page.locator('.filters .pop').nth(1);
	await kinds.locator('summary').click();
	const counts = (await kinds.locator('[data-count]').allTextContents()).map(Number);
	const shown = Number(
		/(\d+) of|: (\d+) page/
			.exec((await page.locator('.status').textContent()) ?? '')
			?.slice(1)
			.find(Boolean),
	);
	expect(counts.reduce((sum, n) => sum + n, 0)).toBe(shown);
	await page.keyboard.press('Escape');
	await expect(kinds.locator('.menu-box')).toBeHidden();
	await expect(kinds.locator('summary')).toBeFocused();
});

for (const size of [
	{ width: 1280, height: 720 },
	{ width: 1440, height: 900 },
	{ width: 1920, height: 1080 },
]) {
	test(`at ${size.width} × ${size.height} every view begins with its picture, as wide as the window beside the panel, and cuts no name`, async ({ page }) => {
		await page.setViewportSize(size);
		for (const query of ['', '?view=flow', '?view=flow&sdg=8', '?view=map', '?view=map&country=ECU,KAZ', '?view=around&at=gcm:6', '?view=gaps']) {
			await open(page, query);
			const measured = await page.evaluate(() => {
				const shown = [...document.querySelectorAll<HTMLElement>('.explorer .picture')].find((each) => each.offsetParent) as HTMLElement;
				const whole = (shown.closest('.world-and-list') ?? shown).getBoundingClientRect();
				const side = (document.querySelector('.panel') as HTMLElement).getBoundingClientRect();
				const frame = shown.getBoundingClientRect();
				// Names that stick out of the picture at its side, or above its top, would be cut.
				const cut = [...shown.querySelectorAll('text, .turned > span, .name span, th')].filter((text) => {
					const box = text.getBoundingClientRect();
					return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1);
				});
				return {
					top: frame.top,
					right: whole.right,
					left: whole.left,
					panel: side.left,
					told: document.querySelector('.panel .body')?.textContent?.length,
					cut: cut.map((text) => text.textContent),
				};
			});
			expect(measured.top, query).toBeLessThanOrEqual(240);
			expect(measured.left, query).toBeLessThanOrEqual(1);
			expect(measured.panel - measured.right, query).toBeLessThanOrEqual(1);
			expect(measured.panel, query).toBeGreaterThan(size.width * 0.65);
			expect(measured.told, query).toBeGreaterThan(60);
			expect(measured.cut, query).toEqual([]);
			if (query === '') expect(await page.locator('.matrix tfoot').evaluate((foot) => foot.getBoundingClientRect().bottom)).toBeLessThanOrEqual(size.height);
		}
	});
}

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
	const table = page.locator('[data-view="matrix"] table.data');
	await table.getByRole('button', { name: words.columns.pages }).click();
	await expect(table.getByRole('columnheader', { name: words.columns.pages })).toHaveAttribute('aria-sort', 'descending');
	await expect(table.getByRole('button', { name: words.columns.pages })).toBeFocused();
	const numbers = (await table.locator('tbody tr > :nth-child(3)').allTextContents()).map(Number);
	expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
	const first = table.locator('tbody a[data-key]').first();
	const key = (await first.getAttribute('data-key')) ?? '';
	await expect(cell(page, key)).toHaveAttribute('aria-label', new RegExp(`: ${numbers[0]} page`));
});

test('what is shown can be taken away: CSV, JSON, SVG, PNG, and the links as rows', async ({ page }) => {
	const errors = errorsOf(page);
	await open(page, '?country=ECU&table=open');
	await page.locator('summary', { hasText: words.takeAway }).click();
	const take = async (what: string, name: string) => {
		const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`.at-end [data-take="${what}"]`).locator('visible=true').click()]);
		expect(download.suggestedFilename()).toBe(name);
		return readFileSync(await download.path());
	};
	const rows = await page.locator('[data-view="matrix"] table.data tbody tr').count();
	const csv = (await take('csv', 'waymark-matrix.csv')).toString();
	expect(csv.startsWith('\uFEFF')).toBe(true);
	expect(csv.trim().split('\r\n')).toHaveLength(rows + 1);
	const json = JSON.parse((await take('json', 'waymark-matrix.json')).toString());
	expect(json.rows).toHaveLength(rows);
	expect(json.address).toContain('/explore/?country=ECU');
	const svg = (await take('svg', 'waymark-matrix.svg')).toString();
	for (const part of ['Ecuador', words.licence, 'Quality education', 'Save lives', '16+', words.matrix.key.gap.split(',')[0] as string])
		expect(svg).toContain(part);
	expect(svg).not.toMatch(/var\(|color-mix|class="/);
	const png = await take('png', 'waymark-matrix.png');
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.length).toBeGreaterThan(20_000);
	const { links } = JSON.parse((await take('links-json', 'waymark-links.json')).toString());
	expect(links.length).toBeGreaterThan(3);
	for (const link of links) expect(link.countries).toContain('Ecuador');
	expect((await take('links-csv', 'waymark-links.csv')).toString().split('\r\n').length).toBeGreaterThan(links.length);
	expect(errors).toEqual([]);
});

test('the snippet embeds the view as it is set', async ({ page }) => {
	const errors = errorsOf(page);
	await open(page, '?country=ECU');
	const snippet = await page.locator('.snippet').inputValue();
	const address = /src="([^"]+)"/.exec(snippet)?.[1] ?? '';
	expect(address).toMatch(/\/embed\/matrix\/\?country=ECU$/);
	expect(snippet).toContain('allow="clipboard-write"');
	const whole = await panel(page).locator('.rows > li').count();
	await page.goto(address);
	await expect(page.locator('.findings li').first()).toContainText(/^\d+ of 391 pairs/);
	expect(whole).toBeGreaterThan(0);
	await expect(page.locator('.open-explorer')).toHaveAttribute('href', '/explore/?country=ECU');
	expect(errors).toEqual([]);
});

test('an embedded view is never higher than the frame its snippet asks for, shows a picture from 480 pixels on, and agrees with its filter', async ({
	page,
}) => {
	for (const width of [480, 700, 860]) {
		await page.setViewportSize({ width, height: EMBED_HEIGHT });
		for (const view of VIEW_NAMES) {
			await page.goto(`/embed/${view}/?country=ECU`);
			await expect(page.locator('.open-explorer')).toHaveAttribute('href', /country=ECU/);
			await expect(page.locator('.picture :is(svg, table)').first()).toBeVisible();
			expect(await page.evaluate(() => document.documentElement.scrollHeight), `${view} at ${width}`).toBeLessThanOrEqual(EMBED_HEIGHT);
		}
	}
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
			await expect(page.locator('.filters summary').first()).toBeHidden();
			data.resolve();
			await page.locator('waymark-explorer[data-ready]').waitFor();
			await expect(page.locator('.filters summary').first()).toBeVisible();
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
	await expect(page.locator('.picture table.matrix')).toBeVisible();
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
		for (const view of VIEW_NAMES) {
			await open(page, `?view=${view}`);
			await expect(panel(page).locator('.figures li, .rows li').first()).toBeVisible();
			await expect(page.locator(`[data-view="${view}"] .picture :is(svg, table)`).first()).toBeVisible();
		}
		await open(page, '?view=flow&gcm=1');
		if (size === 2_000) await expect(page.locator('[data-view="flow"] .key')).toContainText(/\d+ pairs with fewer than \d+ pages, gathered/);
		await expect(panel(page)).toContainText(size === 0 ? words.panel.none : /\d+ pages?|No page/);
		expect(errors).toEqual([]);
	});
}

for (const scheme of ['light', 'dark'] as const) {
	for (const query of [
		'?divide=kind',
		'?gcm=6&sdg=8&table=open',
		'?view=flow&gcm=6',
		'?view=flow&sdg=8',
		'?view=map&country=KAZ',
		'?view=map&country=KAZ,ECU',
		'?open=10&order=similarity',
		'?view=around&at=sdg:10.7',
		'?view=gaps',
		'?view=gaps&by=pair',
	]) {
		test(`axe finds nothing at /explore/${query}, ${scheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			await open(page, query);
			await page.locator('.filters summary').first().click();
			expect(await axeFindings(page)).toEqual([]);
			await page.locator('.filters summary').first().click();
			await page.locator('.picture [data-key]').locator('visible=true').last().hover();
			expect(await axeFindings(page, undefined, ['label-content-name-mismatch'])).toEqual([]);
		});
	}
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the first screen is a picture made for it: all pairs at once, and below it a card with steps of 44 pixels', async ({ page }) => {
		await open(page);
		const box = await page.locator('.matrix').boundingBox();
		expect(box?.y).toBeLessThanOrEqual(300);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
		const steps = panel(page).locator('.steps button');
		for (const step of await steps.all()) {
			const size = await step.boundingBox();
			expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
		}
		await expect(page.locator('.key').first()).not.toContainText(/arrow|left|right|hover/i);
		await steps.last().tap();
		await expect(page).toHaveURL(/sdg=\d+&gcm=\d+$/);
		const first = page.url();
		await expect(panel(page).locator('h2')).toBeInViewport();
		await steps.last().tap();
		await expect(page).not.toHaveURL(first);
		await steps.first().tap();
		await expect(page).toHaveURL(first);
	});

	test('a tap on a square reads its reasons in the card', async ({ page }) => {
		await open(page);
		await page.locator('.cell.agree').first().tap();
		await expect(panel(page).locator('h2')).toBeInViewport();
		await expect(panel(page).locator('.rows > li').first()).toBeVisible();
		await panel(page).getByRole('button', { name: words.close }).tap();
		await expect(panel(page)).toContainText(words.panel.heading);
	});

	test('the flow shows one goal at a time, chosen from a strip', async ({ page }) => {
		await open(page, '?view=flow');
		await page.locator('.strip-of-goals [data-set-to="open:8"]').tap();
		await expect(page).toHaveURL(/view=flow&open=8/);
		await expect(page.locator('.strip-name')).toContainText('SDG 8');
		const bands = page.locator('[data-view="flow"] .objective');
		expect((await bands.first().locator('.hit').boundingBox())?.height).toBeGreaterThanOrEqual(20);
		await bands.first().tap();
		await expect(page).toHaveURL(/gcm=\d+/);
	});

	test('no view is wider than the screen', async ({ page }) => {
		for (const query of ['', '?view=flow&gcm=6', '?view=map&country=KAZ', '?view=map&country=KAZ,ECU', '?view=around', '?view=gaps', '?table=open']) {
			await open(page, query);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), query).toBeLessThanOrEqual(0);
		}
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('pictures, tables and the pages of each pair are there, and no dead control is', async ({ page }) => {
		await page.goto('/explore/');
		for (const picture of ['table.matrix:not([role])', 'svg.flow', 'svg.world', 'svg.around', 'table.gaps']) await expect(page.locator(picture)).toBeVisible();
		await expect(page.locator('.filters summary').first()).toBeHidden();
		await expect(page.locator('.panel')).toBeHidden();
		await expect(page.locator('.findings li').first()).toBeVisible();
		expect(await page.locator('tbody tr').count()).toBeGreaterThan(150);
		await page.locator('.matrix .cell.agree a').first().click();
		await expect(page).toHaveURL(/#gcm-\d+-sdg-\d+$/);
		await expect(page.locator('.pairs li:target a').first()).toBeVisible();
	});
});
