/** The last hand on a page in another language: links stay in it where they can, and English is called English. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inEnglish } from '../../../src/i18n/marks.ts';
import { localize } from '../../../src/site/localize.ts';

const isThere = (address: string) => ['/guides/x/', '/search/'].includes(address);
const said = (html: string, locale: 'es' | 'ar' = 'es') => localize(html, locale, isThere);

test('a link leads to the page in the language where that is there, with its query and its section; another says that it leads to English', () => {
	assert.equal(said('<a class="x" href="/guides/x/#steps">X</a>'), '<a class="x" href="/es/guides/x/#steps">X</a>');
	assert.equal(said('<a href="/search/?q=x">X</a>'), '<a href="/es/search/?q=x">X</a>');
	assert.equal(said('<a href="/guides/y/">Y</a>'), '<a hreflang="en" href="/guides/y/">Y</a>');
});

test('what says its language, leads into the page, to a file or out of the site stays as it is', () => {
	for (const html of [
		'<a href="/guides/x/" hreflang="en" lang="en">English</a>',
		'<a href="/es/guides/x/">X</a>',
		'<a href="#steps">X</a>',
		'<a href="/files/x.docx">X</a>',
		'<a href="https://example.org/guides/x/">X</a>',
		'<link rel="canonical" href="/guides/x/">',
	])
		assert.equal(said(html), html);
});

test('English on the page stands in an element that says so, and from left to right in a language that runs the other way', () => {
	assert.equal(said(`<p>Ver ${inEnglish('Count people')}.</p>`), '<p>Ver <span lang="en">Count people</span>.</p>');
	assert.equal(said(`<p>${inEnglish('Count people')}</p>`, 'ar'), '<p><span lang="en" dir="ltr">Count people</span></p>');
	assert.equal(
		said(`<svg><text>${inEnglish('Count')}</text></svg><p>${inEnglish('A')}</p>`),
		'<svg><text><tspan lang="en">Count</tspan></text></svg><p><span lang="en">A</span></p>',
	);
});

test('where no element can stand, the marks are gone and the words stay', () => {
	const english = inEnglish('Count');
	for (const [before, after] of [
		[`<title>${english} · W</title>`, '<title>Count · W</title>'],
		[`<input placeholder="${english} > 1">`, '<input placeholder="Count > 1">'],
		[`<script type="application/ld+json">{"name":"${english}"}</script>`, '<script type="application/ld+json">{"name":"Count"}</script>'],
		[`<option>${english}</option>`, '<option>Count</option>'],
		[`<a href="mailto:?subject=${encodeURIComponent(english)}">X</a>`, '<a href="mailto:?subject=Count">X</a>'],
	] as const)
		assert.equal(said(before), after);
});

test('no mark is left, whatever stands around it', () => {
	const piece = fc.constantFrom(
		'<p>',
		'</p>',
		'<a href="/guides/y/">',
		'</a>',
		'<svg>',
		'</svg>',
		'text',
		'<',
		'"',
		inEnglish('Count'),
		`<b title="${inEnglish('x')}">`,
	);
	fc.assert(fc.property(fc.array(piece), (pieces) => !/[\uFDD0\uFDD1]/.test(said(pieces.join('')))));
});
