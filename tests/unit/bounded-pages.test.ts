/** At 4,000 pages every page is as light as at two hundred: 14 KB with its styles, as brotli. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { markdownToHtml } from 'satteri';
import { addressOf } from '../../src/graph/addresses.ts';
import { linkedPaths } from '../../src/graph/linked.ts';
import { addressOfPage, inPages, listsOf, SHOWN } from '../../src/graph/lists.ts';
import type { Page } from '../../src/graph/types.ts';
import { openWorkshop, textsOf, type Workshop } from '../fixtures/components.ts';
import { framePages, library, vocabulary } from '../fixtures/library.ts';

const KB = 1024;
const MOST = 14 * KB;
/** The page's policy, the declarations of the face, the styles of single components: what the build adds to a page. */
const ADDED = 1 * KB;
const STYLES = readFileSync('src/styles/global.css', 'utf8');
const ARTICLE_STYLES = STYLES + readFileSync('src/styles/article.css', 'utf8');

const { graph, pages } = library(4000);
const lists = listsOf(graph, vocabulary);
/** Pages of goals, objectives and countries have their own texts, as long as they are today, the others that of one of them. */
const own = new Map(framePages.map((page) => [page.id, textOf(page)]));
const [other = ''] = own.values();
const texts = textsOf(graph.pages.values(), ({ id }) => own.get(id) ?? other);

let workshop: Workshop;
before(async () => {
	workshop = await openWorkshop();
	workshop.give({ graph, vocabulary, texts });
});
after(() => workshop.close());

const bytes = (html: string) => brotliCompressSync(html + (html.includes('class="article') ? ARTICLE_STYLES : STYLES)).length + ADDED;

/** A page's own text, as long as it is today. */
function textOf(page: Page): string {
	return markdownToHtml(readFileSync(`content/${page.id}.mdx`, 'utf8').replace(/^---[\s\S]*?\n---\n/, '')).html;
}

/** Of goals, objectives and countries, the three with most words each. */
const longest = [...Map.groupBy(framePages, ({ collection }) => collection).values()].flatMap((kind) => kind.sort((a, b) => b.words - a.words).slice(0, 3));

async function heavy(shown: Iterable<[string, Promise<string>]>, most = MOST): Promise<string[]> {
	const found: string[] = [];
	let count = 0;
	for (const [name, rendering] of shown) {
		const size = bytes(await rendering);
		count += 1;
		if (size > most) found.push(`${name} ${size}`);
	}
	assert.ok(count > 0);
	return found;
}

test('goals, objectives and countries, those with the longest texts', async () => {
	const articles = function* (): Generator<[string, Promise<string>]> {
		for (const page of longest) yield [page.id, workshop.render('src/layouts/Article.astro', { id: page.id })];
	};
	assert.deepEqual(await heavy(articles()), []);
});

test('a page that all others link to, with a text of 900 words', async () => {
	const [page] = pages;
	assert.ok(page);
	assert.deepEqual(await heavy([[page.id, workshop.render('src/layouts/Article.astro', { id: page.id })]]), []);
});

test('every whole list, and some narrowed ones: the first page and the last', async () => {
	const shown = function* (): Generator<[string, Promise<string>]> {
		for (const list of [...lists.whole.values(), ...['country TUN', 'goal 1', 'objective 1'].flatMap((key) => lists.narrowed.get(key) ?? [])]) {
			const parts = inPages(list);
			for (const part of new Set([parts[0], parts.at(-1)]))
				if (part) yield [addressOfPage(list.address, part.number), workshop.render('src/layouts/List.astro', { shown: part })];
		}
	};
	assert.deepEqual(await heavy(shown()), []);
});

test('the list of all pages that link to one', async () => {
	const linked = linkedPaths(graph);
	assert.ok(linked.length > 50);
	const [first] = linked;
	assert.deepEqual(await heavy([[String(first?.params.slug), workshop.render('src/pages/[folder]/[slug]/linked/[...number].astro', first?.props ?? {})]]), []);
});

test('the list of sources, and each source', async () => {
	const shown = function* (): Generator<[string, Promise<string>]> {
		yield ['/sources/', workshop.render('src/pages/sources/index.astro', {})];
		for (const source of vocabulary.sources) yield [source.id, workshop.render('src/pages/sources/[id].astro', { source })];
	};
	assert.deepEqual(await heavy(shown()), []);
});

test('the home page; the glossary may have 20 KB', async () => {
	assert.deepEqual(await heavy([['/', workshop.render('src/pages/index.astro', {})]]), []);
	assert.deepEqual(await heavy([['/glossary/', workshop.render('src/pages/glossary.astro', {})]], 20 * KB), []);
});

test('the page of a goal shows ten of each kind, says how many there are, and leads on', async () => {
	const html = await workshop.render('src/layouts/Article.astro', { id: 'goals/10' });
	const groups = html.split('<h3 id="').slice(1);
	assert.ok(groups.length >= 7, String(groups.length));
	for (const list of lists.narrowed.get('goal 10') ?? []) {
		const group = groups.find((each) => each.startsWith(`${list.collection}"`)) ?? '';
		const links = [...group.matchAll(/<li>\s*<a href="([^"]+)"/g)].map(([, address]) => address).slice(0, SHOWN);
		assert.deepEqual(
			links,
			list.pages.slice(0, SHOWN).map(({ id }) => addressOf(id)),
		);
		assert.ok(group.includes(`(${list.pages.length})`) && group.includes(`href="${list.address}"`), list.address);
	}
});
