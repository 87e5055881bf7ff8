/** The notes of a text, taken apart: which documents each cites and where, so that a page can gather them under their document. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { State } from 'mdast-util-to-hast';
import { attribute, type Node } from '../files/tree.ts';
import { parseParagraphs, type Reference } from '../schema/references.ts';

export interface Note {
	number: number;
	/** Of the note, which its mark in the text leads to: "user-content-fn-1". */
	id: string;
	/** Of its first mark in the text: "user-content-fnref-1". */
	mark: string;
	/** The documents it cites, where it says nothing else; else empty. */
	cites: Reference[];
	/** Its words as HTML, where it says more than which document it cites; else ''. */
	html: string;
}

/**
 * @param root a text's HTML, with the section of its notes at the end
 * @param state what made it: the order of the notes
 * @param definitions the notes as they are written
 */
export function notesOf(root: HtmlRoot, { footnoteOrder }: State, definitions: readonly Node[]): Note[] {
	const written = new Map(definitions.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier.toUpperCase(), node] as const] : [])));
	const items = itemsIn(root);
	return footnoteOrder.flatMap((name, index): Note[] => {
		const item = items[index];
		if (!item) return [];
		const id = String(item.properties.id);
		const cites = citesIn((written.get(name) as { children?: Node[] } | undefined)?.children ?? []);
		return [{ number: index + 1, id, mark: id.replace('-fn-', '-fnref-'), cites: cites ?? [], html: cites ? '' : wordsOf(item) }];
	});
}

/** @returns where the section of the notes begins among a text's elements; -1 when there are none */
export function notesAt({ children }: HtmlRoot): number {
	return children.findIndex((child) => child.type === 'element' && 'dataFootnotes' in child.properties);
}

function itemsIn(root: HtmlRoot): Element[] {
	const section = root.children[notesAt(root)] as Element | undefined;
	const list = section?.children.find((child) => child.type === 'element' && child.tagName === 'ol') as Element | undefined;
	return (list?.children ?? []).filter((child) => child.type === 'element');
}

/** @returns the references of a note that is nothing but citations; undefined for one that says more */
function citesIn(nodes: readonly Node[]): Reference[] | undefined {
	const found: Reference[] = [];
	for (const node of nodes) {
		if (node.type === 'paragraph') {
			const inside = citesIn(node.children as Node[]);
			if (!inside) return undefined;
			found.push(...inside);
		} else if ((node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'Cite') {
			found.push({ source: attribute(node, 'source'), paragraphs: parseParagraphs(attribute(node, 'at')) ?? [] });
		} else if (node.type !== 'text' || /[^\s.;,]/.test(node.value)) return undefined;
	}
	return found.length ? found : undefined;
}

/** Without the ways back, which stand elsewhere now; one paragraph needs no element of its own. */
function wordsOf({ children }: Element): string {
	const blocks = children.flatMap((child): ElementContent[] => {
		if (child.type !== 'element') return [];
		return [{ ...child, children: child.children.filter((each) => !(each.type === 'element' && 'dataFootnoteBackref' in each.properties)) }];
	});
	const [only] = blocks;
	const shown = blocks.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : blocks;
	return toHtml({ type: 'root', children: shown }).trim();
}
