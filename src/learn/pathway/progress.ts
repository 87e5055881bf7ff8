/** What a reader has done of a pathway, kept under one key a pathway in this browser and nowhere else. */

/** Steps that are done, by their page's id for life. */
export type Done = ReadonlySet<string>;

export const keyOf = (pathway: string) => `waymark:pathway:${pathway}`;

/** @param stored what the browser kept; anything else than a list of texts counts as nothing */
export function readDone(stored: string | null): Done {
	try {
		const list: unknown = JSON.parse(stored ?? '[]');
		return new Set(Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []);
	} catch {
		return new Set();
	}
}

export function writeDone(done: Done): string {
	return JSON.stringify([...done].sort());
}

/** How far one is: only steps the pathway has today count. */
export function progressOf(steps: readonly { key: string; minutes: number }[], done: Done) {
	const ticked = steps.filter(({ key }) => done.has(key));
	const sum = (list: readonly { minutes: number }[]) => list.reduce((total, { minutes }) => total + minutes, 0);
	return { done: ticked.length, all: steps.length, minutes: sum(ticked), total: sum(steps) };
}
