/** The ledger of addresses: none ever dies silently. The full texts stand here, because error text is interface. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filesOf } from '../../src/build/redirects.ts';
import { checkContent } from '../../src/check/content.ts';
import { LEDGER, type LedgerEntry, liveAddresses, readLedger, redirectsOf, updateLedger, writeLedger } from '../../src/check/ledger.ts';
import { type PageFile, readContent } from '../../src/files/content.ts';
import { lastingId } from '../../src/graph/addresses.ts';
import type { Page } from '../../src/graph/types.ts';
import { pageFile } from '../fixtures/content.ts';

const real = readContent(process.cwd());

/** What the check says of a ledger and these pages, as "file:line found | allowed | meant". */
function told(entries: string, ...pages: PageFile[]): string[] {
	const vocabulary = new Map([...real.vocabulary, ['addresses', { path: LEDGER, text: entries }]]);
	return checkContent({ pages, vocabulary, strays: [] }).problems.map(({ file, line, code, found, allowed, meant }) =>
		[`${file}:${line} ${code} ${found}`, allowed, meant].filter(Boolean).join(' | '),
	);
}

test('the real ledger holds every page and translation, and writing it again changes nothing', () => {
	const { graph, translations, content } = checkContent(real);
	const entries = readLedger(content)?.entries ?? [];
	const addresses = new Set(entries.map(({ address }) => address));
	assert.ok(graph.pages.size > 100);
	for (const { address } of liveAddresses(graph, translations)) assert.ok(addresses.has(address), address);
	assert.equal(writeLedger(updateLedger(entries, liveAddresses(graph, translations))), real.vocabulary.get('addresses')?.text);
});

test('a page that the ledger does not know is told the line to add', () => {
	assert.deepEqual(told('[]', pageFile('guides/count')), [
		`content/guides/count.mdx:2 WM021 /guides/count/ is not in the ledger of addresses | a line in ${LEDGER}: "npm run addresses" writes it | - { address: /guides/count/, id: G01 }`,
	]);
});

test('an address whose page is gone stops the build until the ledger says where it moved or why it was withdrawn', () => {
	const count = '- { address: /guides/count/, id: G01 }\n';
	assert.deepEqual(told(`${count}- { address: /guides/old/, id: G02 }\n`, pageFile('guides/count')), [
		`${LEDGER}:2 WM021 no page stands at /guides/old/ any more | moved: where it stands now; or retired: why it was withdrawn`,
	]);
	assert.deepEqual(told(`${count}- { address: /guides/old/, id: G02, retired: Its source was withdrawn }\n`, pageFile('guides/count')), []);
	assert.deepEqual(told(`${count}- { address: /guides/old/, moved: /guides/count/ }\n`, pageFile('guides/count')), []);
	assert.deepEqual(told(`${count}- { address: /guides/old/, moved: /guides/nowhere/ }\n`, pageFile('guides/count')), [
		`${LEDGER}:2 WM021 /guides/old/ has moved to /guides/nowhere/, and no page stands there | the address of a page`,
	]);
});

test('a renamed page is recognised by its id for life', () => {
	assert.deepEqual(told('- { address: /guides/old/, id: G01 }\n', pageFile('guides/count')), [
		`content/guides/count.mdx:2 WM021 /guides/count/ is not in the ledger of addresses | a line in ${LEDGER}: "npm run addresses" writes it | - { address: /guides/count/, id: G01 }`,
		`${LEDGER}:1 WM021 no page stands at /guides/old/ any more | moved: where it stands now; or retired: why it was withdrawn | moved: /guides/count/ ("npm run addresses" writes it)`,
	]);
});

test('an id for life may not change', () => {
	assert.deepEqual(told('- { address: /guides/count/, id: G09 }\n', pageFile('guides/count')), [
		`${LEDGER}:1 WM021 the page at /guides/count/ has the id G01, and was given G09 | the id it was given: ids are for life | G09`,
	]);
});

test('an id for life is never given a second time', () => {
	assert.deepEqual(
		told('- { address: /guides/count/, id: G01 }\n- { address: /guides/old/, id: G01, retired: Its source was withdrawn }\n', pageFile('guides/count')),
		[`${LEDGER}:2 WM021 the id G01 was that of /guides/old/ and is given again | an id no page has had: ids are for life`],
	);
});

test('goals, objectives and countries have the codes they were given for good as their ids', () => {
	const { graph } = checkContent(real);
	const ids = ['goals/10', 'objectives/16', 'countries/kazakhstan', 'modules/tag-a-project'].map((id) => lastingId(graph.pages.get(id) as Page));
	assert.deepEqual(ids, ['SDG10', 'GCM16', 'KAZ', 'M03']);
	const all = [...graph.pages.values()].map(lastingId);
	assert.equal(new Set(all).size, all.length);
});

test('a ledger that cannot be read says so with its line', () => {
	assert.deepEqual(told('- { address: guides/count, colour: red }\n', pageFile('guides/count')).length, 2);
	assert.match(told('- { address: [', pageFile('guides/count'))[0] ?? '', /^content\/vocabulary\/addresses\.yaml:\d+ WM002 /);
});

const slug = fc.stringMatching(/^[a-z]{1,6}$/);

test('however often pages are renamed, every address they ever had leads to where they stand, in one step', () => {
	fc.assert(
		fc.property(fc.array(fc.uniqueArray(slug, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (history) => {
			let entries: LedgerEntry[] = [];
			const had = new Map<string, string>();
			for (const slugs of history) {
				const live = slugs.map((each, index) => ({ address: `/guides/${each}/`, id: `G0${index}` }));
				entries = updateLedger(entries, live);
				for (const { address, id } of live) had.set(address, id);
				const now = new Map(live.map(({ address, id }) => [id, address]));
				const standing = new Set(now.values());
				for (const { address, moved } of entries) {
					assert.ok(had.has(address));
					if (standing.has(address)) assert.equal(moved, undefined);
					else assert.ok(moved && standing.has(moved), `${address} → ${moved}`);
				}
				assert.equal(entries.length, had.size);
				assert.deepEqual(updateLedger(entries, live), entries);
			}
		}),
	);
});

test('redirects lead from ids for life and old addresses; each host gets them in its own form', () => {
	const redirects = redirectsOf(
		[
			{ address: '/guides/old/', moved: '/guides/count/' },
			{ address: '/guides/count/', id: 'G01' },
		],
		[{ address: '/guides/count/', id: 'G01' }],
	);
	assert.deepEqual(redirects, [
		{ from: '/guides/old/', to: '/guides/count/' },
		{ from: '/id/G01/', to: '/guides/count/' },
	]);
	assert.deepEqual(filesOf(redirects), {
		_redirects: '/guides/old/ /guides/count/ 301\n/guides/old /guides/count/ 301\n/id/G01/ /guides/count/ 301\n/id/G01 /guides/count/ 301\n',
		'.htaccess': 'RedirectMatch 301 ^/guides/old/?$ /guides/count/\nRedirectMatch 301 ^/id/G01/?$ /guides/count/\n',
		'redirects.nginx.conf':
			'location = /guides/old/ { return 301 /guides/count/; }\nlocation = /guides/old { return 301 /guides/count/; }\nlocation = /id/G01/ { return 301 /guides/count/; }\nlocation = /id/G01 { return 301 /guides/count/; }\n',
	});
});
