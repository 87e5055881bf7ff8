/** The trainers' desk: modules and pathways as a participant, a facilitator and a course page meet them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { pdfPages, squash } from './pdf.ts';
import { REFUSALS } from './refusals.ts';

const MODULE = '/modules/tag-a-well/';
const PATHWAY = '/pathways/town-hall/';
const NOTE = 'Do not show the case study before the swap.';
const ANSWER = 'A code, a weight, a reason and a place.';

test('a module opens as participants need it; the facilitator’s view has an address, and Back returns', async ({ page }) => {
	await page.goto(MODULE);
	await expect(page.getByText(NOTE)).toBeHidden();
	await expect(page.getByText('Imagine that you read this tag in five years')).toBeHidden();
	await expect(page.getByText(ANSWER)).toBeHidden();
	await page.locator('#questions ~ ol summary').first().click();
	await expect(page.getByText(ANSWER)).toBeVisible();
	await page.getByRole('link', { name: 'Facilitator’s view' }).click();
	await expect(page).toHaveURL(`${MODULE}?view=facilitator`);
	await expect(page.getByText(NOTE)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Facilitator’s view' })).toHaveAttribute('aria-current', 'true');
	await page.goBack();
	await expect(page.getByText(NOTE)).toBeHidden();
	await page.goto(`${MODULE}?view=facilitator`);
	await expect(page.getByText(NOTE)).toBeVisible();
	await expect(page.getByText(ANSWER)).toBeVisible();
});

test('a hash never shows what is the facilitator’s alone; the link that is copied there names their view', async ({ page, context, baseURL }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const notes = page.getByRole('heading', { name: 'Facilitator notes' });
	await page.goto(`${MODULE}#notes`);
	await expect(page.locator('waymark-module')).toHaveAttribute('data-view', 'participant');
	await expect(notes).toBeHidden();
	await page.goto(`${MODULE}?view=facilitator`);
	await page.getByRole('button', { name: 'Copy link to “Facilitator notes”' }).click();
	const link = `${baseURL}${MODULE}?view=facilitator#notes`;
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
	await page.goto(link);
	await expect(notes).toBeInViewport();
});

test('a hash that is no code leaves the participant’s view as it is', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	for (const hash of ['#100%', '#%E0%A4%A', '#%', '#%00']) {
		await page.goto('about:blank');
		await page.goto(`${MODULE}${hash}`);
		await expect(page.locator('waymark-module')).toHaveAttribute('data-view', 'participant');
		await expect(page.getByText(NOTE)).toBeHidden();
	}
	expect(errors).toEqual([]);
});

test('every part has an address that can be copied', async ({ page, context, baseURL }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(MODULE);
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	await page.getByRole('button', { name: 'Copy link to “Session plan”' }).click();
	await expect.poll(copied).toBe(`${baseURL}${MODULE}#plan`);
	await page.getByRole('button', { name: /^Copy link to “What are the parts of a whole tag/ }).click();
	await expect.poll(copied).toBe(`${baseURL}${MODULE}#question-1`);
	await page.getByRole('button', { name: /^Copy link to “Exercise: Tag, swap, test/ }).click();
	await expect.poll(copied).toBe(`${baseURL}${MODULE}#exercise-tag-swap-test`);
	await page.getByRole('button', { name: 'Copy link', exact: true }).click();
	await expect.poll(copied).toBe(`${baseURL}/id/M03/`);
	await expect(page.getByText('Copied').last()).toBeVisible();
});

test('a copy that the browser refuses is said, and offers the text', async ({ page, baseURL }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	// As over plain http, where there is no clipboard, and without the click that the older way asks for.
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
		addEventListener('load', () =>
			[...document.querySelectorAll<HTMLElement>('waymark-copy button')].find(({ textContent }) => textContent?.trim() === 'Copy link')?.click(),
		);
	});
	await page.goto(MODULE);
	await expect(page.getByRole('alert')).toContainText('does not let the page copy');
	const text = page.getByRole('textbox', { name: /does not let the page copy/ });
	await expect(text).toHaveValue(`${baseURL}/id/M03/`);
	await expect(text).toBeFocused();
	expect(await text.evaluate((box: HTMLTextAreaElement) => box.selectionEnd - box.selectionStart)).toBe(`${baseURL}/id/M03/`.length);
	// With a click the older way does it, and the offer goes.
	await page.getByRole('button', { name: 'Copy link', exact: true }).click();
	await expect(text).toHaveCount(0);
	await expect(page.getByText('Copied').last()).toBeVisible();
	expect(errors).toEqual([]);
});

test('on paper, the participant’s view has no answers and no notes, the facilitator’s has both', async ({ page }) => {
	await page.goto(MODULE);
	await expect(page.locator('waymark-module')).toHaveAttribute('data-view', 'participant');
	const handout = pdfPages(await page.pdf({ format: 'A4' })).join('');
	expect(handout).toContain(squash('What are the parts of a whole tag?'));
	expect(handout).toContain(squash('Session plan'));
	expect(handout).not.toContain(squash(NOTE));
	expect(handout).not.toContain(squash(ANSWER));
	expect(handout).not.toContain(squash('One sheet that we would defend'));
	expect(handout).not.toContain(squash('Print this view'));
	await page.goto(`${MODULE}?view=facilitator`);
	const pack = pdfPages(await page.pdf({ format: 'A4' })).join('');
	for (const text of [NOTE, ANSWER, 'One sheet that we would defend']) expect(pack).toContain(squash(text));
});

test('ticks on a pathway stay in this browser, and can be forgotten', async ({ page }) => {
	await page.goto(PATHWAY);
	const status = page.locator('waymark-pathway .progress');
	await expect(status).toHaveText('0 of 3 steps done, 0 of 160 minutes');
	await page.getByRole('checkbox', { name: /^Done: Find first links/ }).check();
	await expect(status).toHaveText('1 of 3 steps done, 60 of 160 minutes');
	await page.reload();
	await expect(page.getByRole('checkbox', { name: /^Done: Find first links/ })).toBeChecked();
	await page.getByRole('button', { name: 'Forget my ticks' }).click();
	await expect(status).toHaveText('0 of 3 steps done, 0 of 160 minutes');
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('ticks go to another browser as a file; boxes are large enough for a thumb', async ({ page, browser, baseURL }) => {
	await page.goto(PATHWAY);
	const first = page.getByRole('checkbox').first();
	await first.check();
	const size = await first.boundingBox();
	expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save my ticks as a file' }).click()]);
	const context = await browser.newContext({ baseURL });
	const other = await context.newPage();
	await other.goto(PATHWAY);
	const file = other.getByLabel('Ticks from a file of another browser');
	await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('<script>') });
	await expect(other.getByRole('checkbox').first()).not.toBeChecked();
	await file.setInputFiles(await download.path());
	await expect(other.getByRole('checkbox').first()).toBeChecked();
	await other.reload();
	await expect(other.getByRole('checkbox').first()).toBeChecked();
	await context.close();
});

for (const [name, refuse] of REFUSALS)
	test(`where storage ${name}, ticks count until the page is left, and that is said`, async ({ page }) => {
		await page.addInitScript(refuse);
		await page.goto(PATHWAY);
		await expect(page.getByRole('alert')).toBeHidden();
		await page.getByRole('checkbox').first().check();
		await expect(page.getByRole('alert')).toContainText('the ticks last until you leave it');
		await expect(page.locator('waymark-pathway .progress')).toHaveText(/^1 of 3 steps done/);
		await expect(page.getByRole('checkbox').first()).toBeChecked();
	});

test('a case study says which modules teach from it', async ({ page }) => {
	await page.goto('/case-studies/wells-in-kazakhstan/');
	await expect(
		page
			.getByRole('main')
			.getByRole('link', { name: /^Tag a well and let a neighbour test it/ })
			.first(),
	).toHaveAttribute('href', MODULE);
});

test('addresses that have moved lead on', async ({ page }) => {
	await page.goto('/learn/');
	await expect(page).toHaveURL('/modules/');
	await page.goto('/id/M03/');
	await expect(page).toHaveURL(MODULE);
	// The view and the part that a lasting address names come along.
	await page.goto('/id/M03/?view=facilitator#notes');
	await expect(page).toHaveURL(`${MODULE}?view=facilitator#notes`);
	await expect(page.getByText(NOTE)).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a module shows both views, answers on request, and no controls that do nothing', async ({ page }) => {
		await page.goto(MODULE);
		await expect(page.getByText(NOTE)).toBeVisible();
		await expect(page.getByText(ANSWER)).toBeHidden();
		await page.locator('#questions ~ ol summary').first().click();
		await expect(page.getByText(ANSWER)).toBeVisible();
		await expect(page.getByRole('link', { name: 'Facilitator’s view' })).toBeHidden();
		await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
	});

	test('a lasting address leads on', async ({ page }) => {
		await page.goto('/id/M03/');
		await expect(page).toHaveURL(MODULE);
	});

	test('a pathway shows its steps, reasons and times', async ({ page }) => {
		await page.goto(PATHWAY);
		await expect(page.getByText('Total: 160 minutes')).toBeVisible();
		await expect(page.getByText('You can stop here, after').first()).toBeVisible();
		await expect(page.getByRole('checkbox')).toHaveCount(0);
	});

	test('the builder gives the pathways as they are', async ({ page }) => {
		await page.goto('/learn/build/');
		await expect(page.getByText('The builder needs JavaScript')).toBeVisible();
		await page
			.getByRole('main')
			.getByRole('link', { name: /^Town hall/ })
			.click();
		await expect(page).toHaveURL(PATHWAY);
	});
});

test.describe('in a course page', () => {
	let server: Server;
	let course = '';

	test.beforeAll(async ({ baseURL }) => {
		const html = `<!doctype html><title>Course</title><h1>Course</h1><iframe src="${baseURL}/embed/module/M03/" title="Module" width="100%" height="300"></iframe><script src="${baseURL}/embed/resize.js" async></script>`;
		server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html)).listen(0);
		course = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	});
	test.afterAll(() => void server.close());

	test('a module stands in a frame without the site around it and is as high as its content', async ({ page }) => {
		await page.goto(course);
		const frame = page.frameLocator('iframe');
		await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(frame.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
		// A course shows what participants read, and no way to the rest.
		await expect(frame.getByRole('link', { name: 'Facilitator’s view' })).toHaveCount(0);
		await expect(frame.getByText(NOTE)).toHaveCount(0);
		const height = async () => Number(await page.locator('iframe').getAttribute('height'));
		await expect.poll(height).toBeGreaterThan(1000);
		const before = await height();
		await frame.getByText('Show the answer').first().click();
		await expect.poll(height).toBeGreaterThan(before);
		await expect(frame.getByRole('link', { name: 'Waymark, M03' })).toHaveAttribute('target', '_blank');
	});

	test('a link is copied there too, where the clipboard itself is not allowed', async ({ page, context, baseURL }) => {
		await page.goto(course);
		const frame = page.frameLocator('iframe');
		await frame.getByRole('button', { name: 'Copy link', exact: true }).click();
		await expect(frame.getByText('Copied')).toBeVisible();
		await context.grantPermissions(['clipboard-read']);
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/id/M03/`);
	});

	test('the resize script listens to frames of its own site only', async ({ page }) => {
		await page.goto(course);
		await expect.poll(async () => Number(await page.locator('iframe').getAttribute('height'))).toBeGreaterThan(1000);
		const before = await page.locator('iframe').getAttribute('height');
		await page.evaluate(() => window.postMessage({ waymark: 'height', height: 7 }, '*'));
		await page.evaluate(() => new Promise(requestAnimationFrame));
		expect(await page.locator('iframe').getAttribute('height')).toBe(before);
	});
});
