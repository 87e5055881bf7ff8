/** A page's text as HTML, from the tree that the check has parsed. Nothing of a page is compiled or run. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes as MarkdownNodes } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import { exercisesOf, type Heading, nameHeadings } from '../files/anchors.ts';
import { type Element as Component, type Node, nodesOf, type Root } from '../files/tree.ts';
import { makeAccessible } from './accessible.ts';
import { components, type Surroundings } from './components.ts';
import { type Note, notesAt, notesOf } from './notes.ts';

export interface Body {
	html: string;
	/** How many characters of `html` stand before the first section. */
	opening: number;
	/** How many stand before the section of the notes; all of them where there is none. */
	ending: number;
	/** The notes, taken apart. */
	notes: Note[];
	/** Of the text itself; those of components and of the notes are not among them. */
	headings: Heading[];
}

/**
 * @param tree a page's text as {@link file://../files/mdx.ts} parsed it, free of errors: its components are those of the closed list
 * @returns its HTML, with footnotes at its end in the page's language
 * @throws when a component is unknown or cites a source that does not exist; the check says so first
 */
export function renderBody(tree: Root, surroundings: Surroundings): Body {
	const { strings, isTaken, files } = surroundings;
	const nodes = nodesOf(tree);
	const headings = nameHeadings(nodes, isTaken);
	const exercises = exercisesOf(nodes);
	const component = (state: State, node: Component) => {
		const make = components[node.name ?? ''];
		if (!make) throw new Error(`no component ${node.name}`);
		const attributes = node.attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [[each.name, each.value as string] as const] : []));
		const id = exercises.get(node as Node);
		return make({ ...Object.fromEntries(attributes), ...(id && { id }) }, state.all(node as MarkdownNodes as never) as ElementContent[], surroundings);
	};
	// toHast walks all that it is given to find these, which took as long as the rest of its work; we have walked it already.
	const definitions = nodes.filter(({ type }) => type === 'definition' || type === 'footnoteDefinition');
	let used: State | undefined;
	const wholeText = (state: State) => {
		used = state;
		return state.wrap(state.all(tree as MarkdownNodes as never));
	};
	const root = toHast({ type: 'root', children: definitions } as MarkdownNodes, {
		handlers: { root: wholeText, mdxJsxFlowElement: component, mdxJsxTextElement: component },
		footnoteLabel: strings.notes,
		footnoteBackLabel: (_, place) => `${strings.backToText} ${place > 1 ? place : ''}`.trim(),
	}) as HtmlRoot;
	makeAccessible(root);
	sizeImages(root, files);
	const first = root.children.findIndex(beginsSection);
	const html = toHtml(root);
	const before = (end: number) => (end < 0 ? html.length : toHtml({ type: 'root', children: root.children.slice(0, end) }).length);
	return { html, opening: before(first), ending: before(notesAt(root)), notes: used ? notesOf(root, used, definitions) : [], headings };
}

/** Room is kept for a picture before it is there, so that the text below does not jump. */
function sizeImages(parent: HtmlRoot | Element, files: Surroundings['files']): void {
	for (const child of parent.children) {
		if (child.type !== 'element') continue;
		const { width, height } = (child.tagName === 'img' && files?.get(String(child.properties.src))?.picture) || {};
		if (width && height) Object.assign(child.properties, { width, height });
		sizeImages(child, files);
	}
}

function beginsSection(node: HtmlRoot['children'][number]): boolean {
	if (node.type !== 'element') return false;
	return node.tagName === 'h2' || node.children.some(beginsSection);
}
