/** Sums, orders and coverage of sessions, over random sets of modules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { covers, findModules } from '../../../src/learn/catalogue.ts';
import { coverageOf } from '../../../src/learn/coverage.ts';
import { daysOf, totalMinutes } from '../../../src/learn/days.ts';
import { addModule, disorders, inOrder, missingModules } from '../../../src/learn/needs.ts';
import { omissions } from '../../../src/learn/omissions.ts';
import { addItem, EMPTY, type Item, moduleIds, moveItem, removeItem, type Session } from '../../../src/learn/session.ts';
import { clockTime, parseClock, stepsFrom } from '../../../src/learn/timetable.ts';
import { smallCatalogue, someSession } from '../../fixtures/learn.ts';

const ids = ({ items }: Session) => moduleIds(items);
/** Where each module stands first. */
const placesOf = (list: readonly string[]) => new Map(list.map((id, at) => [id, at] as const).reverse());
const sorted = (session: Session) => session.items.map((item) => JSON.stringify(item)).sort();

test('every prerequisite stands before what asks for it once a session is put in order, and nothing is lost', () => {
	fc.assert(
		fc.property(someSession, ({ session, catalogue }) => {
			const ordered = inOrder(session, catalogue);
			assert.deepEqual(disorders(ordered, catalogue), []);
			assert.deepEqual(sorted(ordered), sorted(session));
			const place = placesOf(ids(ordered));
			for (const { id, needs } of catalogue.modules) {
				for (const need of needs) {
					const [own, other] = [place.get(id), place.get(need)];
					if (own !== undefined && other !== undefined) assert.ok(other < own, `${need} before ${id}`);
				}
			}
			// All that is no module keeps its place.
			session.items.forEach((item, at) => {
				if (!('module' in item)) assert.deepEqual(ordered.items[at], item);
			});
			assert.deepEqual(inOrder(ordered, catalogue), ordered, 'what is in order stays as it is');
		}),
	);
});

test('moving an item loses nothing and can be undone', () => {
	fc.assert(
		fc.property(someSession, fc.nat(15), fc.nat(15), ({ session }, from, to) => {
			const moved = moveItem(session, from, to);
			assert.deepEqual(sorted(moved), sorted(session));
			if (from < session.items.length && to < session.items.length) {
				assert.deepEqual(moved.items[to], session.items[from]);
				assert.deepEqual(moveItem(moved, to, from), session);
			}
		}),
	);
});

test('adding all that is missing leaves nothing missing, each once, before what asks for it', () => {
	fc.assert(
		fc.property(someSession, ({ session, catalogue }) => {
			const missing = missingModules(session, catalogue);
			for (const { module, askedBy } of missing) {
				assert.ok(!ids(session).includes(module.id) && !session.known.includes(module.id));
				assert.ok(askedBy.length > 0 && askedBy.every((id) => ids(session).includes(id)));
			}
			const full = missing.reduce((so, { module }) => addModule(so, module.id, catalogue), session);
			assert.deepEqual(missingModules(full, catalogue), []);
			assert.equal(ids(full).length, ids(session).length + missing.length);
			const added = new Set(missing.map(({ module }) => module.id));
			assert.deepEqual(
				disorders(full, catalogue).filter(({ needs }) => added.has(needs)),
				[],
			);
			// What was chosen keeps its order.
			assert.deepEqual(
				ids(full).filter((id) => !added.has(id)),
				ids(session),
			);
		}),
	);
});

test('what could be left out is never asked for by another module, and says truly what would be lost', () => {
	fc.assert(
		fc.property(someSession, ({ session, catalogue }) => {
			const could = omissions(session, catalogue);
			const over = daysOf(session, catalogue).flatMap(({ rows, over }) => (over > 0 ? rows.map(({ at }) => at) : []));
			for (const { at } of could) assert.ok(over.includes(at), 'only of days that are too long');
			const missedNow = coverageOf(session, catalogue).missed.map(({ node }) => node);
			for (const { at, minutes, loses } of could) {
				const without = removeItem(session, at);
				assert.equal(totalMinutes(without, catalogue), totalMinutes(session, catalogue) - minutes);
				const item = session.items[at];
				const gone = item && 'module' in item && !ids(without).includes(item.module) ? item.module : '';
				assert.ok(!missingModules(without, catalogue).some(({ module }) => module.id === gone));
				const missedThen = coverageOf(without, catalogue).missed.map(({ node }) => node);
				assert.deepEqual(missedThen.filter((node) => !missedNow.includes(node)).sort(), [...loses].sort());
			}
		}),
	);
});

test('a session covers exactly what its modules are linked to, and misses exactly the rest of what is wanted', () => {
	fc.assert(
		fc.property(someSession, ({ session, catalogue }) => {
			const { rows, missed, modules } = coverageOf(session, catalogue);
			const links = modules.flatMap(({ tags }) => tags.map(({ to }) => to));
			const covered = (node: string) => links.some((link) => covers(link, node));
			assert.deepEqual(new Set(rows.map(({ node }) => node)), new Set([...links, ...session.wants]));
			assert.deepEqual(missed.map(({ node }) => node).sort(), session.wants.filter((want) => !covered(want)).sort());
			for (const { weights } of rows) assert.equal(weights.length, modules.length);
		}),
	);
});

test('a wanted goal is covered by a link to its target; a wanted target is not covered by a link to its goal', () => {
	assert.equal(covers('sdg:10.7', 'sdg:10'), true);
	assert.equal(covers('sdg:10', 'sdg:10.7'), false);
	assert.equal(covers('sdg:1.4', 'sdg:10'), false);
	assert.equal(covers('sdg:10.7', 'sdg:1'), false);
	assert.equal(covers('gcm:1', 'sdg:1'), false);
});

test('modules that ask for each other in a ring are left as they stand, and nothing hangs', () => {
	const catalogue = smallCatalogue;
	const ring = { ...catalogue, modules: catalogue.modules.map((module) => ({ ...module, needs: module.id === 'M01' ? ['M02'] : ['M01'] })) };
	const session = { ...EMPTY, items: [{ module: 'M01' }, { module: 'M02' }] };
	assert.equal(inOrder(session, ring).items.length, 2);
	assert.deepEqual(missingModules(session, ring), []);
});

test('a half-day for municipal staff in Ecuador: the module for local plans brings its prerequisite, and fits', () => {
	const catalogue = smallCatalogue;
	const found = findModules(catalogue, { words: '', pathway: '', node: '', country: 'ECU', audience: 'local-government' });
	assert.ok(found.some(({ id }) => id === 'M05'));
	let session: Session = addModule({ ...EMPTY, end: 13 * 60 }, 'M05', catalogue);
	assert.deepEqual(
		missingModules(session, catalogue).map(({ module }) => module.id),
		['M01'],
	);
	session = addItem(addModule(session, 'M01', catalogue), { pause: 15 }, 0);
	assert.deepEqual(session.items, [{ module: 'M01' }, { pause: 15 }, { module: 'M05' }]);
	assert.equal(totalMinutes(session, catalogue), 60 + 15 + 90);
	assert.deepEqual(
		daysOf(session, catalogue)[0]?.rows.map(({ from, to }) => `${clockTime(from)}–${clockTime(to)}`),
		['09:00–10:00', '10:00–10:15', '10:15–11:45'],
	);
});

const NO_WISH = { words: '', pathway: '', node: '', country: '', audience: '' };
const found = (wish: Partial<typeof NO_WISH>) => findModules(smallCatalogue, { ...NO_WISH, ...wish }).map(({ id }) => id);

test('modules are found by all words, whatever their case and accents, in any of their texts', () => {
	assert.deepEqual(findModules(smallCatalogue, NO_WISH), smallCatalogue.modules);
	assert.deepEqual(found({ words: '  ÉCUADÓR   Budget ' }), ['M05']);
	assert.deepEqual(found({ words: 'MIGRATION' }), ['M01', 'M05']);
	assert.deepEqual(found({ words: 'm02' }), ['M02']);
	assert.deepEqual(found({ words: 'arrive plans' }), ['M05']);
	assert.deepEqual(found({ words: 'migration tables' }), []);
});

test('modules of a pathway stand in its order; goals are found through their targets, targets only by themselves', () => {
	assert.deepEqual(found({ pathway: 'P02' }), ['M05', 'M01', 'M06']);
	assert.deepEqual(found({ pathway: 'P02', words: 'migration' }), ['M05', 'M01']);
	assert.deepEqual(
		found({ pathway: 'P99' }),
		smallCatalogue.modules.map(({ id }) => id),
		'a pathway that is gone asks for nothing',
	);
	assert.deepEqual(found({ node: 'sdg:10' }), ['M01', 'M03']);
	assert.deepEqual(found({ node: 'sdg:10.7' }), ['M01', 'M03']);
	assert.deepEqual(found({ node: 'sdg:1' }), ['M02']);
	assert.deepEqual(found({ node: 'gcm:1' }), ['M01']);
	assert.deepEqual(found({ country: 'ECU' }), ['M05']);
	assert.deepEqual(found({ audience: 'local-government' }), ['M05']);
	assert.deepEqual(found({ country: 'ECU', node: 'sdg:10' }), []);
});

const of = (...items: (string | number)[]): Session => ({
	...EMPTY,
	items: items.map((item) => (typeof item === 'string' ? { module: item } : { pause: item })),
});
const name = (item: Item) => ('module' in item ? item.module : 'pause' in item ? item.pause : 'slot' in item ? item.title : 'day');
const shown = ({ items }: Session) => items.map(name);

test('a module is added at the end, after what is chosen, or before the first that asks for it; it may stand twice, and is no longer known', () => {
	assert.deepEqual(shown(addModule(of('M05', 15), 'M06', smallCatalogue)), ['M05', 15, 'M06']);
	assert.deepEqual(shown(addModule(of('M06', 'M04', 'M05'), 'M01', smallCatalogue)), ['M06', 'M01', 'M04', 'M05'], 'M04 asks for it through M03');
	assert.deepEqual(shown(addModule(of('M01', 'M05'), 'M01', smallCatalogue)), ['M01', 'M05', 'M01'], 'the second time nobody asks for it');
	assert.deepEqual(shown(addModule(of('M02', 'M06', 'M07'), 'M08', smallCatalogue, 0)), ['M02', 'M08', 'M06', 'M07']);
	assert.deepEqual(shown(addModule(of('M05', 'M06'), 'M01', smallCatalogue, 1)), ['M01', 'M05', 'M06']);
	assert.deepEqual(addModule({ ...EMPTY, known: ['M01', 'M02'] }, 'M01', smallCatalogue).known, ['M02']);
});

test('an item moves to its place, beyond the ends to the ends, and from nowhere nowhere', () => {
	const session = of('M01', 'M02', 15, 'M03');
	assert.deepEqual(shown(moveItem(session, 0, 2)), ['M02', 15, 'M01', 'M03']);
	assert.deepEqual(shown(moveItem(session, 3, -5)), ['M03', 'M01', 'M02', 15]);
	assert.deepEqual(shown(moveItem(session, 0, 99)), ['M02', 15, 'M03', 'M01']);
	assert.deepEqual(moveItem(session, 9, 0), session);
	assert.deepEqual(shown(removeItem(session, 2)), ['M01', 'M02', 'M03']);
	assert.deepEqual(shown(addItem(session, { pause: 10 }, -1)), [10, 'M01', 'M02', 15, 'M03']);
	assert.deepEqual(shown(addItem(session, { pause: 20 }, 3)), ['M01', 'M02', 15, 'M03', 20]);
});

test('what is missing comes in an order in which it can be taken, each with those that ask for it, directly or not', () => {
	const missing = (session: Session) => missingModules(session, smallCatalogue).map(({ module, askedBy }) => `${module.id} for ${askedBy.join(' ')}`);
	assert.deepEqual(missing(of('M04', 'M05')), ['M01 for M04 M05', 'M03 for M04']);
	assert.deepEqual(missing(of('M03', 'M04')), ['M01 for M03'], 'M03 is chosen, so M04 asks for nothing more');
	assert.deepEqual(missing({ ...of('M04'), known: ['M01'] }), ['M03 for M04']);
	assert.deepEqual(missing({ ...of('M04'), known: ['M03'] }), [], 'who knows M03 knows what it asks for');
	assert.deepEqual(missing(of('M06', 'M99')), []);
	const lost = { ...smallCatalogue, modules: smallCatalogue.modules.filter(({ id }) => id !== 'M01') };
	assert.deepEqual(missingModules(of('M05'), lost), [], 'nothing can be said of a module that is gone');
});

test('what stands too late is named with what it asks for, and order is made without moving breaks', () => {
	assert.deepEqual(disorders(of('M04', 'M03', 'M01'), smallCatalogue), [
		{ module: 'M04', needs: 'M03' },
		{ module: 'M04', needs: 'M01' },
		{ module: 'M03', needs: 'M01' },
	]);
	assert.deepEqual(disorders(of('M01', 'M03', 'M04'), smallCatalogue), []);
	assert.deepEqual(disorders(of('M04'), smallCatalogue), []);
	assert.deepEqual(shown(inOrder(of('M06', 'M04', 15, 'M01', 'M03', 10, 'M02'), smallCatalogue)), ['M06', 'M01', 15, 'M03', 'M04', 10, 'M02']);
});

test('when time is short: breaks and what no other asks for, what costs no wish first, then what comes nearest', () => {
	const session = { ...of('M01', 15, 'M05', 'M06', 'M02'), end: 740, wants: ['sdg:11.b', 'sdg:10', 'gcm:1', 'sdg:1'] };
	assert.equal(totalMinutes(session, smallCatalogue), 230);
	assert.deepEqual(omissions(session, smallCatalogue), [
		{ at: 3, minutes: 20, loses: [] },
		{ at: 1, minutes: 15, loses: [] },
		{ at: 4, minutes: 45, loses: ['sdg:1'] },
		{ at: 2, minutes: 90, loses: ['sdg:11.b'] },
	]);
	assert.deepEqual(omissions({ ...session, end: 770 }, smallCatalogue), [], 'it fits');
	assert.deepEqual(omissions({ ...session, end: 0 }, smallCatalogue), [], 'no time was given');
	// 25 minutes over: 45 is enough and comes before 20, which is nearer and too little.
	assert.deepEqual(
		omissions({ ...of('M06', 'M02', 'M07'), end: 600 }, smallCatalogue).map(({ minutes }) => minutes),
		[45, 20, 20],
	);
	assert.deepEqual(
		omissions({ ...of('M01', 'M03'), end: 550, wants: ['sdg:10'] }, smallCatalogue),
		[{ at: 1, minutes: 30, loses: [] }],
		'two modules cover the goal, and one of them is asked for by the other',
	);
	assert.deepEqual(omissions({ ...of('M99', 'M06'), end: 545 }, smallCatalogue), [{ at: 1, minutes: 20, loses: [] }]);
});

test('coverage: a row for each goal wanted or linked to, a cell for each module, the weightier link first', () => {
	const { rows, missed, modules } = coverageOf({ ...of('M03', 15, 'M01', 'M99'), wants: ['sdg:10', 'sdg:1', 'gcm:16'] }, smallCatalogue);
	assert.deepEqual(
		modules.map(({ id }) => id),
		['M03', 'M01'],
	);
	assert.deepEqual(
		rows.map(({ node, wanted, weights }) => [node, wanted, ...weights]),
		[
			['sdg:1', true, undefined, undefined],
			['sdg:10', true, 'significant', 'principal'],
			['sdg:10.7', false, 'significant', 'principal'],
			['gcm:1', false, undefined, 'significant'],
			['gcm:16', true, undefined, undefined],
		],
	);
	assert.deepEqual(
		missed.map(({ node }) => node),
		['sdg:1', 'gcm:16'],
	);
	const unwanted = coverageOf(of('M03'), {
		...smallCatalogue,
		modules: smallCatalogue.modules.map((module) => ({ ...module, tags: module.tags.slice(0, 1) })),
	});
	assert.deepEqual(
		unwanted.rows.map(({ node }) => node),
		['sdg:10'],
	);
});

test('clock times are read and written; after midnight there is no time of that day', () => {
	assert.equal(clockTime(545), '09:05');
	assert.equal(clockTime(24 * 60), '24:00');
	assert.equal(clockTime(29 * 60), '24:00+');
	assert.deepEqual(['23:59', '00:00', '0:00', '19:30'].map(parseClock), [1439, 0, 0, 1170]);
	for (const none of ['24:00', '9:60', '9:5', 'x9:05', '9:05x', '', '-1:00']) assert.equal(parseClock(none), undefined, none);
	assert.equal(parseClock('9:05'), 545);
	assert.equal(parseClock('24:00'), undefined);
	assert.equal(parseClock('9.05'), undefined);
	fc.assert(fc.property(fc.nat(1439), (minutes) => assert.equal(parseClock(clockTime(minutes)), minutes)));
	assert.deepEqual(
		stepsFrom(540, [
			{ minutes: 5, title: 'a' },
			{ minutes: 10, title: 'b' },
		]).map(({ from }) => from),
		[540, 545],
	);
});
