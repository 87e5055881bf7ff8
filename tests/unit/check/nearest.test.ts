/** "Did you mean": slips of the pen are seen through, and what is another thing is not taken for one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import iso from 'i18n-iso-countries';
import { ISO_CODES } from '../../../src/check/iso.ts';
import { nearest } from '../../../src/check/problem.ts';

const COUNTRIES = ['DOM', 'ECU', 'KAZ', 'KEN', 'MDA', 'MDG', 'TUN'];

test('the codes of countries are those of ISO 3166-1', () => {
	assert.deepEqual(
		[...ISO_CODES].sort(),
		Object.keys(iso.getAlpha3Codes())
			.filter((code) => code !== 'XKK')
			.sort(),
	);
});

test('a country that is another one is never taken for a slip; letters that changed places are', () => {
	for (const code of ISO_CODES)
		assert.equal(
			nearest(
				code,
				COUNTRIES.filter((each) => each !== code),
			),
			undefined,
			code,
		);
	assert.equal(nearest('KZA', COUNTRIES), 'KAZ');
	assert.equal(nearest('kaz', COUNTRIES), 'KAZ');
	assert.equal(nearest('QQQ', COUNTRIES), undefined);
});

test('a number that does not exist is no slip for another number, unless a digit was typed twice', () => {
	assert.equal(nearest('10.9', ['10.1', '10.7', '10.a']), undefined);
	assert.equal(nearest('24', ['2', '4', '23']), undefined);
	assert.equal(nearest('8.88', ['8.1', '8.8']), '8.8');
});

test('words keep their slips, and short words need to be nearly right', () => {
	assert.equal(nearest('employmnt', ['employment', 'education']), 'employment');
	assert.equal(nearest('guide', ['guides', 'toolkits']), 'guides');
	assert.equal(nearest('data', ['date', 'trainer']), 'date');
	assert.equal(nearest('vote', ['data', 'role']), undefined);
	assert.equal(nearest('essay', ['how-to', 'framework']), undefined);
});
