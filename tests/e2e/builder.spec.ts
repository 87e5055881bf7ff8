/** The session builder, as a trainer uses it: mouse, keys, phone, address, paper and files. */
import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { stringsOf } from '../../src/i18n/locales.ts';
import { cartridgeFiles } from '../../src/learn/cartridge/cartridge.ts';
import { outlineOf } from '../../src/learn/outline.ts';
import { someSession, textsOf } from '../fixtures/learn.ts';
import { pdfPages, squash } from './pdf.ts';

const en = stringsOf('en');

const HALF_DAY = '/learn/build/?v=1.2026-01-18&session=M01:60,break:15,M02:90&title=Half-day+in+Manta&date=2027-03-05&has=240';

const order = (page: Page) => page.locator('.blocks .title').allTextContents();
const block = (page: Page, title: string) => page.locator('.block', { hasText: title }).first();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
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
	await page.getByText('Filter', { exact: true }).click();
	await page.getByRole('combobox', { name: 'Country example' }).selectOption('Ecuador');
	await page.getByRole('combobox', { name: 'For', exact: true }).selectOption('Local government');
	await page.getByRole('button', { name: /^Add Plan with the town/ }).click();
	await expect(page.locator('.advice')).toContainText('asks for Find first links first (60 minutes).');
	await page.getByRole('button', { name: /^Add it before: Find first links/ }).click();
	await expect(page.locator('.remarks')).toContainText('09:00 to 11:30 without a break.');
	await page.getByRole('button', { name: /^Break before this: Plan with the town/ }).click();
	await expect(page.locator('.remarks')).toHaveText('');
	await button(page, 'Done').click();
	await page.getByLabel('Ends at').fill('12:30');
	await page.getByLabel('Starts at').fill('08:30');
	await expect(page.locator('.day .until')).toHaveText('ends 11:15');
	await expect(page.locator('.day .free')).toHaveText('75 minutes free');
	await expect(page.locator('.blocks .time')).toHaveText(['08:30', '09:30', '09:45']);
	await expect.poll(() => query(page).get('session')).toBe('M01:60,break:15,M02:90');

	await button(page, 'Print the facilitator’s pack').click();
	await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
	const pages = pdfPages(await page.pdf({ format: 'A4' }));
	const text = pages.join('');
	for (const part of ['Facilitator’s pack', 'Bring for Plan with the town', 'Facilitator notes', 'Input you can say', 'Check yourself'])
		expect(text).toContain(squash(part));
	// Steps carry the session's own time, and each module begins on a page of its own.
	expect(text).toContain(squash('09:45 5 Three dates'));
	// What comes before it is the foot: host, page of pages, title and kind.
	expect(pages.filter((each) => each.includes(squash('3 / 4 Training session. Facilitator’s pack 09:45 Plan with the town')))).toHaveLength(1);
	expect(text).not.toContain(squash('Choose modules'));
});

test('two days with own items, a shorter form and a module twice are built, kept in the address, and moved between the days', async ({ page }) => {
	await page.goto('/learn/build/');
	await button(page, '2 days').click();
	await expect(page.locator('.day')).toHaveCount(2);
	await page.locator('.day h3 button').click();
	await button(page, '+ Own item').click();
	await page.getByLabel('What it is called').fill('Welcome, all');
	await page.getByRole('button', { name: /^Add Find first links/ }).click();
	await block(page, 'Find first links').click();
	await page.getByRole('button', { name: /short$/ }).click();
	await expect(page.locator('.block[aria-pressed="true"] .length')).toContainText('30 of 60');
	await page.getByLabel('Note for the agenda').fill('Room 3: tea');
	await button(page, 'Add again').click();
	await button(page, 'To day 1').click();
	await expect(page.locator('.said')).toContainText('Find first links: now Day 1, 09:00 to 09:30');
	await expect.poll(() => query(page).get('session')).toBe('M01:30of60,day,slot:15,M01:30of60');
	await expect.poll(() => query(page).getAll('name')).toEqual(['3:Welcome, all']);
	await expect.poll(() => query(page).getAll('note')).toEqual(['1:Room 3: tea', '4:Room 3: tea']);
	const address = page.url();
	await button(page, 'Undo').click();
	await expect.poll(() => query(page).get('session')).toBe('day,slot:15,M01:30of60,M01:30of60');
	await page.goto(address);
	await expect(page.locator('.blocks .time')).toHaveText(['09:00', '09:00', '09:15']);
	await expect(page.locator('.changes')).toBeHidden();
});

test('the agenda and the handout say what they should and no more', async ({ page }) => {
	await watchPrinting(page);
	await page.goto(HALF_DAY);
	await button(page, 'Print the agenda').click();
	await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
	const agenda = pdfPages(await page.pdf({ format: 'A4' }));
	expect(agenda).toHaveLength(1);
	for (const part of ['Half-day in Manta', 'Friday, 5 March 2027', '10:00 Break', '10:15 Plan with the town']) expect(agenda[0]).toContain(squash(part));
	await button(page, 'Print the handout, without answers').click();
	await expect(page.locator('html')).toHaveAttribute('data-printed', '2');
	const handout = pdfPages(await page.pdf({ format: 'A4' })).join('');
	expect(handout).toContain(squash('What does each number stand for?'));
	expect(handout).not.toContain(squash('Five towns tried it'));
	expect(handout).not.toContain(squash('Facilitator notes'));
});

test('cards are printed eight a sheet, a set for each group; the papers for a pen count people and half-days', async ({ page }) => {
	await watchPrinting(page);
	await page.goto(`${HALF_DAY}&people=7&groups=2`);
	const printed = async (name: string, times: number) => {
		await button(page, name).click();
		await expect(page.locator('html')).toHaveAttribute('data-printed', String(times));
		return pdfPages(await page.pdf({ preferCSSPageSize: true }));
	};
	const cards = await printed('Print the cards to cut out', 1);
	expect(cards).toHaveLength(2);
	for (const part of ['Mayor', 'A result today', 'Set A, card 1 of 3']) expect(cards[0]).toContain(squash(part));
	expect(cards[1]).toContain(squash('Set B, card 3 of 3'));
	const attendance = (await printed('Print the attendance sheet', 2)).join('');
	for (const part of ['morning', 'Friday, 5 March 2027', '7']) expect(attendance).toContain(squash(part));
	expect(await printed('Print a certificate of attendance', 3)).toHaveLength(1);
	expect((await printed('Print the exercise sheets alone', 4)).join('')).not.toContain(squash('Five towns tried it'));
	// What one module alone does not bring is said.
	await page.goto('/learn/build/?session=M01:60');
	await button(page, 'Print the cards to cut out').click();
	await expect(page.getByRole('alert')).toContainText('nothing to print');
});

test('printing the page itself prints the agenda', async ({ page }) => {
	await page.goto(HALF_DAY);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const [first = ''] = pdfPages(await page.pdf({ format: 'A4' }));
	expect(first).toContain(squash('Half-day in Manta'));
});

test('the pack says so when the modules cannot be loaded', async ({ page }) => {
	await watchPrinting(page);
	await page.route('**/modules/**', (route) => route.abort());
	await page.goto(HALF_DAY);
	await page.getByRole('button', { name: 'Print the facilitator’s pack' }).click();
	await expect(page.getByRole('alert')).toContainText('could not be loaded');
	await expect(page.locator('html')).not.toHaveAttribute('data-printed', /./);
});

test('order is changed by keys and by dragging; an impossible one is said and mended', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(HALF_DAY);
	await expect(page.locator('.block')).toHaveCount(3);
	const [first = '', pause = '', last = ''] = await order(page);
	await block(page, last).focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect.poll(() => order(page)).toEqual([first, last, pause]);
	await expect(block(page, last)).toBeFocused();
	await page.keyboard.press('Alt+ArrowUp');
	await expect.poll(() => order(page)).toEqual([last, first, pause]);
	await expect(page.locator('.said')).toContainText('now Day 1, 09:00 to 10:30');
	await expect(page.locator('.live')).toContainText('comes before Find first links');
	await button(page, 'Done').click();
	await button(page, 'Put them in a possible order').click();
	await expect.poll(() => order(page)).toEqual([first, last, pause]);
	await block(page, pause).focus();
	await page.keyboard.press('+');
	await expect.poll(() => query(page).get('session')).toBe('M01:60,M02:90,break:20');

	const drag = async (from: string, to: string) => {
		const handle = await page.locator(from).boundingBox();
		const target = await page.locator(to).boundingBox();
		if (!handle || !target) throw new Error('nothing to drag');
		await page.mouse.move(handle.x + 5, handle.y + 5);
		await page.mouse.down();
		await page.mouse.move(target.x + 20, target.y + 4, { steps: 5 });
		await page.mouse.up();
	};
	await drag('.blocks > li:nth-child(3) .handle', '.blocks > li:nth-child(1)');
	await expect.poll(() => order(page)).toEqual([pause, first, last]);
	await drag('.found > li:nth-child(1) .handle', '.blocks > li:nth-child(2)');
	await expect.poll(() => order(page)).toEqual([pause, first, first, last]);
	await page.goBack();
	await page.goBack();
	await expect.poll(() => order(page)).toEqual([first, last, pause]);
});

test('everything can be done with the keyboard alone', async ({ page }) => {
	await page.goto('/learn/build/');
	await page.getByLabel('Words', { exact: true }).focus();
	await page.keyboard.type('with the town');
	const add = page.getByRole('button', { name: /^Add Plan with the town/ });
	for (let press = 0; press < 20 && !(await add.evaluate((each) => each === document.activeElement)); press++) await page.keyboard.press('Tab');
	await expect(add).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('.said')).toContainText('added');
	const known = page.getByRole('button', { name: /^They have taken it/ });
	for (let press = 0; press < 40 && !(await known.evaluate((each) => each === document.activeElement)); press++) await page.keyboard.press('Tab');
	await expect(known).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => query(page).get('known')).toBe('M01');
	await expect(page.locator('.advice')).not.toContainText('asks for');
});

test('a word that stands only in a module’s text finds it, and an empty list says what to do', async ({ page }) => {
	await page.goto('/learn/build/');
	await page.getByLabel('Words', { exact: true }).fill('heap');
	await expect(page.locator('.found > li')).toHaveCount(1);
	await expect(page.locator('.found')).toContainText('Find first links');
	await page.getByLabel('Words', { exact: true }).fill('heap of nothing at all');
	await expect(page.locator('.count')).toContainText('No module fits. Take a word away');
});

test('a day that is too long says so, what could go and what would be lost, and moves what does not fit to the next', async ({ page }) => {
	await page.goto('/learn/build/?session=M01,break:15,M02,M03&has=200&want=sdg:11.b');
	await expect(page.locator('.remarks')).toContainText('40 minutes too long');
	await expect(page.locator('.advice li').last()).toContainText('then nothing covers SDG 11.b');
	await page.getByRole('button', { name: 'Move what does not fit' }).click();
	await expect(page.locator('.day')).toHaveCount(2);
	await expect(page.locator('.remarks').first()).not.toContainText('too long');
});

test('what a trainer wants and the session misses is said, and leads to modules for it', async ({ page }) => {
	await page.goto(HALF_DAY);
	await page.getByText('In detail').click();
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
	await expect(page.locator('.block')).toHaveCount(2);
	await page.goto('/learn/build/');
	await page.getByRole('button', { name: /^Town hall/ }).click();
	await expect(page.locator('.block')).toHaveCount(2);
	await expect(page.getByLabel('Title')).toHaveValue(/^Town hall/);
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
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await page.getByLabel('Link to this session').inputValue());

	const calendar = await take('Calendar file (.ics), each item');
	expect(calendar.suggestedFilename()).toBe('half-day-in-manta.ics');
	expect(String(await bytes(calendar))).toContain('DTSTART:20270305T101500\r\n');

	const markdown = await take('Markdown (.md)');
	expect(String(await bytes(markdown))).toContain(`](${baseURL}/id/M02/)`);

	const cartridge = await take('Course for Moodle or Canvas (.imscc)');
	expect(cartridge.suggestedFilename()).toBe('half-day-in-manta.imscc');
	const files = Object.entries(unzipSync(await bytes(cartridge)));
	expect(files.map(([name]) => name)).toEqual([
		'imsmanifest.xml',
		'wiki_content/agenda.html',
		'links/M01.xml',
		'links/M02.xml',
		'quizzes/M01.xml',
		'quizzes/M02.xml',
	]);
	expect(strFromU8(files[2]?.[1] ?? new Uint8Array())).toContain(`<url href="${baseURL}/id/M01/" target="_blank"/>`);

	await page.getByText('HTML to embed').click();
	await page.getByRole('button', { name: 'Copy the HTML' }).click();
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`<iframe src="${baseURL}/embed/module/M01/"`);
});

for (const [name, chunk] of [
	['Calendar file (.ics), each item', 'ics'],
	['Markdown (.md)', 'markdown'],
	['Course for Moodle or Canvas (.imscc)', 'cartridge'],
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
	await page.getByRole('button', { name: 'Calendar file (.ics), each item' }).click();
	await expect(page.getByRole('alert')).toContainText('could not be loaded');
	const [second] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Markdown (.md)' }).click()]);
	expect(second.suggestedFilename()).toBe('half-day-in-manta.md');
	await expect(page.getByRole('alert')).toBeHidden();
});

test('marks of a newsletter in the address are dropped without a word', async ({ page }) => {
	await page.goto('/learn/build/?session=M01:60&utm_source=mail&fbclid=x');
	await expect(page.locator('.block')).toHaveCount(1);
	await expect(page.locator('.changes')).toBeHidden();
	await expect(page.getByLabel('Link to this session')).not.toHaveValue(/utm_source|fbclid/);
});

test('a break longer than a break can be is not taken, and its field says so', async ({ page }) => {
	await page.goto(HALF_DAY);
	await block(page, 'Break').click();
	const field = page.getByLabel(/^Own minutes/);
	await field.fill('180');
	await field.blur();
	await expect(field).toHaveValue('15');
	await expect(page.locator('.blocks .time').nth(2)).toHaveText('10:15');
	await field.fill('20');
	await field.blur();
	await expect(field).toHaveValue('20');
	await expect.poll(() => query(page).get('session')).toBe('M01:60,break:20,M02:90');
});

test('a calendar without a day asks for one', async ({ page }) => {
	await page.goto('/learn/build/?session=M01');
	await page.getByRole('button', { name: 'Calendar file (.ics), each item' }).click();
	await expect(page.getByRole('alert')).toContainText('Choose a day first');
	await expect(page.getByLabel('First day')).toBeFocused();
});

test('cartridges are well-formed XML in the right namespaces, whatever the titles', async ({ page }) => {
	const site = { origin: 'https://waymark.example', address: 'https://waymark.example/learn/build/?session=M01&x=<&>' };
	const cartridges = fc
		.sample(someSession, { numRuns: 150, seed: 7 })
		.map(({ session, catalogue }) => cartridgeFiles(outlineOf(session, catalogue, site, en.builder), textsOf(catalogue)));
	expect(cartridges.some((files) => Object.keys(files).length > 4)).toBe(true);
	await page.goto('/404.html');
	const faults = await page.evaluate((all) => {
		const NS = {
			cp: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
			manifest: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
			quiz: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
			link: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1',
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
				if (name.startsWith('quizzes/')) {
					if (root.namespaceURI !== NS.quiz || names(root) !== 'assessment') told.push(`${name}: ${root.namespaceURI} ${names(root)}`);
					continue;
				}
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
					if (isRoot ? /title/.test(names(item)) : !/^title( item)*$/.test(names(item))) told.push(`item: ${names(item)}`);
				}
				for (const resource of root.getElementsByTagNameNS(NS.cp, 'resource')) {
					if (names(resource) !== 'file') told.push(`resource: ${names(resource)}`);
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
