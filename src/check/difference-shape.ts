/**
 * What a link report holds: codes, addresses and numbers, no word of an author's. A run that nobody trusts makes it out of a stranger's pages, and
 * a run that may write reads it: what is not of this form is refused whole.
 */
import * as z from 'zod';
import { COLLECTIONS } from '../schema/pages.ts';
import { WEIGHTS } from '../schema/tags.ts';

/** Of one kind; a change of more pages than this is no pull request that a comment helps. */
const MOST = 5_000;
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST);

const count = z.int().min(0).max(10_000_000);
const kind = z.enum(COLLECTIONS);
const weight = z.enum(WEIGHTS);
/** "guides/count" */
const id = z.string().regex(/^[a-z0-9?-]{1,40}\/[A-Za-z0-9?-]{1,250}$/);
/** "sdg:10.7", "gcm:16" */
const node = z.string().regex(/^(?:sdg:(?:1[0-7]|[1-9])(?:\.(?:\d{1,2}|[a-d]))?|gcm:(?:1\d|2[0-3]|[1-9]))$/);
/** "/id/G01/" */
const address = z.string().regex(/^\/[A-Za-z0-9?/-]{0,300}$/);

const page = z.strictObject({
	id,
	draft: z.boolean(),
	/** 0 where the page was not there. */
	wordsBefore: count,
	words: count,
	/** Reading time as it is now. */
	minutes: count,
});

const link = z.strictObject({
	/** The page's id. */
	page: id,
	to: node,
	weight,
	/** Where it changed. */
	weightBefore: weight.optional(),
});

/** A goal, target or objective that has its first page, or its last one no more; of one kind, or of any. */
const coverage = z.strictObject({ node, kind: kind.optional() });

export const differenceShape = z.strictObject({
	pages: z.strictObject({ added: list(page), removed: list(page), changed: list(page) }),
	/** Pages whose front matter cannot be read, before or now: nothing is said about their links. */
	unread: list(id),
	links: z.strictObject({ added: list(link), removed: list(link), reweighted: list(link) }),
	/** Published before, and neither kept nor moved. */
	brokenAddresses: list(address),
	/** Steps of pathways, and other links between pages, that lead nowhere now. */
	brokenLinks: list(z.strictObject({ page: id, to: z.string().regex(/^[A-Za-z0-9?/-]{1,200}$/), step: z.boolean() })),
	coverage: z.strictObject({ won: list(coverage), lost: list(coverage) }),
	/** Translations older than the page they translate, and were not before. */
	behind: list(z.strictObject({ id, locale: z.string().regex(/^[a-z]{2,3}$/), parts: count })),
	problems: z.strictObject({ error: count, warning: count, hint: count }),
});

export type Difference = z.infer<typeof differenceShape>;
export type PageChange = z.infer<typeof page>;
export type LinkChange = z.infer<typeof link>;
export type CoverageChange = z.infer<typeof coverage>;

/** @returns an id or address with a question mark for each sign that those of the site do not have */
export function plainName(name: string): string {
	return name.replace(/[^A-Za-z0-9/-]/gu, '?');
}
