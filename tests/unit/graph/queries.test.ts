/** Questions to a small graph: what each answers, and in which order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/build.ts';
import {
	byCollection,
	compareCodes,
	earnedTagsOf,
	isSubjectPage,
	linkedFrom,
	pagesAbout,
	pagesTagged,
	tableLinksOf,
	tagsOf,
} from '../../../src/graph/queries.ts';
import { reasonOf, reasonsOf } from '../../../src/graph/reasons.ts';
import type { Graph, NodeId, TagLink } from '../../../src/graph/types.ts';
import { checkPages } from '../../fixtures/content.ts';
import { bare, claimed, graph, pages, principal, significant, vocabulary, why } from '../../fixtures/graph.ts';

test('tags: principal ones first, then SDG before GCM and as the frameworks count', () => {
	const to = (id: string) => tagsOf(graph, id).map(({ to: node }) => node);
	assert.deepEqual(to('guides/alpha'), ['sdg:10.7', 'gcm:5', 'sdg:8', 'sdg:10.2', 'gcm:16']);
	assert.deepEqual(to('pathways/road'), []);
	assert.deepEqual(to('guides/none'), []);
});

test('a link that a source only claims stands last, and is no earned one', () => {
	const small = checkPages(
		bare('guides/a', { id: 'G01', title: 'Aaaaa', sdg: [claimed('1'), significant('8'), principal('10.7')] }),
		bare('guides/b', { id: 'G02', title: 'Bbbbb', sdg: [significant('1'), principal('10.7')] }),
	);
	assert.deepEqual(
		small.problems.filter(({ code }) => code === 'WM016'),
		[],
		'it needs no reason',
	);
	assert.deepEqual(
		tagsOf(small.graph, 'guides/a').map(({ to }) => to),
		['sdg:10.7', 'sdg:8', 'sdg:1'],
	);
	assert.deepEqual(
		earnedTagsOf(small.graph, 'guides/a').map(({ to }) => to),
		['sdg:10.7', 'sdg:8'],
	);
	assert.deepEqual(
		pagesTagged(small.graph, 'sdg:1').map(({ page }) => page.slug),
		['b', 'a'],
	);
});

test('codes: numbers as numbers, a goal before its targets, letters after numbers, SDG before GCM', () => {
	const order = ['sdg:1', 'sdg:1.1', 'sdg:1.2', 'sdg:1.10', 'sdg:1.a', 'sdg:1.b', 'sdg:2', 'sdg:10', 'gcm:1', 'gcm:2', 'gcm:10'];
	for (const turned of [[...order].reverse(), [...order].sort()]) assert.deepEqual(turned.sort(compareCodes), order);
	assert.equal(compareCodes('sdg:1.1', 'sdg:1.1'), 0);
});

test('pages tagged: those with a principal tag first, then by kind and title; a goal takes in its targets', () => {
	const found = (node: NodeId) => pagesTagged(graph, node).map(({ page, tags }) => `${page.id}: ${tags.map(({ to }) => to).join(' ')}`);
	assert.deepEqual(found('sdg:10.7'), ['guides/alpha: sdg:10.7', 'case-studies/well: sdg:10.7', 'countries/kazakhstan: sdg:10.7']);
	assert.deepEqual(found('sdg:10'), [
		'guides/alpha: sdg:10.2 sdg:10.7',
		'case-studies/well: sdg:10.7',
		'guides/beta: sdg:10',
		'countries/kazakhstan: sdg:10.7',
	]);
	assert.deepEqual(found('sdg:1'), [], 'goal 1 is not the beginning of goal 10');
	assert.deepEqual(found('sdg:8'), ['guides/alpha: sdg:8']);
	assert.deepEqual(found('gcm:16'), ['modules/first: gcm:16', 'guides/alpha: gcm:16']);
	assert.deepEqual(found('gcm:1'), []);
	assert.deepEqual(found('sdg:10'), found('sdg:10'), 'asking twice changes nothing');
});

test('pages of one kind stand by title', () => {
	const titled = (slug: string, title: string, id: string) => bare(`guides/${slug}`, { id, title, sdg: [significant('8')] });
	const small = checkPages(titled('a', 'Third page', 'G01'), titled('b', 'First page', 'G02'), titled('c', 'Second page', 'G03')).graph;
	assert.deepEqual(
		pagesTagged(small, 'sdg:8').map(({ page }) => page.slug),
		['b', 'c', 'a'],
	);
});

test('a page with several tags stands where its weightiest puts it', () => {
	const small = checkPages(
		bare('guides/a', { id: 'G01', title: 'Aaaaa', sdg: [significant('10.2')] }),
		bare('guides/b', { id: 'G02', title: 'Bbbbb', sdg: [significant('10.2'), principal('10.7')] }),
	).graph;
	assert.deepEqual(
		pagesTagged(small, 'sdg:10').map(({ page }) => page.slug),
		['b', 'a'],
	);
});

test('pages that describe the frameworks are on no subject', () => {
	assert.deepEqual(
		pages.filter((page) => !isSubjectPage(page)).map(({ id }) => id),
		['goals/10'],
	);
	assert.equal(isSubjectPage({ ...(pages[0] as (typeof pages)[number]), collection: 'objectives' }), false);
});

test('pages about a country: its own page apart, by kind and title', () => {
	const ids = (iso: string) => pagesAbout(graph, iso).map(({ id }) => id);
	assert.deepEqual(ids('KAZ'), ['guides/alpha', 'case-studies/well']);
	assert.deepEqual(ids('TUN'), ['guides/alpha']);
	assert.deepEqual(ids('ECU'), []);
});

test('pages by kind, in the lists’ order, without empty kinds', () => {
	const grouped = byCollection([...pages].reverse().map((page) => ({ page })));
	assert.deepEqual(
		grouped.map(([kind, list]) => `${kind}: ${list.map(({ page }) => page.slug).join(' ')}`),
		['guides: beta alpha', 'case-studies: well', 'modules: second first', 'pathways: road', 'countries: kazakhstan', 'goals: 10'],
	);
});

test('the table: from an objective, to a goal and its targets, in the frameworks’ order', () => {
	const rows = (node: `gcm:${string}` | `sdg:${string}`) => tableLinksOf(graph, node).map(({ from, to }) => `${from} ${to}`);
	assert.deepEqual(rows('gcm:5'), ['gcm:5 sdg:8.8', 'gcm:5 sdg:10.2', 'gcm:5 sdg:10.7']);
	assert.deepEqual(rows('sdg:10'), ['gcm:2 sdg:10', 'gcm:5 sdg:10.2', 'gcm:5 sdg:10.7', 'gcm:16 sdg:10.7']);
	assert.deepEqual(rows('sdg:1'), ['gcm:2 sdg:1']);
	assert.deepEqual(rows('gcm:23'), []);
});

test('pages that link here: once each, with the strongest kind of link', () => {
	const from = (id: string) => linkedFrom(graph, id).map(({ page, kind }) => `${page.id} ${kind}`);
	assert.deepEqual(from('guides/alpha'), ['guides/beta related', 'pathways/road step']);
	assert.deepEqual(from('modules/first'), ['modules/second prerequisite']);
	assert.deepEqual(from('case-studies/well'), ['modules/second uses']);
	assert.deepEqual(from('goals/10'), ['guides/beta mention']);
	assert.deepEqual(from('guides/beta'), []);
});

test('of two kinds of link the stronger counts, in this order: step, prerequisite, use, related, mention', () => {
	const order = ['step', 'prerequisite', 'uses', 'related', 'mention'] as const;
	const fields = { step: {}, prerequisite: { prerequisites: ['modules/m'] }, uses: { uses: ['modules/m'] }, related: { related: ['modules/m'] }, mention: {} };
	order.slice(1).forEach((weaker, index) => {
		for (const stronger of order.slice(0, index + 1)) {
			const all = { ...fields[stronger], ...fields[weaker], steps: [0, 1].map(() => ({ page: 'modules/m', because: why })) };
			const kind = stronger === 'step' ? 'pathways' : 'modules';
			if (kind === 'pathways' && !['related', 'mention'].includes(weaker)) continue;
			const page = bare(`${kind}/x`, kind === 'pathways' ? all : { ...all, steps: undefined }, weaker === 'mention' ? '[m](/modules/m/)' : 'Some words.');
			const { graph: small } = checkPages(bare('modules/m', { id: 'M09' }), page);
			assert.deepEqual(
				linkedFrom(small, 'modules/m').map(({ kind: found }) => found),
				[stronger],
				`${stronger} and ${weaker}`,
			);
		}
	});
});

test('a reason travels with its sentence, its documents and whether a source states it', () => {
	const { graph: small } = checkPages(
		bare('guides/x', { sdg: [principal('10.7', { evidence: ['iom-evaluation-2022 743', 'desa-iom-2022'], stated: true }), '8'] }),
	);
	const [long, short] = tagsOf(small, 'guides/x') as [TagLink, TagLink];
	const [because, documents, stated] = reasonOf(long, vocabulary.sources);
	assert.deepEqual([because, stated], [`Principal: ${why}`, 1]);
	assert.deepEqual(
		documents.map(([id, label, where]) => [id, label !== '', where !== '']),
		[
			['iom-evaluation-2022', true, true],
			['desa-iom-2022', true, false],
		],
	);
	assert.deepEqual(reasonOf(short, vocabulary.sources), ['', [], 0]);
	assert.deepEqual(Object.keys(reasonsOf(small, 'guides/x', vocabulary.sources)), ['sdg:10.7', 'sdg:8']);
	assert.deepEqual(reasonsOf(small, 'guides/x', vocabulary.sources)['sdg:8'], ['', [], 0]);
});

test('a graph of its own is asked for itself', () => {
	const other: Graph = buildGraph([], vocabulary);
	assert.deepEqual(pagesTagged(other, 'sdg:10'), []);
	assert.notEqual(pagesTagged(graph, 'sdg:10').length, 0);
});
