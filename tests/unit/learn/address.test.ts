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
		id: 'k3f9',
		title: 'Two days in Manta',
		items: [
			{ slot: 20, title: 'Welcome', note: 'Names: and, a question' },
			{ module: 'M01' },
			{ pause: 15 },
			{ module: 'M05', minutes: 60, note: 'Room 3' },
			{ pause: 60, lunch: true },
			{ day: true },
			{ module: 'M01' },
			{ day: true, start: 10 * 60, end: 12 * 60 },
		],
		start: 8 * 60 + 30,
		end: 16 * 60,
		date: '2027-03-05',
		place: 'Manta',
		room: 'Room 3',
		zone: 'America/Guayaquil',
		people: 16,
		groups: 4,
		wants: ['sdg:11.b', 'gcm:16'],
		known: ['M02'],
	};
	const address = writeSession(session, catalogue);
	assert.equal(
		address,
		'?v=2.2026-11-22&id=k3f9&session=slot:20,M01:60,break:15,M05:60of90,lunch:60,day,M01:60,day:1000-1200&name=1:Welcome&note=1:Names:+and,+a+question&note=4:Room+3&title=Two+days+in+Manta&date=2027-03-05&start=08:30&end=16:00&place=Manta&room=Room+3&zone=America/Guayaquil&people=16&groups=4&want=sdg:11.b,gcm:16&known=M02',
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
	const { session, changes, ignored } = readSession('?v=3.2031-01-01&session=M01:60&colour=blue', catalogue);
	assert.deepEqual(session.items, [{ module: 'M01' }]);
	assert.deepEqual(changes, [{ kind: 'newer' }]);
	assert.deepEqual(ignored, ['colour=blue']);
});

test('what means nothing is left out and said, and in the first way of writing a module stands once', () => {
	const { session, ignored } = readSession('?v=1.x&session=M01:60,break:9999,<script>&start=25:00&has=-1&date=2027-02-31&want=sdg:99&known=C01', catalogue);
	assert.deepEqual(session.items, [{ module: 'M01' }]);
	assert.equal(session.start, EMPTY.start);
	assert.deepEqual(ignored, ['v=1.x', 'session=break:9999', 'session=<script>', 'start=25:00', 'has=-1', 'date=2027-02-31', 'want=sdg:99', 'known=C01']);
	assert.deepEqual(readSession('?v=1.2026-11-22&session=M01:60,M01:60', catalogue).ignored, ['session=M01:60']);
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
	assert.deepEqual(
		[session('?has=240').end, session('?has=240&start=10:00').end, session('?has=9999').end, session('?has=60&end=12:00').end],
		[780, 840, 1440, 720],
	);
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
		'toString=1',
		'constructor=1',
		'__proto__=1',
		'date=9999-12-31',
		'id=K3F9',
		'id=',
		'zone=Quito',
		'zone=',
		'people=501',
		'people=-1',
		'groups=x',
		'end=25:00',
		'end=',
	])
		assert.deepEqual(ignored(bad), [bad], bad);
	assert.deepEqual(
		[session('?date=2028-02-29').date, session('?start=9:05').start, session('?start=23:59').start, session('?end=24:00').end],
		['2028-02-29', 545, 1439, 1440],
	);
	assert.deepEqual(
		ignored('session=M1,m01,M01:1234,M01:x,M01:,xM01,M01:60,M01:30of,days,day:9,slot:x,lunch:,M01:60'),
		['M1', 'm01', 'M01:1234', 'M01:x', 'M01:', 'xM01', 'M01:30of', 'days', 'day:9', 'slot:x', 'lunch:'].map((part) => `session=${part}`),
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
	assert.equal(writeSession({ ...EMPTY, items: [{ module: 'M99' }] }, catalogue), '?v=2.2026-11-22&session=M99:0');
});

/** Addresses as the first version wrote them, mailed and printed since: each opens the session it was. */
const OLD: [address: string, items: Session['items'], rest: Partial<Session>][] = [
	['?v=1.2026-11-22&session=M01:60,break:15,M05:90', [{ module: 'M01' }, { pause: 15 }, { module: 'M05' }], {}],
	[
		'?v=1.2026-11-22&session=M01:60,break:15,M05:90&title=Half-day+in+Manta&date=2027-03-05&start=08:30&has=240&want=sdg:11.b,gcm:16&known=M02',
		[{ module: 'M01' }, { pause: 15 }, { module: 'M05' }],
		{ title: 'Half-day in Manta', date: '2027-03-05', start: 510, end: 750, wants: ['sdg:11.b', 'gcm:16'], known: ['M02'] },
	],
	['?v=1.2026-11-22&session=break:5,break:120', [{ pause: 5 }, { pause: 120 }], {}],
	['?v=1.2026-11-22&title=For+towns&session=M05:90,M01:60,M06:20', [{ module: 'M05' }, { module: 'M01' }, { module: 'M06' }], { title: 'For towns' }],
	['?session=M01', [{ module: 'M01' }], {}],
	['?v=1.2026-11-22&session=M10:20&has=1440', [{ module: 'M10' }], { end: 1440 }],
];

for (const [address, items, rest] of OLD)
	test(`an address made before days still opens the same session: ${address}`, () => {
		assert.deepEqual(readSession(address, catalogue), { session: { ...EMPTY, items, ...rest }, changes: [], ignored: [] });
	});

test('own minutes are kept within what the module allows, names and notes stay with their item, whatever was left out before it', () => {
	assert.deepEqual(session('?session=M05:10of90,M05:300of90,M01:30of60').items, [
		{ module: 'M05', minutes: 60 },
		{ module: 'M05', minutes: 135 },
		{ module: 'M01' },
	]);
	assert.deepEqual(session('?session=M77:30,slot:10,M01:60&name=2:Welcome&note=2:Tea&note=3:Room&name=3:No').items, [
		{ slot: 10, title: 'Welcome', note: 'Tea' },
		{ module: 'M01', note: 'Room' },
	]);
	assert.deepEqual(session('?session=slot:10&name=9:Nobody&note=1:').items, [{ slot: 10, title: '' }]);
});

test('a module whose plan has changed says so, in own minutes too', () => {
	assert.deepEqual(readSession('?v=2.2026-11-22&session=M05:70of80', catalogue), {
		session: { ...EMPTY, items: [{ module: 'M05', minutes: 70 }] },
		changes: [{ kind: 'minutes', module: 'M05', was: 80, now: 90 }],
		ignored: [],
	});
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
