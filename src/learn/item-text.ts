/**
 * An item of a session as a part of its address: "M01:60", "M05:60of90" (60 of the module's 90 minutes), "break:15", "lunch:60", "slot:20",
 * "day" and "day:0930-1600" where the next day begins.
 */
import { ID_LETTERS, ID_NUMBER } from '../schema/ids.ts';
import type { Module } from './catalogue.ts';
import { minutesOf, within, withMinutes } from './minutes.ts';
import { type Item, PAUSE, SLOT } from './session.ts';
import { clockTime, parseClock } from './timetable.ts';

const MODULE = new RegExp(`^(${ID_LETTERS.modules}${ID_NUMBER})(?::(\\d{1,3})(?:of(\\d{1,3}))?)?$`);

/** Each module carries its minutes, so that an old address can say what changed. */
export function writeItem(item: Item, modules: ReadonlyMap<string, Module>): string {
	if ('pause' in item) return `${item.lunch ? 'lunch' : 'break'}:${item.pause}`;
	if ('slot' in item) return `slot:${item.slot}`;
	if ('day' in item) {
		const { start, end } = item;
		if (start === undefined && end === undefined) return 'day';
		return `day:${short(start)}${end === undefined ? '' : `-${short(end)}`}`;
	}
	const whole = modules.get(item.module)?.minutes ?? 0;
	const own = minutesOf(item, modules);
	return own === whole ? `${item.module}:${whole}` : `${item.module}:${own}of${whole}`;
}

/** 545 → "0905"; undefined → "" */
const short = (minutes: number | undefined) => (minutes === undefined ? '' : clockTime(minutes).replace(':', ''));

export interface ReadItem {
	item?: Item;
	/** The module that is named, and the minutes of its plan when the address was written. */
	module?: string;
	was?: number;
}

/** @returns nothing for a text that means nothing, a module without an item when it is gone */
export function readItem(text: string, modules: ReadonlyMap<string, Module>): ReadItem | undefined {
	const [, kind, number] = /^(break|lunch|slot)(?::(\d{1,3}))?$/.exec(text) ?? [];
	const minutes = number === undefined ? undefined : Number(number);
	if (kind === 'break') return { item: { pause: within(minutes ?? PAUSE.usual, PAUSE) } };
	if (kind === 'lunch') return { item: { pause: within(minutes ?? PAUSE.lunch, PAUSE), lunch: true } };
	if (kind === 'slot') return { item: { slot: within(minutes ?? SLOT.usual, SLOT), title: '' } };
	const day = /^day(?::(\d{4})?(?:-(\d{4}))?)?$/.exec(text);
	if (day) {
		const [start, end] = [clockOf(day[1]), clockOf(day[2])];
		return { item: { day: true, ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) } };
	}
	const [, module, first, second] = MODULE.exec(text) ?? [];
	if (!module) return undefined;
	const was = second ?? first;
	const known = modules.get(module);
	const item = known && (second ? withMinutes({ module }, Number(first), modules) : { module });
	return { module, ...(item && { item }), ...(was !== undefined && { was: Number(was) }) };
}

/** "0905" → 545 */
const clockOf = (text: string | undefined) => (text ? parseClock(`${text.slice(0, 2)}:${text.slice(2)}`) : undefined);
