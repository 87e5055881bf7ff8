/** A session day by day: when what begins. */
import { type Catalogue, type Module, modulesById } from './catalogue.ts';
import { minutesOf } from './minutes.ts';
import type { Item, Session } from './session.ts';
import { MIDNIGHT } from './timetable.ts';

/** A row of a day's timetable; times are minutes after the day's midnight. */
export interface Row {
	/** Its place in the session's list of items. */
	at: number;
	from: number;
	to: number;
	item: Item;
	/** Undefined for breaks and own items. */
	module: Module | undefined;
}

export interface Day {
	/** Place of the item that begins it; -1 for the first day. */
	at: number;
	start: number;
	/** When it has to end; 0 when nothing was said. */
	end: number;
	/** "2027-03-05", '' when no date is fixed. */
	date: string;
	/** Each begins when the one before it ends. Modules that no longer exist take no time and have no row. */
	rows: Row[];
	/** When the last row ends; its start when there is none. */
	until: number;
	/** Minutes past its end, or past midnight when no end was given; negative for minutes to spare, 0 when there is nothing to measure by. */
	over: number;
}

/** @returns at least one day */
export function daysOf({ items, start, end, date }: Session, catalogue: Pick<Catalogue, 'modules'>): Day[] {
	const modules = modulesById(catalogue);
	const days: Day[] = [];
	const begin = (at: number, from: number, to: number) => {
		days.push({ at, start: from, end: to, date: date && dayAfter(date, days.length), rows: [], until: from, over: 0 });
	};
	begin(-1, start, end);
	for (const [at, item] of items.entries()) {
		if ('day' in item) {
			begin(at, item.start ?? start, item.end ?? end);
			continue;
		}
		const module = 'module' in item ? modules.get(item.module) : undefined;
		const day = days.at(-1);
		if (!day || ('module' in item && !module)) continue;
		const to = day.until + minutesOf(item, modules);
		day.rows.push({ at, from: day.until, to, item, module });
		day.until = to;
	}
	for (const day of days) day.over = day.end ? day.until - day.end : Math.max(0, day.until - MIDNIGHT);
	return days;
}

/** Minutes from the first item to the last of all days, breaks included. */
export function totalMinutes(session: Session, catalogue: Pick<Catalogue, 'modules'>): number {
	return daysOf(session, catalogue).reduce((sum, { start, until }) => sum + until - start, 0);
}

/** ("2027-03-05", 2) → "2027-03-07" */
function dayAfter(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Moves what does not fit into a day to the next one; the last day gets a day after it.
 * @param index of the day
 * @param limit when the day ends, minutes after midnight: an item that ends later goes on, unless it is the first
 */
export function flowOver(session: Session, catalogue: Pick<Catalogue, 'modules'>, index: number, limit: number): Session {
	const days = daysOf(session, catalogue);
	const day = days[index];
	const first = day?.rows.find(({ to }, place) => place > 0 && to > limit);
	if (!day || !first) return session;
	const next = days[index + 1];
	const items = [...session.items];
	// The mark of the next day goes to before what flows over; without one a new mark stands there.
	const [mark] = next ? items.splice(next.at, 1) : [{ day: true } as const];
	if (mark) items.splice(first.at, 0, mark);
	// A day does not begin with a break that ended the one before.
	const after = items[first.at + 1];
	if (after && 'pause' in after) items.splice(first.at + 1, 1);
	return { ...session, items };
}
