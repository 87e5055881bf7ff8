/** What of a text was taken as words: where a mark that means something else is left standing, its writer meant it otherwise. */
import { splitPage } from './page.ts';
import { type Node, nodesOf } from './tree.ts';
import type { Position } from './yaml.ts';

/** A paragraph, a heading or a cell of a table, as it is written. */
export interface Block {
	node: Extract<Node, { type: 'paragraph' | 'heading' | 'tableCell' }>;
	/** With a sign that nobody types in place of all that is no plain text: links, code, notes, tags, and signs that a backslash sets apart. */
	text: string;
	/** Where a place in `text` stands in the file. */
	at: (index: number) => Position;
}

/** U+FFFC, the sign for something that stands in a text and is none. */
export const NO_TEXT = '\uFFFC';

/**
 * @param text a page's whole file
 * @param nodes its text, as {@link file://./page.ts} parsed it
 */
export function blocksOf(text: string, nodes: readonly Node[]): Block[] {
	const { body } = splitPage(text);
	return nodes.flatMap((node): Block[] => {
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return [];
		const [from, to] = rangeOf(node);
		let written = body.slice(from, to);
		const hide = (start: number, end: number) => {
			const [before, hidden, after] = [written.slice(0, start - from), written.slice(start - from, end - from), written.slice(end - from)];
			written = before + hidden.replace(/[^\n]/g, NO_TEXT) + after;
		};
		for (const inner of nodesOf(node)) hideMarks(inner, hide);
		const { line, column } = node.position?.start ?? { line: 1, column: 1 };
		const at = placesIn(body.slice(from, to), { line, column });
		return [{ node, text: written.replace(/\\[!-/:-@[-`{-~]/g, NO_TEXT + NO_TEXT), at }];
	});
}

/** Counts on from the place asked for last, so that many places in order cost one way through the text. */
function placesIn(text: string, { line, column }: Position): Block['at'] {
	let [known, lines, start] = [0, 0, 0];
	return (index) => {
		if (index < known) [known, lines, start] = [0, 0, 0];
		for (let next = text.indexOf('\n', known); next >= 0 && next < index; next = text.indexOf('\n', known))
			[known, lines, start] = [next + 1, lines + 1, next + 1];
		return { line: line + lines, column: lines ? index - start + 1 : column + index };
	};
}

const WORDS = new Set(['text', 'paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete']);

function hideMarks(node: Node, hide: (start: number, end: number) => void): void {
	if (WORDS.has(node.type)) return;
	const [start, end] = rangeOf(node);
	const children = 'children' in node ? (node.children as Node[]) : [];
	const [first, last] = [children[0], children.at(-1)];
	if (first && last) {
		hide(start, rangeOf(first)[0]);
		hide(rangeOf(last)[1], end);
	} else hide(start, end);
}

function rangeOf({ position }: Node): [from: number, to: number] {
	return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
