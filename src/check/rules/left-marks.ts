import { splitPage } from '../../files/page.ts';
import { type Node, placeOf } from '../../files/tree.ts';
import { type Block, blocksOf } from '../../files/written.ts';
import type { Finding } from '../problem.ts';
import type { TextRule } from './rule.ts';

type Found = Omit<Finding, 'file'>;

/** Marks that a writer meant, in a text that is shown as it stands: what of it, what is said, what to write. */
const LEFT: [mark: RegExp, found: string, allowed: string][] = [
	[
		/^[ \t]*[•·▪‣◦][ \t]+/gm,
		'this is shown as one paragraph and not as a list',
		'each item on a line of its own that begins with "- ", an empty line before the first',
	],
	[/^[ \t]*\|.*\|[ \t]*$/gm, 'this is shown as a line of signs and not as a table', 'under its first line one of hyphens, with as many columns: | --- | --- |'],
	[/^\[(?:\]|\s*[xX]\s*\]|\s{2,}\])(?=\s|$)/g, 'this is shown as a bracket and not as a box to tick', '- [ ] for an open box, - [x] for a ticked one'],
];

export const leftMarks: TextRule = {
	code: 'WM046',
	level: 'warning',
	title: 'A mark that is shown as it stands',
	help: 'Some marks do nothing where they stand, and readers see the signs: two stars that nothing closes, a bullet of a word processor, rows of a table without the line of hyphens under the first, a box that is written otherwise than - [ ]. A block of code begins and ends with three backticks on a line of their own. For a sign as such write a backslash before it: \\*.',
	findIn: () => (page) => {
		const lines = page.file.text.split('\n');
		const { body } = splitPage(page.file.text);
		const blocks = blocksOf(page.file.text, page.nodes).filter(({ node }) => node.type === 'paragraph');
		const found = [...page.nodes.flatMap((node) => starsIn(node, body)), ...blocks.flatMap(marksIn), ...page.nodes.flatMap((node) => unfinished(node, lines))];
		return found.map((finding) => ({ ...finding, file: page.file.path }));
	},
};

const STARS = /\*\*|(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}])/u;

/** Two stars in what was taken as words; a backslash before them says that they are meant. */
function starsIn(node: Node, body: string): Found[] {
	if (node.type !== 'text') return [];
	const written = body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0).replaceAll(/\\./gs, '');
	if (!STARS.test(written)) return [];
	return [
		{
			...placeOf(node),
			found: 'two stars or lines are shown as they stand: nothing closes them, or a space stands inside',
			allowed: '**bold**, without a space inside the stars',
		},
	];
}

function marksIn({ text, at }: Block): Found[] {
	return LEFT.flatMap(([mark, found, allowed]): Found[] => {
		const [first] = text.matchAll(mark);
		return first ? [{ ...at(first.index), found, allowed }] : [];
	});
}

/** A heading without words, and code that nothing ends: all that follows is code too. */
function unfinished(node: Node, lines: readonly string[]): Found[] {
	if (node.type === 'heading' && node.children.length === 0)
		return [{ ...placeOf(node), found: 'a heading without words', allowed: '## and its words, or no such line' }];
	if (node.type !== 'code') return [];
	const opened = /^[ \t>]*(?:[-*+]|\d+\.)?[ \t]*(`{3,}|~{3,})/.exec(lines[placeOf(node).line - 1] ?? '')?.[1];
	const last = lines[(node.position?.end.line ?? 1) - 1]?.trim() ?? '';
	if (!opened || (node.position?.end.line !== placeOf(node).line && last.endsWith(opened.slice(0, 3)))) return [];
	return [
		{
			...placeOf(node),
			level: 'error',
			found: `${opened} begins code, and nothing ends it: all that follows is shown as code`,
			allowed: `${opened} on a line of its own where the code ends`,
		},
	];
}
