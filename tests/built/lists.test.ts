/** Lists as files: from the first page to the last without script, every page of the list once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HUB_DIST } from '../fixtures/hub/place.ts';
import { attributes, builtPages, SITES } from './site.ts';

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const linkTo = (html: string, rel: 'prev' | 'next') => new RegExp(`<a rel="${rel}" href="([^"]+)"`).exec(html)?.[1];

for (const [site, dist] of Object.entries(SITES)) {
	const pages = new Map(builtPages(dist).map(({ address, html }) => [address, html]));
	/** First pages of lists that have more than one. */
	const firsts = [...pages].filter(([, html]) => html.includes('class="page-numbers') && !html.includes('rel="prev"')).map(([address]) => address);

	if (dist === HUB_DIST)
		test('some list has several pages', () => {
			assert.ok(
				firsts.some((address) => /^\/[a-z-]+\/$/.test(address)),
				firsts.join(' '),
			);
		});

	test(`${site}: every list leads from page to page and back, says where one is, and holds as many pages as it says`, () => {
		for (const first of firsts) {
			const chain: string[] = [];
			for (let address: string | undefined = first; address && chain.length < 1000; address = linkTo(pages.get(address) ?? '', 'next')) chain.push(address);
			const found = new Set<string>();
			for (const [index, address] of chain.entries()) {
				const html = pages.get(address) ?? '';
				assert.match(html, new RegExp(`<title>[^<]*, page ${index + 1} of ${chain.length} · `), address);
				assert.equal(linkTo(html, 'prev'), chain[index - 1], address);
				const [before, after] = [chain[index - 1], chain[index + 1]];
				assert.equal(/<link rel="prev" href="https?:\/\/[^/]+([^"]+)"/.exec(html)?.[1], before, address);
				assert.equal(/<link rel="next" href="https?:\/\/[^/]+([^"]+)"/.exec(html)?.[1], after, address);
				assert.match(html, new RegExp(`href="${address}"[^>]*aria-current="page"`), address);
				const rows = /<ul class="(?:cards|rows|plain)"[\s\S]*<nav class="page-numbers/.exec(mainOf(html))?.[0] ?? '';
				const shown = [...rows.matchAll(/<li[^>]*>\s*(?:<h2[^>]*>\s*)?<a href="([^"#]+)"/g)].map(([, href = '']) => href);
				assert.ok(shown.length > 0 && shown.length <= 60, `${address} ${shown.length}`);
				for (const each of shown) found.add(each);
			}
			const said = Number(/<p class="soft">(\d+) pages<\/p>/.exec(pages.get(first) ?? '')?.[1]);
			assert.equal(found.size, said, first);
		}
	});

	test(`${site}: narrowed lists ask search engines to follow but not to keep them; whole lists are kept, on every page`, () => {
		for (const first of firsts) {
			const html = pages.get(first) ?? '';
			const isWhole = /^\/[a-z-]+\/$/.test(first);
			assert.equal(html.includes('content="noindex, follow"'), !isWhole, first);
		}
	});

	test(`${site}: no page leads on to a list that is not there, and every goal, objective, country and source shows ten of a kind at most`, () => {
		let groups = 0;
		for (const [address, html] of pages) {
			if (!/^\/(sdg|gcm|countries|sources)\/[^/]+\/$/.test(address)) continue;
			for (const group of mainOf(html).split('<h3 id="').slice(1)) {
				const total = /^[a-z-]+">[^<]*<span class="soft">\((\d+)\)/.exec(group)?.[1];
				if (!total) continue;
				groups += 1;
				const [until = ''] = group.split(/<h3|<\/section>/);
				const rows = [...until.matchAll(/<li>\s*<a href/g)].length;
				assert.equal(rows, Math.min(10, Number(total)), `${address} ${group.slice(0, 30)}`);
				if (Number(total) > 10)
					assert.ok(
						attributes(until, 'href').some((href) => pages.get(href)?.includes(`<p class="soft">${total} pages</p>`)),
						address,
					);
			}
		}
		assert.ok(groups > 0);
	});
}
