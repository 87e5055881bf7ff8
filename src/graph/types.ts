/** The typed graph of links: what its nodes and links are. */
import type { Collection, FrontMatter } from '../schema/pages.ts';
import type { Reference } from '../schema/references.ts';
import type { Weight } from '../schema/tags.ts';

export type PageNode = `page:${string}`;
/** A goal "sdg:10" or a target "sdg:10.7". */
export type SdgNode = `sdg:${string}`;
export type GcmNode = `gcm:${string}`;
export type CountryNode = `country:${string}`;
export type NodeId = PageNode | SdgNode | GcmNode | CountryNode;

/** Where a link was written. */
export interface Place {
	/** "content/guides/x.mdx" */
	file: string;
	line: number;
	column: number;
}

/** A page as the graph receives it: front matter that has passed the schema, and the links of its text. */
export interface Page {
	/** "guides/use-an-mgi-baseline" */
	id: string;
	collection: Collection;
	slug: string;
	/** The official short name of the goal or objective that the page is of. */
	official?: string | undefined;
	front: FrontMatter;
	words: number;
	/** Links in the text to addresses on this site. */
	links: { href: string; at: Place }[];
	/** Where a front-matter value stands. */
	at: (path: readonly PropertyKey[]) => Place;
}

/** A link from a page to a goal, target or objective: an editor's own with its reason, or (weight `claimed`) one that a source only lists. */
export interface TagLink {
	kind: 'tag';
	from: PageNode;
	to: SdgNode | GcmNode;
	weight: Weight;
	because: string | undefined;
	evidence: Reference[];
	stated: boolean;
	place: Place;
}

/** A link from a page to a page or a country. mention: in the text; step: of a pathway. */
export interface PageLink {
	kind: 'country' | 'related' | 'prerequisite' | 'uses' | 'step' | 'mention';
	from: PageNode;
	to: PageNode | CountryNode;
	place: Place;
}

/** The UN Network's own link from an objective to a target, or (form `all`) to every goal. Never mixed with an editor's. */
export interface TableLink {
	kind: 'table';
	from: GcmNode;
	to: SdgNode;
	form: 'list' | 'text' | 'all';
	/** As the guidance prints the target, where that differs. */
	printed: string | undefined;
	note: string | undefined;
}

export type Link = TagLink | PageLink | TableLink;

/** Something that names a node which does not exist, or the page it stands on. */
export interface Unresolved {
	from: PageNode;
	/** As written: a page's id or an address. */
	to: string;
	kind: PageLink['kind'];
	problem: 'missing' | 'self';
	place: Place;
}

export interface Graph {
	/** Sorted by id. */
	pages: Map<string, Page>;
	/** Sorted by from, to and kind. */
	links: Link[];
	unresolved: Unresolved[];
	/** Every link by the node it leaves and by the node it reaches. */
	from: Map<NodeId, Link[]>;
	to: Map<NodeId, Link[]>;
}
