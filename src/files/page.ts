/** A page's file, parsed: its front matter with lines, its text as a tree, and what it links to and cites. */
import { toString as textOf } from 'mdast-util-to-string';
import { anchorsOf } from './anchors.ts';
import type { PageFile, TextFile } from './content.ts';
import { parseMdx } from './mdx.ts';
import { attribute, type Node, nodesOf, placeOf, type Root } from './tree.ts';
import { type Position, readYaml, type Unread, type YamlValue } from './yaml.ts';

/** A link in the text to a place on this site, "/sdg/10/#10.7", or on its own page, "#steps". */
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

export interface ParsedPage<File extends TextFile = PageFile> {
	file: File;
	/** "guides/use-an-mgi-baseline", the same for an original and its translations. */
	id: string;
	frontMatter: YamlValue;
	/** Undefined when the text is no MDX (the reason is in `errors`), and once the text has been checked: trees are large. */
	tree: Root | undefined;
	/** Every node of the tree, parents before children, in the order of the text; empty where there is no tree. */
	nodes: Node[];
	errors: Unread[];
	links: TextLink[];
	/** Of the text: headings, exercises, notes. */
	anchors: string[];
	/** Addresses of the images in the text. */
	pictures: TextLink[];
	citations: Citation[];
	/** Its words without marks, notes included. */
	text: string;
	/** How many words a reader reads: notes apart. */
	words: number;
}

const TOP = { line: 1, column: 1 };
const NO_FRONT_MATTER: YamlValue = {
	data: undefined,
	errors: [{ message: 'front matter has to stand between two lines of three hyphens, at the top of the file', at: TOP }],
	at: () => TOP,
};

/**
 * Parses a page without running anything in it.
 * @param file a page's file, any text
 * @param isTaken whether pages of a kind have an element of that id around their text, so that no heading can have it
 * @returns a page; what could not be read is in `errors` and `frontMatter.errors`, never thrown
 */
export function parsePage<File extends TextFile>(file: File, isTaken?: (kind: string, id: string) => boolean): ParsedPage<File> {
	const { yaml, body } = splitPage(file.text);
	const frontMatter = readFrontMatter(yaml);
	const page: ParsedPage<File> = {
		file,
		id: `${file.collection}/${file.slug}`,
		frontMatter,
		tree: undefined,
		nodes: [],
		errors: [],
		links: [],
		anchors: [],
		pictures: [],
		citations: [],
		text: '',
		words: 0,
	};
	const { tree, error } = parseMdx(body);
	if (!tree) {
		page.errors.push(error);
		return page;
	}
	page.tree = tree;
	page.nodes = nodesOf(tree);
	for (const node of page.nodes) {
		if ((node.type === 'link' || node.type === 'definition') && /^(\/(?![/\\])|#.)/.test(node.url)) page.links.push({ href: node.url, at: placeOf(node) });
		if (node.type === 'image') page.pictures.push({ href: node.url, at: placeOf(node) });
		if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Cite')
			page.citations.push({ source: attribute(node, 'source'), paragraphs: attribute(node, 'at'), at: placeOf(node) });
	}
	page.anchors = anchorsOf(page.nodes, isTaken && ((id) => isTaken(file.collection, id)));
	page.text = textOf(tree);
	page.words = countWords(tree);
	return page;
}

/** @param yaml of {@link splitPage} */
export const readFrontMatter = (yaml: string | undefined): YamlValue => (yaml === undefined ? NO_FRONT_MATTER : readYaml(yaml, 2));

/**
 * Takes a page apart where Astro does: at the first line that begins with three hyphens after the first.
 * @returns the front matter, undefined when there is none; and the text, with blank lines in place of the front matter so that lines keep their numbers
 */
export function splitPage(text: string): { yaml: string | undefined; body: string } {
	const lines = text.split('\n');
	const bare = (line: string | undefined) => line?.replace(/[ \t\r]+$/, '');
	const end = bare(lines[0]) === '---' ? lines.findIndex((line, index) => index > 0 && /^(---|\+\+\+)/.test(line)) : -1;
	if (end < 0 || bare(lines[end]) !== '---') return { yaml: undefined, body: text };
	return { yaml: lines.slice(1, end).join('\n'), body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') };
}

/** Words a reader reads: footnotes apart. */
function countWords(tree: Root): number {
	const blocks = tree.children.filter(({ type }) => type !== 'footnoteDefinition').map((block) => textOf(block));
	return blocks.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}
