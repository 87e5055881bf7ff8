/** What a trainer does to a session, by the name of the button or field: each takes the desk as it is and gives it as it then is. No DOM. */
import { isZone, LONGEST, line } from '../address.ts';
import { modulesById } from '../catalogue.ts';
import { daysOf, flowOver } from '../days.ts';
import { minutesOf, withMinutes } from '../minutes.ts';
import { addModule, inOrder } from '../needs.ts';
import { addItem, changeItem, type Item, MOST_PEOPLE, moveItem, PAUSE, removeItem, type Session, SLOT } from '../session.ts';
import { MIDNIGHT, parseClock } from '../timetable.ts';
import type { Names } from './names.ts';
import type { Said } from './words.ts';

export interface Desk {
	session: Session;
	/** Place of the item that is looked at; -1 for none. */
	chosen: number;
}

/** What follows from an act; what is not named stays. */
export interface Outcome extends Partial<Session> {
	chosen?: number;
	/** Said to those who listen. */
	said?: string;
}

export interface Around {
	handed: Said;
	names: Names;
	/** What the control says of itself: `data-at`, `data-id`. */
	data: DOMStringMap;
}

type Act = (desk: Desk, around: Around) => Outcome;

const placeIn = ({ data }: Around) => Number(data.at);

/** Where something new goes: after the chosen item, else at the end. */
const placeAfter = ({ session, chosen }: Desk) => (chosen < 0 ? session.items.length - 1 : chosen);

const adding =
	(make: (data: DOMStringMap) => Item): Act =>
	(desk, { handed, names, data }) => {
		const item = make(data);
		const after = data.at === undefined ? placeAfter(desk) : Number(data.at);
		return { ...addItem(desk.session, item, after), chosen: after + 1, said: handed.words.added({ title: names.item(item) }) };
	};

const moving =
	(step: number): Act =>
	(desk, around) =>
		moved(desk, placeIn(around), placeIn(around) + step, around);

/** An item at another place, its new time said. */
export function moved({ session }: Desk, from: number, to: number, { handed, names }: Pick<Around, 'handed' | 'names'>): Outcome {
	const item = session.items[from];
	if (!item || to < 0 || to >= session.items.length || from === to) return {};
	const after = moveItem(session, from, to);
	return { ...after, chosen: to, said: placeSaid(after, to, handed, names) };
}

/** "Tag a project: now day 1, 11:50 to 12:50." */
function placeSaid(session: Session, at: number, { catalogue, words }: Said, names: Names): string {
	const days = daysOf(session, catalogue);
	const day = days.findIndex(({ rows }) => rows.some((row) => row.at === at));
	const row = days[day]?.rows.find((each) => each.at === at);
	return row ? words.nowAt({ title: names.item(session.items[at]), day: words.day({ n: day + 1 }), ...names.span(row) }) : words.moved;
}

/** To the end of the day before or after. */
const toDay =
	(step: number): Act =>
	(desk, around) => {
		const at = placeIn(around);
		const days = daysOf(desk.session, around.handed.catalogue);
		const from = days.findLastIndex((day) => day.at < at);
		const target = days[from + step];
		if (!target) return {};
		const next = days[from + step + 1];
		const end = next ? next.at : desk.session.items.length;
		return moved(desk, at, step > 0 ? end - 1 : end, around);
	};

const longer =
	(step: number): Act =>
	(desk, around) => {
		const at = placeIn(around);
		const modules = modulesById(around.handed.catalogue);
		const item = desk.session.items[at];
		if (!item) return {};
		const after = changeItem(desk.session, at, withMinutes(item, minutesOf(item, modules) + step, modules));
		return { ...after, said: placeSaid(after, at, around.handed, around.names) };
	};

export const ACTS: Readonly<Record<string, Act>> = {
	add: (desk, { handed, names, data: { id = '' } }) => {
		const after = addModule(desk.session, id, handed.catalogue, desk.chosen < 0 ? undefined : desk.chosen);
		return { ...after, said: handed.words.added({ title: names.title(id) }) };
	},
	pathway: ({ session }, { handed, names, data: { id } }) => {
		const path = handed.catalogue.pathways.find((each) => each.id === id);
		const modules = path?.modules ?? [];
		const after = modules.reduce((sum, module) => addModule(sum, module, handed.catalogue), session);
		return {
			...after,
			title: session.title || (path?.title ?? ''),
			said: modules.map((module) => handed.words.added({ title: names.title(module) })).join('. '),
		};
	},
	pause: adding(() => ({ pause: PAUSE.usual })),
	lunch: adding(() => ({ pause: PAUSE.lunch, lunch: true })),
	slot: adding(() => ({ slot: SLOT.usual, title: '' })),
	before: (desk, around) => adding(() => ({ pause: PAUSE.usual }))(desk, { ...around, data: { at: String(placeIn(around) - 1) } }),
	again: ({ session }, around) => {
		const item = session.items[placeIn(around)];
		return item ? { ...addItem(session, item, session.items.length - 1), said: around.handed.words.added({ title: around.names.item(item) }) } : {};
	},
	day: ({ session }, { handed }) => ({
		...addItem(session, { day: true }, session.items.length - 1),
		chosen: -1,
		said: handed.words.added({ title: handed.words.newDay }),
	}),
	remove: ({ session }, around) => ({
		...removeItem(session, placeIn(around)),
		chosen: -1,
		said: around.handed.words.removed({ title: around.names.item(session.items[placeIn(around)]) }),
	}),
	up: moving(-1),
	down: moving(1),
	earlier: toDay(-1),
	later: toDay(1),
	shorter: longer(-5),
	longer: longer(5),
	form: ({ session }, around) => {
		const item = session.items[placeIn(around)];
		return item ? changeItem(session, placeIn(around), withMinutes(item, Number(around.data.minutes), modulesById(around.handed.catalogue))) : {};
	},
	flow: ({ session }, { handed: { catalogue, words }, data: { day } }) => {
		const index = Number(day);
		const limit = daysOf(session, catalogue)[index]?.end || USUAL_END;
		return { ...flowOver(session, catalogue, index, limit), chosen: -1, said: words.flowed };
	},
	extend: ({ session }, { data: { day, until } }) => endOf(session, Number(day), Number(until)),
	long: ({ session }, { data: { minutes = '', days = '1' } }) => ({
		end: Math.min(session.start + Number(minutes), MIDNIGHT),
		items: [...session.items, ...Array.from({ length: Number(days) - 1 }, (): Item => ({ day: true }))],
	}),
	known: ({ session }, { data: { id = '' } }) => ({ known: [...session.known, id] }),
	unknown: ({ session }, { data: { id } }) => ({ known: session.known.filter((each) => each !== id) }),
	mend: ({ session }, { handed }) => inOrder(session, handed.catalogue),
	unwant: ({ session }, { data: { node } }) => ({ wants: session.wants.filter((each) => each !== node) }),
};

/** When a day ends of which nobody said it: what comes later is offered for the next. */
const USUAL_END = 17 * 60;

/** The session with another end of one of its days. */
function endOf(session: Session, day: number, end: number): Partial<Session> {
	if (day === 0) return { end };
	const marks = session.items.flatMap((item, at) => ('day' in item ? [at] : []));
	const at = marks[day - 1];
	const item = at === undefined ? undefined : session.items[at];
	return at !== undefined && item && 'day' in item ? changeItem(session, at, { ...item, end }) : {};
}

/** What typing into a field changes; undefined when what is typed is not yet, or no longer, something. */
type Field = (desk: Desk, value: string, around: Around) => Partial<Session> | undefined;

const ofItem =
	(change: (item: Item, value: string, around: Around) => Item | undefined): Field =>
	({ session }, value, around) => {
		const item = session.items[placeIn(around)];
		const changed = item && change(item, value, around);
		return changed && changeItem(session, placeIn(around), changed);
	};

const number = (value: string) => Math.max(0, Math.min(MOST_PEOPLE, Math.round(Number(value)) || 0));

export const FIELDS: Readonly<Record<string, Field>> = {
	title: (_, value) => ({ title: line(value, LONGEST.title) }),
	date: (_, value) => ({ date: value }),
	start: (_, value) => ({ start: parseClock(value) ?? 540 }),
	end: (_, value) => ({ end: parseClock(value) ?? 0 }),
	place: (_, value) => ({ place: line(value, LONGEST.place) }),
	room: (_, value) => ({ room: line(value, LONGEST.place) }),
	zone: (_, value) => (value === '' || isZone(value) ? { zone: value } : undefined),
	people: (_, value) => ({ people: number(value) }),
	groups: (_, value) => ({ groups: number(value) }),
	minutes: ofItem((item, value, { handed }) => {
		const modules = modulesById(handed.catalogue);
		const changed = withMinutes(item, Number(value), modules);
		return minutesOf(changed, modules) === Number(value) ? changed : undefined;
	}),
	name: ofItem((item, value) => ('slot' in item ? { ...item, title: line(value, LONGEST.name) } : undefined)),
	note: ofItem((item, value) => ('slot' in item || 'module' in item ? { ...item, note: line(value, LONGEST.note) || undefined } : undefined)),
	dayStart: ofItem((item, value) => ('day' in item ? { ...item, start: parseClock(value) } : undefined)),
	dayEnd: ofItem((item, value) => ('day' in item ? { ...item, end: parseClock(value) } : undefined)),
};
