/** What a question says by signs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { signsOf } from '../../../src/search/operators.ts';

test('words in quotes of any language stand together, and are no more part of the rest', () => {
	assert.deepEqual(signsOf('"job bank" Manta'), { rest: 'Manta', quoted: ['job bank'], without: [] });
	assert.deepEqual(signsOf('Manta “job bank”, «биржа труда» „Jobs“'), { rest: 'Manta ,', quoted: ['job bank', 'биржа труда', 'Jobs'], without: [] });
	assert.deepEqual(signsOf('"app"'), { rest: '', quoted: ['app'], without: [] });
});

test('a minus before a word, or before quotes, takes pages away', () => {
	assert.deepEqual(signsOf('migrants -haitian'), { rest: 'migrants', quoted: [], without: ['haitian'] });
	assert.deepEqual(signsOf('-haitian migrants -"job bank"'), { rest: 'migrants', quoted: [], without: ['job bank', 'haitian'] });
});

test('a minus within a word or by itself, an open quote and quotes around nothing are no signs', () => {
	for (const text of ['COVID-19 co-operation', 'migration - water', '10-7-2', '2021-2025', 'a "job bank', '""', '" "', '5" pipe'])
		assert.deepEqual(signsOf(text), { rest: text, quoted: [], without: [] }, text);
});

test('a question that only takes away is read as words', () => {
	assert.deepEqual(signsOf('-haitian'), { rest: '-haitian', quoted: [], without: [] });
});

test('any text can be read, and without signs is left as it is', () => {
	fc.assert(fc.property(fc.string(), (text) => signsOf(text).rest.length <= text.length));
	fc.assert(fc.property(fc.stringMatching(/^[a-z]+( [a-z]+)*$/), (text) => assert.equal(signsOf(text).rest, text)));
});
