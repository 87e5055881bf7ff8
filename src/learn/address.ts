/**
 * A session as an address, short and readable, to be mailed and opened years later:
 * ?v=1.2026-11-22&session=M01:60,break:15,M05:90&start=09:00&has=240&want=sdg:11.b,gcm:16
 * v is the version of this way of writing and the date of the modules; each module carries its minutes, so that an old address can say what changed.
 */
import { asked } from '../browser/address.ts';
import { ID_LETTERS, ID_NUMBER } from '../schema/ids.ts';
import type { Catalogue } from './catalogue.ts';
import { EMPTY, type Item, PAUSE, type Session } from './session.ts';
import { clockTime, parseClock } from './timetable.ts';

/** Counts up when addresses are written in a way that older code would misread; every older way stays readable. */
const VERSION = 1;

const MODULE = new RegExp(`^${ID_LETTERS.modules}${ID_NUMBER}$`);

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
export function writeSession(session: Session, catalogue: Catalogue): string {
	const { title, items, start, has, date, wants, known } = session;
	const minutes = new Map(catalogue.modules.map((module) => [module.id, module.minutes]));
	const parts: [string, string][] = [
		['session', items.map((item) => ('pause' in item ? `break:${item.pause}` : `${item.module}:${minutes.get(item.module) ?? 0}`)).join(',')],
		['title', title],
		['date', date],
		['start', start === EMPTY.start ? '' : clockTime(start)],
		['has', has ? String(has) : ''],
		['want', wants.join(',')],
		['known', known.join(',')],
	];
	const said = parts.filter(([, value]) => value);
	if (!said.length) return '';
	return `?${[['v', `${VERSION}.${catalogue.date}`] as const, ...said].map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;
}

/** Colons, commas and full stops may stand in a query as they are; they make the address readable. */
function encode(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%20', '+');
}

/**
 * Opens an address, however old or mangled.
 * @param query "?v=1.2026-11-22&session=…"; any text
 */
export function readSession(query: string, catalogue: Catalogue): Opened {
	const modules = new Map(catalogue.modules.map((module) => [module.id, module]));
	const nodes = new Set<string>(catalogue.frameworks.map(({ node }) => node));
	const changes: Change[] = [];
	const ignored: string[] = [];
	const session: Session = { ...EMPTY, items: [], wants: [], known: [] };
	const parts = asked(query);
	const [, version = '', made = ''] = /^(\d{1,4})(?:\.(\d{4}-\d{2}-\d{2}))?$/.exec(parts.find(([name]) => name === 'v')?.[1] ?? '') ?? [];
	if (Number(version) > VERSION) changes.push({ kind: 'newer' });

	const readItem = (text: string): Item | undefined => {
		const [, name = '', number] = /^([A-Za-z]+\d*)(?::(\d{1,3}))?$/.exec(text) ?? [];
		const minutes = number === undefined ? undefined : Number(number);
		if (name === 'break') return { pause: Math.min(PAUSE.most, Math.max(PAUSE.least, minutes ?? PAUSE.usual)) };
		if (!MODULE.test(name) || session.items.some((item) => 'module' in item && item.module === name)) return undefined;
		const module = modules.get(name);
		if (!module) {
			changes.push({ kind: 'gone', module: name });
			return undefined;
		}
		if (minutes !== undefined && minutes !== module.minutes) changes.push({ kind: 'minutes', module: name, was: minutes, now: module.minutes });
		else if (made && module.reviewed > made) changes.push({ kind: 'reviewed', module: name, date: module.reviewed });
		return { module: name };
	};

	for (const [name, value] of parts) {
		const skip = (part = value) => ignored.push(`${name}=${part}`);
		const list = value.split(',').filter(Boolean);
		if (name === 'v') {
			if (!version) skip();
		} else if (name === 'session') {
			for (const part of list) {
				const gone = changes.length;
				const item = readItem(part);
				if (item) session.items.push(item);
				else if (changes.length === gone) skip(part);
			}
		} else if (name === 'title') session.title = value.replaceAll(/\s+/g, ' ').trim().slice(0, 120).toWellFormed();
		else if (name === 'date') {
			if (isDay(value)) session.date = value;
			else skip();
		} else if (name === 'start') {
			const start = parseClock(value);
			if (start === undefined) skip();
			else session.start = start;
		} else if (name === 'has') {
			if (/^\d{1,4}$/.test(value)) session.has = Number(value);
			else skip();
		} else if (name === 'want') {
			for (const part of list)
				if (nodes.has(part) && !session.wants.includes(part)) session.wants.push(part);
				else skip(part);
		} else if (name === 'known') {
			for (const part of list)
				if (modules.has(part) && !session.known.includes(part)) session.known.push(part);
				else skip(part);
		} else skip();
	}
	return { session, changes, ignored };
}

/** "2027-02-28", but not "2027-02-31". */
function isDay(text: string): boolean {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
