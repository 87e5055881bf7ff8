/** The search page and the quick search, on the index of the fixture hub, as somebody uses them. */
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { REFUSALS } from './refusals.ts';

const results = (page: Page) => page.locator('.results > li');
const found = async (page: Page) => Number(/(\d+)/.exec((await page.locator('.count').textContent()) ?? '')?.[1] ?? 0);
const facet = (page: Page, name: string) => page.locator('.facets details[data-facet]', { has: page.locator('summary', { hasText: new RegExp(`^${name}$`) }) });
const box = (page: Page, name: string, value: RegExp) => facet(page, name).getByRole('checkbox', { name: value });
const says = async (page: Page, name: string, value: RegExp) => Number(/(\d+)\s*$/.exec((await box(page, name, value).locator('..').textContent()) ?? '')?.[1]);

test.describe('facets', () => {
	test('words find pages, filters narrow them, and the address says both', async ({ page }) => {
		await page.goto('/search/');
		await page.getByLabel('Words').fill('water');
		await expect(results(page).first()).toBeVisible();
		await box(page, 'Country', /^Kazakhstan/).check();
		await expect(page).toHaveURL('/search/?q=water&country=KAZ');
		await expect(page.locator('.results a[href="/case-studies/wells-in-kazakhstan/"]').first()).toBeVisible();
		for (const line of await results(page).all()) await expect(line).toContainText('Kazakhstan');
	});

	test('a count is what choosing it gives: across facets, and added within one', async ({ page }) => {
		await page.goto('/search/?q=data');
		await expect(results(page).first()).toBeVisible();
		const ecuador = await says(page, 'Country', /^Ecuador/);
		await box(page, 'Country', /^Ecuador/).check();
		await expect(page.locator('.count')).toHaveText(`Pages found: ${ecuador}`);
		const tunisia = await says(page, 'Country', /^Tunisia/);
		await expect(box(page, 'Country', /^Tunisia/).locator('..')).toContainText(`adds ${tunisia}`);
		await box(page, 'Country', /^Tunisia/).check();
		await expect(page.locator('.count')).toHaveText(`Pages found: ${ecuador + tunisia}`);
		const studies = await says(page, 'Kind', /^Case study/);
		await box(page, 'Kind', /^Case study/).check();
		await expect(page.locator('.count')).toHaveText(`Pages found: ${studies}`);
		await expect(page).toHaveURL('/search/?q=data&kind=case-study&country=ECU,TUN');
	});

	test('a choice that leads nowhere is shown as such and does nothing', async ({ page }) => {
		await page.goto('/search/?kind=case-study');
		await expect(results(page).first()).toBeVisible();
		const nowhere = facet(page, 'Country').locator('label.nowhere input').first();
		await expect(nowhere).toHaveAttribute('aria-disabled', 'true');
		await nowhere.focus();
		await page.keyboard.press('Space');
		await expect(nowhere).not.toBeChecked();
		await expect(page).toHaveURL('/search/?kind=case-study');
	});

	test('a goal opens into its targets, and a target takes its place and matches only itself', async ({ page }) => {
		await page.goto('/search/?sdg=10');
		await expect(results(page).first()).toBeVisible();
		const goal = await found(page);
		await page.locator('.targets summary', { hasText: /^Targets of goal 10$/ }).click();
		const target = page.getByRole('checkbox', { name: /^10\.7 / });
		await expect(target.locator('..')).not.toContainText('adds');
		await target.check();
		await expect(page).toHaveURL('/search/?sdg=10.7');
		const narrowed = async () => {
			const number = await found(page);
			return number > 0 && number < goal;
		};
		await expect.poll(narrowed).toBe(true);
		for (const line of await results(page).all()) await expect(line.locator('.why-here')).toContainText('link to SDG 10.7');
	});

	test('what is chosen can be removed piece by piece, or all at once', async ({ page }) => {
		await page.goto('/search/?q=water&country=KAZ&gcm=2&year=2026&language=en&audience=trainer&sector=environment-and-climate');
		await expect(page.locator('.chosen button')).toHaveCount(7);
		await page.getByRole('button', { name: 'Remove Trainer' }).click();
		await expect(page.locator('.chosen button')).toHaveCount(6);
		await expect(page.locator('.chosen button').first()).toBeFocused();
		await page.getByRole('button', { name: 'Clear all' }).click();
		await expect(page).toHaveURL('/search/');
		await expect(page.locator('.chosen button')).toHaveCount(0);
		await expect(page.locator('.count')).toBeFocused();
		for (const name of ['Clear all', 'Show more results']) await expect(page.getByRole('button', { name })).toBeHidden();
	});

	test('Back takes away one step: a filter, or words typed in one go', async ({ page }) => {
		await page.goto('/search/');
		await page.getByLabel('Words').pressSequentially('remittances');
		await page.keyboard.press('Enter');
		await expect(results(page).first()).toBeVisible();
		await box(page, 'SDG', /^10 /).check();
		await expect(page).toHaveURL('/search/?q=remittances&sdg=10');
		await page.getByLabel('Words').fill('school');
		await expect(page).toHaveURL('/search/?q=school&sdg=10');
		for (const address of ['/search/?q=remittances&sdg=10', '/search/?q=remittances', '/search/']) {
			await page.goBack();
			await expect(page).toHaveURL(address);
		}
		await expect(page.getByLabel('Words')).toHaveValue('');
	});

	test('the keyboard goes past the filters to the results in one step', async ({ page }) => {
		await page.goto('/search/?q=water');
		await expect(results(page).first()).toBeVisible();
		await page.getByRole('link', { name: 'Skip to the results' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('.found')).toBeFocused();
	});

	test('on a phone facets fold into a sheet that Escape closes', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 800 });
		await page.goto('/search/?q=migration');
		await expect(results(page).first()).toBeVisible();
		await expect(page.locator('.facets')).toBeHidden();
		const open = page.getByRole('button', { name: 'Filters' });
		await open.click();
		const sheet = page.getByRole('dialog', { name: 'Filters' });
		await sheet.getByRole('checkbox', { name: /^Tunisia/ }).check();
		await expect(sheet.getByRole('button', { name: /^Show results: \d+$/ })).toBeVisible();
		expect(await axeFindings(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(sheet).toBeHidden();
		await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeFocused();
	});
});

test.describe('addresses', () => {
	test('an address opens as it was sent; Back and Forward work', async ({ page }) => {
		await page.goto('/search/?q=water&country=KAZ&gcm=2');
		await expect(page.getByLabel('Words')).toHaveValue('water');
		await expect(results(page).first()).toBeVisible();
		await page.getByRole('button', { name: 'Remove Kazakhstan' }).click();
		await expect(page).toHaveURL('/search/?q=water&gcm=2');
		await page.goBack();
		await expect(page.getByRole('button', { name: 'Remove Kazakhstan' })).toBeVisible();
		await page.goForward();
		await expect(page.getByRole('button', { name: 'Remove Kazakhstan' })).toHaveCount(0);
		await expect(page).toHaveURL('/search/?q=water&gcm=2');
	});

	test('marks of a newsletter are dropped without a word, and a percent sign that is no code stays one', async ({ page }) => {
		await page.goto('/search/?utm_source=mail&q=100%&gclid=x');
		await expect(page.getByLabel('Words')).toHaveValue('100%');
		await expect(page.locator('.count')).not.toHaveText('Searching …');
		await expect(page.locator('.ignored')).toBeHidden();
	});

	test('what an address means is said, and hostile text stays text', async ({ page }) => {
		let ran = false;
		page.on('dialog', () => {
			ran = true;
		});
		const hostile = '<img src=x onerror=alert(1)>"><svg onload=alert(2)>{{constructor}}';
		await page.goto(
			`/search/?q=${encodeURIComponent(hostile)}&country=%3Cscript%3E&colour=red&sdg=__proto__&kind=case-study&sort=%00&q=${encodeURIComponent(hostile)}`,
		);
		await expect(page.locator('.ignored')).toContainText('country=<script>, colour=red, sdg=__proto__');
		await expect(page.getByLabel('Words')).toHaveValue(hostile);
		await expect(page.locator('.count')).not.toHaveText('Searching …');
		expect(await page.locator('waymark-search :is(img, svg, script, iframe)').count()).toBe(0);
		expect(ran).toBe(false);
	});
});

test.describe('two layers', () => {
	test('pages an editor tagged come first; what the UN table links stands under its own heading', async ({ page }) => {
		await page.goto('/search/?gcm=6');
		await expect(page.getByRole('heading', { name: /^Through the UN Network’s table: \d+$/ })).toBeVisible();
		const links = async (list: string) => page.locator(`${list} > li h3 a`).evaluateAll((all) => all.map((each) => each.getAttribute('href')));
		for (const line of await results(page).all()) await expect(line.locator('.why-here')).toContainText('link to GCM 6');
		for (const line of await page.locator('.table ol > li').all())
			await expect(line.locator('.why-here')).toContainText('which the UN Network’s table links to GCM 6');
		const through = await links('.table ol');
		expect((await links('.results')).filter((address) => through.includes(address))).toEqual([]);
	});

	test('each says the reason the editor gave on the page itself, and what it rests on', async ({ page }) => {
		await page.goto('/search/?gcm=6');
		const first = results(page).first();
		const reason = (await first.locator('.why-here span').first().textContent()) as string;
		await expect(first.locator('.why-here')).toContainText(/^Principal link to GCM 6: .{20,} Rests on: .{10,}\.$/);
		const through = page.locator('.table ol > li').first();
		const other = (await through.locator('.why-here span').first().textContent()) as string;
		const address = await through.locator('h3 a').getAttribute('href');
		await first.locator('h3 a').click();
		await expect(page.locator('#why')).toContainText(reason);
		await page.goto(address as string);
		await expect(page.locator('#why')).toContainText(other);
	});

	test('with a goal and an objective chosen, only what the page lacks is said to come from the table', async ({ page }) => {
		await page.goto('/search/?sdg=10&gcm=16');
		await expect(page.locator('.table > p')).toContainText('no editor’s link to all of SDG 10, GCM 16');
		await expect(page.locator('.table .why-here', { hasText: 'linked it to' }).nth(9)).toBeVisible();
		const ways = (await page.locator('.table .why-here').allTextContents()).flatMap((line) => [
			...line.matchAll(/linked it to ([^,]+(?:, [A-Z]+ [\d.a-d]+)*), which the UN Network’s table links to ([A-Z]+ \d+)\./g),
		]);
		expect(ways.length).toBeGreaterThanOrEqual(10);
		for (const [line, own = '', to = ''] of ways) {
			expect(['SDG 10', 'GCM 16'], line).toContain(to);
			// A link to an objective comes through goals and targets, and the other way round; never through its own framework.
			expect(own, line).toMatch(to === 'GCM 16' ? /^SDG [\d.a-d]+(, SDG [\d.a-d]+)*$/ : /^GCM \d+(, GCM \d+)*$/);
		}
	});

	test('all pages of the second layer can be reached', async ({ page }) => {
		await page.goto('/search/?gcm=16');
		const items = page.locator('.table ol > li');
		await expect(items).toHaveCount(10);
		await page.getByRole('button', { name: 'Show more of these' }).click();
		await expect(items).toHaveCount(20);
		await expect(items.nth(10).locator('h3 a')).toBeFocused();
	});

	test('without the file of reasons a result still says that there is a link', async ({ page }) => {
		await page.route('**/data/why/**', (route) => route.abort());
		await page.goto('/search/?gcm=6');
		await expect(results(page).first().locator('.why-here')).toHaveText('Principal link to GCM 6.');
	});

	test('the same from a target to objectives; and none without goal, target or objective', async ({ page }) => {
		await page.goto('/search/?sdg=8.8');
		await expect(page.locator('.table .why-here').first()).toContainText('linked it to GCM');
		await page.goto('/search/?country=TUN');
		await expect(results(page).first()).toBeVisible();
		await expect(page.locator('.table')).toBeHidden();
	});
});

test.describe('the question understood', () => {
	for (const [question, title] of [
		['SDG 10.7', /^SDG 10\.7: /],
		['goal 8', /^SDG 8: /],
		['GCM 16', /^GCM 16: /],
		['objective 2', /^GCM 2: /],
		['البيانات', /^GCM 1: /],
		['remesas', /^GCM 20: /],
	] as const)
		test(`“${question}” is answered directly`, async ({ page }) => {
			await page.goto(`/search/?q=${encodeURIComponent(question)}`);
			await expect(page.locator('.answers a, .results h3 a').first()).toHaveText(title);
		});

	for (const [slip, word] of [
		['kazakstan', 'kazakhstan'],
		['disagregation', 'disaggregation'],
		['remitances', 'remittances'],
	])
		test(`“${slip}” finds pages on ${word}, says so, and can be undone`, async ({ page }) => {
			await page.goto(`/search/?q=${slip}`);
			await expect(page.locator('.said')).toContainText(`“${slip}” is on no page. Showing “${word}”.`);
			await expect(results(page).first()).toBeVisible();
			await page.getByRole('button', { name: 'Search exactly what I typed' }).click();
			await expect(page).toHaveURL(`/search/?q=${slip}&as=typed`);
			await expect(page.locator('.said')).toContainText('Searched exactly as typed.');
			await page.getByRole('button', { name: 'Search with help again' }).click();
			await expect(page).toHaveURL(`/search/?q=${slip}`);
			await expect(page.locator('.said')).toContainText(word as string);
		});

	test('a word that the page does not use finds it by its keywords, and that is said', async ({ page }) => {
		await page.goto('/search/?q=nanny');
		await expect(results(page).first().locator('.why-here')).toContainText('Other words for it: nanny.');
	});

	test('a definition and an indicator are answered on a card, with the words of the glossary and the UN', async ({ page }) => {
		await page.goto('/search/?q=MGI');
		await expect(page.locator('.answers li').first()).toContainText('Definition, glossary');
		await expect(page.locator('.answers .card-text').first()).toContainText(/.{20,}\.$/);
		await expect(page.locator('.answers a').first()).toHaveAttribute('href', '/glossary/#mgi');
		await page.goto('/search/?q=10-7-2');
		await expect(page.locator('.answers li').first()).toContainText('SDG indicator 10.7.2');
		await expect(page.locator('.answers .card-text').first()).toHaveText(/^Number of countries with migration policies/);
		await expect(page.locator('.answers a').first()).toHaveAttribute('href', '/sdg/10/#10.7');
	});

	test('where no page has the most of a question, that is said first, with what each word has; what is near comes after it, and briefly', async ({ page }) => {
		await page.goto('/search/?q=xylophone+zymurgy+water');
		await expect(page.locator('.count')).toHaveText('No page answers this.');
		await expect(page.locator('.no-answer li')).toHaveText([/^“water”: on \d+ pages$/, '“xylophone”: on 0 pages', '“zymurgy”: on 0 pages']);
		await expect(page.getByRole('heading', { name: /Near it, but no answer: / })).toBeVisible();
		await expect(page.locator('.weaker li').first()).toBeVisible();
		await expect(page.locator('.weaker .passage, .results > li')).toHaveCount(0);
	});

	test('quotes and minus are obeyed, and that is said', async ({ page }) => {
		await page.goto(`/search/?q=${encodeURIComponent('water -officials')}`);
		await expect(page.locator('.said')).toContainText('Without pages that say “officials”.');
		await expect(page.locator('.results h3 a[href="/case-studies/wells-in-kazakhstan/"]')).toHaveCount(0);
		await page.goto(`/search/?q=${encodeURIComponent('"officials water"')}`);
		await expect(page.locator('.said')).toContainText('Only pages that say “officials water”, in this order.');
		await expect(page.locator('.results > li')).toHaveCount(0);
	});

	test('where a word itself stands on pages, words that only begin alike stay away', async ({ page }) => {
		await page.goto('/search/?q=app');
		await expect(results(page).first().locator('mark').first()).toBeVisible();
		const marks = await page.locator('.results mark').allTextContents();
		for (const mark of marks) expect(mark.toLowerCase()).toMatch(/\bapps?\b/);
	});

	test('acronyms, spellings and demonyms are said as well', async ({ page }) => {
		for (const [question, said] of [
			['MGI', '“MGI” and “Migration Governance Indicators” are searched as one.'],
			['labor migration', '“labor” is spelt “labour” here.'],
			['Ecuadorian plans', '“Ecuadorian” is read as Ecuador.'],
			['sécheresse', '“sécheresse” is read as “drought”.'],
		] as const) {
			await page.goto(`/search/?q=${encodeURIComponent(question)}`);
			await expect(page.locator('.said')).toContainText(said);
			await expect(results(page).first()).toBeVisible();
		}
	});
});

test.describe('results', () => {
	test('a result says what it is, shows the words, leads to the heading and gives its reason', async ({ page }) => {
		await page.goto('/search/?q=water+officials&country=KAZ');
		const first = page.locator('.results > li', { has: page.locator('h3 a[href="/case-studies/wells-in-kazakhstan/"]') });
		await expect(first).toContainText('Case study · Kazakhstan · ');
		await expect(first.locator('mark').first()).toBeVisible();
		await expect(first.locator('.passage').first()).toContainText(/[.!?]$/);
		await expect(first.locator('.chip').first()).toHaveText(/^(SDG|GCM) /);
		await first.locator('p a[href*="#"]').first().click();
		await expect(page).toHaveURL(/\/case-studies\/wells-in-kazakhstan\/#./);
		await expect(page.locator(':target')).toBeVisible();
	});

	test('Back from a result leads to the place in the list where one was', async ({ page }) => {
		await page.goto('/search/?q=migration');
		const link = results(page).nth(6).locator('h3 a');
		await link.scrollIntoViewIfNeeded();
		const before = await page.evaluate(() => scrollY);
		expect(before).toBeGreaterThan(100);
		await link.click();
		await expect(page).not.toHaveURL(/search/);
		await page.goBack();
		// To the line, not to the pixel: faces may have come meanwhile.
		await expect.poll(() => page.evaluate((there) => Math.abs(scrollY - there), before)).toBeLessThan(16);
	});

	test('results can be put in another order, and the address keeps it', async ({ page }) => {
		await page.goto('/search/?q=migration&kind=module');
		await page.getByLabel('Sort by').selectOption('time');
		await expect(page).toHaveURL('/search/?q=migration&kind=module&sort=time');
		const minutes = async () => (await results(page).locator('p.soft').allTextContents()).map((line) => Number(/(\d+) min/.exec(line)?.[1]));
		await expect.poll(async () => (await minutes()).every((each, index, all) => index === 0 || each >= (all[index - 1] ?? 0))).toBe(true);
	});

	test('more results come when asked for, and the focus goes to the first of them', async ({ page }) => {
		await page.goto('/search/?q=migration');
		await expect(results(page)).toHaveCount(10);
		await page.getByRole('button', { name: 'Show more results' }).click();
		await expect(results(page)).toHaveCount(20);
		await expect(results(page).nth(10).locator('h3 a')).toBeFocused();
	});

	test('nothing found says which filter was too narrow, and one click widens', async ({ page }) => {
		await page.goto('/search/?q=drought&country=JAM');
		await expect(page.locator('.nothing')).toContainText('Take one away');
		await expect(page.locator('.nothing h3').first()).toBeVisible();
		await page.getByRole('button', { name: /^Without Country: \d+$/ }).click();
		await expect(page).toHaveURL('/search/?q=drought');
		await expect(results(page).first()).toBeVisible();
	});

	test('a word on no page leads to the lists', async ({ page }) => {
		await page.goto('/search/?q=xqzzwv');
		await expect(page.locator('.count')).toHaveText('No page found');
		await expect(page.locator('.without').getByRole('link', { name: 'Toolkits' })).toBeInViewport();
	});

	test('the number of results is heard once, after the typing', async ({ page }) => {
		await page.goto('/search/');
		await expect(page.getByRole('status')).toHaveText('Type words or choose a filter.');
		const heard = page.evaluate(
			() =>
				new Promise<string[]>((resolve) => {
					const texts: string[] = [];
					const region = document.querySelector('[role="status"]') as HTMLElement;
					new MutationObserver(() => {
						texts.push(region.textContent ?? '');
						if (region.textContent?.startsWith('Pages found')) resolve(texts);
					}).observe(region, { childList: true });
				}),
		);
		// Letter by letter, but without a pause between them however busy the machine is.
		await page.getByLabel('Words').evaluate((field: HTMLInputElement) => {
			for (const letter of 'water') {
				field.value += letter;
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			}
		});
		expect(await heard).toHaveLength(1);
	});

	test('what was done to the question is heard with the number', async ({ page }) => {
		await page.goto('/search/?q=kazakstan');
		await expect(page.getByRole('status')).toHaveText(/^Pages found: \d+ “kazakstan” is on no page\. Showing “kazakhstan”\./);
	});

	test('in the sheet, too, the number is heard, and Back closes it', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 800 });
		await page.goto('/search/?q=water');
		await expect(results(page).first()).toBeVisible();
		await page.getByRole('button', { name: 'Filters' }).click();
		const sheet = page.getByRole('dialog', { name: 'Filters' });
		await sheet.getByRole('checkbox', { name: /^Kazakhstan/ }).check();
		await expect(sheet.getByRole('status')).toHaveText(/^Pages found: \d+/);
		await expect(sheet.getByRole('button', { name: 'Clear all' })).toBeVisible();
		await page.goBack();
		await expect(sheet).toBeHidden();
		await expect(page).toHaveURL('/search/?q=water');
	});

	test('an answer that was overtaken by typing is never shown', async ({ page }) => {
		await page.goto('/search/?q=data');
		await expect(results(page).first()).toBeVisible();
		await page.getByLabel('Words').fill('remittances');
		await page.getByLabel('Words').fill('trafficking');
		await expect(page.locator('.results mark').first()).toContainText(/traffick/i);
		await expect(page).toHaveURL('/search/?q=trafficking');
	});
});

test.describe('the quick search', () => {
	const dialog = (page: Page) => page.locator('dialog.quick');

	test('nothing of search is downloaded before it is used', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto('/guides/walk-through-town/');
		await page.waitForLoadState('networkidle');
		expect(asked.filter((path) => /pagefind|^\/search\/|dialog/.test(path))).toEqual([]);
	});

	test('a slash opens it, arrows choose, Enter goes there', async ({ page }) => {
		await page.goto('/guides/walk-through-town/');
		await page.keyboard.press('/');
		const input = dialog(page).getByRole('combobox');
		await expect(input).toBeFocused();
		await input.fill('drought');
		await expect(dialog(page).getByRole('option').first()).toBeVisible();
		await expect(dialog(page).getByRole('group').first()).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		const chosen = dialog(page).getByRole('option', { selected: true });
		await expect(chosen).toHaveCount(1);
		await expect(input).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) as string);
		const address = (await chosen.getAttribute('href')) as string;
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(address);
	});

	test('Ctrl-K opens it, Escape closes it at once and gives the focus back', async ({ page }) => {
		await page.goto('/guides/walk-through-town/');
		const link = page.getByRole('main').getByRole('link').first();
		await link.focus();
		await page.keyboard.press('Control+k');
		await expect(dialog(page).getByRole('combobox')).toBeFocused();
		await page.keyboard.type('water');
		await page.keyboard.press('Escape');
		await expect(dialog(page)).toBeHidden();
		await expect(link).toBeFocused();
	});

	test('typing in the header goes on in the dialog, and Enter without a choice opens the full page', async ({ page }) => {
		await page.goto('/guides/walk-through-town/');
		await page.locator('#find').pressSequentially('remit');
		await expect(dialog(page).getByRole('combobox')).toHaveValue('remit');
		await expect(dialog(page).getByRole('option', { name: /All results for “remit”/ })).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('/search/?q=remit');
	});

	test('a slash typed in a field stays a slash', async ({ page }) => {
		await page.goto('/search/');
		await page.getByLabel('Words').fill('a');
		await page.keyboard.press('/');
		await expect(page.getByLabel('Words')).toHaveValue('a/');
		await expect(dialog(page)).toHaveCount(0);
	});

	test('it opens without moving the page, and axe finds nothing in it', async ({ page }) => {
		await page.goto('/guides/walk-through-town/');
		await page.waitForLoadState('networkidle');
		await page.evaluate(() => {
			const seen = window as unknown as { shift: number };
			seen.shift = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: false });
		});
		await page.keyboard.press('Control+k');
		await dialog(page).getByRole('combobox').fill('fair recruitment');
		await expect(dialog(page).getByRole('option').first()).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await axeFindings(page, 'dialog.quick'), colorScheme).toEqual([]);
		}
		expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
	});

	test('on a Russian page it speaks Russian', async ({ page }) => {
		await page.goto('/ru/case-studies/wells-in-kazakhstan/');
		await page.keyboard.press('/');
		await dialog(page).getByRole('combobox').fill('вода');
		await expect(dialog(page).getByRole('option', { name: /Все результаты по запросу «вода»/ })).toBeVisible();
	});

	test('when search cannot be loaded it says so, and the form still leads on', async ({ page }) => {
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('/guides/walk-through-town/');
		await page.keyboard.press('/');
		await expect(dialog(page)).toContainText('Search could not be loaded');
		await dialog(page).getByRole('combobox').fill('water');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('/search/?q=water');
	});
});

test.describe('in Russian', () => {
	test('the box of a Russian page leads to a Russian search page, which puts Russian pages first', async ({ page }) => {
		await page.goto('/ru/case-studies/wells-in-kazakhstan/');
		await page.locator('#find').fill('вода');
		await expect(page.locator('dialog.quick [role="option"] [lang="en"]').first()).toContainText(/water/i);
		await page
			.locator('dialog.quick')
			.getByRole('option', { name: /Все результаты/ })
			.click();
		await expect(page).toHaveURL(`/ru/search/?q=${encodeURIComponent('вода')}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Поиск');
		await expect(results(page).first().locator('h3 a')).toHaveAttribute('href', '/ru/case-studies/wells-in-kazakhstan/');
		await expect(results(page).nth(1).locator('h3 a')).toHaveAttribute('lang', 'en');
		await expect(page.locator('.facets label span[lang="en"]').first()).toHaveText('Bangladesh');
	});
});

test.describe('when things go wrong', () => {
	test('without script the page says so and offers the lists by kind, country, goal and objective', async ({ browser }) => {
		const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
		await page.goto('/search/?q=water');
		await expect(page.getByText('Search needs JavaScript')).toBeVisible();
		for (const name of ['Toolkits', 'Kazakhstan', '8 Decent work and economic growth', '20 Remittances'])
			await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
	});

	test('without its index search says so and offers the lists; trying again mends it', async ({ page }) => {
		await page.route('**/pagefind/pages.json', (route) => route.abort());
		await page.goto('/search/?q=water');
		await expect(page.getByRole('alert')).toContainText('could not be loaded');
		await expect(page.getByRole('main').getByRole('link', { name: 'Toolkits' })).toBeVisible();
		await page.unroute('**/pagefind/pages.json');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(results(page).first()).toBeVisible();
		await expect(page.getByRole('alert')).toBeHidden();
	});

	test('when the line breaks, what was found before does not stand under the new question', async ({ page, context }) => {
		await page.goto('/search/?q=remittances');
		await expect(results(page).first()).toBeVisible();
		await context.setOffline(true);
		await page.getByLabel('Words').fill('trafficking');
		await expect(page.getByRole('alert')).toContainText('could not be loaded');
		await expect(results(page)).toHaveCount(0);
		await expect(page.locator('.chosen button')).toHaveCount(0);
		await expect(page.getByText('Search needs JavaScript')).toBeHidden();
		await context.setOffline(false);
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('.results mark').first()).toContainText(/traffick/i);
		await expect(page.locator('.chosen button').first()).toBeFocused();
	});

	for (const piece of ['pagefind.js', 'wasm.en.pagefind', 'text/**', 'index/**'])
		test(`${piece}, when it fails, is said too, and can be tried again`, async ({ page }) => {
			await page.route(`**/pagefind/${piece}`, (route) => route.abort());
			await page.goto('/search/?q=water');
			await expect(page.getByRole('alert')).toContainText('could not be loaded');
			await page.unroute(`**/pagefind/${piece}`);
			await page.getByRole('button', { name: 'Try again' }).click();
			await expect(results(page).first()).toBeVisible();
		});

	test('on a slow network one can type at once, and the last words win', async ({ page }) => {
		const line = Promise.withResolvers<void>();
		await page.route(/pagefind|search\/.*json/, async (route) => {
			await line.promise;
			await route.continue();
		});
		await page.goto('/search/', { waitUntil: 'domcontentloaded' });
		await expect(page.locator('.count')).toHaveText('Searching …');
		await page.getByLabel('Words').pressSequentially('remittances');
		line.resolve();
		await expect(page.locator('.results mark').first()).toContainText(/remittance/i);
		await expect(page.getByLabel('Words')).toHaveValue('remittances');
		await expect(page).toHaveURL('/search/?q=remittances');
	});
});

test('a search that is opened by its address moves nothing while it loads', async ({ page }) => {
	await page.addInitScript(() => {
		const seen = window as unknown as { shift: number };
		seen.shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.route(/pagefind|\.json/, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 100));
		await route.continue();
	});
	for (const width of [390, 1440])
		for (const address of ['/search/?q=labor+migration&gcm=6', `/search/?q=${encodeURIComponent('вода')}`, '/search/?sdg=10&country=XXX']) {
			await page.setViewportSize({ width, height: 844 });
			await page.goto(address);
			await expect(results(page).first()).toBeVisible();
			// Less than a line of the heading's own face, which may come a moment later than the page.
			expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), `${address} ${width}`).toBeLessThan(0.01);
		}
});

test.describe('what stays here', () => {
	test('recent searches are kept in this browser and can be forgotten', async ({ page }) => {
		await page.goto('/search/');
		await page.getByLabel('Words').fill('fair recruitment');
		await page.keyboard.press('Enter');
		await expect(results(page).first()).toBeVisible();
		await page.goto('/search/');
		await page.getByRole('button', { name: 'fair recruitment' }).click();
		await expect(page).toHaveURL('/search/?q=fair+recruitment');
		await page.getByRole('button', { name: 'Clear all' }).click();
		await page.getByRole('button', { name: 'Forget them' }).click();
		await expect(page.locator('.recent')).toBeHidden();
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
	});

	for (const [name, refuse] of REFUSALS)
		test(`where storage ${name}, searching works and it is said that nothing is kept`, async ({ page }) => {
			await page.addInitScript(refuse);
			await page.goto('/search/');
			await page.getByLabel('Words').fill('fair recruitment');
			await page.keyboard.press('Enter');
			await expect(results(page).first()).toBeVisible();
			await page.getByRole('button', { name: 'Clear all' }).click();
			await expect(page.locator('.recent')).toContainText('This browser keeps nothing for this page');
			await expect(page.getByRole('button', { name: 'Forget them' })).toBeHidden();
		});

	test('a search asks no other host and sends the words nowhere', async ({ page, baseURL }) => {
		await page.goto('/search/');
		await expect(page.locator('.count')).toHaveText('Type words or choose a filter.');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
		await page.getByLabel('Words').fill('regularisation');
		await expect(results(page).first()).toBeVisible();
		expect(asked.filter((line) => !line.startsWith(`GET ${baseURL}/`) || /regularisation/.test(line))).toEqual([]);
	});
});
