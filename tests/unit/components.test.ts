/** Every component can be rendered alone, with what it is given and nothing else. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { casesOf } from '../../src/graph/country.ts';
import { linkingGroups } from '../../src/graph/linked.ts';
import { groupsOf, listsOf } from '../../src/graph/lists.ts';
import { onwardOf } from '../../src/graph/onward.ts';
import { pairsOf } from '../../src/graph/pairs.ts';
import { earnedTagsOf, tagsOf } from '../../src/graph/queries.ts';
import { targetRowsOf } from '../../src/graph/targets.ts';
import type { Page } from '../../src/graph/types.ts';
import { stringsOf } from '../../src/i18n/locales.ts';
import { layOutPairs } from '../../src/maps/home/pairs.ts';
import type { Collection, FrontMatter } from '../../src/schema/pages.ts';
import { cardOf, reasonedRow } from '../../src/site/cards.ts';
import { factsOf } from '../../src/site/facts.ts';
import { gatherNotes } from '../../src/site/notes.ts';
import { sectionsOf } from '../../src/site/sections.ts';
import { openWorkshop, textsOf, type Workshop } from '../fixtures/components.ts';
import { realContent } from '../fixtures/content.ts';

const { graph, vocabulary } = realContent();
const strings = stringsOf('en');
const pages = [...graph.pages.values()];

/** Some page of a kind, the one with most to show. */
function some(collection: Collection): Page {
	const [page] = pages.filter((each) => each.collection === collection).sort((a, b) => JSON.stringify(b.front).length - JSON.stringify(a.front).length);
	if (!page) throw new Error(`no page in ${collection}`);
	return page;
}

const caseStudy = some('case-studies');
const [source] = vocabulary.sources;
const linked = pages.find((page) => linkingGroups(graph, page).teaching.length > 0) ?? caseStudy;
const linking = linkingGroups(graph, linked);
const [group] = groupsOf(listsOf(graph, vocabulary).narrowed.get('goal 10') ?? []);
if (!group || !source) throw new Error('the vocabularies have a goal 10 and sources');
const kind = (page: Page) => ({ page, graph, vocabulary, strings, sections: sectionsOf(page, graph, strings).after });
const country = some('countries') as Page & { front: FrontMatter<'countries'> };
const cases = casesOf(graph, country, country.front.country, 10);
const onward = onwardOf(graph, caseStudy);
const note = { number: 1, id: 'user-content-fn-1', mark: 'user-content-fnref-1', cites: [{ source: source.id, paragraphs: [] }], html: '' };

/** What each component is given, and a text that then stands in it. */
const GIVEN: Record<string, { props: Record<string, unknown>; slot?: string; shows: string | RegExp }> = {
	Blaze: { props: {}, shows: /<svg[^>]*aria-hidden="true"/ },
	Breadcrumbs: { props: { crumbs: [{ name: 'Home', address: '/' }], strings }, shows: /<nav[^>]*>.*<a href="\/">Home<\/a>/s },
	Chip: {
		props: { label: { address: '/sdg/10/', number: 'SDG 10', name: 'Inequality', colour: 'g10' }, short: true },
		shows: /class="chip g10" href="\/sdg\/10\/".*<span class="hidden">Inequality/s,
	},
	CitePage: { props: { page: caseStudy, name: 'A case', strings, locale: 'en', file: 'content/x.mdx' }, shows: /A case.*title="content\/x\.mdx"/s },
	CopyButton: { props: { text: '/id/M07/', label: 'Copy it', strings }, shows: /data-text="\/id\/M07\/".*Copy it/s },
	Desk: { props: { locale: 'en', vocabulary, graph, ledger: undefined }, shows: /<waymark-desk[\s\S]*<textarea/ },
	FieldList: {
		props: {
			fields: [
				{ name: 'sdg', required: true, what: 'Links.', type: 'list', parts: [{ name: 'code', required: false, what: 'A code.', type: 'text', parts: [] }] },
			],
			strings,
		},
		shows: />sdg<\/code>.*<dl.*>code<\/code>/s,
	},
	Figures: { props: { figures: country.front.figures, vocabulary, strings }, shows: country.front.figures[0]?.value ?? '' },
	Filters: { props: { label: 'Narrow' }, slot: 'Ways', shows: /aria-label="Narrow".*Ways/s },
	Fold: {
		props: { heading: 'More', id: 'more-heading', count: 3, anchor: 'more' },
		slot: 'Inside',
		shows: /<details class="fold".*id="more-heading">More.* 3.*id="more">\s*Inside/s,
	},
	HomeMap: {
		props: { lines: layOutPairs([{ goal: '13', objective: '2', pages: 5 }], vocabulary), lit: '13', vocabulary, strings },
		shows: /<path class="g13 o2 w3 on" d="M0 .*href="\/gcm\/2\/" class="gcm on"/s,
	},
	KeyFacts: { props: { facts: factsOf(caseStudy, vocabulary, strings, 'en'), strings }, shows: strings.facts.scope },
	KindGroup: { props: { group, strings }, slot: 'These', shows: /<h3 id="[a-z-]+">.*These/s },
	Languages: {
		props: { locales: ['en', 'es', 'ar'], locale: 'es', address: '/guides/x/', strings: stringsOf('es') },
		shows: /href="\/guides\/x\/" hreflang="en" lang="en" dir="ltr"[^>]*>English<.*href="\/ar\/guides\/x\/" hreflang="ar" lang="ar" dir="rtl"/s,
	},
	LinkingRows: { props: { linking: linking.teaching, strings }, shows: /<ul.*<li>.*<a href="\//s },
	LinkedPages: { props: { onward: { ...onward, more: { address: '/x/linked/', total: 99 } }, strings }, shows: /99/ },
	LinkMap: {
		props: { tags: earnedTagsOf(graph, caseStudy.id), explorer: '/explore/', vocabulary, strings },
		shows: /class="linkmap".*<path class="g\d+ strong" d="M0 /s,
	},
	ListLinks: { props: { strings }, shows: 'href="/case-studies/"' },
	Metadata: { props: { page: some('modules'), data: { '@type': 'Course' } }, shows: '{"@type":"Course"}' },
	ModuleTools: { props: { page: some('modules'), build: '/learn/build/?session=M01', strings }, shows: 'href="/learn/build/?session=M01"' },
	WrongHere: {
		props: { address: 'https://waymark.example/id/G01/', contact: undefined, strings },
		shows: /download="waymark-G01\.txt" href="data:text\/plain;charset=utf-8,Waymark%20G01%0D%0A.*waymark\.example\./s,
	},
	PageHead: {
		props: {
			page: caseStudy,
			name: 'A case',
			summary: 'In short.',
			words: 900,
			strings,
			locale: 'en',
			locales: ['en', 'ru'],
			translation: undefined,
			behind: false,
			file: 'content/x.mdx',
		},
		shows: /<h1[^>]*>A case<\/h1>.*In short\..*hreflang="ru"/s,
	},
	PagesAbout: { props: { groups: [group], goals: cases.goals, vocabulary, strings }, shows: strings.country.missing },
	PrincipalLinks: { props: { tags: tagsOf(graph, caseStudy.id), vocabulary, strings }, shows: /class="about".*<b>(SDG|GCM) / },
	PageCards: { props: { cards: [cardOf(caseStudy, graph, vocabulary, strings)], level: 3 }, shows: /<h3>.*class="chips"/s },
	EvidenceList: {
		props: { evidence: [{ source: source.id, paragraphs: [] }], intro: 'Listed in', vocabulary, lang: undefined },
		shows: new RegExp(`Listed in: <a href="/sources/${source.id}/"`),
	},
	PageNumbers: {
		props: { address: '/guides/', number: 2, of: 9, strings },
		shows: /rel="prev" href="\/guides\/".*aria-current="page".*href="\/guides\/9\/".*rel="next" href="\/guides\/3\/"/s,
	},
	PageRows: { props: { pages: [caseStudy], strings }, shows: caseStudy.front.summary.slice(0, 20) },
	PageSection: { props: { section: { slug: 'plan', text: 'Plan' } }, slot: 'Inside', shows: /aria-labelledby="plan">\s*<h2 id="plan">Plan<\/h2>\s*Inside/ },
	ReasonedRows: { props: { rows: [reasonedRow(caseStudy, tagsOf(graph, caseStudy.id), vocabulary, strings)], strings }, shows: /class="weight principal"/ },
	SearchBox: { props: { strings, locale: 'ru' }, shows: /action="\/ru\/search\/"/ },
	SearchLists: { props: { vocabulary, strings }, shows: 'href="/gcm/23/"' },
	SiteFooter: { props: { strings, locale: 'en' }, shows: strings.licenceLine },
	SiteHeader: { props: { strings, address: '/guides/x/' }, slot: 'Box', shows: /Box.*href="\/guides\/" aria-current="true"/s },
	SourceFacts: { props: { source, strings }, shows: source.publisher },
	SourceNotes: { props: { ...gatherNotes([note], [], vocabulary.sources), strings }, shows: /<li id="user-content-fn-1">.*href="#user-content-fnref-1"/s },
	TableOfContents: { props: { contents: [{ slug: 'why', text: 'Why', after: true }], strings }, shows: /class="after"><a href="#why">Why<\/a>/ },
	Tag: { props: { label: { address: '/gcm/6/', number: 'GCM 6', name: 'Work', colour: '' } }, shows: /class="tag gcm" href="\/gcm\/6\/">GCM 6/ },
	TableProvenance: { props: { vocabulary, strings }, shows: vocabulary['gcm-sdg'].provenance.source },
	TaggedPages: { props: { groups: [group], intro: 'In order.', vocabulary, strings }, shows: /In order\..*<details class="fold" open/s },
	TranslationNote: {
		props: { translation: { of: '', by: 'machine' }, behind: true, file: 'content/x.es.mdx', strings },
		shows: new RegExp(`${strings.translation.machine}.*${strings.translation.behind}.*${strings.translation.mend}`, 's'),
	},
	WhatNext: { props: { next: onward.next, strings }, shows: strings.readingTime({ n: 5 }).slice(-3) },
	WhyTheseLinks: { props: { tags: tagsOf(graph, caseStudy.id), vocabulary, strings }, shows: strings.weights.principal },
	'kinds/CountryParts': { props: { page: country, found: cases, graph, vocabulary, strings }, shows: strings.country.cases },
	'kinds/GoalParts': { props: { goal: '10', found: targetRowsOf(graph, vocabulary, '10'), vocabulary, strings }, shows: /id="10\.7"/ },
	'kinds/ModuleParts': {
		props: {
			...kind(some('modules')),
			sections: sectionsOf(some('modules'), graph, strings),
			body: { html: '<p>First.</p><h2 id="own">Its text</h2>', opening: 13, ending: 100, notes: [], headings: [] },
		},
		shows: /First\..*id="plan".*Its text.*id="notes"/s,
	},
	'kinds/ObjectiveParts': {
		props: { objective: '16', pairs: pairsOf(graph, vocabulary).filter(({ objective }) => objective === '16'), vocabulary, strings },
		shows: strings.frameworks.pagesOfBoth,
	},
	'kinds/PathwayParts': { props: { ...kind(some('pathways')), build: '/learn/build/' }, shows: /id="step-2".*href="\/learn\/build\/"/s },
};

let workshop: Workshop;
before(async () => {
	workshop = await openWorkshop();
});
after(() => workshop.close());

/** Those for MDX are the renderer's. */
const components = globSync('src/components/**/*.astro').filter((file) => !file.includes('/mdx/'));
const nameOf = (file: string) => file.slice('src/components/'.length, -'.astro'.length);

test('every component is tried, and asks for nothing that it is not given', () => {
	assert.deepEqual(Object.keys(GIVEN).sort(), components.map(nameOf).sort());
	assert.deepEqual(
		components.filter((file) => /site\/hub\.ts|moduleCatalogue|astro:content/.test(readFileSync(file, 'utf8'))),
		[],
	);
});

for (const file of components)
	test(`${nameOf(file)} shows what it is given`, async () => {
		const { props, slot, shows } = GIVEN[nameOf(file)] ?? { props: {}, shows: '' };
		const html = await workshop.render(file, props, slot === undefined ? undefined : { default: slot });
		assert.ok(typeof shows === 'string' ? html.includes(shows) : shows.test(html), html);
	});

test('the editors’ e-mail address is in the page for browsers and for nobody who gathers addresses', async () => {
	const { props } = GIVEN.WrongHere as { props: object };
	const page = await workshop.render('src/components/WrongHere.astro', { ...props, contact: 'editors@waymark.example' });
	assert.doesNotMatch(page, /editors@|@waymark|download=/);
	const href = /href="([^"]+)"/.exec(page)?.[1]?.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))) ?? '';
	const letter = new URL(href);
	assert.equal(letter.pathname, 'editors@waymark.example');
	assert.equal(letter.searchParams.get('subject'), 'Waymark G01');
	assert.match(letter.searchParams.get('body') ?? '', /^https:\/\/waymark\.example\/id\/G01\/\r\n/);
});

const KINDS = ['modules', 'pathways', 'goals', 'objectives', 'countries'] as const;
for (const collection of KINDS)
	test(`the sections of ${collection} are drawn in the order of the table of contents, each once and none empty`, async () => {
		const page = some(collection);
		workshop.give({ graph, vocabulary, texts: textsOf([page], () => '<p>A text.</p>') });
		const html = await workshop.render('src/layouts/Article.astro', { id: page.id });
		const { before: first, after: last } = sectionsOf(page, graph, strings);
		const contents = [...(/<nav aria-label="On this page[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(/href="#([^"]+)"/g)].map(([, slug]) => slug);
		const drawn = [...html.matchAll(/<(?:h2|section|div) id="([^"]+)"/g)].map(([, slug]) => slug).filter((slug) => contents.includes(slug));
		assert.deepEqual(drawn, contents);
		assert.deepEqual(
			contents.filter((slug) => !(String(slug) in strings.endings)),
			[...first, ...last].map(({ slug }) => slug),
		);
		for (const { slug } of [...first, ...last]) assert.doesNotMatch(html, new RegExp(`<h2 id="${slug}"[^>]*>[^<]*</h2>\\s*</section>`), slug);
	});
