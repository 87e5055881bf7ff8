/** The one content value of a build, for whoever needs it: the hooks, Astro's collections, every page. {@link file://./read.ts} makes it. */
import type { Ledger } from '../check/ledger.ts';
import type { Problem } from '../check/problem.ts';
import type { ContentFile } from '../files/content.ts';
import type { Graph } from '../graph/types.ts';
import type { Locale } from '../schema/locales.ts';
import type { Translation } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Body } from './body.ts';

/** A page's text in one language: the original's, or a translation's. */
export interface PageText {
	/** "guides/use-an-mgi-baseline", the same for an original and its translations. */
	id: string;
	locale: Locale;
	/** "content/guides/use-an-mgi-baseline.ru.mdx" */
	file: string;
	body: Body;
	/** Its words without marks, notes included. */
	plain: string;
	/** How many words a reader reads: notes apart. */
	words: number;
	/** Its front matter as it is written, before the schema filled it up. */
	written: unknown;
	/** The words a translation has of its own; absent for an original. */
	translation?: Translation;
	/** What of the English page is no longer what a translation says: names of sections, in English. */
	behind?: readonly string[];
	/** Changes when anything of the file does. */
	digest: string;
}

export interface SiteContent {
	vocabulary: Vocabulary;
	graph: Graph;
	/** By id, then by language; those of pages that are in the graph. */
	texts: ReadonlyMap<string, ReadonlyMap<Locale, PageText>>;
	/** The site's own prose that is free of errors, "about" for content/site/about.mdx. Astro renders it, and can do nothing with another. */
	prose: readonly { path: string; slug: string; locale: Locale }[];
	/** content/addresses.yaml: every address there has been. */
	ledger: ContentFile | undefined;
	/** Old address → new address. */
	moved: Ledger['moved'];
	/** Changes when anything does that pages are made with and that is no content: the code, the settings. */
	code: string;
	/** Everything the check found, sorted by file and line. */
	problems: readonly Problem[];
}

/** Astro loads the configuration, the collections and the pages as programs of their own within one process: this is where they meet. */
const PLACE = Symbol.for('waymark.content');
const LOADED = Symbol.for('waymark.loaded');
const places = globalThis as { [PLACE]?: SiteContent; [LOADED]?: SiteContent };

/**
 * @returns the checked content; in `astro dev` with drafts, and another value after a file has changed
 * @throws when it has not been read yet
 */
export function siteContent(): SiteContent {
	const content = heldContent();
	if (!content) throw new Error('the content has not been read yet');
	return content;
}

/** The same, where it may not have been read yet: vocabularies that cannot be read keep all from being read. */
export function heldContent(): SiteContent | undefined {
	return places[PLACE];
}

/** Makes this the content of the build from now on. */
export function holdContent(content: SiteContent): void {
	places[PLACE] = content;
}

/** Says that Astro's collections hold what the content is now. */
export function noteLoaded(): void {
	places[LOADED] = places[PLACE];
}

/** Whether they do. */
export function isLoaded(): boolean {
	return places[LOADED] === places[PLACE];
}
