/** A session that a trainer puts together: which modules in which order, and what follows from that. */
import { type Catalogue, covers, type Module } from './catalogue.ts';

/** A module by its id for life, or a break of so many minutes. */
export type Item = { module: string } | { pause: number };

export interface Session {
	/** The trainer's own title; '' for none. */
	title: string;
	items: Item[];
	/** Minutes after midnight. */
	start: number;
	/** Minutes the trainer has; 0 when nothing was said. */
	has: number;
	/** "2027-03-05", '' when no day is fixed. */
	date: string;
	/** Goals, targets and objectives the session should cover: "sdg:11.b". */
	wants: string[];
	/** Modules the participants have taken before. */
	known: string[];
}

export const EMPTY: Session = { title: '', items: [], start: 9 * 60, has: 0, date: '', wants: [], known: [] };

/** The shortest and longest break, in minutes. */
export const PAUSE = { least: 5, most: 120, usual: 15 };

const moduleIds = (items: readonly Item[]) => items.flatMap((item) => ('module' in item ? [item.module] : []));
const index = ({ modules }: Catalogue) => new Map(modules.map((module) => [module.id, module]));

/** Minutes from the first module to the end of the last, breaks included. */
export function totalMinutes({ items }: Session, catalogue: Catalogue): number {
	const modules = index(catalogue);
	return items.reduce((sum, item) => sum + ('pause' in item ? item.pause : (modules.get(item.module)?.minutes ?? 0)), 0);
}

/** Adds a module once: before the modules that ask for it, otherwise at the end. */
export function addModule(session: Session, id: string, catalogue: Catalogue): Session {
	if (moduleIds(session.items).includes(id)) return session;
	const modules = index(catalogue);
	const at = session.items.findIndex((item) => 'module' in item && allNeeds(item.module, modules).has(id));
	const items = [...session.items];
	items.splice(at < 0 ? items.length : at, 0, { module: id });
	return { ...session, items, known: session.known.filter((each) => each !== id) };
}

/** Puts an item elsewhere; nothing else changes its order. Positions outside the list are its ends. */
export function moveItem(session: Session, from: number, to: number): Session {
	const items = [...session.items];
	const [item] = items.splice(from, 1);
	if (!item) return session;
	items.splice(Math.max(0, Math.min(to, items.length)), 0, item);
	return { ...session, items };
}

export function removeItem(session: Session, at: number): Session {
	return { ...session, items: session.items.filter((_, each) => each !== at) };
}

/** A break after an item; -1 puts it first. */
export function addPause(session: Session, after: number, minutes = PAUSE.usual): Session {
	const items = [...session.items];
	items.splice(after + 1, 0, { pause: minutes });
	return { ...session, items };
}

/** A module that chosen ones ask for and that is neither chosen nor known. */
export interface Missing {
	module: Module;
	/** Ids of the chosen modules that lead to it, directly or not. */
	askedBy: string[];
}

/** @returns missing prerequisites in an order in which they can be taken */
export function missingModules({ items, known }: Session, catalogue: Catalogue): Missing[] {
	const modules = index(catalogue);
	const chosen = moduleIds(items);
	const have = new Set([...chosen, ...known]);
	const askedBy = new Map<string, string[]>();
	for (const id of chosen) {
		for (const need of unmet(id, modules, have)) askedBy.set(need, [...(askedBy.get(need) ?? []), id]);
	}
	return orderOf([...askedBy.keys()].sort(), modules).flatMap((id) => {
		const module = modules.get(id);
		return module ? [{ module, askedBy: askedBy.get(id) ?? [] }] : [];
	});
}

/** What a module leads back to, as far as nothing had already answers it. */
function unmet(id: string, modules: ReadonlyMap<string, Module>, have: ReadonlySet<string>, found = new Set<string>()): Set<string> {
	for (const need of modules.get(id)?.needs ?? []) {
		if (have.has(need) || found.has(need) || !modules.has(need)) continue;
		found.add(need);
		unmet(need, modules, have, found);
	}
	return found;
}

/** Everything a module leads back to. */
function allNeeds(id: string, modules: ReadonlyMap<string, Module>): Set<string> {
	return unmet(id, modules, new Set());
}

/** A module that stands before one it asks for. */
export interface Disorder {
	module: string;
	/** The prerequisite that comes too late. */
	needs: string;
}

/** @returns one for each prerequisite that stands behind its module, in the session's order */
export function disorders({ items }: Session, catalogue: Catalogue): Disorder[] {
	const modules = index(catalogue);
	const ids = moduleIds(items);
	const place = new Map(ids.map((id, at) => [id, at]));
	return ids.flatMap((id, at) =>
		[...allNeeds(id, modules)].filter((need) => need !== id && (place.get(need) ?? -1) > at).map((needs) => ({ module: id, needs })),
	);
}

/** The session with every prerequisite before the modules that ask for it; otherwise modules keep their order, and breaks their places. */
export function inOrder(session: Session, catalogue: Catalogue): Session {
	const ordered = orderOf(moduleIds(session.items), index(catalogue));
	return { ...session, items: session.items.map((item) => ('pause' in item ? item : { module: ordered.shift() as string })) };
}

/** Prerequisites first, otherwise as given. A ring of prerequisites is left as it stands. */
function orderOf(ids: readonly string[], modules: ReadonlyMap<string, Module>): string[] {
	const wanted = new Set(ids);
	const done = new Set<string>();
	const visit = (id: string, way: ReadonlySet<string>): void => {
		if (done.has(id) || way.has(id)) return;
		for (const need of modules.get(id)?.needs ?? []) visit(need, new Set([...way, id]));
		done.add(id);
	};
	for (const id of ids) visit(id, new Set());
	return [...done].filter((id) => wanted.has(id));
}

/** Something that could go when time is short. */
export interface Omission {
	/** Position in the session. */
	at: number;
	minutes: number;
	/** Wanted goals, targets and objectives that nothing else in the session covers. */
	loses: string[];
}

/**
 * What could be left out when the session is longer than the time there is.
 * @returns modules that no other chosen module asks for, and breaks; what costs no wish first, then what comes nearest to the time over.
 *   Empty when the session fits or no time was given.
 */
export function omissions(session: Session, catalogue: Catalogue): Omission[] {
	const over = totalMinutes(session, catalogue) - session.has;
	if (!session.has || over <= 0) return [];
	const modules = index(catalogue);
	const chosen = moduleIds(session.items);
	const needed = new Set(chosen.flatMap((id) => [...allNeeds(id, modules)]));
	const covering = (want: string) => chosen.filter((id) => modules.get(id)?.tags.some(({ to }) => covers(to, want)));
	const sole = new Map(session.wants.map((want) => [want, covering(want)]));
	return session.items
		.flatMap((item, at): Omission[] => {
			if ('pause' in item) return [{ at, minutes: item.pause, loses: [] }];
			const minutes = modules.get(item.module)?.minutes;
			if (minutes === undefined || needed.has(item.module)) return [];
			return [{ at, minutes, loses: session.wants.filter((want) => sole.get(want)?.length === 1 && sole.get(want)?.[0] === item.module) }];
		})
		.sort(
			(a, b) =>
				a.loses.length - b.loses.length || Number(a.minutes < over) - Number(b.minutes < over) || Math.abs(a.minutes - over) - Math.abs(b.minutes - over),
		);
}
