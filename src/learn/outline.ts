/** A session as it leaves the site: what every format (calendar, Markdown, cartridge, snippet, paper) is written from. */
import type { Strings } from '../i18n/locales.ts';
import { slugOf } from '../schema/slug.ts';
import type { Catalogue, Module } from './catalogue.ts';
import { type Day, daysOf, type Row } from './days.ts';
import type { Session } from './session.ts';

/** Words a format needs besides the session's own; the trainer's language is the page's. */
export type OutlineWords = Pick<
	Strings['builder'],
	'untitled' | 'pause' | 'lunch' | 'slot' | 'day' | 'agenda' | 'minutes' | 'objectives' | 'materials' | 'madeWith' | 'quiz' | 'floating' | 'zoned'
>;

/** A row with its name: the module's title, what the trainer calls it, or the word for rest. */
export interface NamedRow extends Row {
	title: string;
	note: string;
}

export interface OutlineDay extends Omit<Day, 'rows'> {
	/** "Day 2" */
	name: string;
	rows: NamedRow[];
}

export interface Outline extends Pick<Session, 'id' | 'place' | 'room' | 'zone' | 'people' | 'groups'> {
	title: string;
	/** At least one; a day without rows is one all the same. */
	days: OutlineDay[];
	/** Minutes, breaks included. */
	total: number;
	/** Where the site stands: "https://waymark.example" */
	origin: string;
	/** The session's own address. */
	address: string;
	words: OutlineWords;
}

export function outlineOf(session: Session, catalogue: Pick<Catalogue, 'modules'>, site: { origin: string; address: string }, words: OutlineWords): Outline {
	const { id, place, room, zone, people, groups } = session;
	const days = daysOf(session, catalogue).map((day, index) => ({
		...day,
		name: words.day({ n: index + 1 }),
		rows: day.rows.map((row) => ({ ...row, title: titleOf(row, words), note: 'note' in row.item ? (row.item.note ?? '') : '' })),
	}));
	const total = days.reduce((sum, { start, until }) => sum + until - start, 0);
	return { id, place, room, zone, people, groups, title: session.title || words.untitled, days, total, ...site, words };
}

function titleOf({ item, module }: Row, words: OutlineWords): string {
	if (module) return module.title;
	if ('slot' in item) return item.title || words.slot;
	return 'pause' in item && item.lunch ? words.lunch : words.pause;
}

/** Each module of a session once, in its order. */
export function modulesOf({ days }: Pick<Outline, 'days'>): Module[] {
	return [...new Map(days.flatMap(({ rows }) => rows.flatMap(({ module }) => (module ? [[module.id, module] as const] : [])))).values()];
}

/** A module's address for life, absolute: it outlives the module's title and folder. */
export function lastingAddress({ origin }: Pick<Outline, 'origin'>, id: string): string {
	return `${origin}/id/${id}/`;
}

/** A file's name from a title in any script, without signs that a system refuses or that hide: "Миграция и план.ics" */
export function fileName(title: string, extension: string): string {
	const plain = slugOf(title);
	// A title in another script keeps its letters: most systems save them.
	const own = title
		.toWellFormed()
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replaceAll(/^-|-$/g, '');
	const isLatin = /^[\p{Script=Latin}\p{M}\p{N}-]*$/u.test(own);
	const name = [...(isLatin ? plain : own)].slice(0, 60).join('').replace(/-$/, '');
	return `${name || 'session'}.${extension}`;
}
