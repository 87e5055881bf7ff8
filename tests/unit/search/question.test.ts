/** What search makes of a question: the real vocabulary, the words people use. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildGraph } from '../../../src/graph/build.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import { fold, tokensOf } from '../../../src/schema/fold.ts';
import { wordFiles } from '../../../src/search/data.ts';
import type { Lexicon } from '../../../src/search/lexicon.ts';
import { understand } from '../../../src/search/question.ts';
import { mend, otherStarts } from '../../../src/search/spelling.ts';
import { realVocabulary } from '../../fixtures/content.ts';

const vocabulary = realVocabulary();
const OURS = ['labour', 'remittances', 'migration', 'policy', 'water', 'drought', 'data', 'fair', 'recruitment'];
const { words, files } = wordFiles(buildGraph([], vocabulary), vocabulary, stringsOf('en'), new Map(OURS.map((word) => [word, 1])));
const lexicon: Lexicon = {
	stop: new Set(words.stop.split(' ')),
	longest: words.longest,
	targets: new Set(words.targets.split(' ')),
	phrases: new Map([...files.values()].flatMap((phrases) => Object.entries(phrases))),
};
const read = (text: string) => understand(text, lexicon);
const searched = (text: string) => read(text).parts.map(({ search }) => search);

test('a code is read however it is introduced', () => {
	for (const [text, node] of [
		['SDG 10.7', 'sdg:10.7'],
		['10.7', 'sdg:10.7'],
		['target 8.8', 'sdg:8.8'],
		['goal 8', 'sdg:8'],
		['sdg13', 'sdg:13'],
		['GCM 16', 'gcm:16'],
		['objective 2', 'gcm:2'],
		['ODS 10', 'sdg:10'],
		['ЦУР 8', 'sdg:8'],
		['цель 8', 'sdg:8'],
	] as const)
		assert.deepEqual(read(text).nodes, [node], text);
});

test('codes can follow one another', () => {
	assert.deepEqual(read('objectives 2 and 5').nodes, ['gcm:2', 'gcm:5']);
	assert.deepEqual(read('SDG 8, 10.7 and 13').nodes, ['sdg:8', 'sdg:10.7', 'sdg:13']);
	assert.deepEqual(read('goal 8 and 99 others').nodes, ['sdg:8']);
});

test('an acronym that is also a common word counts in capitals, and is looked for by its long name', () => {
	assert.deepEqual(searched('WHO'), ['World Health Organization']);
	assert.deepEqual(searched('who pays for water'), ['pays', 'water']);
});

test('a number that is no code is a word', () => {
	for (const text of ['goal 18', 'GCM 24', '2030', '10.99']) assert.deepEqual(read(text).nodes, [], text);
});

test('an acronym and its long form are known as one', () => {
	assert.deepEqual(
		read('VNR').notes.map(({ type, glossary }) => [type, glossary]),
		[['same', 'vnr']],
	);
	assert.equal(read('voluntary national review').notes[0]?.to, 'VNR');
	assert.equal(read('MGI').notes[0]?.type, 'same');
});

test('acronyms, spellings and demonyms that people were seen to use are known, both ways', () => {
	for (const text of ['UNSDCF', 'cooperation framework', 'MGI', 'migration governance indicators', 'PDOT', 'VNR', 'voluntary national review'])
		assert.equal(read(text).notes[0]?.type, 'same', text);
	for (const [typed, ours] of [
		['regularization', 'regularisation'],
		['labor', 'labour'],
		['program', 'programme'],
		['Ecuadorian', 'Ecuador'],
		['Kazakh', 'Kazakhstan'],
		['Tunisian', 'Tunisia'],
		['Dominican', 'Dominican Republic'],
	] as const)
		assert.equal(searched(typed)[0], ours, typed);
});

test('spellings, demonyms and words of other languages are read as ours, and that is said', () => {
	for (const [text, type, to] of [
		['labor', 'spelling', 'labour'],
		['program', 'spelling', 'programme'],
		['Ecuadorian', 'country', 'Ecuador'],
		['Kazakh', 'country', 'Kazakhstan'],
		['тунисский', 'country', 'Tunisia'],
		['remesas', 'language', 'remittances'],
		['sécheresse', 'language', 'drought'],
		['миграция', 'language', 'migration'],
		['البيانات', 'language', 'data'],
		['والمناخ', 'language', 'climate'],
	] as const) {
		const question = read(text);
		assert.deepEqual(question.notes, [{ type, from: text, to }], text);
		assert.equal(question.parts[0]?.search, to, text);
	}
});

test('a country in the question counts pages about it as found', () => {
	assert.deepEqual(read('Tunisian policy').parts[0]?.country, 'TUN');
});

test('words that only ask are left out, unless there are no others', () => {
	assert.deepEqual(searched('how do we put water into our policy'), ['water', 'policy']);
	assert.deepEqual(searched('how to'), ['how', 'to']);
});

test('a slip that was mended is said', () => {
	const question = understand('remitances', lexicon, new Map([[fold('remitances'), 'remittances']]));
	assert.deepEqual(question.notes[0], { type: 'slip', from: 'remitances', to: 'remittances' });
	assert.equal(question.parts[0]?.search, 'remittances');
});

test('any text is a question, and every part of it stood there', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
			for (const { typed } of read(text).parts) for (const { text: word } of tokensOf(typed)) assert.ok(text.normalize('NFC').includes(word));
		}),
	);
	assert.deepEqual(read('').parts, []);
});

test('plurals, cases, accents and articles do not matter for looking up', () => {
	for (const [a, b] of [
		['policies', 'policy'],
		['Fronteras', 'frontera'],
		['Régularisation', 'regularisation'],
		['миграции', 'миграция'],
		['الهجرة', 'هجرة'],
	] as const)
		assert.equal(fold(a), fold(b), `${a} ${b}`);
	assert.equal(fold('analysis'), 'analysis');
});

test('slips are mended with the nearest word, and words that are near nothing are left', () => {
	const known = ['migration', 'remittances', 'kazakhstan', 'diaspora', 'data', 'municipality', 'disaggregation'];
	for (const [slip, word] of [
		['remitances', 'remittances'],
		['kazakstan', 'kazakhstan'],
		['diapsora', 'diaspora'],
		['disagregation', 'disaggregation'],
		['municipalty', 'municipality'],
	] as const)
		assert.equal(mend(slip, known), word);
	for (const strange of ['xqzzt', 'dat', 'elephant', '']) assert.equal(mend(strange, known), undefined, strange);
});

test('a word that begins wrongly is looked up under letters that sound alike, and under its second', () => {
	for (const [slip, right] of [
		['kertificate', 'c'],
		['ospital', 'h'],
		['philippino', 'f'],
		['mmigration', 'm'],
		['rmittances', 'm'],
	] as const)
		assert.ok(otherStarts(slip).includes(right) || slip.startsWith(right), `${slip} ${otherStarts(slip)}`);
	assert.ok(!otherStarts('water').includes('w') && otherStarts('water').length < 8);
	assert.equal(otherStarts(''), '');
});

test('a Russian word is looked for as the English one and, from its beginning, as itself', () => {
	const [part] = read('миграции').parts;
	assert.deepEqual([part?.search, part?.also], ['migration', 'миграц']);
	assert.equal(read('миграции').language, 'ru');
	assert.equal(read('agua').parts[0]?.also, undefined);
	assert.equal(read('water').language, undefined);
});
