/** Addresses and ids, there and back; evidence in a reader's words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	addressOf,
	codeOf,
	folderOf,
	gcmAddress,
	goalOf,
	idAt,
	isNarrowed,
	lastingId,
	linkedAddress,
	listAddress,
	sdgAddress,
	sourceAddress,
} from '../../../src/graph/addresses.ts';
import { evidenceOf, sectionsIn } from '../../../src/graph/evidence.ts';
import type { Page } from '../../../src/graph/types.ts';
import type { Source } from '../../../src/schema/vocabulary.ts';
import { pages } from '../../fixtures/graph.ts';

test('goals and objectives live under the names of their frameworks, all else under its collection', () => {
	assert.deepEqual((['guides', 'goals', 'objectives', 'case-studies'] as const).map(folderOf), ['guides', 'sdg', 'gcm', 'case-studies']);
	assert.deepEqual(['guides/a', 'goals/10', 'objectives/16'].map(addressOf), ['/guides/a/', '/sdg/10/', '/gcm/16/']);
});

test('a target is a place on its goal’s page', () => {
	assert.deepEqual(['10', '10.7', '1.a'].map(sdgAddress), ['/sdg/10/', '/sdg/10/#10.7', '/sdg/1/#1.a']);
	assert.equal(gcmAddress('16'), '/gcm/16/');
	assert.deepEqual(['10', '10.7'].map(goalOf), ['10', '10']);
	assert.deepEqual(['sdg:10.7', 'page:guides/a'].map(codeOf), ['10.7', 'guides/a']);
});

test('a list says what it is narrowed to, and is told from the page it stands beside', () => {
	const narrowed = (
		[
			['case-studies', 'country', 'ecuador', '/case-studies/in/ecuador/'],
			['guides', 'audience', 'trainer', '/guides/for/trainer/'],
			['guides', 'sector', 'health', '/guides/on/health/'],
			['guides', 'goal', '10', '/guides/sdg/10/'],
			['guides', 'objective', '16', '/guides/gcm/16/'],
			['guides', 'source', 'a-source', '/guides/citing/a-source/'],
		] as const
	).map(([collection, by, value, address]) => {
		assert.equal(listAddress(collection, by, value), address);
		return address;
	});
	for (const address of [...narrowed, `${narrowed[0]}2/`, linkedAddress('guides/a'), linkedAddress('goals/10')]) assert.ok(isNarrowed(address), address);
	for (const address of [listAddress('guides'), '/guides/2/', '/guides/a/', '/guides/information-for-all/', '/sdg/10/', sourceAddress('a-source')])
		assert.ok(!isNarrowed(address), address);
	assert.equal(sourceAddress('a-source'), '/sources/a-source/');
});

test('ids for life: what the front matter gives, a country’s code, a goal’s and an objective’s number', () => {
	const lasting = (id: string) => lastingId(pages.find((page) => page.id === id) as Page);
	assert.deepEqual(['guides/alpha', 'countries/kazakhstan', 'goals/10'].map(lasting), ['G01', 'KAZ', 'SDG10']);
	const goal = pages.find(({ id }) => id === 'goals/10') as Page;
	assert.equal(lastingId({ ...goal, collection: 'objectives', slug: '16' }), 'GCM16');
});

test('an address leads back to its page, with or without its end, a question or a place in it', () => {
	for (const [address, id] of [
		['/guides/a/', 'guides/a'],
		['/guides/a-1', 'guides/a-1'],
		['/guides/a/?b=c', 'guides/a'],
		['/guides/a#b', 'guides/a'],
		['/sdg/10/#10.7', 'goals/10'],
		['/gcm/16/', 'objectives/16'],
		['/case-studies/a/', 'case-studies/a'],
	])
		assert.equal(idAt(address as string), id, address);
	for (const none of [
		'https://example.org/guides/a/',
		'guides/a/',
		'/guides/',
		'/guides/a/b/',
		'/',
		'',
		'/Guides/a/',
		'/guides/a/ x',
		'x/guides/a/',
		'/guides/a b/',
	])
		assert.equal(idAt(none), undefined, none);
});

test('evidence names the sections that its paragraphs lie in, each once, in the document’s order', () => {
	const section = (from: number, to: number, name: string) => ({ from, to, section: name });
	const source = { id: 'a', label: 'A', sections: [section(1, 9, 'One'), section(10, 19, 'Two'), section(20, 29, 'Three'), section(30, 39, 'One')] } as Source;
	const where = (...paragraphs: [number, number][]) => evidenceOf({ source: 'a', paragraphs: paragraphs.map(([from, to]) => ({ from, to })) }, [source]).where;
	assert.equal(where([9, 9]), 'One');
	assert.equal(where([10, 10]), 'Two');
	assert.equal(where([9, 10]), 'One; Two');
	assert.equal(where([35, 35], [1, 1], [20, 29]), 'One; Three');
	assert.equal(where([40, 50]), '');
	assert.deepEqual(evidenceOf({ source: 'a', paragraphs: [{ from: 9, to: 10 }] }, [source]).places, [
		{ section: 'One', address: '/sources/a/#one' },
		{ section: 'Two', address: '/sources/a/#two' },
	]);
	assert.equal(where(), '');
	assert.equal(evidenceOf({ source: 'b', paragraphs: [] }, [source, { ...source, id: 'b', sections: undefined }]).source.id, 'b');
	assert.throws(() => evidenceOf({ source: 'c', paragraphs: [] }, [source]), /no source c/);
});

test('a source lists its sections once each, with the page at which a PDF opens', () => {
	const sections = [
		{ from: 1, to: 9, section: 'Appendix 1c, 4.c', page: 70 },
		{ from: 10, to: 10, section: 'Q7' },
		{ from: 20, to: 21, section: 'Appendix 1c, 4.c', page: 70 },
	];
	const listed = (url?: string) =>
		sectionsIn({ id: 'a', sections, ...(url && { url }) } as Source).map(({ anchor, paragraphs, url: to }) => [anchor, paragraphs, to]);
	assert.deepEqual(listed('https://x.org/a.pdf'), [
		['appendix-1c-4.c', '1–9, 20–21', 'https://x.org/a.pdf#page=70'],
		['q7', '10', 'https://x.org/a.pdf'],
	]);
	assert.deepEqual(listed('https://x.org/a')[0], ['appendix-1c-4.c', '1–9, 20–21', 'https://x.org/a']);
	assert.deepEqual(listed()[0], ['appendix-1c-4.c', '1–9, 20–21', undefined]);
	assert.deepEqual(sectionsIn({ id: 'b' } as Source), []);
});
