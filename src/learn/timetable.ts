/** Clock times, and a plan's steps by them. */

export const MIDNIGHT = 24 * 60;

/** A module's plan with the time each step begins. */
export function stepsFrom(start: number, plan: readonly { minutes: number; title: string }[]): { from: number; minutes: number; title: string }[] {
	let clock = start;
	return plan.map(({ minutes, title }) => {
		const from = clock;
		clock += minutes;
		return { from, minutes, title };
	});
}

/** 545 → "09:05". What falls after midnight has no time of that day: "24:00+". */
export function clockTime(minutes: number): string {
	if (minutes > MIDNIGHT) return '24:00+';
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "09:05" → 545; undefined for anything else. */
export function parseClock(text: string): number | undefined {
	const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
	return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
