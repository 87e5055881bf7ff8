/** The anchors of a page's text: what its headings, exercises and notes are called in addresses. */
import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { attribute, type Node } from './tree.ts';

export interface Heading {
	/** 2 for a section, 3 for a part of one. */
	depth: number;
	/** The anchor: "what-was-done". */
	slug: string;
	text: string;
}

/** The anchor of an exercise, by its title. */
export function exerciseId(title: string): string {
	const name = title
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-|-$/g, '');
	return `exercise-${name}`;
}

/** For a heading that has no letter. */
const NAMELESS = 'section';

/**
 * Names the headings of a text as GitHub and Astro would, and past the ids that are taken: the second "Steps" is steps-1.
 * @param nodes a page's text, parents before children
 * @param isTaken whether the page itself has an element of that id
 * @returns the headings in the order of the text
 */
function headingsOf(nodes: readonly Node[], isTaken: (id: string) => boolean = () => false): (Heading & { node: Node })[] {
	const slugger = new GithubSlugger();
	const exercises = new Set(exercisesOf(nodes).values());
	return nodes.flatMap((node) => {
		if (node.type !== 'heading') return [];
		const text = textOf(node);
		let slug = slugger.slug(text) || slugger.slug(NAMELESS);
		while (isTaken(slug) || exercises.has(slug)) slug = slugger.slug(text || NAMELESS);
		return [{ depth: node.depth, slug, text, node }];
	});
}

/** @returns every anchor of the text, sorted as they stand in it: headings, exercises, and the numbers of notes */
export function anchorsOf(nodes: readonly Node[], isTaken?: (id: string) => boolean): string[] {
	const notes = nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? `user-content-fn-${node.identifier}` : []));
	return [...headingsOf(nodes, isTaken).map(({ slug }) => slug), ...exercisesOf(nodes).values(), ...notes, ...(notes.length ? ['footnote-label'] : [])];
}

/** The id of each exercise; of two with one title the second has a number behind it. */
export function exercisesOf(nodes: readonly Node[]): Map<Node, string> {
	const seen = new Map<string, number>();
	const found = new Map<Node, string>();
	for (const node of nodes) {
		if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Exercise') continue;
		const id = exerciseId(attribute(node, 'title'));
		const count = (seen.get(id) ?? 0) + 1;
		seen.set(id, count);
		found.set(node, count > 1 ? `${id}-${count}` : id);
	}
	return found;
}

/** Gives each heading of a text its anchor, for whoever makes HTML of the tree. */
export function nameHeadings(nodes: readonly Node[], isTaken?: (id: string) => boolean): Heading[] {
	return headingsOf(nodes, isTaken).map(({ node, ...heading }) => {
		node.data = { ...node.data, hProperties: { id: heading.slug } } as Node['data'];
		return heading;
	});
}

/**
 * A translation has the anchors of its page, when it has as many.
 * @returns [its own, the page's] of those that differ; nothing when the two have other sections
 */
export function sharedAnchors(own: readonly string[], english: readonly string[]): [string, string][] {
	return own.length === english.length
		? own.flatMap((each, index): [string, string][] => (each === english[index] ? [] : [[each, english[index] ?? each]]))
		: [];
}
