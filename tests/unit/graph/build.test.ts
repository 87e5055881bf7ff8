/** What becomes a link, of which kind, and what is said of names that lead nowhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Link } from '../../../src/graph/types.ts';
import { checkPages } from '../../fixtures/content.ts';
import { bare, files, graph, pages, principal, vocabulary, why } from '../../fixtures/graph.ts';

const lines = (links: readonly Link[]) => links.map(({ from, kind, to }) => `${from} ${kind} ${to}`);

test('every link of the fixture, in order', () => {
	assert.equal(pages.length, files.length, 'every page of the fixture passes the schema');
	assert.deepEqual(lines(graph.links.filter(({ kind }) => kind !== 'table')), [
		'page:case-studies/well country country:KAZ',
		'page:case-studies/well tag sdg:10.7',
		'page:countries/kazakhstan country country:KAZ',
		'page:countries/kazakhstan tag sdg:10.7',
		'page:goals/10 tag sdg:10.7',
		'page:guides/alpha country country:KAZ',
		'page:guides/alpha country country:TUN',
		'page:guides/alpha tag gcm:16',
		'page:guides/alpha tag gcm:5',
		'page:guides/alpha tag sdg:10.2',
		'page:guides/alpha tag sdg:10.7',
		'page:guides/alpha tag sdg:8',
		'page:guides/beta mention page:goals/10',
		'page:guides/beta mention page:guides/alpha',
		'page:guides/beta related page:guides/alpha',
		'page:guides/beta tag sdg:10',
		'page:modules/first tag gcm:16',
		'page:modules/second uses page:case-studies/well',
		'page:modules/second mention page:modules/first',
		'page:modules/second prerequisite page:modules/first',
		'page:pathways/road step page:guides/alpha',
		'page:pathways/road step page:modules/second',
	]);
	assert.deepEqual(graph.unresolved, []);
	assert.deepEqual([...graph.pages.keys()], [...graph.pages.keys()].sort());
});

test('pages come in any order, and the graph is the same', () => {
	const turned = buildGraph([...pages].reverse(), vocabulary);
	assert.deepEqual([lines(turned.links), [...turned.pages.keys()]], [lines(graph.links), [...graph.pages.keys()]]);
});

test('the table becomes links from objectives to targets, and “All SDGs” one to each goal', () => {
	const table = graph.links.filter(({ kind }) => kind === 'table');
	const all = table.filter(({ from }) => from === 'gcm:2');
	assert.deepEqual(all.map(({ to }) => to).sort(), vocabulary['sdg-goals'].map(({ code }) => `sdg:${code}`).sort());
	assert.ok(all.every((link) => 'form' in link && link.form === 'all'));
	assert.deepEqual(
		table.filter(({ from }) => from !== 'gcm:2'),
		[
			{ kind: 'table', from: 'gcm:16', to: 'sdg:10.7', form: 'list', printed: undefined, note: undefined },
			{ kind: 'table', from: 'gcm:5', to: 'sdg:10.2', form: 'list', printed: '10.22', note: undefined },
			{ kind: 'table', from: 'gcm:5', to: 'sdg:10.7', form: 'text', printed: undefined, note: 'In a note.' },
			{ kind: 'table', from: 'gcm:5', to: 'sdg:8.8', form: 'list', printed: undefined, note: undefined },
		],
	);
});

test('a tag carries all that its editor wrote, and the place where', () => {
	const page = bare('guides/x', { sdg: [principal('10.7', { evidence: ['desa-iom-2022 65'], stated: true }), '8'], countries: ['KAZ'] });
	const { links } = checkPages(page).graph;
	const place = ({ place: { file, line } }: Extract<Link, { place: unknown }>) => `${file}:${line}`;
	const [long, short] = links.flatMap((link) => (link.kind === 'tag' ? [link] : []));
	const line = page.text.split('\n').findIndex((each) => each.startsWith('sdg:')) + 1;
	assert.deepEqual(
		[long?.weight, long?.because, long?.evidence, long?.stated],
		['principal', `Principal: ${why}`, [{ source: 'desa-iom-2022', paragraphs: [{ from: 65, to: 65 }] }], true],
	);
	assert.deepEqual([short?.weight, short?.because, short?.evidence, short?.stated], ['significant', undefined, [], false]);
	assert.deepEqual([long && place(long), short && place(short)], [`content/guides/x.mdx:${line}`, `content/guides/x.mdx:${line}`]);
	assert.ok((short?.place.column ?? 0) > (long?.place.column ?? 0), 'the place of the second is behind that of the first');
	const country = links.find(({ kind }) => kind === 'country') as Extract<Link, { place: unknown }>;
	assert.equal(place(country), `content/guides/x.mdx:${page.text.split('\n').findIndex((each) => each.startsWith('countries:')) + 1}`);
});

test('names of no page, and of the page itself, are kept apart with their kind and place', () => {
	const steps = [
		{ page: 'modules/none', because: why },
		{ page: 'pathways/road', because: why },
	];
	const { unresolved, links } = checkPages(
		bare(
			'pathways/road',
			{ steps, related: ['guides/none'] },
			'See [x](/guides/gone/), [y](/guides/gone/), [self](/pathways/road/), [list](/guides/) and [z](/about/).',
		),
	).graph;
	assert.deepEqual(
		unresolved.map(({ from, kind, to, problem, place }) => [from, kind, to, problem, place.file]),
		[
			['page:pathways/road', 'related', 'guides/none', 'missing', 'content/pathways/road.mdx'],
			['page:pathways/road', 'step', 'modules/none', 'missing', 'content/pathways/road.mdx'],
			['page:pathways/road', 'step', 'pathways/road', 'self', 'content/pathways/road.mdx'],
			['page:pathways/road', 'mention', '/guides/gone/', 'missing', 'content/pathways/road.mdx'],
		],
	);
	assert.ok((unresolved[1]?.place.column ?? 0) < (unresolved[2]?.place.column ?? 0), 'each step has its own place');
	assert.ok(links.every(({ kind }) => kind === 'table'));
});

test('prerequisites and uses that name no page say which field named them', () => {
	const { unresolved } = checkPages(bare('modules/m', { prerequisites: ['modules/a', 'modules/b'], uses: ['guides/c'] })).graph;
	assert.deepEqual(
		unresolved.map(({ kind, to }) => `${kind} ${to}`),
		['prerequisite modules/a', 'prerequisite modules/b', 'uses guides/c'],
	);
});

test('links are found by both of their ends', () => {
	assert.deepEqual(lines(graph.to.get('country:KAZ') ?? []), [
		'page:case-studies/well country country:KAZ',
		'page:countries/kazakhstan country country:KAZ',
		'page:guides/alpha country country:KAZ',
	]);
	assert.deepEqual(lines(graph.from.get('page:pathways/road') ?? []), [
		'page:pathways/road step page:guides/alpha',
		'page:pathways/road step page:modules/second',
	]);
	const total = (map: typeof graph.from) => [...map.values()].reduce((sum, list) => sum + list.length, 0);
	assert.deepEqual([total(graph.from), total(graph.to)], [graph.links.length, graph.links.length]);
});
