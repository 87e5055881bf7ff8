/** Markup made of values: nothing that is put in becomes markup. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html, scriptJson } from '../../../src/markup/html.ts';

test('what markup would read is escaped, in elements and in quoted attributes', () => {
	assert.equal(html`<a title="${'"><script>'}">${"&'"}</a>`.text, '<a title="&#34;&#62;&#60;script&#62;">&#38;&#39;</a>');
});

test('markup in markup stays, lists are joined, and nothing stands where there is nothing', () => {
	const items = ['a', '<b>'].map((each) => html`<li>${each}</li>`);
	assert.equal(html`<ul>${items}${false}${undefined}${0}</ul>`.text, '<ul><li>a</li><li>&#60;b&#62;</li>0</ul>');
});

test('of any text no sign is left that ends an element or an attribute, and reading the escapes gives the text back', () => {
	const signs = fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", '#', '3', '4', ';', 'a', 'ж') });
	fc.assert(
		fc.property(signs, (text) => {
			const written = html`${text}`.text;
			assert.doesNotMatch(written, /[<>"']/);
			assert.equal(
				written.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
				text,
			);
		}),
	);
});

test('data in a script element cannot end it, and is read as it was', () => {
	assert.equal(scriptJson({ title: '</script><script>' }).includes('<'), false);
	fc.assert(fc.property(fc.jsonValue(), (value) => assert.deepEqual(JSON.parse(scriptJson(value)), JSON.parse(JSON.stringify(value)))));
});
