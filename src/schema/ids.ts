/** Ids for life: a letter for the kind, and a number. "C07", "C107" */

/** The letter of each kind whose pages get an id from us; goals, objectives and countries have the codes of the UN and ISO. */
export const ID_LETTERS = { guides: 'G', toolkits: 'T', 'case-studies': 'C', modules: 'M', pathways: 'P', actions: 'A', resources: 'R' } as const;

/** What follows the letter: two digits, or more once there are more pages than those can number. */
export const ID_NUMBER = '\\d{2,}';

/** @returns the id of a number: ("C", 7) → "C07", ("C", 107) → "C107" */
export function makeId(letter: string, number: number): string {
	return `${letter}${String(number).padStart(2, '0')}`;
}

/** The number of an id: "C107" → 107 */
export function numberOf(id: string): number {
	return Number(id.slice(1));
}

/** Orders texts with numbers in them by the numbers' values: "C99" before "C100", "9" before "10". */
export function compareNumbered(a: string, b: string): number {
	const [x, y] = [inFull(a), inFull(b)];
	return x < y ? -1 : x > y ? 1 : 0;
}

const inFull = (text: string) => text.replaceAll(/\d+/g, (digits) => digits.padStart(9, '0'));
