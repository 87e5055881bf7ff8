/** What a session becomes outside the site: calendar, Markdown, HTML, cartridge. Titles are as hostile as people and scripts make them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { cartridgeFiles } from '../../../src/learn/cartridge/cartridge.ts';
import { calendarOf } from '../../../src/learn/ics.ts';
import { markdownOf } from '../../../src/learn/markdown.ts';
import { fileName, modulesOf, type Outline, outlineOf } from '../../../src/learn/outline.ts';
import { EMPTY, type Session } from '../../../src/learn/session.ts';
import { snippetOf } from '../../../src/learn/snippet.ts';
import { SITE, smallCatalogue, someSession, TEXTS, WORDS } from '../../fixtures/learn.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

const outlines = someSession.map(({ session, catalogue }) => outlineOf(session, catalogue, SITE, WORDS));

function halfDay(): Outline {
	const session: Session = {
		...EMPTY,
		id: 'k3f9',
		title: 'Half-day in Manta',
		date: '2027-03-05',
		items: [{ module: 'M01' }, { pause: 15 }, { module: 'M05' }],
	};
	return outlineOf(session, smallCatalogue, SITE, WORDS);
}

/** The same with a module's title in place of its first one's. */
const titled = (title: string): Outline => {
	const outline = halfDay();
	const [day] = outline.days;
	const [row] = day?.rows ?? [];
	return { ...outline, days: day && row?.module ? [{ ...day, rows: [{ ...row, title, module: { ...row.module, title } }] }] : [] };
};

/** Lines as a calendar reads them, folding undone. */
const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);

/** A calendar's lines that begin so. */
const linesOf = (outline: Outline, pattern: RegExp, ...more: [Date?, ('slots' | 'days')?]) =>
	unfolded(calendarOf(outline, more[0] ?? NOW, more[1])).filter((line) => pattern.test(line));

test('the calendar has an event a module at its time of the day, with its address for life', () => {
	assert.deepEqual(linesOf(halfDay(), /^(DTSTART|DTEND|UID|URL|DTSTAMP|LOCATION)/), [
		'UID:k3f9-M01@waymark',
		'DTSTAMP:20261122T100000Z',
		'DTSTART:20270305T090000',
		'DTEND:20270305T100000',
		'URL:https://waymark.example/id/M01/',
		'UID:k3f9-M05@waymark',
		'DTSTAMP:20261122T100000Z',
		'DTSTART:20270305T101500',
		'DTEND:20270305T114500',
		'URL:https://waymark.example/id/M05/',
	]);
	assert.throws(() => calendarOf(outlineOf(EMPTY, smallCatalogue, SITE, WORDS), NOW), /needs a date/);
});

const twoDays: Session = {
	...EMPTY,
	id: 'k3f9',
	title: 'Two days',
	date: '2027-03-05',
	place: 'Quito',
	room: 'Room 3, first floor',
	zone: 'America/Guayaquil',
	items: [
		{ slot: 20, title: 'Welcome' },
		{ module: 'M01' },
		{ pause: 15 },
		{ day: true, start: 600 },
		{ module: 'M05', note: 'Bring pens' },
		{ module: 'M01', minutes: 60 },
	],
};
const outlineFor = (session: Session) => outlineOf(session, smallCatalogue, SITE, WORDS);

test('an event keeps its UID when the session moves, and two of the same module are told apart; a later file has a higher SEQUENCE', () => {
	const uids = (session: Session) => linesOf(outlineFor(session), /^UID/);
	assert.equal(new Set(uids(twoDays)).size, 4);
	assert.deepEqual(uids({ ...twoDays, start: 495, date: '2027-04-01', place: 'Tunis' }), uids(twoDays));
	const [welcome, ...rest] = twoDays.items;
	assert.deepEqual(new Set(uids({ ...twoDays, items: [...rest, ...(welcome ? [welcome] : [])] })), new Set(uids(twoDays)), 'in another order too');
	assert.ok(!uids({ ...twoDays, id: 'other1' }).some((uid) => uids(twoDays).includes(uid)));
	const bare = (address: string) => linesOf({ ...outlineFor({ ...twoDays, id: '' }), address }, /^UID/);
	assert.equal(
		new Set([...bare('https://a.example/?title=Quito'), ...bare('https://a.example/?title=Tunis')]).size,
		8,
		'without an id the address tells sessions apart',
	);
	const sequence = (now: string) => Number(linesOf(outlineFor(twoDays), /^SEQUENCE/, new Date(now))[0]?.slice(9));
	assert.ok(sequence('2027-01-01T10:05:00Z') > sequence('2027-01-01T10:00:00Z'));
});

test('place and room stand in the event; with a zone it is one moment, without one it is said that it is local time', () => {
	assert.deepEqual(linesOf(outlineFor(twoDays), /^(DTSTART|LOCATION)/).slice(0, 4), [
		'DTSTART:20270305T140000Z',
		'LOCATION:Room 3\\, first floor\\, Quito',
		'DTSTART:20270305T142000Z',
		'LOCATION:Room 3\\, first floor\\, Quito',
	]);
	assert.match(linesOf(outlineFor(twoDays), /^DESCRIPTION/)[0] ?? '', /Times of America\/Guayaquil/);
	assert.match(linesOf(halfDay(), /^DESCRIPTION/)[0] ?? '', /Local time/);
	// Clocks go forward in New York at 02:00 on 14 March 2027.
	const spring = (start: number) => linesOf(outlineFor({ ...twoDays, zone: 'America/New_York', date: '2027-03-14', start }), /^DTSTART/)[0];
	assert.deepEqual([spring(60), spring(240)], ['DTSTART:20270314T060000Z', 'DTSTART:20270314T080000Z']);
});

test('one event a day holds the agenda, and its UID is the day', () => {
	assert.deepEqual(linesOf(outlineFor(twoDays), /^(UID|DTSTART|SUMMARY)/, NOW, 'days'), [
		'UID:k3f9-day-1@waymark',
		'DTSTART:20270305T140000Z',
		'SUMMARY:Two days: Day 1',
		'UID:k3f9-day-2@waymark',
		'DTSTART:20270306T150000Z',
		'SUMMARY:Two days: Day 2',
	]);
	assert.match(linesOf(outlineFor(twoDays), /^DESCRIPTION/, NOW, 'days')[1] ?? '', /10:00 Migration in local plans \(Bring pens\)\\n11:30 Migration and/);
});

test('every date of a calendar is a date, to the last second of the last year that is read', () => {
	fc.assert(
		fc.property(outlines, (outline) => {
			const late = { ...outline, days: outline.days.map((day) => ({ ...day, date: '2999-12-31' })) };
			for (const line of linesOf(late, /^DT(START|END)/)) assert.match(line, /^DT(START|END):\d{8}T\d{6}Z?$/);
		}),
	);
});

test('no title breaks the calendar: lines of 75 octets, events closed, text read back as it was', () => {
	fc.assert(
		fc.property(outlines, (outline) => {
			const calendar = calendarOf({ ...outline, days: outline.days.map((day) => ({ ...day, date: '2027-03-05' })) }, NOW);
			assert.ok(calendar.endsWith('\r\n'));
			for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
			assert.ok(!/[^\r]\n|\r[^\n]/.test(calendar));
			const lines = unfolded(calendar);
			const events = outline.days.flatMap(({ rows }) => rows.filter(({ item }) => !('pause' in item)));
			assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, events.length);
			assert.equal(lines.filter((line) => line === 'END:VEVENT').length, events.length);
			const read = lines.flatMap((line) =>
				line.startsWith('SUMMARY:') ? [line.slice(8).replaceAll(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign))] : [],
			);
			const kept = (text: string) => text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, '');
			assert.deepEqual(
				read,
				events.map(({ title }) => kept(title)),
			);
		}),
	);
});

/** Each format of the half-day as a whole; the files are short, and to be read. */
const WHOLE: Record<string, (outline: Outline) => string | undefined> = {
	'half-day.ics': (outline) => calendarOf(outline, NOW).replaceAll('\r\n', '\n'),
	'half-day.md': markdownOf,
	'half-day.html': snippetOf,
	'imsmanifest.xml': (outline) => cartridgeFiles(outline, TEXTS)['imsmanifest.xml'],
	'agenda.html': (outline) => cartridgeFiles(outline, TEXTS)['wiki_content/agenda.html'],
	'quiz.xml': (outline) => cartridgeFiles(outline, TEXTS)['quizzes/M01.xml'],
	'link.xml': (outline) => cartridgeFiles(outline, TEXTS)['links/M05.xml'],
};

for (const [file, made] of Object.entries(WHOLE)) {
	test(`the half-day is ${file}, to the letter`, () => assert.equal(made(halfDay()), readFileSync(`tests/fixtures/takeaway/${file}`, 'utf8')));
}

test('what Markdown would read as its own is written so that it stays text', () => {
	const heading = (title: string) => markdownOf({ ...halfDay(), title }).split('\n')[0];
	assert.equal(heading('a \\ ` * _ [x] <b> | ~ &amp; b'), '# a \\\\ \\` \\* \\_ \\[x\\] \\<b\\> \\| \\~ \\&amp; b');
	for (const [written, safe] of [
		['# a', '\\# a'],
		['- a', '\\- a'],
		['+ a', '\\+ a'],
		['1. Opening day', '1\\. Opening day'],
		['12. a', '12\\. a'],
		['1) a', '1\\) a'],
		['a - b', 'a - b'],
		[' a\n\tb ', 'a b'],
	])
		assert.equal(heading(written as string), `# ${safe}`);
	assert.equal(markdownOf({ ...halfDay(), place: 'Quito', room: '#3' }).split('\n')[2], '2027-03-05 · \\#3, Quito · 165 minutes');
});

test('a session without a title, without items and past midnight', () => {
	const none = outlineOf(EMPTY, smallCatalogue, SITE, WORDS);
	assert.deepEqual([none.title, none.total, none.days.map(({ rows, date }) => [rows, date])], ['Untitled', 0, [[[], '']]]);
	const late = outlineOf({ ...EMPTY, date: '2027-12-31', start: 23 * 60 + 30, items: [{ module: 'M01' }] }, smallCatalogue, SITE, WORDS);
	assert.match(calendarOf(late, NOW), /DTSTART:20271231T233000\r\nDTEND:20280101T003000\r\n/);
});

test('a calendar’s text: signs escaped, line breaks written, a long line folded at 75 octets and no earlier', () => {
	const summary = (title: string) => calendarOf(titled(title), NOW).split('\r\nSUMMARY:')[1]?.split('\r\nDESCRIPTION')[0];
	assert.equal(summary('a;b,c\\d\r\ne\rf\ng\u0000h'), 'a\\;b\\,c\\\\d\\ne\\nf\\ngh');
	assert.equal(summary('x'.repeat(67)), 'x'.repeat(67));
	assert.equal(summary('x'.repeat(68)), `${'x'.repeat(67)}\r\n x`);
	assert.equal(summary('x'.repeat(67 + 74)), `${'x'.repeat(67)}\r\n ${'x'.repeat(74)}`);
	assert.equal(summary('x'.repeat(67 + 75)), `${'x'.repeat(67)}\r\n ${'x'.repeat(74)}\r\n x`);
	assert.equal(summary(`${'x'.repeat(66)}é`), `${'x'.repeat(66)}\r\n é`);
});

test('what no XML may hold is left out, and all else stays', () => {
	const link = (title: string) => /<title>([\s\S]*)<\/title>/.exec(cartridgeFiles(titled(title), TEXTS)['links/M01.xml'] ?? '')?.[1];
	assert.equal(link('a\tb\u0000\u0008\u000b\u001f\ufffe\uffff\ud800c\ue000\ufffd🌍'), 'a\tb\ufffdc\ue000\ufffd🌍');
	assert.equal(link('<&">'), '&#60;&#38;&#34;&#62;');
});

test('no title becomes Markdown or HTML of its own', () => {
	fc.assert(
		fc.property(outlines, (outline) => {
			const modules = modulesOf(outline).length;
			const days = outline.days.length > 1 ? outline.days.length : 0;
			const headings = markdownOf(outline)
				.split('\n')
				.filter((line) => /^#+ /.test(line));
			assert.equal(headings.length, 1 + days + modules);
			const html = snippetOf(outline);
			assert.equal(html.match(/<iframe /g)?.length ?? 0, modules);
			assert.equal(html.match(/<script /g)?.length, 1);
			assert.equal(html.match(/<li>/g)?.length ?? 0, outline.days.flatMap(({ rows }) => rows).length);
			assert.deepEqual(
				new Set(html.match(/<\/?[a-z0-9]+/g)?.map((tag) => tag.replace('</', '<'))).difference(
					new Set(['<h2', '<h3', '<p', '<a', '<ol', '<li', '<iframe', '<script']),
				),
				new Set(),
			);
		}),
	);
});

test('a file is named after its session in any script, and can be saved on any system', () => {
	assert.equal(fileName('x'.repeat(61), 'md'), `${'x'.repeat(60)}.md`);
	assert.equal(fileName('Half-day in Manta: été 2027', 'ics'), 'half-day-in-manta-ete-2027.ics');
	assert.equal(fileName('移民与发展', 'md'), '移民与发展.md');
	assert.equal(fileName('Миграция / план: 2 дня', 'ics'), 'миграция-план-2-дня.ics');
	assert.equal(fileName('الهجرة والتنمية', 'imscc'), 'الهجرة-والتنمية.imscc');
	assert.equal(fileName('…', 'md'), 'session.md');
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (title) => {
			const name = fileName(title, 'imscc');
			assert.match(name, /^[\p{L}\p{M}\p{N}-]+\.imscc$/u);
			assert.ok(name.isWellFormed() && [...name].length <= 66);
		}),
	);
});
