/** A module's parts, its metadata, and what a reader has done of a pathway. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringsOf } from '../../../src/i18n/locales.ts';
import { catalogueOf } from '../../../src/learn/from-graph.ts';
import { duration, oEmbed, schemaOrg, unIdentifier } from '../../../src/learn/metadata.ts';
import { progressOf, readDone, writeDone } from '../../../src/learn/pathway/progress.ts';
import { checkPages, realContent } from '../../fixtures/content.ts';
import { bare, principal, significant, why } from '../../fixtures/graph.ts';

/** Small pages: a module that builds on another and uses a case, a pathway through them. */
const { graph, vocabulary } = checkPages(
	bare('modules/count', { id: 'M01', title: 'Count people', minutes: 30, audiences: ['trainer'] }),
	bare('modules/plan', {
		id: 'M05',
		title: 'Migration in local plans',
		level: 'intermediate',
		minutes: 90,
		audiences: ['local-government', 'trainer'],
		objectives: ['Find the line of the budget', 'Read a plan of a town'],
		prerequisites: ['modules/count'],
		uses: ['case-studies/well', 'countries/kazakhstan'],
		sdg: [significant('8'), principal('11.b')],
		gcm: [principal('16')],
		countries: ['ECU'],
		plan: [
			{ minutes: 30, title: 'Read', how: why },
			{ minutes: 60, title: 'Write', how: why },
		],
		forms: [
			{ minutes: 45, how: why },
			{ minutes: 60, how: why },
		],
		reviewed: '2027-01-15',
	}),
	bare('case-studies/well', { id: 'C01', title: 'A well' }),
	bare('countries/kazakhstan', { title: 'Kazakhstan', country: 'KAZ' }),
	bare('pathways/road', {
		id: 'P01',
		title: 'A road',
		steps: [
			{ page: 'modules/plan', because: why, minutes: 5 },
			{ page: 'case-studies/well', because: why, minutes: 10 },
			{ page: 'countries/kazakhstan', because: why },
			{ page: 'modules/count', because: why },
		],
	}),
);
const page = (id: string) => graph.pages.get(id) as NonNullable<ReturnType<typeof graph.pages.get>>;
const described = (id: string) => schemaOrg(page(id), graph, vocabulary, 'https://waymark.example');

test('a module is a LearningResource that says what it teaches, how long it takes and which targets it serves', () => {
	const { educationalAlignment, audience, ...data } = described('modules/plan') as Record<string, unknown>;
	assert.deepEqual(data, {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		'@id': 'https://waymark.example/id/M05/',
		url: 'https://waymark.example/modules/plan/',
		identifier: 'M05',
		name: 'Migration in local plans',
		description: page('modules/plan').front.summary,
		inLanguage: 'en',
		datePublished: '2026-11-22',
		dateModified: '2027-01-15',
		license: 'https://creativecommons.org/licenses/by/4.0/',
		isAccessibleForFree: true,
		provider: { '@type': 'Organization', name: 'Waymark', url: 'https://waymark.example/' },
		learningResourceType: 'module',
		educationalLevel: 'intermediate',
		timeRequired: 'PT1H30M',
		teaches: ['Find the line of the budget', 'Read a plan of a town'],
		competencyRequired: ['Count people'],
		// A country has no id for life among the pages, so that it is no part of anything.
		isBasedOn: [{ '@type': 'CreativeWork', '@id': 'https://waymark.example/id/C01/', name: 'A well', url: 'https://waymark.example/case-studies/well/' }],
	});
	const label = (id: string) => vocabulary.audiences.find((each) => each.id === id)?.label;
	assert.deepEqual(
		audience,
		['local-government', 'trainer'].map((id) => ({ '@type': 'Audience', audienceType: label(id) })),
	);
	const serves = (code: string, targetDescription: string | undefined) => ({
		'@type': 'AlignmentObject',
		alignmentType: 'educationalSubject',
		educationalFramework: 'Sustainable Development Goals',
		targetName: `SDG ${code}`,
		targetDescription,
		targetUrl: `http://metadata.un.org/sdg/${code}`,
	});
	assert.deepEqual(educationalAlignment, [
		serves('11.b', vocabulary['sdg-targets'].find(({ code }) => code === '11.b')?.label),
		serves('8', vocabulary['sdg-goals'].find(({ code }) => code === '8')?.label),
	]);
});

test('a pathway is a Course whose parts are its steps in order; other pages are neither', () => {
	const { '@type': type, hasPart, timeRequired, hasCourseInstance } = described('pathways/road') as Record<string, unknown>;
	assert.deepEqual(
		[type, timeRequired, hasCourseInstance],
		['Course', 'PT2H10M', { '@type': 'CourseInstance', courseMode: 'online', courseWorkload: 'PT2H10M' }],
		'a module brings its own minutes, another page those of its step',
	);
	assert.deepEqual(
		(hasPart as Record<string, string>[]).map((part) => `${part['@type']} ${part.name}`),
		['LearningResource Migration in local plans', 'CreativeWork A well', 'LearningResource Count people'],
	);
	assert.equal(described('case-studies/well'), undefined);
	assert.equal(described('countries/kazakhstan'), undefined);
});

test('the catalogue of the builder: modules and pathways by their ids for life, and what there is to ask for', () => {
	const { modules, pathways, date, countries, audiences, frameworks } = catalogueOf(graph, vocabulary, stringsOf('en'));
	assert.equal(date, '2027-01-15', 'the newest review');
	assert.deepEqual(
		modules.map(({ id, address, needs }) => [id, address, needs]),
		[
			['M01', '/modules/count/', []],
			['M05', '/modules/plan/', ['M01']],
		],
	);
	const { summary, objectives, materials, ...plan } = modules[1] as (typeof modules)[number];
	assert.deepEqual([summary, objectives, materials], [page('modules/plan').front.summary, ['Find the line of the budget', 'Read a plan of a town'], ['Paper']]);
	assert.deepEqual(plan, {
		id: 'M05',
		address: '/modules/plan/',
		title: 'Migration in local plans',
		minutes: 90,
		level: 'intermediate',
		countries: ['ECU'],
		audiences: ['local-government', 'trainer'],
		plan: [
			{ minutes: 30, title: 'Read' },
			{ minutes: 60, title: 'Write' },
		],
		forms: [
			{ minutes: 60, how: why },
			{ minutes: 45, how: why },
		],
		needs: ['M01'],
		tags: [
			{ to: 'sdg:11.b', weight: 'principal' },
			{ to: 'gcm:16', weight: 'principal' },
			{ to: 'sdg:8', weight: 'significant' },
		],
		reviewed: '2027-01-15',
	});
	assert.deepEqual(pathways, [{ id: 'P01', address: '/pathways/road/', title: 'A road', modules: ['M05', 'M01'] }]);
	assert.deepEqual(
		countries.map(({ iso }) => iso),
		['ECU'],
	);
	assert.deepEqual(
		audiences.map(({ id }) => id),
		['local-government', 'trainer'],
	);
	assert.equal(frameworks.length, 17 + 169 + 23);
	assert.deepEqual([frameworks[0]?.node, frameworks[1]?.node, frameworks.at(-1)?.node], ['sdg:1', 'sdg:1.1', 'gcm:23']);
	const none = catalogueOf(checkPages().graph, vocabulary, stringsOf('en'));
	assert.deepEqual([none.date, none.modules, none.pathways, none.countries], ['', [], [], []]);
});

test('every real module has parts for its facilitator and parts for everybody', () => {
	const modules = [...realContent().graph.pages.values()].flatMap(({ front }) => ('plan' in front ? [front] : []));
	assert.notEqual(modules.length, 0);
	for (const { id, notes, questions } of modules) assert.ok(notes.length > 0 && questions.length > 0, id);
});

test('durations and identifiers are written as their standards ask', () => {
	assert.deepEqual([20, 59, 60, 75, 0].map(duration), ['PT20M', 'PT59M', 'PT1H', 'PT1H15M', 'PT0M']);
	assert.equal(unIdentifier('10.7'), 'http://metadata.un.org/sdg/10.7');
});

test('oEmbed hands over a frame whose title cannot break out of it', () => {
	const { html, ...data } = oEmbed({ id: 'M07', title: '"><script>' }, 'https://waymark.example/');
	assert.deepEqual(data, {
		type: 'rich',
		version: '1.0',
		title: '"><script>',
		provider_name: 'Waymark',
		provider_url: 'https://waymark.example',
		width: 800,
		height: 900,
	});
	assert.match(html as string, /^<iframe src="https:\/\/waymark\.example\/embed\/module\/M07\/" title="&#34;&#62;&#60;script&#62;" [^<>]*><\/iframe>$/);
});

test('ticks are read back as they were kept, whatever else the browser holds, and only steps of today count', () => {
	assert.deepEqual([...readDone(writeDone(new Set(['M05', 'C04'])))], ['C04', 'M05']);
	for (const broken of [null, '', '{', '{"a":1}', '3', '[1,null]']) assert.equal(readDone(broken).size, 0);
	const steps = [
		{ key: 'M01', minutes: 60 },
		{ key: 'C04', minutes: 10 },
	];
	assert.deepEqual(progressOf(steps, new Set(['C04', 'G99'])), { done: 1, all: 2, minutes: 10, total: 70 });
});
