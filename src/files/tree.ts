/** A page's text as a tree (mdast with MDX): what its nodes are, and a walk that no depth of nesting can overflow. */
import type { MdastNode, MdxJsxAttributeUnion } from 'satteri';
import type { Position } from './yaml.ts';

export type Node = MdastNode;
export type Root = Extract<Node, { type: 'root' }>;
export type Element = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Every node, parents before children, in the order of the text. */
export function nodesOf(tree: Node): Node[] {
	const found: Node[] = [];
	const waiting: Node[] = [tree];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		found.push(node);
		const children = childrenOf(node);
		for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index] as Node);
	}
	return found;
}

/** How many levels of nodes stand inside each other. */
export function depthOf(tree: Node): number {
	let depth = 0;
	for (let level: Node[] = [tree]; level.length; level = level.flatMap(childrenOf)) depth++;
	return depth;
}

function childrenOf(node: Node): Node[] {
	return 'children' in node ? (node.children as Node[]) : [];
}

/** Where a node begins. */
export function placeOf(node: Node): Position {
	return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** A component's attribute as text; '' when it is missing or not plain text. */
export function attribute(element: Element, name: string): string {
	const found = (element.attributes as MdxJsxAttributeUnion[]).find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
	return typeof found?.value === 'string' ? found.value : '';
}

/** The kinds of node that a component is. */
export const COMPONENT: ReadonlySet<string> = new Set(['mdxJsxFlowElement', 'mdxJsxTextElement']);

type Definition = Extract<Node, { type: 'definition' }>;

/** The address of each name that links and images may be written with, by the name in small letters; of two for one name the first counts. */
export function definitionsOf(nodes: readonly Node[]): Map<string, Definition> {
	const found = new Map<string, Definition>();
	for (const node of nodes) if (node.type === 'definition' && !found.has(node.identifier.toLowerCase())) found.set(node.identifier.toLowerCase(), node);
	return found;
}
