/** A session's address: short, readable, and opened for years. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSession, writeSession } from '../../../src/learn/address.ts';
import { EMPTY, PAUSE, type Session } from '../../../src/learn/session.ts';
import { smallCatalogue, someSession } from '../../fixtures/learn.ts';

const catalogue = smallCatalogue;

test('an address can be read by a person', () => {
	const session: Session = {
		title: 'Half-day in Manta',
		items: [{ module: 'M01' }, { pause: 15 }, { module: 'M05' }],
		start: 8 * 60 + 30,
		has: 240,
		date: '2027-03-05',
		wants: ['sdg:11.b', 'gcm:16'],
		known: ['M02'],
	};
	const address = writeSession(session, catalogue);
	assert.equal(
		address,
		'?v=1.2026-11-22&session=M01:60,break:15,M05:90&title=Half-day+in+Manta&date=2027-03-05&start=08:30&has=240&want=sdg:11.b,gcm:16&known=M02',
	);
	assert.deepEqual(readSession(address, catalogue), { session, changes: [], ignored: [] });
});

test('every session comes back from its address as it was', () => {
	fc.assert(
		fc.property(someSession, ({ session, catalogue: some }) => {
			assert.deepEqual(readSession(writeSession(session, some), some), { session, changes: [], ignored: [] });
		}),
	);
});

test('ten modules and nine breaks make an address of fewer than 250 characters', () => {
	const items = catalogue.modules.flatMap(({ id }) => [{ module: id }, { pause: 15 }]).slice(0, -1);
	assert.ok(writeSession({ ...EMPTY, items }, catalogue).length < 250);
});

test('marks of a newsletter are dropped without a word', () => {
	const { session, ignored } = readSession('?utm_source=mail&session=M01:60&fbclid=x&mc_cid=y', catalogue);
	assert.deepEqual(session.items, [{ module: 'M01' }]);
	assert.deepEqual(ignored, []);
});

test('nothing asked for is no address', () => {
	assert.equal(writeSession(EMPTY, catalogue), '');
	assert.deepEqual(readSession('', catalogue), { session: EMPTY, changes: [], ignored: [] });
});

test('an older address opens and says what has changed since: minutes, a review, a module that is gone', () => {
	const today = {
		...catalogue,
		date: '2029-01-01',
		modules: catalogue.modules.map((module) => (module.id === 'M05' ? { ...module, reviewed: '2028-06-01' } : module)),
	};
	const { session, changes, ignored } = readSession('?v=1.2026-11-22&session=M01:45,M05:90,M77:30', today);
	assert.deepEqual(session.items, [{ module: 'M01' }, { module: 'M05' }]);
	assert.deepEqual(changes, [
		{ kind: 'minutes', module: 'M01', was: 45, now: 60 },
		{ kind: 'reviewed', module: 'M05', date: '2028-06-01' },
		{ kind: 'gone', module: 'M77' },
	]);
	assert.deepEqual(ignored, []);
});

test('an address without a version, and one of a version to come, open as far as they can be read', () => {
	assert.deepEqual(readSession('?session=M01,M05', catalogue).session.items, [{ module: 'M01' }, { module: 'M05' }]);
	const { session, changes, ignored } = readSession('?v=2.2031-01-01&session=M01:60&colour=blue', catalogue);
	assert.deepEqual(session.items, [{ module: 'M01' }]);
	assert.deepEqual(changes, [{ kind: 'newer' }]);
	assert.deepEqual(ignored, ['colour=blue']);
});

test('what means nothing is left out and said, and a module stands in a session once', () => {
	const { session, ignored } = readSession(
		'?v=one&session=M01:60,M01:60,break:9999,<script>&start=25:00&has=-1&date=2027-02-31&want=sdg:99&known=C01',
		catalogue,
	);
	assert.deepEqual(session.items, [{ module: 'M01' }]);
	assert.equal(session.start, EMPTY.start);
	assert.deepEqual(ignored, [
		'v=one',
		'session=M01:60',
		'session=break:9999',
		'session=<script>',
		'start=25:00',
		'has=-1',
		'date=2027-02-31',
		'want=sdg:99',
		'known=C01',
	]);
	assert.deepEqual(readSession('?session=break:999,break:1', catalogue).session.items, [{ pause: 120 }, { pause: 5 }]);
});

const session = (query: string) => readSession(query, catalogue).session;

test('a module that was reviewed since the address was made says so, unless its minutes say more, and not to an address without a date', () => {
	const newer = { ...catalogue, modules: catalogue.modules.map((module) => ({ ...module, reviewed: '2027-01-01' })) };
	const changes = (query: string) => readSession(query, newer).changes.map(({ kind }) => kind);
	assert.deepEqual(changes('?v=1.2026-12-31&session=M01:60,M02:10'), ['reviewed', 'minutes']);
	assert.deepEqual(changes('?v=1.2027-01-01&session=M01:60'), []);
	assert.deepEqual(changes('?v=1&session=M01:60'), []);
	assert.deepEqual(changes('?session=M01'), []);
	assert.deepEqual(changes('?v=1.2026-12-31&session=M01'), ['reviewed']);
});

test('breaks keep their minutes within what a break may have, and without a number take the usual', () => {
	const pauses = (text: string) => session(`?session=${text}`).items;
	assert.deepEqual(pauses('break:20,break'), [{ pause: 20 }, { pause: PAUSE.usual }]);
	assert.deepEqual(
		pauses('break:5,break:120,break:4,break:121'),
		[5, 120, 5, 120].map((pause) => ({ pause })),
	);
});

test('every part is read in its own form, at its limits and beyond', () => {
	const ignored = (query: string) => readSession(`?${query}`, catalogue).ignored;
	assert.equal(session('?has=1440').has, 1440);
	assert.equal(session('?has=9999').has, 9999);
	for (const bad of [
		'has=10000',
		'has=1.5',
		'has=',
		'start=24:00',
		'start=9.30',
		'start=',
		'date=2027-2-3',
		'date=',
		'date=2027-02-03x',
		'v=x',
		'v=1.2',
		'v=12345',
		'v=1.2026-11-22x',
	])
		assert.deepEqual(ignored(bad), [bad], bad);
	assert.deepEqual([session('?date=2028-02-29').date, session('?start=9:05').start, session('?start=23:59').start], ['2028-02-29', 545, 1439]);
	assert.deepEqual(
		ignored('session=M1,m01,M01:1234,M01:x,M01:,xM01,M01:60'),
		['M1', 'm01', 'M01:1234', 'M01:x', 'M01:', 'xM01'].map((part) => `session=${part}`),
	);
	assert.deepEqual(ignored('want=sdg:1,sdg:1,sdg:2&known=M01,M01,M99'), ['want=sdg:1', 'want=sdg:2', 'known=M01', 'known=M99']);
	assert.deepEqual(session('?want=sdg:1,gcm:16&known=M02,M01'), { ...EMPTY, wants: ['sdg:1', 'gcm:16'], known: ['M02', 'M01'] });
	assert.deepEqual(ignored('session=,M01,&want=,&known=,'), []);
});

test('a title is one line of at most 120 characters, whole to the last', () => {
	assert.equal(session(`?title=${encodeURIComponent('  a \n\t b  ')}`).title, 'a b');
	assert.equal(session(`?title=${'x'.repeat(121)}`).title, 'x'.repeat(120));
	assert.equal(session(`?title=${encodeURIComponent(`${'x'.repeat(119)}🌍`)}`).title, `${'x'.repeat(119)}\ufffd`);
});

test('a module that the site has lost is written with no minutes rather than with wrong ones', () => {
	assert.equal(writeSession({ ...EMPTY, items: [{ module: 'M99' }] }, catalogue), '?v=1.2026-11-22&session=M99:0');
});

test('no text whatever makes it throw, and what it makes of a text stays what it is', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.webQueryParameters().map((text) => `?session=${text}`),
			),
			(text) => {
				const { session } = readSession(text, catalogue);
				assert.deepEqual(readSession(writeSession(session, catalogue), catalogue).session, session);
			},
		),
	);
});
