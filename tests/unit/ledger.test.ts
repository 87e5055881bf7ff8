/** The ledger of addresses: none ever dies silently, and what moved leads on at every host. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../../src/check/content.ts';
import { currentAddresses, grownLedger, redirectsOf } from '../../src/check/ledger.ts';
import { lastingId } from '../../src/graph/addresses.ts';
import type { Page } from '../../src/graph/types.ts';
import { checkPages, emptyContent, pageFile, realContent } from '../fixtures/content.ts';
import { KINDS, kindFile } from '../fixtures/kinds.ts';

/** What the check says of a ledger beside one page, /guides/count/ with the id G01. */
function told(text: string): string[] {
	const ledger = { path: 'content/addresses.yaml', text };
	const { problems } = checkContent({ ...emptyContent(), pages: [pageFile('guides/count')], ledger });
	return problems.filter(({ code }) => code === 'WM032').map(({ line, found, allowed }) => `${line} ${found} | ${allowed}`);
}

const LISTED = 'published:\n  - /guides/count/\n  - /id/G01/\n';

test('a page that the ledger does not know yet is no error, and is entered with its day', () => {
	assert.deepEqual(told(`${LISTED}moved: {}\n`), []);
	const text = '# Mine.\npublished:\n  - /guides/gone/ # 2026-01-02\nmoved:\n  /guides/gone/: /guides/count/\n';
	const ledger = { path: 'content/addresses.yaml', text };
	const { problems, graph } = checkContent({ ...emptyContent(), pages: [pageFile('guides/count')], ledger });
	assert.deepEqual(
		problems.filter(({ code }) => code === 'WM032').map(({ level, found }) => `${level} ${found}`),
		['hint /guides/count/ and 1 more are not in the ledger yet'],
	);
	assert.equal(
		grownLedger(ledger, currentAddresses(graph, []), '2026-11-29'),
		'# Mine.\npublished:\n  - /guides/count/ # 2026-11-29\n  - /guides/gone/ # 2026-01-02\n  - /id/G01/ # 2026-11-29\nmoved:\n  /guides/gone/: /guides/count/\n',
	);
});

test('a page that went away may lead to another page or to its list, and to nothing else', () => {
	const gone = (to: string) => told(`${LISTED}  - /guides/gone/\nmoved:\n  /guides/gone/: ${to}\n`);
	assert.deepEqual(gone('/guides/count/'), []);
	assert.deepEqual(gone('/guides/'), []);
	assert.deepEqual(gone('/guides/nowhere/'), ['6 /guides/gone/ moved to /guides/nowhere/, and there is no such page | the address of a page or of a list']);
	assert.equal(told(`${LISTED}  - /guides/gone/\nmoved: {}\n`).length, 1);
});

test('no old address leads to another site, to a script or out of the site, and no address is any of these', () => {
	for (const bad of [
		'https://example.org/',
		'//example.org/',
		'javascript:alert(1)',
		'data:text/html,x',
		'/guides/../../x',
		'/guides/count/?a=b',
		'/guides/count/ /x/',
		'guides/count/',
	]) {
		assert.equal(told(`${LISTED}  - /guides/gone/\nmoved:\n  /guides/gone/: "${bad}"\n`).length, 1, `to ${bad}`);
	}
	for (const bad of ['javascript:alert(1)', '/a b/', '/a/ /b/', '/é/', '']) assert.notEqual(told(`${LISTED}  - "${bad}"\nmoved: {}\n`).length, 0, bad);
	for (const bad of ['/a b/', '/(.*)', 'x']) assert.notEqual(told(`${LISTED}moved:\n  "${bad}": /guides/count/\n`).length, 0, `from ${bad}`);
	assert.notEqual(told(`${LISTED}moved: {}\nlayout: x\n`).length, 0);
	assert.notEqual(told('published: /guides/count/\nmoved: {}\n').length, 0);
});

test('goals, objectives and countries have the codes they were given for good as their ids, and no id stands twice', () => {
	const { graph } = checkPages(...KINDS.map((kind) => kindFile(kind)));
	const ids = ['goals/10', 'objectives/16', 'countries/kazakhstan', 'modules/count'].map((id) => lastingId(graph.pages.get(id) as Page));
	assert.deepEqual(ids, ['SDG10', 'GCM16', 'KAZ', 'M01']);
	const all = [...realContent().graph.pages.values()].map(lastingId);
	assert.equal(new Set(all).size, all.length);
});

test('redirects lead from ids for life and old addresses', () => {
	const { graph } = checkContent({ ...emptyContent(), pages: [pageFile('guides/count')] });
	const redirects = redirectsOf(graph, { '/guides/old/': '/guides/count/' }, [{ id: 'guides/count', locale: 'es' }]);
	assert.deepEqual(redirects, [
		{ from: '/guides/old/', to: '/guides/count/' },
		{ from: '/id/G01/', to: '/guides/count/' },
		{ from: '/id/G01/es/', to: '/es/guides/count/' },
	]);
});
