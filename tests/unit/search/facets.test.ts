/** Facets: OR within, AND across, counts that keep their promise, and two layers that never mix. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choicesOf, filterRows, hasValue, isClaimed, tableLayer, widenings } from '../../../src/search/facets.ts';
import { type PageRow, readTable, writeTable } from '../../../src/search/pages.ts';
import { emptyState, FACETS, type Facet, toggle } from '../../../src/search/state.ts';

const VALUES: Record<Facet, string[]> = {
	kind: ['guides', 'case-studies'],
	country: ['KAZ', 'TUN', 'ECU'],
	sdg: ['8', '8.5', '10', '10.7', '1.3'],
	gcm: ['2', '6', '16'],
	audience: ['trainer'],
	sector: ['health', 'data'],
	language: ['en', 'ru'],
	year: ['2025', '2026'],
};
const values = fc.record(
	Object.fromEntries(FACETS.map((facet) => [facet, fc.uniqueArray(fc.constantFrom(...VALUES[facet]))])) as Record<Facet, fc.Arbitrary<string[]>>,
);
const rows = fc
	.array(fc.record({ values, reviewed: fc.nat(30_000), minutes: fc.nat(90), title: fc.nat(12), length: fc.nat(3000) }), { maxLength: 25 })
	.map((list) =>
		list.map(
			(each, index): PageRow => ({
				...each,
				values: { ...each.values },
				id: `en_${index.toString(16).padStart(7, '0')}`,
				principal: each.values.gcm.slice(0, 1).map((code) => `gcm:${code}`),
				claimed: each.values.gcm.slice(1, 2).map((code) => `gcm:${code}`),
			}),
		),
	);
const row = (id: number, own: Partial<PageRow['values']>): PageRow => ({
	id: `en_${id}`,
	values: { ...emptyState().chosen, ...own },
	principal: [],
	claimed: [],
	reviewed: 0,
	minutes: 1,
	title: 1,
	length: 1,
});

test('a page passes when every facet has one of its chosen values', () => {
	fc.assert(
		fc.property(rows, values, (list, chosen) => {
			const expected = list.filter((each) => FACETS.every((facet) => !chosen[facet].length || chosen[facet].some((value) => hasValue(each, facet, value))));
			assert.deepEqual(filterRows(list, chosen), expected);
		}),
	);
});

test('a count is what choosing the value now would give', () => {
	fc.assert(
		fc.property(rows, values, fc.constantFrom(...FACETS), (list, chosen, facet) => {
			const state = { ...emptyState(), chosen };
			const now = filterRows(list, chosen).length;
			for (const { value, chosen: isChosen, count, adds } of choicesOf(list, chosen, facet, VALUES[facet])) {
				if (isChosen) assert.equal(count, filterRows(list, { ...chosen, [facet]: [value] }).length);
				else assert.equal(adds ? now + count : count, filterRows(list, toggle(state, facet, value).chosen).length);
			}
		}),
	);
});

test('a goal matches its targets; a target, only itself', () => {
	const list = [row(1, { sdg: ['8.5'] }), row(2, { sdg: ['8'] }), row(3, { sdg: ['1.3'] })];
	const ids = (sdg: string[]) => filterRows(list, { ...emptyState().chosen, sdg }).map(({ id }) => id);
	assert.deepEqual(ids(['8']), ['en_1', 'en_2']);
	assert.deepEqual(ids(['8.5']), ['en_1']);
	assert.deepEqual(ids(['1']), ['en_3']);
});

test('what follows from the UN table stands apart from what an editor tagged', () => {
	const table = { 6: ['8.5', '8.8'], 16: ['10.2'] };
	const list = [row(1, { gcm: ['6'], sdg: ['8.5'] }), row(2, { sdg: ['8.8'], country: ['TUN'] }), row(3, { sdg: ['10.7'] }), row(4, { gcm: ['6'] })];
	const layer = (chosen: Partial<PageRow['values']>) =>
		tableLayer(list, { ...emptyState().chosen, ...chosen }, table).map(({ row: { id }, through }) => [id, ...through.map(({ own, to }) => `${own} → ${to}`)]);
	assert.deepEqual(layer({ gcm: ['6'] }), [['en_2', 'sdg:8.8 → gcm:6']]);
	assert.deepEqual(layer({ gcm: ['6'], country: ['KAZ'] }), []);
	assert.deepEqual(layer({ sdg: ['8.8'] }), [
		['en_1', 'gcm:6 → sdg:8.8'],
		['en_4', 'gcm:6 → sdg:8.8'],
	]);
	assert.deepEqual(layer({ country: ['TUN'] }), []);
	// Of several that are chosen, only those that the table joins with the page's own are named.
	assert.deepEqual(layer({ gcm: ['6', '16'] }), [['en_2', 'sdg:8.8 → gcm:6']]);
	// A page that has the goal and lacks the objective follows for the objective alone; one that lacks both, for each by itself.
	const both = [row(5, { sdg: ['10.2'], gcm: ['2'] }), row(6, { sdg: ['10.2'], gcm: ['6'] })];
	const ways = tableLayer(both, { ...emptyState().chosen, sdg: ['8', '10'], gcm: ['16'] }, table).map(({ row: { id }, through }) => [id, through]);
	assert.deepEqual(
		ways,
		['en_5', 'en_6'].map((id) => [id, [{ own: ['sdg:10.2'], to: ['gcm:16'] }]]),
	);
	const lackBoth = tableLayer(both, { ...emptyState().chosen, sdg: ['8'], gcm: ['16'] }, table).map(({ row: { id }, through }) => [id, through]);
	assert.deepEqual(lackBoth, [
		[
			'en_6',
			[
				{ own: ['sdg:10.2'], to: ['gcm:16'] },
				{ own: ['gcm:6'], to: ['sdg:8'] },
			],
		],
	]);
});

test('no page is ever in both layers', () => {
	fc.assert(
		fc.property(rows, values, (list, chosen) => {
			const first = new Set(filterRows(list, chosen));
			assert.ok(tableLayer(list, chosen, { 6: ['8.5'], 16: ['10.7', '1.3'] }).every((each) => !first.has(each.row)));
		}),
	);
});

test('a way out of nothing names the filter to take away and what that gives', () => {
	const list = [row(1, { country: ['TUN'], kind: ['guides'] }), row(2, { country: ['KAZ'], kind: ['guides'] })];
	const chosen = { ...emptyState().chosen, country: ['ECU'], kind: ['guides'] };
	assert.deepEqual(widenings(list, chosen), [{ facet: 'country', count: 2 }]);
});

test('the table of pages gives back what was put in', () => {
	fc.assert(
		fc.property(rows, (list) => {
			const back = readTable(writeTable(list));
			const sorted = (each: PageRow) => ({
				...each,
				principal: [...each.principal].sort(),
				values: Object.fromEntries(FACETS.map((facet) => [facet, [...each.values[facet]].sort()])),
			});
			assert.deepEqual(back.map(sorted), list.map(sorted));
		}),
	);
});

test('what a source only claims is found by a filter, and leads to nothing through the UN Network’s table', () => {
	const table = { 5: ['10.7'] };
	const chosen = { ...emptyState().chosen, gcm: ['5'] };
	const earned = row(1, { sdg: ['10.7'] });
	const claimed = { ...earned, claimed: ['sdg:10.7'] };
	assert.equal(tableLayer([earned], chosen, table).length, 1);
	assert.equal(tableLayer([claimed], chosen, table).length, 0);
	assert.deepEqual(filterRows([claimed], { ...emptyState().chosen, sdg: ['10'] }), [claimed]);
	assert.ok(isClaimed(claimed, 'sdg:10') && isClaimed(claimed, 'sdg:10.7') && !isClaimed(earned, 'sdg:10') && !isClaimed(claimed, 'gcm:5'));
	assert.ok(!isClaimed({ ...claimed, values: { ...claimed.values, sdg: ['10.7', '10.2'] } }, 'sdg:10'), 'one earned target is enough for its goal');
});
