/** Names as parts of addresses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { slugOf } from '../../../src/schema/slug.ts';

test('Latin letters lose their marks, whatever the language', () => {
	const names = {
		Türkiye: 'turkiye',
		TÜRKİYE: 'turkiye',
		'Côte d’Ivoire': 'cote-divoire',
		'São Tomé and Príncipe': 'sao-tome-and-principe',
		'Åland Islands': 'aland-islands',
		Curaçao: 'curacao',
		Łódź: 'lodz',
		Straße: 'strasse',
		Iğdır: 'igdir',
		'Việt Nam': 'viet-nam',
		Fāṭima: 'fatima',
		'  Two -- hyphens!  ': 'two-hyphens',
		'½ of ﬁfty': '1-2-of-fifty',
	};
	assert.deepEqual(Object.fromEntries(Object.keys(names).map((name) => [name, slugOf(name)])), names);
});

test('a name in another script has no slug', () => {
	assert.deepEqual(['Қазақстан', 'تونس', '中国'].map(slugOf), ['', '', '']);
});

test('a slug is made of words with single hyphens between them, and is its own slug', () => {
	const name = fc.array(fc.constantFrom('a', 'Z', '7', 'ü', 'İ', 'ß', 'ж', '-', ' ', "'", '’', '½', '.', '/')).map((signs) => signs.join(''));
	fc.assert(
		fc.property(name, (text) => {
			const slug = slugOf(text);
			assert.match(slug, /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
			assert.equal(slugOf(slug), slug);
		}),
	);
});
