/** A session as it leaves the site: what every format (calendar, Markdown, cartridge, snippet) is written from. */
import type { Strings } from '../i18n/locales.ts';
import { slugOf } from '../schema/slug.ts';
import type { Catalogue } from './catalogue.ts';
import type { Session } from './session.ts';
import { type Row, timetableOf } from './timetable.ts';

/** Words a format needs besides the session's own; the trainer's language is the page's. */
export type OutlineWords = Pick<Strings['builder'], 'untitled' | 'pause' | 'minutes' | 'objectives' | 'materials' | 'madeWith'>;

export interface Outline {
	title: string;
	/** "2027-03-05" or '' */
	date: string;
	rows: Row[];
	/** Minutes, breaks included. */
	total: number;
	/** Where the site stands: "https://waymark.example" */
	origin: string;
	/** The session's own address. */
	address: string;
	words: OutlineWords;
}

export function outlineOf(session: Session, catalogue: Catalogue, site: { origin: string; address: string }, words: OutlineWords): Outline {
	const rows = timetableOf(session, catalogue);
	return { title: session.title || words.untitled, date: session.date, rows, total: (rows.at(-1)?.to ?? session.start) - session.start, ...site, words };
}

/** A module's address for life, absolute: it outlives the module's title and folder. */
export function lastingAddress({ origin }: Outline, id: string): string {
	return `${origin}/id/${id}/`;
}

/** A file's name from a title: plain ASCII, so that every system can save it. */
export function fileName(title: string, extension: string): string {
	return `${slugOf(title).slice(0, 60) || 'session'}.${extension}`;
}
