/** Prints problems: for a person at a terminal, as annotations of a pull request on GitHub, as JSON. */
import type { Level, Problem } from './problem.ts';

export type Reporter = (problems: readonly Problem[]) => string;

/** Where every code is explained. */
const HELP = 'CONTRIBUTING.md';
const helpAnchor = ({ code }: Pick<Problem, 'code'>) => `${HELP}#${code.toLowerCase()}`;

/**
 * For a terminal.
 * @param problems sorted; printed in that order
 * @returns lines ending with a count; "no problem" when there are none
 */
export const printProblems: Reporter = (problems) => {
	const lines = problems.map(({ file, line, column, level, code, found, allowed, meant }) =>
		[
			`${plain(file)}:${line}:${column}  ${level} ${code}  ${plain(found)}.`,
			...(allowed ? [`    allowed: ${plain(allowed)}`] : []),
			...(meant ? [`    did you mean: ${plain(meant)}`] : []),
		].join('\n'),
	);
	return [...lines, ...(problems.length ? [`What each code means: ${HELP}, “What the check says”.`] : []), countOf(problems)].join('\n');
};

/** As workflow commands of GitHub Actions: each becomes a remark beside its line. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const printAnnotations: Reporter = (problems) => {
	const kinds: Record<Level, string> = { error: 'error', warning: 'warning', hint: 'notice' };
	const lines = problems.map((problem) => {
		const { file, line, column, level, code, found, allowed, meant } = problem;
		const message = [`${found}.`, allowed && `Allowed: ${allowed}`, meant && `Did you mean: ${meant}`, `Help: ${helpAnchor(problem)}`]
			.filter(Boolean)
			.join('\n');
		const where = { file, line: String(line), col: String(column), title: code };
		const properties = Object.entries(where).map(([name, value]) => `${name}=${escapeData(plain(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
		return `::${kinds[level]} ${properties.join(',')}::${message.split('\n').map(plain).map(escapeData).join('%0A')}`;
	});
	return [...lines, countOf(problems)].join('\n');
};

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** One JSON value: the problems, each with its help anchor, and how many there are of each level. */
export const printJson: Reporter = (problems) =>
	JSON.stringify({ problems: problems.map((problem) => ({ ...problem, help: helpAnchor(problem) })), count: levelsOf(problems) }, undefined, '\t');

export const REPORTERS = { terminal: printProblems, github: printAnnotations, json: printJson } satisfies Record<string, Reporter>;

function levelsOf(problems: readonly Problem[]): Record<Level, number> {
	const count = { error: 0, warning: 0, hint: 0 };
	for (const { level } of problems) count[level]++;
	return count;
}

/** "2 errors, 1 warning" */
function countOf(problems: readonly Problem[]): string {
	const count = Object.entries(levelsOf(problems)).filter(([level, number]) => number > 0 || level === 'error');
	return problems.length === 0 ? 'no problem' : count.map(([level, number]) => `${number} ${level}${number === 1 ? '' : 's'}`).join(', ');
}

/** Text of a stranger's file on one line, its control characters and those that turn the direction of writing made visible. */
export function plain(text: string): string {
	return text.replace(
		/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
		(character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
	);
}
