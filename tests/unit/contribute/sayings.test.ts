/** What the desk says beside each field: one sentence, in the page's language, for every fault that the check finds in what can be typed there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDraft, type Fields, starter, writeFrontMatter } from '../../../src/contribute/draft.ts';
import { sayingsOf } from '../../../src/contribute/sayings.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/schema/locales.ts';
import { realVocabulary } from '../../fixtures/content.ts';

const vocabulary = realVocabulary();
const BECAUSE = 'Two districts stopped recruitment fees for orchard workers.';
const link = (code: string, more: Fields = {}) => ({ code, weight: 'principal', because: BECAUSE, ...more });
const GOOD: Fields = {
	id: 'G01',
	title: 'Seasonal workers in orchards',
	summary: 'How two districts hired people for the harvest without fees, and what came of it in a year.',
	audiences: ['trainer'],
	sectors: ['employment'],
	sdg: [link('8.8')],
	...starter('guides', '2026-11-22'),
};

/** "place code", and the sentence. */
function said(change: Fields, locale: Locale = 'en', unknown: string[] = []) {
	const front = writeFrontMatter({ ...GOOD, ...change }, 'guides', vocabulary);
	const strings = stringsOf(locale);
	return sayingsOf(front, checkDraft(front, 'guides', vocabulary), unknown, { ...strings.desk, weights: strings.weights });
}

test('a page without a fault has nothing said of it', () => assert.deepEqual(said({}), []));

const FAULTS: [place: string, change: Fields, sentence: RegExp][] = [
	['title', { title: '' }, /^What is it called\?/],
	['title', { title: 'Tiny' }, /^That has 4 letters, and a title has 5 to 90\./],
	['title', { title: 'x'.repeat(95) }, /^That has 95 letters/],
	['summary', { summary: undefined }, /^Who opens this page/],
	['summary', { summary: 'Short' }, /^That has 5 letters/],
	['summary', { summary: 'Seasonal workers in orchards, and how seasonal workers in orchards are hired.' }, /^This says the title again\./],
	['audiences', { audiences: [] }, /^Who is it written for\?/],
	['sectors', { sectors: ['data', 'health', 'education', 'employment'] }, /^Which fields/],
	['links', { sdg: [] }, /^What is the page about\?/],
	['links', { sdg: ['1', '2', '3', '4'].map((code) => link(code)) }, /^A page that is about everything/],
	['sdg:8.8', { sdg: [link('8.8', { because: '' })] }, /^Why is the page linked to it\?/],
	['sdg:8.8', { sdg: [link('8.8', { because: undefined })] }, /^Why is the page linked to it\?/],
	['sdg:8.8', { sdg: [link('8.8', { because: 'x'.repeat(250) })] }, /^One sentence, of 10 to 240 letters\./],
	['sdg:8.8', { sdg: [link('8.8', { because: 'It is about migration.' })] }, /^This fits a hundred pages\./],
	['sdg:8.8', { sdg: [link('8.8', { evidence: ['nowhere-2020 7'] })] }, /^This is no source or paragraph/],
	['sdg:8.8', { sdg: [link('8.8', { evidence: ['Not A Source!'] })] }, /^This is no source or paragraph/],
	['gcm:6', { gcm: [{ code: '6', weight: 'claimed' }] }, /^Where does the source list it\?/],
	['gcm:6', { gcm: [{ code: '6', weight: 'claimed', because: BECAUSE, evidence: ['desa-iom-2022 22'] }] }, /^A source that only lists a goal/],
	['gcm:15', { gcm: [link('15')] }, /^The UN table does not join 15 and 8\.8\./],
];

for (const [place, change, sentence] of FAULTS) {
	test(`${place}: ${JSON.stringify(change).slice(0, 90)}`, () => {
		const all = said(change);
		assert.deepEqual(
			all.map((saying) => saying.place),
			[place],
			JSON.stringify(all),
		);
		assert.match(all[0]?.text ?? '', sentence);
		assert.equal(all[0]?.english, false);
		const [russian] = said(change, 'ru');
		assert.match(russian?.text ?? '', /^[А-Я]/);
	});
}

test('links are judged while the rest is missing, and what has no field keeps the check’s words', () => {
	const places = said({ title: '', summary: '', audiences: [], gcm: [link('15', { because: 'It is about migration.' })], form: 'essay' }, 'ru').map(
		({ place, english }) => `${place} ${english}`,
	);
	assert.deepEqual(
		places.filter((place) => /title|summary|audiences/.test(place)),
		['title false', 'summary false', 'audiences false'],
	);
	assert.ok(places.includes('form true'));
	assert.ok(said({ title: '', sdg: [link('8.8', { because: 'It is about migration.' })] }).some(({ place }) => place === 'sdg:8.8'));
});

test('a country that is not here is named, in the language of the page', () => {
	assert.match(said({}, 'en', ['Ghana'])[0]?.text ?? '', /no page on Ghana yet/);
	assert.match(said({}, 'ru', ['Ghana'])[0]?.text ?? '', /«Ghana»/);
});
