/** What the builder remarks on in a day: it forbids nothing, it says. */
import type { Catalogue } from './catalogue.ts';
import { type Day, daysOf } from './days.ts';
import type { Session } from './session.ts';
import { MIDNIGHT } from './timetable.ts';

/** How long people listen without a break, in minutes, and how long a day may be without a lunch. */
const STRETCH = 90;
const LUNCHLESS = 5 * 60;

export type Remark = { day: number } & (
	| {
			kind: 'stretch';
			/** The stretch without a break, minutes after midnight. */
			from: number;
			to: number;
			/** Place of the item that crosses the limit; a break before it helps. Undefined when it is one long item. */
			before: number | undefined;
	  }
	| { kind: 'over'; minutes: number; until: number }
	| { kind: 'midnight' }
	| { kind: 'lunchless' }
);

/** @returns remarks day by day, in each day from the morning on */
export function remarksOn(session: Session, catalogue: Pick<Catalogue, 'modules'>): Remark[] {
	return daysOf(session, catalogue).flatMap((day, index) => [
		...stretchesOf(day).map((stretch): Remark => ({ day: index, kind: 'stretch', ...stretch })),
		...overOf(day, index),
		...(day.until - day.start > LUNCHLESS && !day.rows.some(({ item }) => 'pause' in item && (item.lunch || item.pause >= 45))
			? [{ day: index, kind: 'lunchless' } as const]
			: []),
	]);
}

function overOf({ until, over }: Day, day: number): Remark[] {
	if (until > MIDNIGHT) return [{ day, kind: 'midnight' }];
	return over > 0 ? [{ day, kind: 'over', minutes: over, until }] : [];
}

/** Runs of items without rest that last longer than people listen. */
function stretchesOf({ rows }: Day): { from: number; to: number; before: number | undefined }[] {
	const found: { from: number; to: number; before: number | undefined }[] = [];
	let from: number | undefined;
	for (const { item, from: begins, to, at } of rows) {
		if ('pause' in item) {
			from = undefined;
			continue;
		}
		from ??= begins;
		if (to - from <= STRETCH) continue;
		const last = found.at(-1);
		if (last && last.from === from) last.to = to;
		else found.push({ from, to, before: from < begins ? at : undefined });
	}
	return found;
}
