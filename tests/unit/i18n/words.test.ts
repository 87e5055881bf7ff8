/** Words: data that becomes speech, and languages that may be partial. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completenessOf } from '../../../src/i18n/completeness.ts';
import { OWN_WORDS } from '../../../src/i18n/locales.ts';
import { complete, speak } from '../../../src/i18n/words.ts';
import { LOCALES } from '../../../src/schema/locales.ts';

const PAGES = {
	en: { one: '{n} page', other: '{n} pages' },
	ru: { one: '{n} страница', few: '{n} страницы', many: '{n} страниц', other: '{n} страницы' },
} as const;

test('values are put in their places by name, and braces in a value stay as they are', () => {
	const { said } = speak({ said: '{b} after {a}' } as const, 'en');
	assert.equal(said({ a: '{b}', b: 'second' }), 'second after {b}');
});

test('the number chooses the form by the rules of the language', () => {
	assert.deepEqual(
		[0, 1, 2].map((n) => speak(PAGES.en, 'en')({ n })),
		['0 pages', '1 page', '2 pages'],
	);
	assert.deepEqual(
		[1, 3, 5, 21].map((n) => speak(PAGES.ru, 'ru')({ n })),
		['1 страница', '3 страницы', '5 страниц', '21 страница'],
	);
});

test('numbers are written as the language writes them, text that looks like one is not', () => {
	assert.equal(speak(PAGES.en, 'en')({ n: 4000 }), '4,000 pages');
	assert.equal(speak(PAGES.ru, 'ru')({ n: 40000 }), '40\u00a0000 страниц');
	assert.equal(speak({ since: 'since {year}' } as const, 'en').since({ year: '2026' }), 'since 2026');
});

test('what a language lacks is said in English, at any depth', () => {
	assert.deepEqual(complete({ a: 'one', b: { c: 'two', d: 'three' }, e: { n: 'four' } }, { b: { d: 'drei' } }), {
		a: 'one',
		b: { c: 'two', d: 'drei' },
		e: { n: 'four' },
	});
});

const ENGLISH = { found: { one: '{n} page of {all}', other: '{n} pages of {all}' }, home: 'Home', group: { end: 'The end' } };

test('the report of a language says what it lacks, what English has not, and which places and forms do not fit', () => {
	const { has, lacks, wrong } = completenessOf({ found: { one: '{n} из {total}', other: '{n} из {total}' }, hom: 'Главная' }, ENGLISH, 'ru');
	assert.equal(has, 1);
	assert.deepEqual(lacks, ['home', 'group.end']);
	assert.deepEqual(wrong, [
		'found: {all} is missing',
		'found: nothing is put in {total}',
		'found: Русский has forms that are missing: few, many',
		'hom: English has no such words',
	]);
});

for (const locale of LOCALES)
	test(`nothing is said wrongly in ${locale}`, () => {
		assert.deepEqual(completenessOf(OWN_WORDS[locale], OWN_WORDS.en, locale).wrong, []);
	});
