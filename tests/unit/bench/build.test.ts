/** The bench of the build measures what it says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageSchemas } from '../../../src/schema/pages.ts';
import { KINDS, makeCorpus } from '../../bench/build/corpus.ts';
import { frontOf } from '../../bench/build/hub.ts';
import { exponent, median } from '../../bench/build/report.ts';
import { byUse, kindOf } from '../../bench/build/sizes.ts';
import { vocabulary } from '../../bench/synthetic.ts';

const text = (pages: ReturnType<typeof makeCorpus>) => pages.map(({ id, summary, sdg, gcm, body }) => ({ id, summary, sdg, gcm, body: body(() => '/x/') }));

test('a page of the corpus is the same however many there are, and another for another seed', () => {
	assert.deepEqual(text(makeCorpus(40, vocabulary, 1)), text(makeCorpus(80, vocabulary, 1)).slice(0, 40));
	assert.notDeepEqual(text(makeCorpus(40, vocabulary, 1)), text(makeCorpus(40, vocabulary, 2)));
});

test('pages of the corpus link to others that are there, never to themselves', () => {
	const corpus = makeCorpus(40, vocabulary, 1);
	const ids = new Set(corpus.map(({ id }) => id));
	for (const { id, related, body } of corpus) {
		const linked: string[] = [];
		body((other) => {
			linked.push(other);
			return other;
		});
		assert.equal(linked.length, 6);
		for (const other of [...linked, ...related]) assert.ok(ids.has(other) && other !== id, `${id} links to ${other}`);
	}
});

test('front matter of every kind passes the schema, with three to eight reasoned links', () => {
	const schemas = pageSchemas(vocabulary);
	const corpus = makeCorpus(80, vocabulary, 1);
	assert.deepEqual(new Set(corpus.map(({ kind }) => kind)), new Set(KINDS));
	for (const page of corpus) {
		const { error } = schemas[page.kind].safeParse(frontOf(page, vocabulary));
		assert.equal(error, undefined, `${page.id}: ${error?.message}`);
		const links = page.sdg.length + page.gcm.length;
		assert.ok(links >= 3 && links <= 8, `${page.id} has ${links} links`);
	}
});

test('what grows with the square has the exponent 2, what does not grow 0', () => {
	const sizes = [200, 1000, 4000];
	const grows = (power: number) => exponent(sizes.map((size) => [size, 3 * size ** power]));
	for (const power of [0, 1, 1.1, 2]) assert.ok(Math.abs(grows(power) - power) < 1e-9, `${grows(power)}, and should be ${power}`);
});

test('the median is the middle one, or between the two in the middle', () => {
	assert.equal(median([9, 1, 2]), 2);
	assert.equal(median([4, 1, 2, 9]), 3);
});

test('a kind of page is its address without what tells its pages apart', () => {
	const kinds = {
		'index.html': '/',
		'404.html': '/404.html',
		'guides/index.html': '/guides/',
		'guides/2/index.html': '/guides/n/',
		'guides/a-page/index.html': '/guides/…/',
		'guides/in/ecuador/index.html': '/guides/in/…/',
		'guides/in/ecuador/2/index.html': '/guides/in/…/n/',
		'guides/a-page/linked/index.html': '/guides/…/linked/',
		'guides/a-page/linked/2/index.html': '/guides/…/linked/n/',
		'data/explorer.json': '/data/….json',
		'data/reasons/goal-8.json': '/data/reasons/….json',
	};
	assert.deepEqual(Object.fromEntries(Object.keys(kinds).map((path) => [path, kindOf(path)])), kinds);
});

test('each file of a build is counted once, by what it is for', () => {
	const paths = ['index.html', 'search/index.html', 'search/start.en.json', 'pagefind/pagefind.js', 'data/explorer.json', 'x.png', 'x.js', 'x.js.br', 'x.md'];
	const weights = byUse(paths.map((path) => ({ path, bytes: 2 })));
	assert.deepEqual(Object.fromEntries([...weights].map(([use, { files, bytes }]) => [use, [files, bytes]])), {
		packed: [1, 2],
		index: [2, 4],
		HTML: [2, 4],
		pictures: [1, 2],
		'texts and citations': [1, 2],
		'scripts, styles, faces': [1, 2],
		data: [1, 2],
	});
});
