/** Sums, orders and coverage of sessions, over random sets of modules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { covers, findModules } from '../../../src/learn/catalogue.ts';
import { coverageOf } from '../../../src/learn/coverage.ts';
import {
	addModule,
	addPause,
	disorders,
	EMPTY,
	inOrder,
	missingModules,
	moveItem,
	omissions,
	removeItem,
	type Session,
	totalMinutes,
} from '../../../src/learn/session.ts';
import { clockTime, parseClock, stepsFrom, timetableOf } from '../../../src/learn/timetable.ts';
import { realCatalogue, someSession } from '../../fixtures/learn.ts';

const ids = ({ items }: Session) => items.flatMap((item) => ('module' in item ? [item.module] : []));
const sorted = (session: Session) => session.items.map((item) => JSON.stringify(item)).sort();

test('every prerequisite stands before what asks for it once a session is put in order, and nothing is lost', () => {
	fc.assert(
		fc.property(someSession, ({ session, catalogue }) => {
			const ordered = inOrder(session, catalogue);
			assert.deepEqual(disorders(ordered, catalogue), []);
			assert.deepEqual(sorted(ordered), sorted(session));
			const place = new Map(ids(ordered).map((id, at) => [id, at]));
			for (const { id, needs } of catalogue.modules) {
				for (const need of needs) {
					const [own, other] = [place.get(id), place.get(need)];
					if (own !== undefined && other !== undefined) assert.ok(other < own, `${need} before ${id}`);
				}
			}
			// Breaks keep their places.
			session.items.forEach((item, at) => {
				assert.equal('pause' in item, 'pause' in (ordered.items[at] ?? {}));
			});
			// What was in a possible order stays as it was.
			if (disorders(session, catalogue).length === 0 && catalogue.modules.every(({ needs }) => needs.length === 0)) assert.deepEqual(ordered, session);
		}),
	);
});

test('minutes add up: rows follow each other without a gap, and the last ends when the sum says', () => {
	fc.assert(
		fc.property(someSession, ({ session, catalogue }) => {
			const rows = timetableOf(session, catalogue);
			assert.equal(rows.length, session.items.length);
			assert.equal(rows[0]?.from ?? session.start, session.start);
			rows.forEach(({ from }, at) => {
				if (at) assert.equal(from, rows[at - 1]?.to);
			});
			assert.equal(rows.at(-1)?.to ?? session.start, session.start + totalMinutes(session, catalogue));
			const sum = session.items.reduce(
				(total, item) => total + ('pause' in item ? item.pause : (catalogue.modules.find(({ id }) => id === item.module)?.minutes ?? 0)),
				0,
			);
			assert.equal(totalMinutes(session, catalogue), sum);
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
			assert.equal(new Set(ids(full)).size, ids(full).length);
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
			if (!session.has || totalMinutes(session, catalogue) <= session.has) assert.deepEqual(could, []);
			const missedNow = coverageOf(session, catalogue).missed.map(({ node }) => node);
			for (const { at, minutes, loses } of could) {
				const without = removeItem(session, at);
				assert.equal(totalMinutes(without, catalogue), totalMinutes(session, catalogue) - minutes);
				const item = session.items[at];
				const gone = item && 'module' in item ? item.module : '';
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
	const catalogue = realCatalogue();
	const ring = { ...catalogue, modules: catalogue.modules.map((module) => ({ ...module, needs: module.id === 'M01' ? ['M02'] : ['M01'] })) };
	const session = { ...EMPTY, items: [{ module: 'M01' }, { module: 'M02' }] };
	assert.equal(inOrder(session, ring).items.length, 2);
	assert.deepEqual(missingModules(session, ring), []);
});

test('a half-day for municipal staff in Ecuador: the module for local plans brings its prerequisite, and fits', () => {
	const catalogue = realCatalogue();
	const found = findModules(catalogue, { words: '', pathway: '', node: '', country: 'ECU', audience: 'local-government' });
	assert.ok(found.some(({ id }) => id === 'M05'));
	let session: Session = addModule({ ...EMPTY, has: 240 }, 'M05', catalogue);
	assert.deepEqual(
		missingModules(session, catalogue).map(({ module }) => module.id),
		['M01'],
	);
	session = addPause(addModule(session, 'M01', catalogue), 0);
	assert.deepEqual(session.items, [{ module: 'M01' }, { pause: 15 }, { module: 'M05' }]);
	assert.equal(totalMinutes(session, catalogue), 60 + 15 + 90);
	assert.deepEqual(
		timetableOf(session, catalogue).map(({ from, to }) => `${clockTime(from)}–${clockTime(to)}`),
		['09:00–10:00', '10:00–10:15', '10:15–11:45'],
	);
});

test('modules are found by words whatever their case and accents, by pathway in its order, and by goal through its targets', () => {
	const catalogue = realCatalogue();
	const none = { words: '', pathway: '', node: '', country: '', audience: '' };
	assert.deepEqual(findModules(catalogue, none), catalogue.modules);
	assert.ok(findModules(catalogue, { ...none, words: 'ECUADÓR budget' }).length <= catalogue.modules.length);
	assert.ok(findModules(catalogue, { ...none, words: 'LOCAL plans' }).some(({ id }) => id === 'M05'));
	const pathway = catalogue.pathways.find(({ id }) => id === 'P02');
	assert.deepEqual(
		findModules(catalogue, { ...none, pathway: 'P02' }).map(({ id }) => id),
		pathway?.modules,
	);
	assert.ok(findModules(catalogue, { ...none, node: 'sdg:11' }).some(({ id }) => id === 'M05'));
	assert.deepEqual(findModules(catalogue, { ...none, words: 'no such words anywhere' }), []);
});

test('clock times are read and written, past midnight too', () => {
	assert.equal(clockTime(545), '09:05');
	assert.equal(clockTime(24 * 60 + 30), '00:30');
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
