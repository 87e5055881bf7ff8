/** Ids for life have no end: after C99 comes C100, for the schema, the ledger, the desk, sessions and lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentAddresses, readLedger } from '../../src/check/ledger.ts';
import { kindOf, nextId } from '../../src/contribute/ids.ts';
import { contentOf, type Entry, MOST_LEDGER_BYTES } from '../../src/files/content.ts';
import { inListOrder } from '../../src/graph/lists.ts';
import { readSession, writeSession } from '../../src/learn/address.ts';
import { EMPTY } from '../../src/learn/session.ts';
import { compareNumbered } from '../../src/schema/ids.ts';
import { checkPages, emptyContent, pageFile, told } from '../fixtures/content.ts';
import { smallCatalogue } from '../fixtures/learn.ts';

const guide = (id: string) => pageFile(`guides/${id.toLowerCase()}`, { id, title: `Guide ${id}` });

test('an id has two digits or more, and the message says so', () => {
	assert.deepEqual(told(guide('G99'), guide('G100'), guide('G12345')), []);
	for (const id of ['G1', 'C07', 'G', 'G1a', 'g10'])
		assert.ok(
			told(pageFile('guides/x', { id })).some((line) => line.includes('G and two digits or more, such as G07 or G107')),
			id,
		);
});

test('an id written with another zero is the same id', () => {
	const [problem] = told(guide('G07'), guide('G007'));
	assert.match(problem ?? '', /the id G0?07 is .* already \| an id no page has had: the next free one is G08/);
});

test('numbers are ordered by their value', () => {
	assert.deepEqual(['C100', 'C99', 'C07', 'C1000', 'A10'].sort(compareNumbered), ['A10', 'C07', 'C99', 'C100', 'C1000']);
	const { graph } = checkPages(guide('G100'), guide('G99'), guide('G1000'), guide('G20'));
	assert.deepEqual(
		inListOrder([...graph.pages.values()]).map(({ slug }) => slug),
		['g20', 'g99', 'g100', 'g1000'],
	);
});

test('the desk goes on counting after 99, from pages and from the ledger', () => {
	const { graph } = checkPages(guide('G99'));
	assert.equal(nextId('guides', graph, undefined), 'G100');
	assert.equal(nextId('guides', graph, { path: 'content/addresses.yaml', text: 'published:\n  - /id/G1203/\n' }), 'G1204');
	assert.equal(nextId('toolkits', graph, undefined), 'T01');
	assert.deepEqual(['C107', 'M07', 'A01', ''].map(kindOf), ['case-studies', 'modules', undefined, undefined]);
});

test('the ledger holds addresses of longer ids', () => {
	const { graph } = checkPages(guide('G107'));
	assert.deepEqual(currentAddresses(graph, []), ['/guides/g107/', '/id/G107/']);
	const ledger = readLedger({ path: 'content/addresses.yaml', text: 'published:\n  - /id/G107/\nmoved:\n  /id/G108/: /guides/g107/\n' });
	assert.deepEqual([ledger.errors, ledger.published, ledger.moved], [[], ['/id/G107/'], { '/id/G108/': '/guides/g107/' }]);
});

test('a session holds a module with a longer id', () => {
	const [module] = smallCatalogue.modules;
	assert.ok(module);
	const catalogue = { ...smallCatalogue, modules: [{ ...module, id: 'M107' }] };
	const session = { ...EMPTY, items: [{ module: 'M107' }], known: ['M107'] };
	assert.deepEqual(readSession(writeSession(session, catalogue), catalogue), { session, changes: [], ignored: [] });
	assert.deepEqual(readSession('?session=M2000:60,M1:60', catalogue).changes, [{ kind: 'gone', module: 'M2000' }]);
});

test('a ledger may be far longer than a page, and one that is too long is told its own limit', () => {
	const entry = (path: string, size: number): Entry => ({ path, size, link: false, read: () => new TextEncoder().encode('published: []\n') });
	const found = (path: string, size: number) => contentOf([entry(path, size)]).strays.map(({ why }) => why);
	assert.deepEqual(found('content/addresses.yaml', 2_000_000), []);
	assert.deepEqual(found('content/addresses.yaml', MOST_LEDGER_BYTES + 1), ['list']);
	assert.deepEqual(found('content/vocabulary/glossary.yaml', 2_000_000), ['list']);
	assert.deepEqual(found('content/guides/x.mdx', 2_000_000), ['size']);
	assert.deepEqual(emptyContent().strays, []);
});
