/** Days of a session: sums, what is remarked on, what flows over, and minutes of one's own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { modulesById } from '../../../src/learn/catalogue.ts';
import { daysOf, flowOver, totalMinutes } from '../../../src/learn/days.ts';
import { limitsOf, minutesOf, sharedOut, withMinutes } from '../../../src/learn/minutes.ts';
import { type Remark, remarksOn } from '../../../src/learn/remarks.ts';
import { addItem, EMPTY, type Item, type Session } from '../../../src/learn/session.ts';
import { clockTime } from '../../../src/learn/timetable.ts';
import { smallCatalogue, someSession } from '../../fixtures/learn.ts';

const REST: Item = { pause: 15 };
const LUNCH: Item = { pause: 60, lunch: true };
const DAY: Item = { day: true };
const slot = (minutes: number, title = ''): Item => ({ slot: minutes, title });
const of = (...items: (string | Item)[]): Session => ({ ...EMPTY, items: items.map((item) => (typeof item === 'string' ? { module: item } : item)) });
const times = (session: Session) =>
	daysOf(session, smallCatalogue).map(({ rows }) => rows.map(({ from, to }) => `${clockTime(from)}–${clockTime(to)}`).join(' '));
const remarks = (session: Session) => remarksOn(session, smallCatalogue);
const kinds = (session: Session) => remarks(session).map(({ day, kind }) => `${day + 1} ${kind}`);

test('minutes add up: in every day rows follow each other without a gap from its start, and the days make the sum', () => {
	fc.assert(
		fc.property(someSession, ({ session, catalogue }) => {
			const days = daysOf(session, catalogue);
			assert.equal(days.length, 1 + session.items.filter((item) => 'day' in item).length);
			for (const { rows, start, until } of days) {
				rows.forEach(({ from }, place) => {
					assert.equal(from, rows[place - 1]?.to ?? start);
				});
				assert.equal(until, rows.at(-1)?.to ?? start);
			}
			const modules = modulesById(catalogue);
			assert.equal(
				totalMinutes(session, catalogue),
				session.items.reduce((sum, item) => sum + minutesOf(item, modules), 0),
			);
			assert.deepEqual(
				days.flatMap(({ rows }) => rows.map(({ at }) => at)),
				session.items.flatMap((item, at) => ('day' in item ? [] : [at])),
			);
		}),
	);
});

test('days follow each other by date, each begins at the session’s hour or its own, and ends likewise', () => {
	const session = { ...of('M01', REST, DAY, 'M05', { day: true, start: 600, end: 700 }, 'M02'), date: '2027-02-27', end: 16 * 60 };
	assert.deepEqual(times(session), ['09:00–10:00 10:00–10:15', '09:00–10:30', '10:00–10:45']);
	assert.deepEqual(
		daysOf(session, smallCatalogue).map(({ date, end, over }) => [date, end, over]),
		[
			['2027-02-27', 960, 615 - 960],
			['2027-02-28', 960, 630 - 960],
			['2027-03-01', 700, 645 - 700],
		],
	);
	assert.deepEqual(
		daysOf(of(), smallCatalogue).map(({ rows, over, date }) => [rows, over, date]),
		[[[], 0, '']],
	);
});

test('a module that is gone takes no time and has no row', () => {
	assert.deepEqual(
		daysOf(of('M99', 'M01', REST, 'M99'), smallCatalogue)[0]?.rows.map(({ at, from, to, module }) => [at, from - EMPTY.start, to - EMPTY.start, module?.id]),
		[
			[1, 0, 60, 'M01'],
			[2, 60, 75, undefined],
		],
	);
});

test('ninety minutes without a break are remarked on, and the break that is proposed mends it', () => {
	const session = of('M01', 'M03', 'M02');
	assert.deepEqual(remarks(session), [{ day: 0, kind: 'stretch', from: 540, to: 675, before: 2 }]);
	assert.deepEqual(remarks(addItem(session, REST, 1)), []);
	assert.deepEqual(kinds(of('M05')), [], 'ninety minutes are not more than ninety');
	assert.deepEqual(remarks(of({ module: 'M05', minutes: 95 })), [{ day: 0, kind: 'stretch', from: 540, to: 635, before: undefined }]);
	assert.deepEqual(kinds(of('M01', DAY, 'M02')), [], 'a night is rest');
	assert.deepEqual(kinds(of('M01', slot(20, 'Welcome'), 'M02')), ['1 stretch'], 'own items are no rest');
	fc.assert(
		fc.property(someSession, ({ session: some, catalogue }) => {
			for (const remark of remarksOn(some, catalogue)) {
				if (remark.kind !== 'stretch') continue;
				assert.ok(remark.to - remark.from > 90);
				if (remark.before === undefined) continue;
				const mended = remarksOn(addItem(some, REST, remark.before - 1), catalogue);
				assert.ok(!mended.some((each) => each.kind === 'stretch' && each.day === remark.day && each.from === remark.from && each.to === remark.to));
			}
		}),
	);
});

test('a day that is too long, runs past midnight or has no lunch is remarked on', () => {
	const long = of('M05', REST, 'M05', REST, 'M05', REST, 'M01');
	assert.deepEqual(kinds(long), ['1 lunchless']);
	assert.deepEqual(kinds(of('M05', REST, 'M05', LUNCH, 'M05', REST, 'M01')), []);
	assert.deepEqual(
		remarks({ ...of('M05', REST, 'M01'), end: 11 * 60 }).find(({ kind }) => kind === 'over'),
		{ day: 0, kind: 'over', minutes: 45, until: 705 } satisfies Remark,
	);
	const night = { ...long, start: 20 * 60 };
	assert.deepEqual(kinds(night), ['1 midnight', '1 lunchless']);
	assert.ok(
		!times(night)
			.join(' ')
			.match(/0[0-5]:/),
		'no hour of the night',
	);
});

test('all ten modules with breaks, as an address of the first version had them, can be made days of', () => {
	const items = smallCatalogue.modules.flatMap(({ id }) => [{ module: id }, REST]);
	let session: Session = { ...EMPTY, start: 16 * 60 + 30, items };
	assert.ok(kinds(session).includes('1 midnight'));
	for (let day = 0; day < daysOf(session, smallCatalogue).length; day++) session = flowOver(session, smallCatalogue, day, 20 * 60);
	assert.ok(daysOf(session, smallCatalogue).every(({ until }) => until <= 20 * 60));
	assert.deepEqual(
		session.items.flatMap((item) => ('module' in item ? item.module : [])),
		smallCatalogue.modules.map(({ id }) => id),
	);
});

test('what does not fit flows to the next day and keeps its order; a break at the seam is not needed', () => {
	const session = of('M05', REST, 'M05', DAY, 'M01');
	assert.deepEqual(flowOver(session, smallCatalogue, 0, 11 * 60).items, [{ module: 'M05' }, REST, DAY, { module: 'M05' }, { module: 'M01' }]);
	assert.deepEqual(flowOver(of('M05', REST, 'M05'), smallCatalogue, 0, 10 * 60 + 40).items, [{ module: 'M05' }, DAY, { module: 'M05' }]);
	assert.deepEqual(flowOver(session, smallCatalogue, 0, 20 * 60), session, 'nothing flows when all fits');
	assert.deepEqual(flowOver(session, smallCatalogue, 0, 0).items[1], DAY, 'the first item stays');
	const own = of('M05', REST, 'M05', { day: true, start: 600 }, 'M01');
	assert.deepEqual(flowOver(own, smallCatalogue, 0, 11 * 60).items[2], { day: true, start: 600 }, 'the next day keeps its hours');
});

test('own minutes stay between the shortest form a module tells and half as long again as its plan', () => {
	const modules = modulesById(smallCatalogue);
	const plan = modules.get('M05');
	assert.ok(plan);
	assert.deepEqual(limitsOf(plan), { least: 60, most: 135 });
	const minutes = (wish: number) => withMinutes({ module: 'M05', note: 'x' }, wish, modules);
	assert.deepEqual(
		[minutes(10), minutes(75), minutes(90), minutes(500)],
		[
			{ module: 'M05', note: 'x', minutes: 60 },
			{ module: 'M05', note: 'x', minutes: 75 },
			{ module: 'M05', note: 'x' },
			{ module: 'M05', note: 'x', minutes: 135 },
		],
	);
	assert.deepEqual(withMinutes({ module: 'M99' }, 10, modules), { module: 'M99' });
	assert.deepEqual([withMinutes(REST, 500, modules), withMinutes(slot(5), 1, modules), withMinutes(DAY, 5, modules)], [{ pause: 120 }, slot(5), DAY]);
});

test('a plan is shared out over other minutes: whole minutes, none lost, none of a step gone', () => {
	const plan = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 40 }), title: fc.constant('x') }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(plan, fc.integer({ min: 8, max: 200 }), (steps, total) => {
			const shared = sharedOut(steps, total);
			assert.equal(
				shared.reduce((sum, { minutes }) => sum + minutes, 0),
				total,
			);
			assert.ok(shared.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1));
		}),
	);
	assert.deepEqual(
		sharedOut(
			[5, 10, 20, 35, 15, 5].map((minutes) => ({ minutes, title: '' })),
			60,
		).map(({ minutes }) => minutes),
		[4, 7, 13, 23, 10, 3],
	);
});
