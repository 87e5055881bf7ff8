/** When what begins. */
import type { Catalogue, Module } from './catalogue.ts';
import type { Session } from './session.ts';

/** A row of the timetable; times are minutes after the midnight before the session. */
export interface Row {
	from: number;
	to: number;
	/** Undefined for a break. */
	module: Module | undefined;
}

/** @returns a row for each item, each beginning when the one before it ends; modules that no longer exist take no time and have no row */
export function timetableOf({ items, start }: Session, { modules }: Catalogue): Row[] {
	const byId = new Map(modules.map((module) => [module.id, module]));
	const rows: Row[] = [];
	let clock = start;
	for (const item of items) {
		const module = 'module' in item ? byId.get(item.module) : undefined;
		if ('module' in item && !module) continue;
		const minutes = 'pause' in item ? item.pause : (module?.minutes ?? 0);
		rows.push({ from: clock, to: clock + minutes, module });
		clock += minutes;
	}
	return rows;
}

/** A module's plan with the time each step begins. */
export function stepsFrom(start: number, plan: readonly { minutes: number; title: string }[]): { from: number; minutes: number; title: string }[] {
	let clock = start;
	return plan.map(({ minutes, title }) => {
		const from = clock;
		clock += minutes;
		return { from, minutes, title };
	});
}

const DAY = 24 * 60;

/** 545 → "09:05"; past midnight the clock begins again. */
export function clockTime(minutes: number): string {
	const inDay = ((minutes % DAY) + DAY) % DAY;
	return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** "09:05" → 545; undefined for anything else. */
export function parseClock(text: string): number | undefined {
	const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
	return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
