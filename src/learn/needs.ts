/** What modules ask to be taken first: what a session lacks of it, what comes too late, and an order in which all can be taken. */
import { type Catalogue, type Module, modulesById } from './catalogue.ts';
import { type ModuleItem, moduleIds, type Session } from './session.ts';

/** Adds a module: before those that ask for it, otherwise after an item, otherwise at the end. It may stand in a session more than once. */
export function addModule(session: Session, id: string, catalogue: Catalogue, after?: number): Session {
	const modules = modulesById(catalogue);
	const asking = session.items.findIndex((item) => 'module' in item && allNeeds(item.module, modules).has(id));
	const again = moduleIds(session.items).includes(id);
	const place = after === undefined ? session.items.length : after + 1;
	const items = [...session.items];
	items.splice(asking < 0 || again ? place : Math.min(asking, place), 0, { module: id });
	return { ...session, items, known: session.known.filter((each) => each !== id) };
}

/** A module that chosen ones ask for and that is neither chosen nor known. */
export interface Missing {
	module: Module;
	/** Ids of the chosen modules that lead to it, directly or not. */
	askedBy: string[];
}

/** @returns missing prerequisites in an order in which they can be taken */
export function missingModules({ items, known }: Session, catalogue: Catalogue): Missing[] {
	const modules = modulesById(catalogue);
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
export function allNeeds(id: string, modules: ReadonlyMap<string, Module>): Set<string> {
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
	const modules = modulesById(catalogue);
	// Of a module that stands twice the first counts: then it has been taken.
	const ids = [...new Set(moduleIds(items))];
	const place = new Map(ids.map((id, at) => [id, at]));
	return ids.flatMap((id, at) =>
		[...allNeeds(id, modules)].filter((need) => need !== id && (place.get(need) ?? -1) > at).map((needs) => ({ module: id, needs })),
	);
}

/** The session with every prerequisite before the modules that ask for it; otherwise modules keep their order, and all else its place. */
export function inOrder(session: Session, catalogue: Catalogue): Session {
	const ordered = orderOf(moduleIds(session.items), modulesById(catalogue));
	// A module that stands twice is ordered by its first place.
	const places = new Map(ordered.map((id, at) => [id, at]));
	const sorted = session.items.filter((item): item is ModuleItem => 'module' in item).sort((a, b) => (places.get(a.module) ?? 0) - (places.get(b.module) ?? 0));
	return { ...session, items: session.items.map((item) => ('module' in item ? (sorted.shift() as ModuleItem) : item)) };
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
