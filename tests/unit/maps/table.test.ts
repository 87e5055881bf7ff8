/** A view's table as rows, CSV and JSON. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderHead, renderRows, sortAfter, sortRows, toCsv, toJson, type ViewTable } from '../../../src/maps/model/table.ts';

const table: ViewTable = {
	columns: [
		{ key: 'goal', name: 'Goal', number: false },
		{ key: 'pages', name: 'Pages', number: true },
	],
	rows: [
		{ key: 'sdg:10', cells: ['SDG 10', 3] },
		{ key: 'sdg:2', cells: ['SDG 2', 12], link: { address: '/contribute/tag/?sdg=2&gcm=1', text: 'Propose' } },
		{ key: 'sdg:1', cells: ['SDG 1', 3] },
	],
};
const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);

test('numbers sort by size, and equal rows keep their order', () => {
	assert.deepEqual(keys(sortRows(table.rows, { column: 1, descending: true })), ['sdg:2', 'sdg:10', 'sdg:1']);
});

test('codes sort as people count: SDG 2 before SDG 10', () => {
	assert.deepEqual(keys(sortRows(table.rows, { column: 0, descending: false })), ['sdg:1', 'sdg:2', 'sdg:10']);
});

test('a heading sorts numbers from the largest and texts from the first, again turns it round, and says which way', () => {
	const byPages = sortAfter(undefined, 1, table);
	assert.deepEqual(byPages, { column: 1, descending: true });
	assert.deepEqual(sortAfter(byPages, 1, table), { column: 1, descending: false });
	assert.deepEqual(sortAfter(byPages, 0, table), { column: 0, descending: false });
	assert.match(renderHead(table, byPages), /aria-sort="none"><button[^>]*>Goal<.*aria-sort="descending"[^>]*><button[^>]*>Pages ↓</);
});

test('CSV has the names first, quotes what needs it and defuses formulas', () => {
	assert.equal(toCsv(table), '\uFEFFGoal,Pages\r\nSDG 10,3\r\nSDG 2,12\r\nSDG 1,3\r\n');
	assert.equal(toCsv({ columns: [{ key: 'a', name: 'A "b", c', number: false }], rows: [{ key: '', cells: ['=1+1'] }] }), '\uFEFF"A ""b"", c"\r\n\'=1+1\r\n');
});

test('no cell of a CSV can run as a formula, whatever it begins with', () => {
	for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '＝', '＋', '－', '＠', ' =', '  @']) {
		const csv = toCsv({ columns: [{ key: 'a', name: 'A', number: false }], rows: [{ key: '', cells: [`${start}cmd()`] }] });
		assert.match(csv, /^\uFEFFA\r\n"?'/, JSON.stringify(start));
	}
	assert.match(toCsv({ columns: [{ key: 'a', name: 'A', number: true }], rows: [{ key: '', cells: [-1] }] }), /\r\n-1\r\n$/);
});

test('JSON says what it is, of when, from where and under which licence', () => {
	const about = { title: 'T', address: 'https://waymark.example/explore/', date: '2026-11-22', source: 'S', licence: 'CC BY 4.0' };
	assert.deepEqual(JSON.parse(toJson(table, about)), {
		...about,
		rows: [
			{ goal: 'SDG 10', pages: 3 },
			{ goal: 'SDG 2', pages: 12 },
			{ goal: 'SDG 1', pages: 3 },
		],
	});
});

test('a row with a gap ends in its link', () => {
	assert.match(
		renderRows(table, () => undefined),
		/<td class="align-right">12 <a href="\/contribute\/tag\/\?sdg=2&#38;gcm=1">Propose<\/a><\/td>/,
	);
});
