/**
 * A session as an address, short and readable, to be mailed and opened years later:
 * ?v=2.2026-11-22&id=k3f9&session=slot:20,M01:60,break:15,M05:60of90&name=1:Welcome&note=4:Room+3&start=09:00&end=16:00&want=sdg:11.b,gcm:16
 * v is the version of this way of writing and the date of the modules. Names and notes stand with the place of their item in the list.
 */
import { asked } from '../browser/address.ts';
import { type Catalogue, modulesById } from './catalogue.ts';
import { readItem, writeItem } from './item-text.ts';
import { EMPTY, type Item, MOST_PEOPLE, type Session } from './session.ts';
import { clockTime, MIDNIGHT, parseClock } from './timetable.ts';

/** Counts up when addresses are written in a way that older code would misread; every older way stays readable. */
const VERSION = 2;

/** How many signs a title, a name, a note, a place have at most. */
export const LONGEST = { title: 120, name: 80, note: 200, place: 80 };

/** What an address says that is no longer so. */
export type Change =
	| { kind: 'gone'; module: string }
	| { kind: 'minutes'; module: string; was: number; now: number }
	| { kind: 'reviewed'; module: string; date: string }
	| { kind: 'newer' };

export interface Opened {
	session: Session;
	/** In the session's order. */
	changes: Change[];
	/** Parts that mean nothing, as written. */
	ignored: string[];
}

/** @returns the query of a session, beginning with "?"; '' for an empty one */
export function writeSession(session: Session, catalogue: Pick<Catalogue, 'modules' | 'date'>): string {
	const { id, title, items, start, end, date, place, room, zone, people, groups, wants, known } = session;
	const modules = modulesById(catalogue);
	const parts: [string, string][] = [
		['session', items.map((item) => writeItem(item, modules)).join(',')],
		...items.map((item, at): [string, string] => ['name', 'slot' in item && item.title ? `${at + 1}:${item.title}` : '']),
		...items.map((item, at): [string, string] => ['note', 'note' in item && item.note ? `${at + 1}:${item.note}` : '']),
		['title', title],
		['date', date],
		['start', start === EMPTY.start ? '' : clockTime(start)],
		['end', end ? clockTime(end) : ''],
		['place', place],
		['room', room],
		['zone', zone],
		['people', people ? String(people) : ''],
		['groups', groups ? String(groups) : ''],
		['want', wants.join(',')],
		['known', known.join(',')],
	];
	const said = parts.filter(([, value]) => value);
	if (!said.length) return '';
	return `?${[['v', `${VERSION}.${catalogue.date}`] as const, ...(id ? [['id', id] as const] : []), ...said].map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;
}

/** Colons, commas, slashes and full stops may stand in a query as they are; they make the address readable. */
function encode(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%20', '+');
}

/** What one part of an address does to a session; false when it means nothing. */
type Reader = (session: Session, value: string) => boolean;

const text =
	(name: 'title' | 'place' | 'room', longest: number): Reader =>
	(session, value) => {
		session[name] = line(value, longest);
		return true;
	};
const count =
	(name: 'people' | 'groups'): Reader =>
	(session, value) => {
		const number = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
		if (!(number <= MOST_PEOPLE)) return false;
		session[name] = number;
		return true;
	};

/** The parts that stand for themselves. */
const READERS: Record<string, Reader> = {
	title: text('title', LONGEST.title),
	place: text('place', LONGEST.place),
	room: text('room', LONGEST.place),
	people: count('people'),
	groups: count('groups'),
	id: (session, value) => {
		if (/^[a-z0-9]{4,12}$/.test(value)) session.id = value;
		return session.id === value && value !== '';
	},
	date: (session, value) => {
		if (isDay(value)) session.date = value;
		return session.date === value && value !== '';
	},
	zone: (session, value) => {
		if (isZone(value)) session.zone = value;
		return session.zone === value && value !== '';
	},
	start: (session, value) => {
		const start = parseClock(value);
		session.start = start ?? session.start;
		return start !== undefined;
	},
	end: (session, value) => {
		const end = value === '24:00' ? MIDNIGHT : parseClock(value);
		session.end = end ?? session.end;
		return end !== undefined;
	},
};

/**
 * Opens an address, however old or mangled.
 * @param query "?v=2.2026-11-22&session=…"; any text
 */
export function readSession(query: string, catalogue: Catalogue): Opened {
	const ignored: string[] = [];
	const session: Session = { ...EMPTY, items: [], wants: [], known: [] };
	const parts = asked(query);
	const [, version = '', made = ''] = /^(\d{1,4})(?:\.(\d{4}-\d{2}-\d{2}))?$/.exec(parts.find(([name]) => name === 'v')?.[1] ?? '') ?? [];
	const changes: Change[] = Number(version) > VERSION ? [{ kind: 'newer' }] : [];
	const reading = { session, catalogue, version: Number(version), made, changes, labels: parts };
	let has = 0;
	for (const [name, value] of parts) {
		const skip = (part = value) => ignored.push(`${name}=${part}`);
		if (name === 'v') {
			if (!version) skip();
		} else if (name === 'session') for (const part of readItems(value, reading)) skip(part);
		else if (name === 'name' || name === 'note') continue;
		else if (name === 'want' || name === 'known') for (const part of readList(value, name, session, catalogue)) skip(part);
		else if (name === 'has') {
			// The first version said how many minutes there are in place of when the day ends.
			if (/^\d{1,4}$/.test(value)) has = Number(value);
			else skip();
		} else if (!(Object.hasOwn(READERS, name) && READERS[name]?.(session, value))) skip();
	}
	if (has && !session.end) session.end = Math.min(session.start + has, MIDNIGHT);
	return { session, changes, ignored };
}

interface Reading {
	session: Session;
	catalogue: Catalogue;
	version: number;
	/** The date of the modules when the address was written; '' for not said. */
	made: string;
	changes: Change[];
	/** All parts of the address: names and notes are looked for among them. */
	labels: readonly [string, string][];
}

/** @returns the parts that mean nothing */
function readItems(list: string, { session, catalogue, version, made, changes, labels }: Reading): string[] {
	const modules = modulesById(catalogue);
	const labelOf = (name: string, at: number, longest: number) => {
		const found = labels.find(([label, value]) => label === name && value.startsWith(`${at + 1}:`))?.[1] ?? '';
		return line(found.slice(`${at + 1}:`.length), longest);
	};
	const skipped: string[] = [];
	for (const [at, part] of list.split(',').filter(Boolean).entries()) {
		const read = readItem(part, modules);
		const twice = version === 1 && session.items.some((item) => 'module' in item && item.module === read?.module);
		if (!read || twice) {
			skipped.push(part);
			continue;
		}
		const { item, module, was } = read;
		if (module) changes.push(...changesOf(module, was, made, catalogue));
		if (item) session.items.push(withLabels(item, labelOf('name', at, LONGEST.name), labelOf('note', at, LONGEST.note)));
	}
	return skipped;
}

function withLabels(item: Item, title: string, note: string): Item {
	if ('slot' in item) return { ...item, title, ...(note && { note }) };
	return 'module' in item && note ? { ...item, note } : item;
}

function changesOf(id: string, was: number | undefined, made: string, catalogue: Catalogue): Change[] {
	const module = catalogue.modules.find((each) => each.id === id);
	if (!module) return [{ kind: 'gone', module: id }];
	if (was !== undefined && was !== module.minutes) return [{ kind: 'minutes', module: id, was, now: module.minutes }];
	return made && module.reviewed > made ? [{ kind: 'reviewed', module: id, date: module.reviewed }] : [];
}

/** @returns the parts that mean nothing */
function readList(value: string, name: 'want' | 'known', session: Session, { frameworks, modules }: Catalogue): string[] {
	const [list, means] =
		name === 'want'
			? [session.wants, (part: string) => frameworks.some(({ node }) => node === part)]
			: [session.known, (part: string) => modules.some(({ id }) => id === part)];
	return value.split(',').filter((part) => {
		if (!part) return false;
		if (list.includes(part) || !means(part)) return true;
		list.push(part);
		return false;
	});
}

/** One line of text, whole to its last sign. */
export function line(value: string, longest: number): string {
	return value.replaceAll(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
}

/** "2027-02-28", but not "2027-02-31"; a year in which people plan: calendars have no day after 9999. */
function isDay(value: string): boolean {
	const time = /^[12]\d{3}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** "America/Guayaquil", as the browser knows it. */
export function isZone(value: string): boolean {
	try {
		return Boolean(value) && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
	} catch {
		return false;
	}
}
