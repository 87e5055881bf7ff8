/** A session as a calendar file: one event a module, in the local time of whoever opens it. RFC 5545. */
import { lastingAddress, type Outline } from './outline.ts';

/**
 * @param outline a session with a date
 * @param now when the file is made, as RFC 5545 asks of DTSTAMP
 * @throws when the session has no date
 */
export function calendarOf(outline: Outline, now: Date): string {
	if (!outline.date) throw new Error('a calendar file needs a date');
	const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
	const events = outline.rows.flatMap(({ from, to, module }) =>
		module
			? [
					'BEGIN:VEVENT',
					`UID:${module.id}-${stampOf(outline.date, from)}@waymark`,
					`DTSTAMP:${stamp}`,
					`DTSTART:${stampOf(outline.date, from)}`,
					`DTEND:${stampOf(outline.date, to)}`,
					`SUMMARY:${escapeText(module.title)}`,
					`DESCRIPTION:${escapeText([outline.title, outline.words.minutes({ n: module.minutes }), module.summary, lastingAddress(outline, module.id)].join('\n'))}`,
					`URL:${lastingAddress(outline, module.id)}`,
					'END:VEVENT',
				]
			: [],
	);
	return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Waymark//Session builder//EN', 'CALSCALE:GREGORIAN', ...events, 'END:VCALENDAR']
		.map((line) => `${fold(line)}\r\n`)
		.join('');
}

/** "2027-03-05" and 545 → "20270305T090500"; minutes past midnight fall on the next day. */
function stampOf(date: string, minutes: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + minutes * 60_000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
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
