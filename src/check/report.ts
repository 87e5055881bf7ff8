/** Prints a report for a person at a terminal. */
import type { Problem } from './problem.ts';

/**
 * @param problems sorted; printed in that order, grouped by file
 * @returns lines ending with a count; "no problem" when there are none
 */
export function printProblems(problems: readonly Problem[]): string {
	const lines = problems.map(({ file, line, column, level, code, found, allowed, meant }) =>
		[
			`${file}:${line}:${column}  ${level} ${code}  ${found}.`,
			...(allowed ? [`    allowed: ${allowed}`] : []),
			...(meant ? [`    did you mean: ${meant}`] : []),
		].join('\n'),
	);
	const errors = problems.filter(({ level }) => level === 'error').length;
	const warnings = problems.length - errors;
	const count =
		problems.length === 0
			? 'no problem'
			: [`${errors} error${errors === 1 ? '' : 's'}`, ...(warnings ? [`${warnings} warning${warnings === 1 ? '' : 's'}`] : [])].join(', ');
	return [...lines, ...(problems.length ? ['What each code means: CONTRIBUTING.md, “What the check says”.'] : []), count].join('\n');
}
