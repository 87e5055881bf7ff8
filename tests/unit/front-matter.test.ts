/** What an editor is told about broken front matter. The full texts stand here, because error text is interface. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printProblems } from '../../src/check/report.ts';
import { checkPages, pageFile, told, translationFile } from '../fixtures/content.ts';

test('good front matter has no problem', () => {
	assert.deepEqual(told(pageFile('guides/count')), []);
});

test('a code that YAML made a number is refused with both codes it may have been', () => {
	assert.deepEqual(told(pageFile('guides/count', { gcm: '[{ code: "1", weight: principal, because: "It is about data on people." }]', sdg: '[16.10]' })), [
		'7 WM006 sdg 1 is the number 16.1 | put the code in quotes: "16.1" (YAML reads an unquoted 16.10 as the number 16.1) | "16.1" or "16.10"',
	]);
	assert.deepEqual(told(pageFile('guides/count', { sdg: '[{ code: 8.8, weight: principal, because: "It is about work." }]' })), [
		'7 WM006 code of sdg 1 is the number 8.8 | put the code in quotes: "8.8" (YAML reads an unquoted 16.10 as the number 16.1) | "8.8"',
	]);
});

test('a whole number is taken as a goal or an objective', () => {
	const { graph } = checkPages(pageFile('guides/count', { sdg: '[{ code: 8, weight: principal, because: "It is about work." }]', gcm: '[16]' }));
	assert.deepEqual(
		graph.links.filter(({ kind }) => kind === 'tag').map(({ to }) => to),
		['gcm:16', 'sdg:8'],
	);
});

test('an unknown code says what is allowed and the nearest right one', () => {
	assert.deepEqual(told(pageFile('guides/count', { sdg: '[{ code: "10.77", weight: principal, because: "It is about people who move." }]' })), [
		'7 WM005 code of sdg 1 is “10.77” | an SDG goal "1" to "17", or one of the 169 targets such as "10.7" | 10.7',
	]);
});

test('a link to a page that does not exist names the line and the page that was probably meant', () => {
	const other = pageFile('guides/use-an-mgi-baseline', { id: 'G02' });
	assert.deepEqual(told(pageFile('guides/count', { related: '[guides/use-a-mgi-baseline]' }), other), [
		"11 WM012 “guides/use-a-mgi-baseline” is no page | a page's collection and file name, such as guides/use-an-mgi-baseline | guides/use-an-mgi-baseline",
	]);
	assert.deepEqual(told(pageFile('guides/count', {}, 'One.\n\nSee [it](/guides/use-mgi-baseline/).'), other), [
		'15 WM012 the link leads to /guides/use-mgi-baseline/, and there is no such page | the address of a page, such as /guides/use-an-mgi-baseline/ | /guides/use-an-mgi-baseline/',
	]);
});

test('a page that names itself, or a goal tagged with itself, is told so', () => {
	assert.deepEqual(told(pageFile('guides/count', { related: '[guides/count]' })), ['11 WM013 “guides/count” is this page itself | another page']);
	assert.deepEqual(
		told(
			pageFile('goals/10', {
				id: undefined,
				form: undefined,
				sdg: '[{ code: "10", weight: principal, because: "Its targets speak of unequal incomes and of rules for markets." }]',
			}),
		),
		['6 WM013 “10” is what this page describes | a link to something else'],
	);
});

test('an unknown field says which field was probably meant', () => {
	assert.deepEqual(
		told(pageFile('guides/count', { audience: '[trainer]', audiences: undefined })),
		['1 WM003 audiences is missing | a list', '10 WM004 “audience” is no field of this kind of page | audiences'].map((line) => line.replace(/^1 /, '2 ')),
	);
});

test('a value outside a closed list says the whole list and the nearest value', () => {
	assert.deepEqual(told(pageFile('guides/count', { audiences: '[local-goverment]' })), [
		'5 WM005 audiences 1 is “local-goverment” | national-government, local-government, un-country-team, data-practitioner, development-cooperation, trainer, civil-society | local-government',
	]);
});

test('more than three principal links, and none, are errors', () => {
	const tag = (code: string) => `{ code: "${code}", weight: principal, because: "A reason that is long enough." }`;
	assert.deepEqual(told(pageFile('guides/count', { sdg: `[${['1', '2', '3', '4'].map(tag).join(', ')}]` })), [
		'7 WM015 4 principal links | one to 3: what the page is about; the others are significant',
	]);
	assert.deepEqual(told(pageFile('guides/count', { sdg: '[{ code: "1", because: "A reason that is long enough." }]' })), [
		'7 WM015 no principal link | one to 3, over sdg and gcm together: what the page is about',
	]);
});

test('a paragraph that does not exist is found in evidence and in the text', () => {
	const evidence = '[{ code: "17.18", weight: principal, because: "It is about data on people.", evidence: [m4dnet-kazakhstan 23] }]';
	assert.deepEqual(told(pageFile('guides/count', { sdg: evidence })), ['7 WM017 m4dnet-kazakhstan has no paragraph 23 | 1 to 22']);
	assert.deepEqual(told(pageFile('guides/count', { sources: '[m4dnet-kazakhstan]' }, 'It was.[^1]\n\n[^1]: <Cite source="m4dnet-kazakhstan" at="99" />')), [
		'16 WM017 m4dnet-kazakhstan has no paragraph 99 | 1 to 22',
	]);
});

test('a module whose plan does not add up says both sums', () => {
	const module = pageFile('modules/count', {
		id: 'M01',
		form: undefined,
		minutes: '45',
		level: 'introductory',
		objectives: '[Count the people who move]',
		plan: '[{ minutes: 10, title: Start, how: Say what it is about }, { minutes: 30, title: Go on, how: Do what it is about }]',
	});
	assert.deepEqual(told(module), ['13 WM028 the steps of the plan add up to 40 minutes | 45, as `minutes` says, or another total']);
});

test('a shorter form that is not shorter, or comes twice, is told with its line', () => {
	const module = pageFile('modules/count', {
		id: 'M01',
		form: undefined,
		minutes: '40',
		level: 'introductory',
		objectives: '[Count the people who move]',
		plan: '[{ minutes: 10, title: Start, how: Say what it is about }, { minutes: 30, title: Go on, how: Do what it is about }]',
		forms: '[{ minutes: 40, how: Leave nothing out at all }, { minutes: 20, how: Leave the half of it out }, { minutes: 20, how: Leave the other half out }]',
	});
	assert.deepEqual(told(module), [
		'14 WM028 a shorter form of 40 minutes | fewer than the 40 of the whole',
		'14 WM028 a second form of 20 minutes | one form for each number of minutes',
	]);
});

test('text that would run is refused with its line', () => {
	const lines = told(pageFile('guides/count', {}, 'import x from "y"\n\n{process.exit()}\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))'));
	assert.deepEqual(
		lines.map((line) => line.split(' | ')[0]),
		[
			'13 WM020 import and export are code',
			'15 WM020 braces { } are code',
			'17 WM020 <script> is no component of this site',
			'19 WM020 the address “javascript:alert(1)” leads nowhere safe',
		],
	);
});

test('all problems of all files are told at once, by file and line, with a count', () => {
	const text = printProblems(checkPages(pageFile('guides/b', { sectors: '[dta]' }), pageFile('guides/a', { form: 'essay', reviewed: 'soon' })).problems);
	assert.match(text, /^content\/guides\/a\.mdx:8:1 {2}error WM005 {2}form is “essay”\.\n {4}allowed: how-to, framework\n/);
	assert.match(text, /content\/guides\/a\.mdx:10:1 .*reviewed is “soon”\.\n {4}allowed: a date such as 2026-11-22/);
	assert.match(text, /content\/guides\/b\.mdx:6:11 .*\n.*\n {4}did you mean: data\n/);
	assert.match(text, /\n3 errors$/);
});

test('a reason under a name that is none of a link is told which names there are', () => {
	const page = pageFile('guides/count');
	const russian = translationFile('guides/count.ru', page, { reasons: '{ "13.1": A sentence that is long enough. }' });
	assert.deepEqual(told(page, russian), ['5 WM005 reasons has “13.1” | sdg:13.1 or gcm:2']);
});
