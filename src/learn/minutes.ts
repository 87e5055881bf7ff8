/** How long things take: a module by its own plan, in a shorter form it tells, or as long as the trainer says, within limits. */
import type { Module } from './catalogue.ts';
import { type Item, PAUSE, SLOT } from './session.ts';

export interface Limits {
	least: number;
	most: number;
}

/** A module may be as short as the shortest form it tells, and half as long again as its plan. */
export function limitsOf({ minutes, forms }: Pick<Module, 'minutes' | 'forms'>): Limits {
	return { least: Math.min(minutes, ...forms.map((form) => form.minutes)), most: Math.ceil((minutes * 1.5) / 5) * 5 };
}

export function within(minutes: number, { least, most }: Limits): number {
	return Math.max(least, Math.min(most, Math.round(minutes)));
}

/** Minutes of an item; 0 for a module that is gone and for the beginning of a day. */
export function minutesOf(item: Item | undefined, modules: ReadonlyMap<string, Module>): number {
	if (!item) return 0;
	if ('pause' in item) return item.pause;
	if ('slot' in item) return item.slot;
	if ('day' in item) return 0;
	const module = modules.get(item.module);
	return module ? within(item.minutes ?? module.minutes, limitsOf(module)) : 0;
}

/** The item with other minutes, kept within what it allows. */
export function withMinutes(item: Item, minutes: number, modules: ReadonlyMap<string, Module>): Item {
	if ('pause' in item) return { ...item, pause: within(minutes, PAUSE) };
	if ('slot' in item) return { ...item, slot: within(minutes, SLOT) };
	const module = 'module' in item ? modules.get(item.module) : undefined;
	if (!module || !('module' in item)) return item;
	const own = within(minutes, limitsOf(module));
	const { minutes: _, ...rest } = item;
	return own === module.minutes ? rest : { ...rest, minutes: own };
}

export interface Step {
	minutes: number;
	title: string;
}

/**
 * A plan's minutes shared out over another length: each step in proportion, at least one minute, whole minutes that add up.
 * @param total at least a minute a step
 */
export function sharedOut(plan: readonly Step[], total: number): Step[] {
	const whole = plan.reduce((sum, { minutes }) => sum + minutes, 0);
	if (!whole || whole === total) return [...plan];
	const exact = plan.map(({ minutes }) => (minutes / whole) * total);
	const shares = exact.map((each) => Math.max(1, Math.floor(each)));
	// What rounding has left over goes to the steps that lost most; what it gave too much is taken from the longest.
	const order = exact.map((each, at) => ({ at, lost: each - Math.floor(each) })).sort((a, b) => b.lost - a.lost || a.at - b.at);
	let left = total - shares.reduce((sum, each) => sum + each, 0);
	for (let turn = 0; left > 0; turn++, left--) shares[order[turn % order.length]?.at ?? 0] = (shares[order[turn % order.length]?.at ?? 0] ?? 0) + 1;
	for (; left < 0; left++) {
		const longest = shares.indexOf(Math.max(...shares));
		shares[longest] = (shares[longest] ?? 0) - 1;
	}
	return plan.map((step, at) => ({ ...step, minutes: shares[at] ?? step.minutes }));
}
