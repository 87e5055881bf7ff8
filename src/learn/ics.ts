/**
 * A session as a calendar file, RFC 5545. Each event keeps its UID when it moves (RFC 7986, section 5.3): it is made of the session's own id and of
 * what happens, never of when. SEQUENCE counts minutes since 2026, so that a file made later replaces the one before.
 */
import { hashOf } from './hash.ts';
import { lastingAddress, type NamedRow, type Outline, type OutlineDay } from './outline.ts';

/** How a session is cut into events. */
export type Cut = 'slots' | 'days';

interface CalendarEvent {
	uid: string;
	from: number;
	to: number;
	date: string;
	title: string;
	text: string[];
	url: string;
}

/**
 * @param outline a session with a date and an id
 * @param now when the file is made, as RFC 5545 asks of DTSTAMP
 * @param cut one event for each module and own item, or one for each day
 * @throws when the session has no date
 */
export function calendarOf(outline: Outline, now: Date, cut: Cut = 'slots'): string {
	const { zone, title, place, room, words } = outline;
	if (!outline.days[0]?.date) throw new Error('a calendar file needs a date');
	const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
	const sequence = Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 60_000));
	const where = [room, place].filter(Boolean).join(', ');
	const time = zone ? words.zoned({ zone }) : words.floating;
	const events = (cut === 'days' ? dayEvents(outline) : slotEvents(outline)).flatMap((event) => [
		'BEGIN:VEVENT',
		`UID:${event.uid}`,
		`SEQUENCE:${sequence}`,
		`DTSTAMP:${stamp}`,
		`DTSTART:${stampOf(event.date, event.from, zone)}`,
		`DTEND:${stampOf(event.date, event.to, zone)}`,
		`SUMMARY:${escapeText(event.title)}`,
		...(where ? [`LOCATION:${escapeText(where)}`] : []),
		`DESCRIPTION:${escapeText([...event.text, time].join('\n'))}`,
		`URL:${event.url}`,
		'END:VEVENT',
	]);
	return [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Waymark//Session builder//EN',
		'CALSCALE:GREGORIAN',
		`NAME:${escapeText(title)}`,
		...events,
		'END:VCALENDAR',
	]
		.map((line) => `${fold(line)}\r\n`)
		.join('');
}

/** Rest is no event. A module that stands twice, or two slots of one name, are told apart by which comes first. */
function slotEvents(outline: Outline): CalendarEvent[] {
	const times = new Map<string, number>();
	const keyOf = ({ module, title }: NamedRow) => {
		const key = module?.id ?? `slot-${hashOf(title)}`;
		const time = (times.get(key) ?? 0) + 1;
		times.set(key, time);
		return time > 1 ? `${key}-${time}` : key;
	};
	const eventOf = (row: NamedRow, { date }: OutlineDay): CalendarEvent => {
		const { from, to, module, title, note } = row;
		const url = module ? lastingAddress(outline, module.id) : outline.address;
		const text = [outline.title, outline.words.minutes({ n: to - from }), module?.summary, note, url].filter((each) => each !== undefined && each !== '');
		return { uid: uidOf(outline, keyOf(row)), from, to, date, title, text: text as string[], url };
	};
	return outline.days.flatMap((day) => day.rows.filter(({ item }) => !('pause' in item)).map((row) => eventOf(row, day)));
}

function dayEvents(outline: Outline): CalendarEvent[] {
	const { days, title, address } = outline;
	return days.flatMap((day, index): CalendarEvent[] => {
		const { rows, date, start: from, until: to, name } = day;
		if (!rows.length) return [];
		const lines = rows.map((row) => `${timeOf(row.from)} ${row.title}${row.note ? ` (${row.note})` : ''}`);
		return [
			{
				uid: uidOf(outline, `day-${index + 1}`),
				from,
				to,
				date,
				title: days.length > 1 ? `${title}: ${name}` : title,
				text: [...lines, address],
				url: address,
			},
		];
	});
}

const uidOf = ({ id, address }: Outline, key: string) => `${id || hashOf(address)}-${key}@waymark`;
const timeOf = (minutes: number) => `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * ("2027-03-05", 545, "") → "20270305T090500", the same hour wherever it is opened; with a zone the one moment that it is there: "20270305T140500Z".
 * Minutes past midnight fall on the next day.
 */
function stampOf(date: string, minutes: number, zone: string): string {
	const local = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
	const write = (time: number) => new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
	return zone ? `${write(momentOf(local, zone))}Z` : write(local);
}

/** The moment at which clocks in a zone show a time that is written as if it were UTC. Asked twice: the offset may change in between. */
function momentOf(local: number, zone: string): number {
	const first = local - offsetOf(local, zone);
	return local - offsetOf(first, zone);
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetOf(time: number, zone: string): number {
	const parts = new Intl.DateTimeFormat('en', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
	}).formatToParts(time);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value);
	return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - Math.floor(time / 60_000) * 60_000;
}

/** Section 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters may not stand in text. */
function escapeText(text: string): string {
	return text
		.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
		.replaceAll(/\r\n|\r|\n/g, '\\n')
		.replaceAll(/[\p{Cc}\p{Cs}]/gu, '');
}

/** Section 3.1: no line is longer than 75 octets; a folded line goes on after a space. No character is cut in two. */
function fold(line: string): string {
	const encoder = new TextEncoder();
	let folded = '';
	let length = 0;
	for (const character of line) {
		const octets = encoder.encode(character).length;
		if (length + octets > 75) {
			folded += '\r\n ';
			length = 1;
		}
		folded += character;
		length += octets;
	}
	return folded;
}
