/** What could go when a day is longer than it may be. */
import { type Catalogue, covers, modulesById } from './catalogue.ts';
import { daysOf } from './days.ts';
import { allNeeds } from './needs.ts';
import { moduleIds, type Session } from './session.ts';

/** Something that could go when time is short. */
export interface Omission {
	/** Position in the session. */
	at: number;
	minutes: number;
	/** Wanted goals, targets and objectives that nothing else in the session covers. */
	loses: string[];
}

/**
 * What could be left out of days that are longer than they may be.
 * @returns modules that no other chosen module asks for, own items and breaks; what costs no wish first, then what comes nearest to the time over.
 *   Empty when every day fits or no end was given.
 */
export function omissions(session: Session, catalogue: Catalogue): Omission[] {
	const modules = modulesById(catalogue);
	const chosen = moduleIds(session.items);
	const needed = new Set(chosen.flatMap((id) => [...allNeeds(id, modules)]));
	const covering = (want: string) => chosen.filter((id) => modules.get(id)?.tags.some(({ to }) => covers(to, want)));
	const sole = new Map(session.wants.map((want) => [want, covering(want)]));
	const loses = (id: string) => session.wants.filter((want) => sole.get(want)?.length === 1 && sole.get(want)?.[0] === id);
	return daysOf(session, catalogue).flatMap(({ rows, over }) => {
		if (over <= 0) return [];
		const could = rows.flatMap(({ at, from, to, module }): Omission[] =>
			module && needed.has(module.id) ? [] : [{ at, minutes: to - from, loses: module ? loses(module.id) : [] }],
		);
		return could.sort(
			(a, b) =>
				a.loses.length - b.loses.length || Number(a.minutes < over) - Number(b.minutes < over) || Math.abs(a.minutes - over) - Math.abs(b.minutes - over),
		);
	});
}
