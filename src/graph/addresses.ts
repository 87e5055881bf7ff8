/** Addresses on the site: short, lower-case, made in one place. */
import { COLLECTIONS, type Collection } from '../schema/collections.ts';
import type { Locale } from '../schema/locales.ts';
import type { Page } from './types.ts';

const FOLDERS: Partial<Record<Collection, string>> = { goals: 'sdg', objectives: 'gcm' };

/** The first part of a collection's addresses: "guides", and "sdg" for goals. */
export function folderOf(collection: Collection): string {
	return FOLDERS[collection] ?? collection;
}

/** The views of the explorer, by the names that addresses give them. */
export const VIEWS = ['matrix', 'flow', 'map', 'around', 'gaps'] as const;

/** @param id a page's id, "goals/10" → "/sdg/10/" */
export function addressOf(id: string): string {
	const [collection, slug] = id.split('/') as [Collection, string];
	return `/${folderOf(collection)}/${slug}/`;
}

/** What a list can be narrowed to, and the middle of its address: /case-studies/in/ecuador/, /guides/sdg/10/, /guides/citing/desa-iom-2022/ */
const NARROWED = { country: 'in', audience: 'for', sector: 'on', goal: 'sdg', objective: 'gcm', source: 'citing' } as const;
export type NarrowedBy = keyof typeof NARROWED;

/** The address of a list's first page: "/guides/", or narrowed "/guides/for/trainer/". */
export function listAddress(collection: Collection, by?: NarrowedBy, value?: string): string {
	return by ? `/${folderOf(collection)}/${NARROWED[by]}/${value}/` : `/${folderOf(collection)}/`;
}

/** Where all pages that link to a page are listed, when there are more than its own page shows. */
export function linkedAddress(id: string): string {
	return `${addressOf(id)}linked/`;
}

const NO_PAGES_OF_THEIR_OWN = new RegExp(`^/[a-z-]+/(?:(?:${Object.values(NARROWED).join('|')})/|[^/]+/linked/)`);

/** Whether an address is that of a narrowed list or of links to a page: what search engines need not keep. */
export function isNarrowed(address: string): boolean {
	return NO_PAGES_OF_THEIR_OWN.test(address);
}

/**
 * A page's id for life: the one its front matter gives; for goals, objectives and countries the code that the UN or ISO gave for good.
 * @returns "M07", "SDG10", "GCM16", "KAZ"
 */
export function lastingId({ collection, slug, front }: Pick<Page, 'collection' | 'slug' | 'front'>): string {
	if ('id' in front) return front.id;
	if ('country' in front) return front.country;
	return `${collection === 'goals' ? 'SDG' : 'GCM'}${slug}`;
}

/** A page's address for life, in a language: "/id/M07/", "/id/M07/es/". */
export function localLasting(page: Pick<Page, 'collection' | 'slug' | 'front'>, locale: Locale): string {
	return `/id/${lastingId(page)}/${locale === 'en' ? '' : `${locale}/`}`;
}

/** @param code a goal "10" → "/sdg/10/", a target "10.7" → "/sdg/10/#10.7" */
export function sdgAddress(code: string): string {
	const goal = goalOf(code);
	return goal === code ? `/sdg/${code}/` : `/sdg/${goal}/#${code}`;
}

/** @param code an objective "16" → "/gcm/16/" */
export function gcmAddress(code: string): string {
	return `/gcm/${code}/`;
}

/** @param id a source "desa-iom-2022" → "/sources/desa-iom-2022/" */
export function sourceAddress(id: string): string {
	return `/sources/${id}/`;
}

/** The goal of a goal or target: "10.7" → "10". */
export function goalOf(code: string): string {
	return code.split('.')[0] as string;
}

/** "sdg:10.7" → "10.7" */
export function codeOf(node: string): string {
	return node.slice(node.indexOf(':') + 1);
}

const COLLECTION_AT = new Map(COLLECTIONS.map((collection) => [folderOf(collection), collection]));

/** The page id an address may belong to: "/sdg/10/#10.7" → "goals/10"; undefined for addresses that are not of a page's form. */
export function idAt(href: string): string | undefined {
	const [, folder = '', slug] = /^\/([a-z-]+)\/([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(href) ?? [];
	const collection = COLLECTION_AT.get(folder);
	return collection && `${collection}/${slug}`;
}
