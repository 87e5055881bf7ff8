/** A session that a trainer puts together: what happens in which order, on one day or several. */
/** A module by its id for life. */
export interface ModuleItem {
	module: string;
	/** The trainer's own minutes; undefined for the module's. */
	minutes?: number | undefined;
	/** Room, who leads, what to prepare; it stands in the agenda. */
	note?: string | undefined;
}

/** A break or a lunch of so many minutes: rest. */
export interface PauseItem {
	pause: number;
	lunch?: true;
}

/** Something of the trainer's own: a welcome, an evaluation, a guest. */
export interface SlotItem {
	slot: number;
	title: string;
	note?: string | undefined;
}

/** Where the next day begins; its times where they differ from the session's. */
export interface DayItem {
	day: true;
	/** Minutes after midnight. */
	start?: number | undefined;
	end?: number | undefined;
}

export type Item = ModuleItem | PauseItem | SlotItem | DayItem;

export interface Session {
	/** Its own mark, by which calendars know it again after it was changed; '' until it has one. */
	id: string;
	/** The trainer's own title; '' for none. */
	title: string;
	items: Item[];
	/** When days begin, minutes after midnight. */
	start: number;
	/** When days have to end, minutes after midnight; 0 when nothing was said. */
	end: number;
	/** The first day, "2027-03-05"; '' when none is fixed. The others follow it. */
	date: string;
	/** "Quito", "Room 3", "America/Guayaquil"; '' for not said. */
	place: string;
	room: string;
	zone: string;
	/** How many take part, and in how many groups; 0 for not said. */
	people: number;
	groups: number;
	/** Goals, targets and objectives the session should cover: "sdg:11.b". */
	wants: string[];
	/** Modules the participants have taken before. */
	known: string[];
}

export const EMPTY: Session = {
	id: '',
	title: '',
	items: [],
	start: 9 * 60,
	end: 0,
	date: '',
	place: '',
	room: '',
	zone: '',
	people: 0,
	groups: 0,
	wants: [],
	known: [],
};

/** The shortest and longest break, lunch or slot of one's own, in minutes, and the usual. */
export const PAUSE = { least: 5, most: 120, usual: 15, lunch: 60 };
export const SLOT = { least: 5, most: 240, usual: 15 };
/** The most people and groups a session counts with. */
export const MOST_PEOPLE = 500;

export const moduleIds = (items: readonly Item[]): string[] => items.flatMap((item) => ('module' in item ? [item.module] : []));

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

/** An item after another; -1 puts it first. */
export function addItem(session: Session, item: Item, after: number): Session {
	const items = [...session.items];
	items.splice(after + 1, 0, item);
	return { ...session, items };
}

export function changeItem(session: Session, at: number, item: Item): Session {
	return { ...session, items: session.items.map((each, index) => (index === at ? item : each)) };
}
