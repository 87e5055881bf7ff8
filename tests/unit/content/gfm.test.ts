/** The HTML of what GitHub's Markdown has beyond plain Markdown, as a page gets it: nothing styled inline, boxes with labels, notes with ways back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../../../src/content/body.ts';
import { parseMdx } from '../../../src/files/mdx.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/schema/locales.ts';
import { FEATURES } from '../../fixtures/gfm.ts';

const { notes, backToText } = stringsOf('en');

function html(feature: string, locale: Locale = 'en'): string {
	const text = FEATURES[feature];
	assert.ok(text, feature);
	const { tree } = parseMdx(text);
	assert.ok(tree, feature);
	return renderBody(tree, { strings: stringsOf(locale), sources: [] })
		.html.replaceAll(/>\n+</g, '><')
		.trim();
}

const head = (...cells: string[]) => `<thead><tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>`;
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (content: string) => `<div class="scroll" tabindex="0" role="group"><table>${content}</table></div>`;

test('a table scrolls by itself, escaped pipes are pipes, and every row has as many cells as the head', () => {
	assert.equal(html('a table with escaped pipes'), table(`${head('a', 'b')}<tbody>${row('1 | 2', '<code>x | y</code>')}</tbody>`));
	assert.equal(html('a table with short and long rows'), table(`${head('a', 'b')}<tbody>${row('1', '')}${row('1', '2')}</tbody>`));
	assert.equal(
		html('a table with marked text'),
		table(`${head('<em>a</em>', '<a href="/c/">b</a>')}<tbody>${row('<del>x</del>', '<strong>y</strong> <code>z</code>')}</tbody>`),
	);
});

test('columns are aligned by a class, never by a style', () => {
	const aligned = html('a table with aligned columns');
	assert.deepEqual(
		aligned.match(/<t[hd] [^>]*>/g),
		['th', 'td'].flatMap((cell) => ['left', 'center', 'right'].map((side) => `<${cell} class="align-${side}">`)),
	);
	assert.doesNotMatch(aligned, /style=/);
});

test('the box of a task has its text as a label, can be ticked and is ticked where it is written so; what only looks like a task is none', () => {
	const task = (text: string, ticked = '') => `<li class="task"><label><input type="checkbox"${ticked}><span>${text}</span></label></li>`;
	assert.equal(html('tasks'), `<ul class="contains-task-list">${task('a')}${task('b', ' checked')}${task('c', ' checked')}<li>[] d</li><li>[ ]e</li></ul>`);
	assert.equal(html('numbered tasks'), `<ol class="contains-task-list">${task('a')}${task('b', ' checked')}</ol>`);
});

test('struck text', () => {
	assert.equal(html('struck text'), '<p><del>a</del> b <del>c</del> d <del>e f</del></p>');
	assert.equal(html('struck parts of words, and tildes that strike nothing'), '<p>a<del>b</del>c ~~ d ~~ ~~e~~</p>');
	assert.equal(html('struck and strong'), '<p><strong><del>a</del></strong> <del><strong>b</strong></del></p>');
});

test('bare addresses become links without the sentence’s own signs', () => {
	const link = (to: string, text = to) => `<a href="${to}">${text}</a>`;
	assert.equal(
		html('bare addresses'),
		`<p>See ${link('https://example.org/a_b?c=d')}. And ${link('http://x.org')}, (${link('https://y.org/z')}) ${link('http://www.example.org/a', 'www.example.org/a')} and ${link('mailto:x@example.org', 'x@example.org')}.</p>`,
	);
	assert.equal(
		html('a bare address in a link and in strong text'),
		`<p>${link('/x/', 'https://example.org')} <strong>${link('https://example.org')}</strong></p>`,
	);
});

const reference = (place: string, number = 1) =>
	`<sup><a href="#user-content-fn-${number}" id="user-content-fnref-${place}" data-footnote-ref aria-describedby="footnote-label">${number}</a></sup>`;
const back = (place: string, name: string, text = '↩', label = backToText) =>
	`<a href="#user-content-fnref-${place}" data-footnote-backref="" aria-label="${label}${name}" class="data-footnote-backref">${text}</a>`;
const listed = (items: string, heading = notes) =>
	`<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">${heading}</h2><ol>${items}</ol></section>`;

test('a note that is referred to twice has two ways back, each with a name of its own', () => {
	assert.equal(
		html('a note that is referred to twice'),
		`<p>A.${reference('1')} C.${reference('1-2')}</p>${listed(`<li id="user-content-fn-1"><p>B. ${back('1', '')} ${back('1-2', ' 2', '↩<sup>2</sup>')}</p></li>`)}`,
	);
});

test('a note of several paragraphs and a list keeps them all, and the text goes on after it', () => {
	assert.equal(
		html('a note of several paragraphs'),
		`<p>A.${reference('1')}</p><p>G.</p>${listed(`<li id="user-content-fn-1"><p>B.</p><p>C <em>d</em>.</p><ul><li>e</li><li>f</li></ul>${back('1', '')}</li>`)}`,
	);
});

test('notes are in the language of their page', () => {
	const ru = stringsOf('ru');
	assert.equal(
		html('a note', 'ru'),
		`<p>A.${reference('1')}</p>${listed(`<li id="user-content-fn-1"><p>B. ${back('1', '', '↩', ru.backToText)}</p></li>`, ru.notes)}`,
	);
});

test('a reference to no note stays as text, and a note that nothing refers to is not shown', () => {
	assert.equal(html('a reference to no note'), '<p>A.[^2]</p>');
	assert.equal(html('a note that nothing refers to'), '<p>A.</p>');
});
