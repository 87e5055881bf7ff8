/** What a source only claims, from the page to the maps. On the fixture hub: one page has a claim on a goal that another page of its kind earns. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ExplorerData } from '../../src/maps/model/data.ts';
import { openExplorer, pagesUnder } from '../../src/maps/model/pages.ts';
import { emptyState as allPages } from '../../src/maps/model/state.ts';
import { isClaimed } from '../../src/search/facets.ts';
import { listingOf } from '../../src/search/listing.ts';
import { readTable } from '../../src/search/pages.ts';
import { noHit } from '../../src/search/search.ts';
import { emptyState } from '../../src/search/state.ts';
import { HUB_DIST } from '../fixtures/hub/place.ts';

const CLAIMING = '/case-studies/lists-in-tunisia/';
const EARNING = '/case-studies/wells-in-kazakhstan/';
const GOAL = '/sdg/13/';

const read = (path: string) => readFileSync(join(HUB_DIST, path), 'utf8');
const links = (html: string) => [...html.matchAll(/<a[^>]* href="([^"]*)"/g)].map(([, href]) => href);

test('the page tells it apart from its own links, with the place in the source, and nowhere else', () => {
	const html = /<main[\s\S]*<\/main>/.exec(read(`${CLAIMING}index.html`))?.[0] ?? '';
	const [own = '', claims = ''] = html.split('id="claims-heading"');
	const [told = ''] = claims.split('</section>');
	assert.ok(links(told).includes(GOAL));
	assert.ok(
		links(told).some((href) => href?.startsWith('/sources/')),
		told,
	);
	assert.ok(!links(own).some((href) => href?.startsWith(GOAL)), 'no chip and no reason');
});

test('the goal lists the page after those that earn the link', () => {
	const html = read(`${GOAL}index.html`);
	const pages = links(html.slice(html.indexOf('id="pages"')));
	assert.ok(pages.includes(EARNING) && pages.includes(CLAIMING));
	assert.ok(pages.indexOf(EARNING) < pages.indexOf(CLAIMING));
});

test('search finds it under the goal, last', () => {
	const rows = readTable(JSON.parse(read('pagefind/pages.json')));
	const state = { ...emptyState(), chosen: { ...emptyState().chosen, sdg: ['13'] } };
	for (const found of [rows, [...rows].reverse()]) {
		const claimed = listingOf(state, { hits: found.map(noHit) }, {}).hits.map(({ row }) => isClaimed(row, 'sdg:13'));
		assert.ok(claimed.length > 1);
		assert.equal(claimed.indexOf(true), claimed.length - 1, 'one is claimed, and it is the last');
	}
});

test('the explorer counts it only when claims are asked for', () => {
	const explorer = openExplorer(JSON.parse(read('data/explorer.json')) as ExplorerData);
	const under = (weight: '' | 'principal' | 'significant' | 'with-claims') => pagesUnder(explorer, { ...allPages(), chosen: ['sdg:13'], weight }).length;
	assert.equal(under('with-claims'), under('') + 1);
	assert.equal(under('principal') + under('significant'), under(''));
});
