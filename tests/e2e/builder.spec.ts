/** The session builder, as a trainer uses it: mouse, keys, phone, address, paper and files. */
import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { stringsOf } from '../../src/i18n/locales.ts';
import { cartridgeFiles } from '../../src/learn/cartridge.ts';
import { outlineOf } from '../../src/learn/outline.ts';
import { someSession } from '../fixtures/learn.ts';
import { pdfPages, squash } from './pdf.ts';

const en = stringsOf('en');

const HALF_DAY = '/learn/build/?v=1.2026-01-18&session=M01:60,break:15,M02:90&title=Half-day+in+Manta&date=2027-03-05&has=240';

const order = (page: Page) => page.locator('.items h3').allTextContents();
const query = (page: Page) => new URLSearchParams(new URL(page.url()).search);
const bytes = async (download: Download) => readFileSync(await download.path());

/** Printing is asked of the browser's dialogue, which a test has none of: it is noted instead. */
async function watchPrinting(page: Page) {
	await page.addInitScript(() => {
		window.print = () => {
			document.documentElement.dataset.printed = String(Number(document.documentElement.dataset.printed ?? 0) + 1);
		};
	});
}

test('a half-day for municipal staff in Ecuador is put together by choosing, and the printed pack is whole', async ({ page }) => {
	await watchPrinting(page);
	await page.goto('/learn/build/');
	await page.getByRole('combobox', { name: 'Country example' }).selectOption('Ecuador');
	await page.getByRole('combobox', { name: 'For', exact: true }).selectOption('Local government');
	await page.getByRole('button', { name: /^Add Plan with the town/ }).click();
	await expect(page.locator('.advice')).toContainText('asks for Find first links first (60 minutes).');
	await page.getByRole('button', { name: /^Add it before: Find first links/ }).click();
	await page.getByRole('button', { name: /^Break after it: Find first links/ }).click();
	await page.getByLabel('Minutes you have').fill('240');
	await page.getByLabel('Starts at').fill('08:30');
	await expect(page.locator('.advice')).toContainText('Ends at 11:15. 165 minutes, breaks included. 75 minutes to spare.');
	await expect(page.locator('.items .time')).toHaveText(['08:30–09:30', '09:30–09:45', '09:45–11:15']);
	await expect.poll(() => query(page).get('session')).toBe('M01:60,break:15,M02:90');

	await page.getByRole('button', { name: 'Print the facilitator’s pack' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
	const pages = pdfPages(await page.pdf({ format: 'A4' }));
	const text = pages.join('');
	for (const part of ['Facilitator’s pack', '08:30 to 11:15', 'Bring for Plan with the town', 'Facilitator notes', 'Input you can say', 'Check yourself'])
		expect(text).toContain(squash(part));
	// Steps carry the session's own time, and each module begins on a page of its own.
	expect(text).toContain(squash('09:45 5 Three dates'));
	expect(pages.filter((each) => each.startsWith(squash('09:45 Plan with the town')))).toHaveLength(1);
	expect(text).not.toContain(squash('Choose modules'));
});

test('the agenda and the handout say what they should and no more', async ({ page }) => {
	await watchPrinting(page);
	await page.goto(HALF_DAY);
	await page.getByRole('button', { name: 'Print the agenda' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
	const agenda = pdfPages(await page.pdf({ format: 'A4' }));
	expect(agenda).toHaveLength(1);
	for (const part of ['Half-day in Manta', 'Friday, 5 March 2027', '10:00–10:15 Break', '10:15–11:45 Plan with the town'])
		expect(agenda[0]).toContain(squash(part));
	await page.getByRole('button', { name: 'Print the handout, without answers' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-printed', '2');
	const handout = pdfPages(await page.pdf({ format: 'A4' })).join('');
	expect(handout).toContain(squash('What does each number stand for?'));
	expect(handout).not.toContain(squash('Five towns tried it'));
	expect(handout).not.toContain(squash('Facilitator notes'));
});

test('printing the page itself prints the agenda', async ({ page }) => {
	await page.goto(HALF_DAY);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const [first = ''] = pdfPages(await page.pdf({ format: 'A4' }));
	expect(first).toContain(squash('Half-day in Manta'));
});

test('the pack says so when the modules cannot be loaded', async ({ page }) => {
	await watchPrinting(page);
	await page.route('**/embed/**', (route) => route.abort());
	await page.goto(HALF_DAY);
	await page.getByRole('button', { name: 'Print the facilitator’s pack' }).click();
	await expect(page.getByRole('alert')).toContainText('could not be loaded');
	await expect(page.locator('html')).not.toHaveAttribute('data-printed', /./);
});

test('order is changed by keys, by buttons and by dragging; an impossible one is said and mended', async ({ page }) => {
	await page.goto(HALF_DAY);
	await expect(page.locator('.items h3')).toHaveCount(3);
	const [first = '', pause = '', last = ''] = await order(page);
	await page.getByRole('button', { name: /^Move Plan with the town.* up$/ }).focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect.poll(() => order(page)).toEqual([first, last, pause]);
	await expect(page.getByRole('button', { name: /^Move Plan with the town.* up$/ })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => order(page)).toEqual([last, first, pause]);
	await expect(page.locator('.said')).toContainText('is now number 1 of 3');
	await expect(page.locator('.advice')).toContainText('comes before Find first links');
	await page.getByRole('button', { name: 'Put them in a possible order' }).click();
	await expect.poll(() => order(page)).toEqual([first, last, pause]);

	const handle = page.locator('.items .handle').nth(2);
	await handle.scrollIntoViewIfNeeded();
	const from = await handle.boundingBox();
	const to = await page.locator('.items > li').first().boundingBox();
	if (!from || !to) throw new Error('nothing to drag');
	await page.mouse.move(from.x + 5, from.y + 5);
	await page.mouse.down();
	await page.mouse.move(to.x + 20, to.y + 4, { steps: 5 });
	await page.mouse.up();
	await expect.poll(() => order(page)).toEqual([pause, first, last]);
	await page.goBack();
	await expect.poll(() => order(page)).toEqual([first, last, pause]);
});

test('everything can be done with the keyboard alone', async ({ page }) => {
	await page.goto('/learn/build/');
	await page.getByLabel('Words', { exact: true }).focus();
	await page.keyboard.type('with the town');
	await page.keyboard.press('Tab');
	const add = page.getByRole('button', { name: /^Add Plan with the town/ });
	for (let press = 0; press < 20 && !(await add.evaluate((button) => button === document.activeElement)); press++) await page.keyboard.press('Tab');
	await expect(add).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('.said')).toContainText('added');
	const known = page.getByRole('button', { name: /^They have taken it/ });
	for (let press = 0; press < 40 && !(await known.evaluate((button) => button === document.activeElement)); press++) await page.keyboard.press('Tab');
	await expect(known).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => query(page).get('known')).toBe('M01');
	await expect(page.locator('.advice')).not.toContainText('asks for');
});

test('a session that is too long says what could go, and what would be lost', async ({ page }) => {
	await page.goto('/learn/build/?session=M01,break:15,M02,M03&has=200&want=sdg:11.b');
	await expect(page.locator('.advice')).toContainText('40 minutes too long');
	await expect(page.locator('.advice li').last()).toContainText('then nothing covers SDG 11.b');
	await page.getByRole('button', { name: /^Leave out Tag a well/ }).click();
	await expect(page.locator('.advice')).toContainText('35 minutes to spare');
});

test('what a trainer wants and the session misses is said, and leads to modules for it', async ({ page }) => {
	await page.goto(HALF_DAY);
	await page.getByLabel('What the session should cover').selectOption('sdg:13.1');
	await page.getByRole('button', { name: 'Add to what it should cover' }).click();
	await expect(page.locator('.missed')).toContainText('Not covered yet: SDG 13.1');
	await expect.poll(() => query(page).get('want')).toBe('sdg:13.1');
	const row = page.locator('.coverage-table tbody tr').filter({ hasText: 'SDG 11.b' });
	await expect(row.locator('td')).toHaveText(['–No link', '●Principal link']);
	await page.getByRole('button', { name: 'Do not ask for SDG 13.1' }).click();
	await expect(page.locator('.missed')).toHaveText('');
});

test('a pathway’s modules are added at once', async ({ page }) => {
	await page.goto('/pathways/town-hall/');
	await page.getByRole('link', { name: 'Build a session from these modules' }).click();
	await expect(page.getByLabel('Title')).toHaveValue(/^Town hall/);
	await expect(page.locator('.items > li')).toHaveCount(2);
	await page.goto('/learn/build/');
	await page
		.getByRole('combobox', { name: 'Pathway', exact: true })
		.selectOption({ label: (await page.getByRole('combobox', { name: 'Pathway', exact: true }).locator('option').nth(1).textContent()) ?? '' });
	await page.getByRole('button', { name: 'Add all modules of this pathway' }).click();
	await expect(page.locator('.items > li').nth(1)).toBeVisible();
});

test('an address of an older version opens and says what has changed; what means nothing stays text', async ({ page }) => {
	let ran = false;
	page.on('dialog', () => {
		ran = true;
	});
	await page.goto('/learn/build/?v=1.2020-01-01&session=M01:45,M77:30,M02:90&title=%3Cimg+src=x+onerror=alert(1)%3E&colour=%3Cscript%3E');
	const note = page.locator('.changes');
	await expect(note).toContainText('took 45 minutes and now takes 60');
	await expect(note).toContainText('M77 is no longer here');
	await expect(note).toContainText('was reviewed on');
	await expect(note).toContainText('colour=<script>');
	await expect(page.getByLabel('Title')).toHaveValue('<img src=x onerror=alert(1)>');
	expect(await page.locator('waymark-builder img').count()).toBe(0);
	expect(ran).toBe(false);
	// The link to hand on is written anew.
	await expect(page.getByLabel('Link to this session')).toHaveValue(/session=M01:60,M02:90&/);
});

test('the link, a calendar, Markdown, a cartridge and HTML can be taken away', async ({ page, context, baseURL }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(HALF_DAY);
	const take = async (name: string) => {
		const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
		return download;
	};
	await page.getByRole('button', { name: 'Copy the link' }).click();
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

	const calendar = await take('Calendar file (.ics)');
	expect(calendar.suggestedFilename()).toBe('half-day-in-manta.ics');
	expect(String(await bytes(calendar))).toContain('DTSTART:20270305T101500\r\n');

	const markdown = await take('Markdown (.md)');
	expect(String(await bytes(markdown))).toContain(`](${baseURL}/id/M02/)`);

	const cartridge = await take('Common Cartridge 1.3 (.imscc)');
	expect(cartridge.suggestedFilename()).toBe('half-day-in-manta.imscc');
	const files = Object.entries(unzipSync(await bytes(cartridge)));
	expect(files.map(([name]) => name)).toEqual(['imsmanifest.xml', 'overview/overview.html', 'links/M01.xml', 'links/M02.xml']);
	expect(strFromU8(files[2]?.[1] ?? new Uint8Array())).toContain(`<url href="${baseURL}/id/M01/" target="_blank"/>`);

	await page.getByText('HTML to embed').click();
	await page.getByRole('button', { name: 'Copy the HTML' }).click();
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`<iframe src="${baseURL}/embed/module/M01/"`);
});

for (const [name, chunk] of [
	['Calendar file (.ics)', 'ics'],
	['Markdown (.md)', 'markdown'],
	['Common Cartridge 1.3 (.imscc)', 'cartridge'],
] as const)
	test(`${name}: after a redeploy, when its code is gone, that is said, and a new page mends it`, async ({ page }) => {
		let gone = 0;
		await page.route(`**/_astro/${chunk}.*.js`, (route) => {
			gone += 1;
			return route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' });
		});
		await page.goto(HALF_DAY);
		await page.getByRole('button', { name }).click();
		await expect(page.getByRole('alert')).toContainText('could not be loaded');
		expect(gone).toBe(1);
		await page.unroute(`**/_astro/${chunk}.*.js`);
		await page.getByRole('button', { name: 'Load the page again' }).click();
		await expect(page.getByRole('alert')).toBeHidden();
		await expect(page.getByLabel('Title')).toHaveValue('Half-day in Manta');
		const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
		expect((await bytes(download)).length).toBeGreaterThan(100);
	});

test('offline, a file that cannot be made is said, and what has been loaded before still works', async ({ page, context }) => {
	await page.goto(HALF_DAY);
	const [first] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Markdown (.md)' }).click()]);
	expect(first.suggestedFilename()).toBe('half-day-in-manta.md');
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Calendar file (.ics)' }).click();
	await expect(page.getByRole('alert')).toContainText('could not be loaded');
	const [second] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Markdown (.md)' }).click()]);
	expect(second.suggestedFilename()).toBe('half-day-in-manta.md');
	await expect(page.getByRole('alert')).toBeHidden();
});

test('marks of a newsletter in the address are dropped without a word', async ({ page }) => {
	await page.goto('/learn/build/?session=M01:60&utm_source=mail&fbclid=x');
	await expect(page.locator('.items > li')).toHaveCount(1);
	await expect(page.locator('.changes')).toBeHidden();
	await expect(page.getByLabel('Link to this session')).not.toHaveValue(/utm_source|fbclid/);
});

test('a break longer than a break can be is not taken, and its field says so', async ({ page }) => {
	await page.goto(HALF_DAY);
	const field = page.getByLabel(/^Minutes of the break/);
	await field.fill('180');
	await field.blur();
	await expect(field).toHaveValue('15');
	await expect(page.locator('.items .time').nth(1)).toHaveText('10:00–10:15');
	await field.fill('20');
	await field.blur();
	await expect(field).toHaveValue('20');
	await expect.poll(() => query(page).get('session')).toBe('M01:60,break:20,M02:90');
});

test('a break that is moved from its own field moves on the screen too', async ({ page }) => {
	await page.goto(HALF_DAY);
	await expect(page.locator('.items h3')).toHaveCount(3);
	const before = await order(page);
	await page.getByLabel(/^Minutes of the break/).focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect.poll(() => order(page)).toEqual([before[1], before[0], before[2]]);
});

test('a calendar without a day asks for one', async ({ page }) => {
	await page.goto('/learn/build/?session=M01');
	await page.getByRole('button', { name: 'Calendar file (.ics)' }).click();
	await expect(page.getByRole('alert')).toContainText('Choose a day first');
	await expect(page.getByLabel('Day')).toBeFocused();
});

test('cartridges are well-formed XML in the right namespaces, whatever the titles', async ({ page }) => {
	const site = { origin: 'https://waymark.example', address: 'https://waymark.example/learn/build/?session=M01&x=<&>' };
	const cartridges = fc
		.sample(someSession, { numRuns: 150, seed: 7 })
		.map(({ session, catalogue }) => cartridgeFiles(outlineOf(session, catalogue, site, en.builder)));
	expect(cartridges.some((files) => Object.keys(files).length > 4)).toBe(true);
	await page.goto('/404.html');
	const faults = await page.evaluate((all) => {
		const NS = {
			cp: 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1',
			manifest: 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest',
			resource: 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/resource',
			link: 'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3',
		};
		const names = (element: Element) => [...element.children].map(({ localName }) => localName).join(' ');
		const told: string[] = [];
		for (const files of all) {
			for (const [name, text] of Object.entries(files)) {
				if (!name.endsWith('.xml')) continue;
				const xml = new DOMParser().parseFromString(text, 'application/xml');
				if (xml.querySelector('parsererror')) {
					told.push(`${name}: ${xml.querySelector('parsererror')?.textContent}`);
					continue;
				}
				const root = xml.documentElement;
				if (name !== 'imsmanifest.xml') {
					if (root.namespaceURI !== NS.link || root.localName !== 'webLink' || names(root) !== 'title url')
						told.push(`${name}: ${root.namespaceURI} ${names(root)}`);
					continue;
				}
				if (root.namespaceURI !== NS.cp || names(root) !== 'metadata organizations resources') told.push(`manifest: ${names(root)}`);
				if (names(root.children[0] as Element) !== 'schema schemaversion lom' || root.getElementsByTagNameNS(NS.manifest, 'lom').length !== 1)
					told.push('metadata');
				for (const item of root.getElementsByTagNameNS(NS.cp, 'item')) {
					const isRoot = (item.parentNode as Element).localName === 'organization';
					if (isRoot ? /title/.test(names(item)) : names(item) !== 'title') told.push(`item: ${names(item)}`);
				}
				for (const resource of root.getElementsByTagNameNS(NS.cp, 'resource')) {
					if (!/^(metadata )?file$/.test(names(resource))) told.push(`resource: ${names(resource)}`);
					if (resource.getAttribute('type') === 'imswl_xmlv1p3' && resource.getElementsByTagNameNS(NS.resource, 'lom').length !== 1)
						told.push('resource metadata');
				}
			}
		}
		return told;
	}, cartridges);
	expect(faults).toEqual([]);
});

test('at 390 px the session is one step away and nothing is wider than the window', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto(HALF_DAY);
	await page.getByRole('link', { name: 'Your session: 165 minutes' }).click();
	await expect(page.getByRole('heading', { name: 'Your session' })).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
