/** A page's text as HTML, from the tree that the check has parsed. Nothing of a page is compiled or run. */
import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes as MarkdownNodes } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import type { Element as Component, Root } from '../files/tree.ts';
import { makeAccessible } from './accessible.ts';
import { components, type Surroundings } from './components.ts';

export interface Heading {
	/** 2 for a section, 3 for a part of one. */
	depth: number;
	/** The anchor: "what-was-done". */
	slug: string;
	text: string;
}

export interface Body {
	html: string;
	/** How many characters of `html` stand before the first section. */
	opening: number;
	/** Of the text itself; those of components and of the notes are not among them. */
	headings: Heading[];
}

/**
 * @param tree a page's text as {@link file://../files/mdx.ts} parsed it, free of errors: its components are those of the closed list
 * @returns its HTML, with footnotes at its end in the page's language
 * @throws when a component is unknown or cites a source that does not exist; the check says so first
 */
export function renderBody(tree: Root, surroundings: Surroundings): Body {
	const { strings } = surroundings;
	const component = (state: State, node: Component) => {
		const make = components[node.name ?? ''];
		if (!make) throw new Error(`no component ${node.name}`);
		const attributes = node.attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [[each.name, each.value as string] as const] : []));
		return make(Object.fromEntries(attributes), state.all(node as MarkdownNodes as never) as ElementContent[], surroundings);
	};
	const root = toHast(tree as MarkdownNodes, {
		handlers: { mdxJsxFlowElement: component, mdxJsxTextElement: component },
		footnoteLabel: strings.notes,
		footnoteBackLabel: (_, place) => `${strings.backToText} ${place > 1 ? place : ''}`.trim(),
	}) as HtmlRoot;
	makeAccessible(root);
	const headings = nameHeadings(root);
	const first = root.children.findIndex(beginsSection);
	const html = toHtml(root);
	return { html, opening: first < 0 ? html.length : toHtml({ type: 'root', children: root.children.slice(0, first) }).length, headings };
}

function beginsSection(node: HtmlRoot['children'][number]): boolean {
	if (node.type !== 'element') return false;
	return node.tagName === 'h2' || node.children.some(beginsSection);
}

/** Gives each heading of the text its anchor, as GitHub and Astro would. */
function nameHeadings(root: HtmlRoot): Heading[] {
	const slugger = new GithubSlugger();
	const found: Heading[] = [];
	const visit = (node: Element | HtmlRoot): void => {
		for (const child of node.children) {
			if (child.type !== 'element') continue;
			const depth = /^h([1-6])$/.exec(child.tagName)?.[1];
			if (!depth) visit(child);
			else if (child.properties.id === undefined) {
				const text = textOf(child);
				const slug = slugger.slug(text);
				child.properties.id = slug;
				found.push({ depth: Number(depth), slug, text });
			}
		}
	};
	visit(root);
	return found;
}

function textOf(node: Element): string {
	return node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('');
}
