/** What search learns of a page: its own words, which of them weigh, and nothing of other pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordOf } from '../../../src/build/record.ts';
import { renderBody } from '../../../src/content/body.ts';
import type { SiteContent } from '../../../src/content/site.ts';
import { parseMdx } from '../../../src/files/mdx.ts';
import type { Page } from '../../../src/graph/types.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/schema/locales.ts';
import type { Translation } from '../../../src/schema/pages.ts';
import { sameNames } from '../../../src/search/data.ts';
import { checkPages, pageFile, realVocabulary } from '../../fixtures/content.ts';

const vocabulary = realVocabulary();
const names = sameNames(vocabulary);
const { graph } = checkPages(pageFile('guides/count', { keywords: '[tally]' }), pageFile('guides/first', { id: 'G02', title: 'Come to terms' }));
const GUIDE = graph.pages.get('guides/count') as Page;
const english = stringsOf('en');

/** The record of a page whose text is some Markdown. */
function record(page: Page, markdown: string, translation?: Translation, locale: Locale = 'en'): string {
	const { tree } = parseMdx(markdown);
	assert.ok(tree);
	const body = renderBody(tree, { strings: stringsOf(locale), sources: vocabulary.sources });
	const text = { id: page.id, locale, file: '', body, written: {}, plain: markdown, words: 1, digest: '', ...(translation && { translation }) };
	return recordOf(page, text, { graph, vocabulary } as SiteContent, names);
}

/** A page of another kind, with front matter of its own. */
const made = (collection: Page['collection'], slug: string, front: object) =>
	({ ...GUIDE, id: `${collection}/${slug}`, collection, slug, front: { ...GUIDE.front, ...front } }) as Page;

const MODULE = made('modules', 'm', {
	objectives: ['Read a table'],
	minutes: 60,
	level: 'introductory',
	prerequisites: ['guides/first'],
	materials: ['Sticky notes'],
	plan: [{ minutes: 60, title: 'Draw a map', how: 'In pairs' }],
	notes: ['Leave time'],
	questions: [{ question: 'Which one?', answer: 'That one.' }],
	uses: ['guides/first'],
});

test('title and summary weigh double, the title is metadata, and what a page is only known by comes last, behind a sign', () => {
	const html = record(GUIDE, 'Some words.');
	assert.match(html, /<header data-pagefind-weight="2"><h1 data-pagefind-meta="title:Count people who move">Count people who move<\/h1><p>A summary/);
	assert.match(html, /<p>Some words\.<\/p>.*<p>⁂ [^<]*tally(?: ⁂ [^<]*)?<\/p><\/main>/s);
	assert.match(html, /<main data-pagefind-body>.*<p>Some words\.<\/p>.*<\/main>/s);
});

test('what would be markup in a title is text', () => {
	const html = record(made('guides', 'count', { title: 'Less < more "quoted"' }), 'Words.');
	assert.match(html, /<h1 data-pagefind-meta="title:Less &#60; more &#34;quoted&#34;">Less &#60; more &#34;quoted&#34;<\/h1>/);
});

test('a translation is found by its own title, summary and text', () => {
	const html = record(
		GUIDE,
		'Слова.',
		{
			title: 'Считайте людей',
			summary: 'О том, как считать.',
			translation: { of: '000000', by: 'machine' },
			words: {},
			reasons: {},
			why: {},
		} satisfies Translation,
		'ru',
	);
	assert.match(html, /^<html lang="ru">.*<h1 [^>]*>Считайте людей<\/h1><p>О том, как считать\.<\/p>.*<p>Слова\.<\/p>/s);
	assert.ok(!html.includes('A summary'));
});

test('a module has its objectives, needs and plan between its opening and its sections, and its notes last', () => {
	const html = record(MODULE, 'The opening.\n\n## A section\n\nIts words.');
	const order = ['The opening.', 'Read a table', 'Sticky notes', 'Draw a map', 'In pairs', '>A section<', 'Its words.', 'Leave time'];
	const places = order.map((words) => html.indexOf(words));
	assert.ok(!places.includes(-1), String(places));
	assert.deepEqual(
		places,
		[...places].sort((a, b) => a - b),
	);
	for (const { slug, text } of [
		{ slug: 'objectives', text: english.learn.objectives },
		{ slug: 'needs', text: english.learn.needs },
		{ slug: 'plan', text: english.learn.plan },
		{ slug: 'notes', text: english.learn.notes },
	])
		assert.ok(html.includes(`<h2 id="${slug}">${text}</h2>`), slug);
});

test('questions to check oneself, and what a module uses, say nothing of what it is about', () => {
	const html = record(MODULE, 'Words.');
	assert.ok(!html.includes('Which one?') && !html.includes('That one.'));
	assert.equal(html.split('Come to terms').length - 1, 1, 'named once, as what to take first');
});

test('a pathway has its steps with their reasons', () => {
	const html = record(made('pathways', 'p', { steps: [{ page: 'guides/first', because: 'It begins at the beginning.', stop: 'Rest here.' }] }), 'Words.');
	assert.match(html, /<h2 id="steps">[^<]+<\/h2><ul><li>Come to terms<p>It begins at the beginning\.<\/p><p>Rest here\.<\/p><\/li><\/ul>/);
});

test('a goal has its own targets, and nobody else has any', () => {
	const html = record(made('goals', '1', {}), 'Words.');
	const codes = [...html.matchAll(/<li>([\d.a-d]+) /g)].map(([, code]) => code);
	assert.deepEqual(
		codes,
		vocabulary['sdg-targets'].map(({ code }) => code).filter((code) => code.startsWith('1.')),
	);
	assert.ok(!record(GUIDE, 'Words.').includes('<li>'));
});
