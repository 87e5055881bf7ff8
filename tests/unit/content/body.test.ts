/** A page's text as HTML: what each piece of Markdown and each component becomes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPONENTS } from '../../../src/check/components.ts';
import { renderBody } from '../../../src/content/body.ts';
import { components } from '../../../src/content/components.ts';
import { parseMdx } from '../../../src/files/mdx.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/schema/locales.ts';
import type { Source } from '../../../src/schema/vocabulary.ts';

const source: Source = {
	id: 'a-report',
	title: 'A report on people who move',
	label: 'A report',
	authors: 'Somebody',
	publisher: 'Somebody',
	language: 'en',
	paragraphs: 20,
	sections: [{ from: 1, to: 20, section: 'Chapter 1' }],
};

function bodyOf(text: string, locale: Locale = 'en') {
	const { tree, error } = parseMdx(text);
	if (!tree) throw new Error(error.message);
	return renderBody(tree, { strings: stringsOf(locale), sources: [source] });
}

/** Line breaks between blocks mean nothing. */
const htmlOf = (text: string, locale?: Locale) => bodyOf(text, locale).html.replaceAll(/\n(?=<)|(?<=>)\n/g, '');

test('each component of the closed list has its function, and no other', () => {
	assert.deepEqual(Object.keys(components).sort(), Object.keys(COMPONENTS).sort());
});

test('headings get the anchors that GitHub gives, counted when they repeat, and are listed', () => {
	const { html, headings } = bodyOf('## What was done\n\n### In *two* towns\n\n## What was done');
	assert.match(html, /<h2 id="what-was-done">What was done<\/h2>/);
	assert.deepEqual(headings, [
		{ depth: 2, slug: 'what-was-done', text: 'What was done' },
		{ depth: 3, slug: 'in-two-towns', text: 'In two towns' },
		{ depth: 2, slug: 'what-was-done-1', text: 'What was done' },
	]);
});

test('the opening is what stands before the first section, wherever that section stands', () => {
	for (const section of ['## A', '<ForFacilitator>\n\n## A\n\n</ForFacilitator>']) {
		const { html, opening } = bodyOf(`First.\n\nSecond.\n\n${section}\n\nThird.`);
		assert.equal(html.slice(0, opening).trim(), '<p>First.</p>\n<p>Second.</p>');
	}
	const { html, opening } = bodyOf('No section at all.');
	assert.equal(opening, html.length);
});

test('a table scrolls by itself, and says its alignment with a class: the policy refuses inline styles', () => {
	const html = htmlOf('| a | b |\n| :- | -: |\n| x \\| y | 2 |');
	assert.match(html, /^<div class="scroll" tabindex="0" role="group"><table>/);
	assert.match(html, /<td class="align-left">x \| y<\/td><td class="align-right">2<\/td>/);
	assert.doesNotMatch(html, /style=|align="/);
});

const BOX = '<input type="checkbox">';
for (const [what, text, expected] of [
	[
		'tight',
		'- [ ] one\n- [x] two',
		`<li class="task"><label>${BOX}<span>one</span></label></li><li class="task"><label><input type="checkbox" checked><span>two</span></label></li>`,
	],
	['loose', '- [ ] one\n\n- [ ] two', `<li class="task"><label>${BOX}<span>one</span></label></li><li class="task"><label>${BOX}<span>two</span></label></li>`],
	[
		'with a link, bold and code',
		'- [ ] see [it](/guides/x/), **now**, `a`',
		`<li class="task"><label>${BOX}<span>see <a href="/guides/x/">it</a>, <strong>now</strong>, <code>a</code></span></label></li>`,
	],
	[
		'nested',
		'- [ ] one\n  - [ ] inner',
		`<li class="task"><label>${BOX}<span>one</span></label><ul class="contains-task-list"><li class="task"><label>${BOX}<span>inner</span></label></li></ul></li>`,
	],
	['with a second paragraph', '- [ ] one\n\n  More of it.', `<li class="task"><label>${BOX}<span>one</span></label><p>More of it.</p></li>`],
] as const)
	test(`a task list, ${what}: one box and one label an item`, () => assert.equal(htmlOf(text), `<ul class="contains-task-list">${expected}</ul>`));

test('a list without boxes stays a list', () =>
	assert.equal(htmlOf('- one\n- [two](/guides/x/)'), '<ul><li>one</li><li><a href="/guides/x/">two</a></li></ul>'));

test('notes stand at the end, in the language of the page, with a way back for each place that cites them', () => {
	const text = 'One.[^a] Two.[^a]\n\n[^a]: <Cite source="a-report" at="7" />';
	const english = htmlOf(text);
	assert.match(english, /<h2 class="sr-only" id="footnote-label">Notes<\/h2>/);
	assert.match(english, /aria-label="Back to the text".*aria-label="Back to the text 2"/);
	assert.match(
		english,
		/<cite><a href="\/sources\/a-report\/" lang="en">A report<\/a><\/cite><span>, <\/span><a href="\/sources\/a-report\/#chapter-1" lang="en">Chapter 1<\/a>/,
	);
	assert.match(htmlOf(text, 'ru'), new RegExp(`id="footnote-label">${stringsOf('ru').notes}<`));
	assert.deepEqual(bodyOf(text).headings, []);
});

test('components hold Markdown; their own headings are none of the text’s', () => {
	const { html, headings } = bodyOf('<Exercise title="Tag, swap" minutes="20">\n\nDo **it**.\n\n- [ ] done\n\n<Answer>\n\nSo.\n\n</Answer>\n\n</Exercise>');
	assert.match(html, /^<section class="note" aria-labelledby="exercise-tag-swap"><h3 id="exercise-tag-swap">Exercise: Tag, swap \(20 minutes\)<\/h3>/);
	assert.match(html, /<strong>it<\/strong>[\s\S]*<label>[\s\S]*<details class="box answer"><summary>Show the answer<\/summary>[\s\S]*<p>So\.<\/p>/);
	assert.deepEqual(headings, []);
});

test('exercises and answers speak the language of the page', () => {
	const html = htmlOf('<Exercise title="A" minutes="5">\n\n<Answer>\n\nB.\n\n</Answer>\n\n</Exercise>', 'ru');
	const { learn } = stringsOf('ru');
	assert.ok(html.includes(`>${learn.exercise}: A (`) && html.includes(`<summary>${learn.showAnswer}</summary>`));
});

test('what only the facilitator reads is marked as such', () => {
	assert.equal(
		htmlOf('<ForFacilitator>\n\n## Как адаптировать\n\nText.\n\n</ForFacilitator>'),
		'<div class="for-facilitator"><h2 id="как-адаптировать">Как адаптировать</h2><p>Text.</p></div>',
	);
});

test('signs that markup would read are escaped, in text, attributes and components', () => {
	const html = htmlOf('a &lt;b&gt; "c"\n\n[x](/guides/?a=1&b=2)\n\n<Note title="1 &lt; 2 &quot;">\n\nText.\n\n</Note>');
	assert.doesNotMatch(html, /<b>|title="1 </);
	assert.match(html, /href="\/guides\/\?a=1&#x26;b=2"/);
});

test('a source that does not exist is named and leads nowhere: `astro dev` shows the page, the check refuses it', () => {
	assert.match(htmlOf('A.[^1]\n\n[^1]: <Cite source="nobody" />'), /<cite>nobody<\/cite>/);
});
