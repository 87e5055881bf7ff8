/** What rules look at: the types alone, so that a rule need not know who runs it. */
import type { Content, ProseFile } from '../files/content.ts';
import type { ParsedPage } from '../files/page.ts';
import type { Graph } from '../graph/types.ts';
import type { Translation } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** An address without query and anchor → the anchors there; undefined where nobody knows them, as where a script makes what is shown. */
export type Places = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** A translation that has passed its schema. */
export interface TranslatedPage {
	id: string;
	locale: string;
	front: Translation;
	parsed: ParsedPage;
}

/** What rules look at. */
export interface CheckedContent {
	content: Content;
	vocabulary: Vocabulary;
	/** Every page and translation, however broken. */
	parsed: ParsedPage[];
	/** The site's own prose, however broken. */
	prose: ParsedPage<ProseFile>[];
	translations: TranslatedPage[];
	/** Pages and links that passed the schema. */
	graph: Graph;
	/** Where links may lead. */
	places: Places;
	/** The day of the check, "2026-11-22"; absent where nothing may depend on it, as in a build. */
	today: string | undefined;
}
