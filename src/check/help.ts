/** What every code means, for CONTRIBUTING.md and /contribute/check/. */
import { rules } from './rules/index.ts';
import type { Help } from './rules/rule.ts';

/** Said while a file is read and held against the schema, before any rule looks at it. */
const READING: Help[] = [
	{
		code: 'WM001',
		title: 'The text cannot be read',
		help: 'Something in the text looks like code and is not closed. A < before a letter begins a component: write &lt; for the sign. A link is [words](https://…), never <https://…>. A brace is written \\{. A component that is opened, such as <Note title="…">, is closed again: </Note>.',
	},
	{
		code: 'WM002',
		title: 'The front matter cannot be read',
		help: 'The front matter is the part between the two lines of three hyphens. Indent with two spaces, never with tabs. Put a text that contains a colon into quotes: title: "Data: who counts". Say each field once. Values cannot point to each other with & and *.',
	},
	{
		code: 'WM003',
		title: 'A field is missing',
		help: 'Every kind of page has fields it cannot do without. The message names the one that is missing; /contribute/fields/ says what belongs there.',
	},
	{
		code: 'WM004',
		title: 'A field that does not exist',
		help: 'Mostly a slip: the message names the field that was probably meant. The fields of each kind of page are at /contribute/fields/. A translation has few fields of its own and inherits the others.',
	},
	{
		code: 'WM005',
		title: 'A value that cannot stand there',
		help: 'The message says what was found, what is allowed, and the nearest right value. Dates are written 2026-11-22. Lists are written [one, two].',
	},
	{
		code: 'WM006',
		title: 'A code without quotes',
		help: 'YAML reads 16.10 as the number 16.1, so two targets would become one. Put codes in quotes: "16.10". `npm run check -- --fix` does it for you.',
	},
];

/** Every code with its help, in the order of the codes. */
export const helps: readonly Help[] = [...READING, ...rules.map(({ code, title, help }) => ({ code, title, help }))];

/** The section of CONTRIBUTING.md, a heading for each code; a test holds the file to it. */
export function helpSection(): string {
	return helps.map(({ code, title, help }) => `### ${code}\n\n**${title}.** ${help.replaceAll('<', '&lt;').replaceAll('&lt;&lt;', '&lt;')}\n`).join('\n');
}
