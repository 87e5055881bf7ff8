/** A problem is data; reporters print it. */
import { distance } from 'fastest-levenshtein';
import type { Position } from '../files/yaml.ts';
import { ISO_CODES } from './iso.ts';

/** error: the build stops. warning: should be mended, the build goes on. hint: worth a second look. */
export type Level = 'error' | 'warning' | 'hint';

/** What a rule says of one place. */
export interface Finding extends Position {
	/** "content/guides/x.mdx" */
	file: string;
	/** What was found, in one sentence without its full stop. */
	found: string;
	/** What may stand there instead. */
	allowed?: string | undefined;
	/** The nearest right value. */
	meant?: string | undefined;
	/** Where the case at hand weighs more or less than the rule does. */
	level?: Level;
}

export interface Problem extends Finding {
	level: Level;
	/** "WM012"; explained in CONTRIBUTING.md and at /contribute/check/ under that heading. */
	code: string;
}

/** Orders problems as a reader meets them: by file, line, column, code. */
export function compareProblems(a: Problem, b: Problem): number {
	const text = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
	return text(a.file, b.file) || a.line - b.line || a.column - b.column || text(a.code, b.code);
}

/** Longer words are no slip of the pen, and comparing them takes time. */
const LONGEST_WORD = 80;

/**
 * The nearest of the allowed words.
 * @param written what was found
 * @param allowed any number of words
 * @returns the nearest one, or undefined when none is near: more than two letters and a third of the word away
 */
export function nearest(written: string, allowed: Iterable<string>): string | undefined {
	if (written.length > LONGEST_WORD) return undefined;
	if (CODE.test(written)) return nearestCode(written, allowed);
	let best: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const word of allowed) {
		const steps = distance(written.toLowerCase(), word.toLowerCase());
		if (steps < least) {
			least = steps;
			best = word;
		}
	}
	return least <= Math.max(written.length < SHORT ? 1 : 2, written.length / 3) ? best : undefined;
}

/** In a word shorter than this, two other letters make another word. */
const SHORT = 5;
/** "KAZ", "10.7", "16", "C07" */
const CODE = /^(?:[A-Z]{2,3}|[A-Z]?\d{1,3}(?:\.\w{1,2})?)$/;

/** A code with another letter is another code, mostly one that exists elsewhere: GHA is Ghana and no slip for MDA. What is no country’s code may be a slip for one, by a letter or two that changed places; of numbers only a digit typed twice is. */
function nearestCode(written: string, allowed: Iterable<string>): string | undefined {
	const inOrder = (text: string) => [...text].sort().join('');
	const isSlip = (code: string) =>
		/\d/.test(written) ? written === code + code.slice(-1) : !ISO_CODES.has(written) && (inOrder(code) === inOrder(written) || distance(code, written) === 1);
	return [...allowed].find(isSlip);
}
