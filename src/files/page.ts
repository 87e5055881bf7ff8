/** A page's file, parsed: its front matter with lines, its text as a tree, and what it links to and cites. */
import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { PageFile } from './content.ts';
import { type Position, readYaml, type YamlValue } from './yaml.ts';

/** A link in the text to a place on this site, "/sdg/10/#10.7". */
export interface TextLink {
	href: string;
	at: Position;
}

/** A `<Cite>` in the text, its attributes as written. */
export interface Citation {
	source: string;
	paragraphs: string;
	at: Position;
}

export interface ParsedPage {
	file: PageFile;
	/** "guides/use-an-mgi-baseline", the same for an original and its translations. */
	id: string;
	frontMatter: YamlValue;
	/** Undefined when the text is no MDX; the reason is in `errors`. */
	tree: Root | undefined;
	errors: { message: string; at: Position }[];
	links: TextLink[];
	citations: Citation[];
	words: number;
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * Parses a page without running anything in it.
 * @param file a page's file, any text
 * @returns a page; what could not be read is in `errors` and `frontMatter.errors`, never thrown
 */
export function parsePage(file: PageFile): ParsedPage {
	const text = file.text.replace(/^\uFEFF/, '');
	const fence = FENCE.exec(text);
	const frontMatter = readYaml(fence?.[1] ?? '', 2);
	const page: ParsedPage = { file, id: `${file.collection}/${file.slug}`, frontMatter, tree: undefined, errors: [], links: [], citations: [], words: 0 };
	if (!fence) page.errors.push({ message: 'front matter between two lines of three hyphens, at the top of the file', at: { line: 1, column: 1 } });

	// Blank lines in place of the front matter keep the line numbers of the text right.
	const body = fence ? fence[0].replace(/[^\n]/g, '') + text.slice(fence[0].length) : text;
	try {
		page.tree = parser.parse(body);
	} catch (error) {
		const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
		page.errors.push({ message: reason ?? String(error), at: { line: line ?? 1, column: column ?? 1 } });
		return page;
	}
	visit(page.tree, (node) => {
		const at = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
		if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('/')) page.links.push({ href: node.url, at });
		if (isComponent(node, 'Cite')) page.citations.push({ source: attribute(node, 'source'), paragraphs: attribute(node, 'at'), at });
	});
	page.words = countWords(page.tree);
	return page;
}

/** True for a component of that name, in a line or on lines of its own. */
function isComponent(node: { type: string; name?: string | null }, name: string): node is MdxJsxFlowElement | MdxJsxTextElement {
	return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
}

/** A component's attribute as text; '' when it is missing or not plain text. */
function attribute(node: MdxJsxFlowElement | MdxJsxTextElement, name: string): string {
	const found = node.attributes.find((each): each is MdxJsxAttribute => each.type === 'mdxJsxAttribute' && each.name === name);
	return typeof found?.value === 'string' ? found.value : '';
}

/** Words a reader reads: footnotes apart. */
function countWords(tree: Root): number {
	const blocks = tree.children.filter(({ type }) => type !== 'footnoteDefinition').map((block) => textOf(block));
	return blocks.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}
