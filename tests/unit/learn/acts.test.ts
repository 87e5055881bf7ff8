/** What a trainer does to a session: each act by itself, as the desk's buttons, fields and keys call it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringsOf, wordsOf } from '../../../src/i18n/locales.ts';
import { readSession, writeSession } from '../../../src/learn/address.ts';
import { ACTS, FIELDS } from '../../../src/learn/build/acts.ts';
import { keyAct } from '../../../src/learn/build/keys.ts';
import { namesOf } from '../../../src/learn/build/names.ts';
import type { Said } from '../../../src/learn/build/words.ts';
import { EMPTY } from '../../../src/learn/session.ts';
import { smallCatalogue } from '../../fixtures/learn.ts';

const handed: Said = { catalogue: smallCatalogue, words: stringsOf('en').builder, levels: wordsOf('en').levels };
const names = namesOf(handed);
const open = (items: string) => readSession(`?session=${items}`, smallCatalogue).session;
/** The items of a session after an act, as its address writes them. */
function after(items: string, name: string, data: DOMStringMap = {}, chosen = -1) {
	const { said = '', chosen: now = chosen, ...change } = ACTS[name]?.({ session: open(items), chosen }, { handed, names, data }) ?? {};
	const written = new URLSearchParams(writeSession({ ...EMPTY, ...open(items), ...change }, smallCatalogue)).get('session');
	return { items: written, said, chosen: now };
}
const typed = (items: string, name: string, value: string, at?: number) =>
	FIELDS[name]?.({ session: open(items), chosen: 0 }, value, { handed, names, data: at === undefined ? {} : { at: String(at) } });

test('new things go after the chosen item, otherwise to the end', () => {
	assert.equal(after('M01:60,M02:45', 'pause').items, 'M01:60,M02:45,break:15');
	assert.equal(after('M01:60,M02:45', 'lunch', {}, 0).items, 'M01:60,lunch:60,M02:45');
	assert.equal(after('M01:60,M02:45', 'slot', {}, 0).chosen, 1, 'and are chosen, to be named');
	assert.equal(after('M01:60,M02:45', 'add', { id: 'M06' }, 0).items, 'M01:60,M06:20,M02:45');
	assert.equal(after('M01:60,M02:45', 'before', { at: '1' }).items, 'M01:60,break:15,M02:45');
	assert.equal(after('M01:60', 'day').items, 'M01:60,day');
});

test('an item moves by one, or to the end of the day before or after, and its new time is said', () => {
	assert.deepEqual(after('M01:60,break:15,M02:45', 'up', { at: '2' }), {
		items: 'M01:60,M02:45,break:15',
		said: 'Reading tables: now Day 1, 10:00 to 10:45',
		chosen: 1,
	});
	assert.deepEqual(after('M01:60,M02:45', 'up', { at: '0' }).items, 'M01:60,M02:45');
	assert.deepEqual(after('M01:60,M02:45,day,M06:20', 'later', { at: '0' }), {
		items: 'M02:45,day,M06:20,M01:60',
		said: 'Migration and the 2030 Agenda: now Day 2, 09:20 to 10:20',
		chosen: 3,
	});
	assert.equal(after('M01:60,day,M06:20,M02:45', 'earlier', { at: '3' }).items, 'M01:60,M02:45,day,M06:20');
	assert.equal(after('M01:60', 'later', { at: '0' }).items, 'M01:60', 'there is no other day');
});

test('minutes change in steps of five within what an item allows', () => {
	assert.equal(after('M05:90', 'shorter', { at: '0' }).items, 'M05:85of90');
	assert.equal(after('M05:60of90', 'shorter', { at: '0' }).items, 'M05:60of90');
	assert.equal(after('break:15', 'longer', { at: '0' }).items, 'break:20');
	assert.equal(after('M05:90', 'form', { at: '0', minutes: '60' }).items, 'M05:60of90');
	assert.deepEqual(typed('break:15', 'minutes', '180', 0), undefined, 'what is too long is not taken');
	assert.deepEqual(typed('break:15', 'minutes', '20', 0)?.items, [{ pause: 20 }]);
});

test('a day that is too long flows over, or is allowed to end later; the first and the next have ends of their own', () => {
	assert.equal(
		after('M05:90,break:15,M05:90,lunch:60,M05:90,M05:90,M01:60', 'flow', { day: '0' }).items,
		'M05:90,break:15,M05:90,lunch:60,M05:90,M05:90,day,M01:60',
	);
	assert.equal(after('M01:60,day,M05:90', 'extend', { day: '1', until: '640' }).items, 'M01:60,day:-1040,M05:90');
	const { end } = ACTS.extend?.({ session: open('M01:60'), chosen: -1 }, { handed, names, data: { day: '0', until: '600' } }) ?? {};
	assert.equal(end, 600);
});

test('fields take what they can hold and nothing else', () => {
	assert.deepEqual(typed('', 'zone', 'Africa/Tunis'), { zone: 'Africa/Tunis' });
	assert.equal(typed('', 'zone', 'Africa/Tun'), undefined);
	assert.deepEqual([typed('', 'people', '9999'), typed('', 'people', '-1'), typed('', 'people', 'x')], [{ people: 500 }, { people: 0 }, { people: 0 }]);
	assert.deepEqual(typed('slot:10', 'name', ' Welcome \n all ', 0)?.items, [{ slot: 10, title: 'Welcome all' }]);
	assert.deepEqual(typed('day', 'dayStart', '10:00', 0)?.items, [{ day: true, start: 600 }]);
	assert.equal(typed('M01:60', 'name', 'x', 0), undefined, 'a module keeps its title');
});

test('two days of eight hours are made of an empty session', () => {
	const made = ACTS.long?.({ session: EMPTY, chosen: -1 }, { handed, names, data: { minutes: '480', days: '2' } });
	assert.deepEqual([made?.end, made?.items], [17 * 60, [{ day: true }]]);
});

test('keys: arrows look, with Alt they move; the browser keeps its own', () => {
	const key = (name: string, more: Partial<KeyboardEvent> = {}) => keyAct({ key: name, altKey: false, ctrlKey: false, metaKey: false, ...more });
	assert.deepEqual([key('ArrowUp'), key('ArrowLeft')], [{ look: 'up' }, { look: 'other' }]);
	assert.deepEqual([key('ArrowUp', { altKey: true }), key('ArrowRight', { altKey: true })], [{ act: 'up' }, { act: 'later' }]);
	assert.deepEqual([key('+'), key('-'), key('b'), key('Delete')], [{ act: 'longer' }, { act: 'shorter' }, { act: 'before' }, { act: 'remove' }]);
	assert.deepEqual([key('b', { ctrlKey: true }), key('x'), key('b', { altKey: true }), key('Tab')], [undefined, undefined, undefined, undefined]);
});
