/** Every limit of the schema: what it is, a value at it that passes, and a value beyond it that does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { type Collection, pageSchemas, translationSchema } from '../../../src/schema/pages.ts';
import { vocabularySchemas } from '../../../src/schema/vocabulary.ts';
import { realVocabulary } from '../../fixtures/content.ts';
import { type Fields, filled, KINDS } from '../../fixtures/kinds.ts';

const pages = pageSchemas(realVocabulary());
const lists = Object.fromEntries(Object.entries(vocabularySchemas).map(([name, schema]) => [`${name}.yaml`, schema]));
const schemas: Record<string, z.ZodType> = { ...pages, translation: translationSchema, ...lists };

/** A good value for each schema, with something at every place that has a limit. */
const good: Record<string, unknown> = {
	...Object.fromEntries(KINDS.map((kind) => [kind, { ...filled(kind), related: [{ page: 'guides/a', why: 'A reason that is long enough.' }] }])),
	translation: {
		title: 'Count people who move',
		summary: 'A summary that is long enough to pass and says what the page is for, in one sentence.',
		translation: { of: '3f2a91-bc0041', by: 'machine', read_by: 'Somebody' },
		words: {
			places: ['Aa'],
			partners: ['Aa'],
			stakeholders: ['Aa'],
			who: ['Aa'],
			materials: ['Aa'],
			objectives: ['A sentence that is long enough.'],
			notes: ['A sentence that is long enough.'],
			figures: [{ value: '7', what: 'people' }],
			plan: [{ title: 'Begin', how: 'A sentence that is long enough.' }],
			questions: [{ question: 'A question that is long enough?', answer: 'No' }],
			steps: [{ because: 'A sentence that is long enough.', stop: 'A sentence that is long enough.' }],
			purpose: 'A sentence that is long enough.',
			ask: 'A sentence that is long enough.',
		},
		reasons: { 'sdg:13.1': 'A sentence that is long enough.' },
		why: { 'guides/a': 'A reason that is long enough.' },
	},
	'sdg-goals.yaml': [{ code: '1', label: 'No poverty', title: 'End poverty', colour: '#e5243b' }],
	'sdg-targets.yaml': [{ code: '1.1', label: 'Extreme poverty' }],
	'sdg-indicators.yaml': [{ code: '1.1.1', title: 'Proportion of people' }],
	'gcm-objectives.yaml': [{ code: '1', label: 'Data', title: 'Collect data' }],
	'gcm-sdg.yaml': { provenance: { source: 'un', read: 'by hand' }, pairs: [{ objective: '1', target: '1.1', form: 'list', read_in: 'both', printed: '1.2' }] },
	'countries.yaml': [{ iso: 'KAZ', name: 'Kazakhstan', slug: 'kazakhstan', at: [68, 48] }],
	'sources.yaml': [{ id: 'a', title: 'Aa', label: 'Aa', authors: 'Aa', publisher: 'Aa', language: 'en', url: 'https://example.org/' }],
	'glossary.yaml': [{ id: 'a', term: 'Aa', acronym: 'AA', definition: 'What it means.' }],
	'audiences.yaml': [{ id: 'a', label: 'Aa' }],
	'sectors.yaml': [{ id: 'a', label: 'Aa' }],
	'principles.yaml': [{ id: 'a', label: 'Aa' }],
	'search-words.yaml': {
		stop: ['a'],
		codes: { sdg: ['sdg'], gcm: ['gcm'] },
		spellings: [['a', 'b']],
		same: [['a', 'b']],
		countries: [{ iso: 'KAZ', words: ['a'] }],
		kinds: [{ kind: 'guides', words: ['a'] }],
		topics: [{ about: ['sdg:8'], search: 'work', words: ['a'] }],
	},
};

type Json = Record<string, unknown>;

/** Every keyword that limits a value, "keywords[] maxLength" → 40; [] is any item of a list, {} any value of a record, [0] a place in a pair. */
function limitsOf(schema: z.ZodType, keywords: readonly string[]): Record<string, unknown> {
	const found: Record<string, unknown> = {};
	const walk = (node: unknown, path: string): void => {
		if (typeof node !== 'object' || node === null) return;
		const json = node as Json;
		for (const keyword of keywords)
			if (keyword in json && Math.abs(Number(json[keyword])) !== Number.MAX_SAFE_INTEGER) found[`${path} ${keyword}`] = json[keyword];
		for (const [name, inner] of Object.entries((json.properties as Json) ?? {})) walk(inner, path ? `${path}.${name}` : name);
		walk(json.items, `${path}[]`);
		walk(json.additionalProperties, `${path}{}`);
		walk(json.propertyNames, `${path}{key}`);
		((json.prefixItems as unknown[]) ?? []).forEach((each, index) => void walk(each, `${path}[${index}]`));
		for (const each of (json.anyOf as unknown[]) ?? []) walk(each, path);
	};
	walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');
	return found;
}

const SIZES = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'];
const shared = {
	'title minLength': 5,
	'title maxLength': 90,
	'summary minLength': 60,
	'summary maxLength': 240,
	'audiences minItems': 1,
	'audiences maxItems': 4,
	'sectors minItems': 1,
	'sectors maxItems': 3,
	'sdg[].because minLength': 10,
	'sdg[].because maxLength': 240,
	'sdg[].beyond_table minLength': 10,
	'sdg[].beyond_table maxLength': 240,
	'gcm[].because minLength': 10,
	'gcm[].because maxLength': 240,
	'gcm[].beyond_table minLength': 10,
	'gcm[].beyond_table maxLength': 240,
	'related[].why minLength': 10,
	'related[].why maxLength': 140,
	'keywords[] minLength': 2,
	'keywords[] maxLength': 40,
};

const LIMITS: Record<string, Record<string, number>> = {
	guides: { ...shared, 'who[] minLength': 2 },
	toolkits: shared,
	'case-studies': {
		...shared,
		'period.from minimum': 1990,
		'period.from maximum': 2100,
		'period.to minimum': 1990,
		'period.to maximum': 2100,
		'places[] minLength': 2,
		'partners[] minLength': 2,
		'stakeholders[] minLength': 2,
		'principles maxItems': 3,
	},
	modules: {
		...shared,
		'minutes minimum': 20,
		'minutes maximum': 90,
		'objectives minItems': 1,
		'objectives maxItems': 5,
		'objectives[] minLength': 10,
		'materials[] minLength': 2,
		'plan minItems': 2,
		'plan[].minutes minimum': 1,
		'plan[].title minLength': 3,
		'plan[].how minLength': 10,
		'forms[].minutes minimum': 10,
		'forms[].how minLength': 10,
		'notes[] minLength': 10,
		'questions[].question minLength': 10,
		'questions[].answer minLength': 2,
	},
	pathways: { ...shared, 'steps minItems': 2, 'steps[].because minLength': 10, 'steps[].minutes minimum': 1, 'steps[].stop minLength': 10 },
	countries: {
		...shared,
		'figures maxItems': 4,
		'figures[].value minLength': 1,
		'figures[].value maxLength': 24,
		'figures[].what minLength': 10,
		'figures[].what maxLength': 120,
		'figures[].evidence minItems': 1,
	},
	actions: { ...shared, 'number minimum': 1, 'number maximum': 11 },
	resources: {
		...shared,
		'authors[] minLength': 2,
		'year minimum': 1990,
		'year maximum': 2100,
		'ask minLength': 10,
		'purpose minLength': 10,
		'named_in minItems': 1,
	},
	goals: shared,
	objectives: shared,
	translation: {
		'title minLength': 3,
		'title maxLength': 110,
		'summary minLength': 60,
		'summary maxLength': 320,
		'translation.read_by minLength': 2,
		'translation.read_by maxLength': 80,
		...Object.fromEntries(
			[
				...['places', 'partners', 'stakeholders', 'who', 'materials'].map((each) => [`${each}[]`, 2] as const),
				...['objectives[]', 'notes[]', 'plan[].how', 'questions[].question', 'steps[].because', 'steps[].stop', 'purpose', 'ask'].map(
					(each) => [each, 10] as const,
				),
				['figures[].value', 1] as const,
				['figures[].what', 3] as const,
				['plan[].title', 3] as const,
				['questions[].answer', 2] as const,
			].map(([each, least]) => [`words.${each} minLength`, least]),
		),
		'reasons{} minLength': 10,
		'why{} minLength': 10,
	},
	'sdg-goals.yaml': { '[].label minLength': 2, '[].title minLength': 2 },
	'sdg-targets.yaml': { '[].label minLength': 2 },
	'sdg-indicators.yaml': { '[].title minLength': 2 },
	'gcm-objectives.yaml': { '[].label minLength': 2, '[].title minLength': 2 },
	'gcm-sdg.yaml': {},
	'countries.yaml': {
		'[].name minLength': 2,
		'[].at minItems': 2,
		'[].at maxItems': 2,
		'[].at[0] minimum': -180,
		'[].at[0] maximum': 180,
		'[].at[1] minimum': -90,
		'[].at[1] maximum': 90,
	},
	'sources.yaml': {
		'[].title minLength': 2,
		'[].label minLength': 2,
		'[].authors minLength': 2,
		'[].publisher minLength': 2,
		'[].language minLength': 2,
		'[].language maxLength': 2,
	},
	'glossary.yaml': { '[].term minLength': 2, '[].acronym minLength': 2, '[].definition minLength': 10 },
	'audiences.yaml': { '[].label minLength': 2 },
	'sectors.yaml': { '[].label minLength': 2 },
	'principles.yaml': { '[].label minLength': 2 },
	'search-words.yaml': {
		'stop minItems': 1,
		'stop[] minLength': 1,
		'codes.sdg minItems': 1,
		'codes.sdg[] minLength': 1,
		'codes.gcm minItems': 1,
		'codes.gcm[] minLength': 1,
		'spellings[] minItems': 2,
		'spellings[][] minLength': 1,
		'same[] minItems': 2,
		'same[][] minLength': 1,
		'countries[].words minItems': 1,
		'countries[].words[] minLength': 1,
		'kinds[].words minItems': 1,
		'kinds[].words[] minLength': 1,
		'topics[].search minLength': 3,
		'topics[].words minItems': 1,
		'topics[].words[] minLength': 1,
	},
};

/** A copy with the value at a path, "plan[].how", made by a function of what stands there. */
function changed(data: unknown, path: string, change: (old: unknown) => unknown): unknown {
	const keys = path.match(/\[\d*\]|\{\}|\{key\}|[^.[\]{}]+/g) ?? [];
	const copy = structuredClone({ root: data }) as Fields;
	let [at, last]: [Fields, string] = [copy, 'root'];
	for (const key of keys) {
		at = at[last] as Fields;
		if (key === '{key}') {
			const [old = ''] = Object.keys(at);
			const value = at[old];
			delete at[old];
			at[String(change(old))] = value;
			return copy.root;
		}
		last = key === '[]' ? '0' : key === '{}' ? (Object.keys(at)[0] ?? '') : key.replace(/[[\]]/g, '');
	}
	at[last] = change(at[last]);
	return copy.root;
}

/** A value of a size: a text of so many characters, a list of so many items, or the number itself. */
function sized(keyword: string, size: number): (old: unknown) => unknown {
	if (keyword.endsWith('Length')) return () => 'x'.repeat(size);
	if (keyword.endsWith('Items')) return (old) => Array.from({ length: size }, () => (old as unknown[])[0]);
	return () => size;
}

const without = (fields: Fields, ...names: string[]) => Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
const accepts = (name: string, data: unknown) => (schemas[name] as z.ZodType).safeParse(data).success;

test('the table below has every limit of every schema', () => {
	assert.deepEqual(Object.keys(LIMITS).sort(), Object.keys(schemas).sort());
	for (const [name, schema] of Object.entries(schemas)) assert.deepEqual(limitsOf(schema, SIZES), LIMITS[name], name);
});

for (const name of Object.keys(schemas)) {
	test(`${name}: a page or list with everything in it passes`, () => {
		const { error } = (schemas[name] as z.ZodType).safeParse(good[name]);
		assert.equal(error, undefined);
	});
	for (const [limit, size] of Object.entries(LIMITS[name] ?? {})) {
		const [path = '', keyword = ''] = limit.split(' ');
		const beyond = keyword.startsWith('min') ? size - 1 : size + 1;
		test(`${name}: ${path} passes with ${size} and not with ${beyond}`, () => {
			assert.ok(accepts(name, changed(good[name], path, sized(keyword, size))), `${size}`);
			assert.ok(!accepts(name, changed(good[name], path, sized(keyword, beyond))), `${beyond}`);
		});
	}
}

const DAYS: [good: string[], bad: unknown[]] = [
	['2026-11-22', '2024-02-29'],
	['2026-02-29', '2026-11-31', '2026-13-01', '22.11.2026', '2026-11', '2026-11-22T00:00:00Z', 20261122, ''],
];
const PAGES: typeof DAYS = [
	['guides/use-an-mgi-baseline', 'case-studies/a1'],
	['guides', '/guides/a/', 'guides/a/b', 'Guides/a', 'guides/A', 'guides/../a', 'guides/a ', ''],
];
const lasting = (letter: string): typeof DAYS => [
	[`${letter}01`, `${letter}99`, `${letter}107`],
	[`${letter}1`, `${letter.toLowerCase()}01`, 'X01', `${letter}01\n`, ` ${letter}01`, 1],
];
const NAMES: typeof DAYS = [
	['a', 'un-table', 'a1-2'],
	['A', 'a--b', '-a', 'a-', 'a b', 'a_b', 'é', ''],
];
const OBJECTIVES: typeof DAYS = [
	['1', '9', '10', '19', '20', '23'],
	['0', '24', '01', '1.1', '', 1],
];
const TARGETS: typeof DAYS = [
	['1.1', '17.19', '10.a', '16.d'],
	['18.1', '0.1', '1.', '1.e', '1', '10.123', 10.1],
];
const ADDRESS: typeof DAYS = [
	['https://example.org/a?b=c#d'],
	['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'ftp://example.org/', '//example.org/', '/a', 'example.org', ''],
];
const ISO: typeof DAYS = [['KAZ'], ['KZ', 'kaz', 'KAZZ', 'K1Z', '']];

/** Where the form of a text matters: texts that have it, and values that do not. */
const FORMS: Record<string, Record<string, typeof DAYS>> = {
	guides: { id: lasting('G'), published: DAYS, reviewed: DAYS, 'related[]': PAGES, 'related[].page': PAGES },
	toolkits: { id: lasting('T') },
	'case-studies': { id: lasting('C') },
	modules: { id: lasting('M'), 'prerequisites[]': PAGES, 'uses[]': PAGES },
	pathways: { id: lasting('P'), 'steps[].page': PAGES },
	countries: {
		'figures[].date': [
			['2021', '2021-12', '2021-12-31'],
			['21', '2021-13', '2021-12-32', 'December 2021', '2021-', '1821', 20211231, ''],
		],
	},
	actions: { id: lasting('A') },
	resources: {
		id: lasting('R'),
		'languages[]': [
			['en', 'ru'],
			['eng', 'EN', 'e', ''],
		],
		url: [[...ADDRESS[0], 'http://example.org/'], ADDRESS[1]],
		seen: DAYS,
	},
	translation: {
		'translation.of': [
			['3f2a91', '3f2a91-bc0041'],
			['3f2a9', '3F2A91', '3f2a91-', '', 'machine'],
		],
		'why{key}': PAGES,
		'reasons{key}': [
			['sdg:13.1', 'gcm:2', 'sdg:10.a'],
			['sdg', 'sdg:', 'sdg13', 'page:1', 'gcm:x'],
		],
	},
	'sdg-goals.yaml': {
		'[].code': [
			['1', '9', '10', '17'],
			['0', '18', '01', '1.1', '', 1],
		],
		'[].colour': [['#e5243b'], ['#E5243B', '#e52', 'e5243b', 'red', '#e5243b;']],
	},
	'sdg-targets.yaml': { '[].code': TARGETS },
	'sdg-indicators.yaml': {
		'[].code': [
			['1.1.1', '17.18.3', '16.b.1'],
			['1.1', '18.1.1', '1.e.1', '1.1.1.1', 'x1.1.1', '1.1.1x', '1.1.x', '1.111.1', '1.1.111', '', 1],
		],
	},
	'gcm-objectives.yaml': { '[].code': OBJECTIVES },
	'gcm-sdg.yaml': {
		'provenance.source': NAMES,
		'pairs[].objective': OBJECTIVES,
		'pairs[].target': [
			[...TARGETS[0], 'all'],
			[...TARGETS[1], 'ALL'],
		],
		'pairs[].printed': TARGETS,
	},
	'countries.yaml': {
		'[].iso': ISO,
		'[].slug': NAMES,
	},
	'sources.yaml': {
		'[].seen': DAYS,
		'[].id': NAMES,
		'[].url': [ADDRESS[0], [...ADDRESS[1], 'http://example.org/']],
	},
	'glossary.yaml': { '[].id': NAMES },
	'audiences.yaml': { '[].id': NAMES },
	'sectors.yaml': { '[].id': NAMES },
	'principles.yaml': { '[].id': NAMES },
	'search-words.yaml': {
		'countries[].iso': ISO,
		'kinds[].kind': NAMES,
		'topics[].about[]': [
			['sdg:8', 'gcm:16', 'guides/a-1'],
			['sdg:8.8', 'page:1', 'guides/', '/guides/a', 'sdg:'],
		],
	},
};

test('every place whose form matters has examples', () => {
	const places = (name: string) => [
		...new Set(Object.keys(limitsOf(schemas[name] as z.ZodType, ['pattern', 'format'])).map((limit) => limit.split(' ')[0] as string)),
	];
	const sharedPlaces = new Set(['published', 'reviewed', 'related[]', 'related[].page']);
	for (const name of Object.keys(schemas)) {
		const expected = places(name).filter((path) => name === 'guides' || !(name in pages) || !sharedPlaces.has(path));
		assert.deepEqual(expected.sort(), Object.keys(FORMS[name] ?? {}).sort(), name);
	}
});

for (const [name, places] of Object.entries(FORMS)) {
	for (const [path, [right, wrong]] of Object.entries(places)) {
		test(`${name}: the form of ${path}`, () => {
			// An empty list has no first item to change: it gets one.
			const base = path.endsWith('[]') ? changed(good[name], path.slice(0, -2), () => [right[0]]) : good[name];
			for (const value of right)
				assert.ok(
					accepts(
						name,
						changed(base, path, () => value),
					),
					`${value}`,
				);
			for (const value of wrong)
				assert.ok(
					!accepts(
						name,
						changed(base, path, () => value),
					),
					`${value}`,
				);
		});
	}
}

test('spaces around a text do not count', () => {
	for (const [path, least] of [
		['title', 5],
		['summary', 60],
		['keywords[]', 2],
		['sdg[].because', 10],
		['who[]', 2],
	] as const) {
		assert.ok(
			!accepts(
				'guides',
				changed(filled('guides'), path, () => `  ${'x'.repeat(least - 1)}  `),
			),
			path,
		);
	}
	assert.ok(
		!accepts(
			'translation',
			changed(good.translation, 'title', () => ' fo '),
		),
	);
});

test('what may be left out is filled in, and what may not be is missed', () => {
	const needed: Record<Collection, string[]> = {
		guides: ['form'],
		toolkits: ['form'],
		'case-studies': ['scope'],
		modules: ['minutes', 'level', 'objectives', 'plan'],
		pathways: ['audience', 'steps'],
		countries: ['country'],
		actions: ['number'],
		resources: ['authors', 'type', 'purpose', 'named_in'],
		goals: [],
		objectives: [],
	};
	for (const kind of KINDS) {
		const missing = Object.keys(filled(kind)).filter((field) => !accepts(kind, without(filled(kind), field)));
		const everywhere = ['title', 'summary', 'audiences', 'sectors', 'published', 'reviewed', ...('id' in filled(kind) ? ['id'] : [])];
		assert.deepEqual(missing.sort(), [...everywhere, ...needed[kind]].sort(), kind);
	}
	const bare = without(filled('guides'), 'countries', 'mentions', 'sdg', 'gcm', 'related', 'keywords', 'sources', 'draft', 'who');
	assert.deepEqual(pages.guides.parse(bare), {
		...bare,
		countries: [],
		mentions: [],
		sdg: [],
		gcm: [],
		related: [],
		keywords: [],
		sources: [],
		draft: false,
		who: [],
	});
});

test('a tag is short or long, and the code receives the same either way', () => {
	const tags = (sdg: unknown[]) => pages.guides.parse({ ...filled('guides'), sdg }).sdg;
	assert.deepEqual(tags(['10.7', 8]), [
		{ code: '10.7', weight: 'significant', evidence: [], stated: false },
		{ code: '8', weight: 'significant', evidence: [], stated: false },
	]);
	assert.deepEqual(tags([{ code: 8, because: 'It is about work.', evidence: ['desa-iom-2022 99, 101-103'] }]), [
		{
			code: '8',
			weight: 'significant',
			because: 'It is about work.',
			evidence: [
				{
					source: 'desa-iom-2022',
					paragraphs: [
						{ from: 99, to: 99 },
						{ from: 101, to: 103 },
					],
				},
			],
			stated: false,
		},
	]);
	for (const wrong of [
		8.8,
		'18',
		'10.77',
		{ code: '8' },
		{ code: '8', because: 'It is about work.', weight: 'main' },
		{ code: '8', because: 'It is about work.', extra: 1 },
	])
		assert.ok(!accepts('guides', { ...filled('guides'), sdg: [wrong] }), JSON.stringify(wrong));
	assert.ok(!accepts('guides', { ...filled('guides'), gcm: ['24'] }));
});

test('a period ends in the year it begins or later, or has not ended', () => {
	const period = (value: unknown) => accepts('case-studies', { ...filled('case-studies'), period: value });
	assert.deepEqual(
		[period({ from: 2020, to: 2020 }), period({ from: 2020 }), period({ from: 2020, to: 2019 }), period({ from: 2020.5 })],
		[true, true, false, false],
	);
});

test('whole numbers are whole', () => {
	for (const [kind, path] of [
		['modules', 'minutes'],
		['modules', 'plan[].minutes'],
		['pathways', 'steps[].minutes'],
		['actions', 'number'],
		['resources', 'year'],
	] as const)
		assert.ok(
			!accepts(
				kind,
				changed(filled(kind), path, (old) => Number(old) + 0.5),
			),
			path,
		);
});

test('a date that YAML made a Date becomes its day again', () => {
	assert.equal(pages.guides.parse({ ...filled('guides'), published: new Date('2026-11-22T00:00:00Z') }).published, '2026-11-22');
});

test('a field that the schema does not know is refused in every kind and list', () => {
	for (const name of Object.keys(schemas)) {
		const path = Array.isArray(good[name]) ? '[].odd' : 'odd';
		assert.ok(
			!accepts(
				name,
				changed(good[name], path, () => 'x'),
			),
			name,
		);
	}
});
