/** Sorts the files of content/ into pages, vocabularies and strays. Reading them from disk is {@link file://./disk.ts}'s, from git {@link file://./git.ts}'s. */
import { COLLECTIONS, type Collection } from '../schema/pages.ts';
import { type Document, documentOf, type Picture, pictureOf } from './picture.ts';
import { ownRoutes } from './routes.ts';

/** A file as it stands on disk. `path` is relative to the project, with forward slashes: "content/guides/x.mdx". */
export interface ContentFile {
	path: string;
	text: string;
}

/** A file with a text for readers; slug and locale are read off its name (`slug.mdx`, `slug.ru.mdx`). */
export interface TextFile extends ContentFile {
	collection: Collection | typeof PROSE;
	slug: string;
	/** Absent on the original; the language's code on a translation. */
	locale?: string;
}

/** A page's file. */
export interface PageFile extends TextFile {
	collection: Collection;
}

/** The folder of the site's own prose: what it says of itself. */
const PROSE = 'site';

/** The same of the site's own prose, which is checked as pages are and is none of the graph. */
export interface ProseFile extends TextFile {
	collection: typeof PROSE;
}

/** A file that is not read, and why: `size` is of a page, `list` the same of a vocabulary or the ledger. `line` is where the reason stands, 1 when it is the whole file. */
export interface Stray {
	path: string;
	why: 'name' | 'link' | 'size' | 'list' | 'line' | 'encoding' | 'newline';
	line: number;
}

/** A file that is published as it is. */
export interface PublicFile {
	/** In bytes. */
	size: number;
	/** A symbolic link, which is not followed. */
	link: boolean;
	/** Absent for what is no picture, no document. */
	picture?: Picture;
	document?: Document;
}

export interface Content {
	/** Sorted by path. */
	pages: PageFile[];
	/** content/site/, sorted by path. */
	prose: ProseFile[];
	/** File name without .yaml → file. */
	vocabulary: Map<string, ContentFile>;
	/** content/addresses.yaml: every address the site has had. */
	ledger?: ContentFile | undefined;
	strays: Stray[];
	/** What public/ holds, by its address: "/images/x.png". */
	files: Map<string, PublicFile>;
	/** Addresses of the site's own pages that are made from no content: "/explore/". */
	routes: readonly string[];
}

/** Something that lies under content/ or public/, before anything of it is read. */
export interface Entry {
	/** "content/guides/x.mdx", "public/images/x.png" */
	path: string;
	/** A symbolic link: what it points at may lie outside, so it is never followed. */
	link: boolean;
	/** In bytes. */
	size: number;
	read: () => Uint8Array;
}

/** The longest page is ten kilobytes. What is many times longer is no page, and could keep the reader busy for minutes. */
export const MOST_BYTES = 64 * 1024;
/** In characters; the longest paragraph of the site has under a thousand. */
export const LONGEST_LINE = 4000;
/** A vocabulary is a list that editors read; the longest has 80 kilobytes. */
export const MOST_VOCABULARY_BYTES = 1024 * 1024;
/** The ledger has two lines a page, some hundred bytes, and keeps those of pages that are gone. */
export const MOST_LEDGER_BYTES = 16 * 1024 * 1024;

const PAGE_NAME = /^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?<locale>[a-z]{2}))?\.mdx$/;

/**
 * @param entries in any order
 * @returns the same content for the same entries, sorted; nothing is thrown: what cannot be read is a stray
 */
export function contentOf(entries: readonly Entry[]): Content {
	const content: Content = { pages: [], prose: [], vocabulary: new Map(), strays: [], files: new Map(), routes: ownRoutes() };
	for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
		const [top, folder = '', name = '', deeper] = entry.path.split('/');
		const stray = (why: Stray['why'], line = 1) => void content.strays.push({ path: entry.path, why, line });
		if (top === 'public') {
			content.files.set(entry.path.slice('public'.length), publicFile(entry));
		} else if (entry.link) stray('link');
		else if (entry.path === 'content/LICENSE') continue;
		else if (entry.path === 'content/addresses.yaml' || (folder === 'vocabulary' && name.endsWith('.yaml') && !deeper)) {
			const tooLarge = entry.size > (folder === 'vocabulary' ? MOST_VOCABULARY_BYTES : MOST_LEDGER_BYTES);
			const text = tooLarge ? undefined : decode(entry.read());
			if (text === undefined) stray(tooLarge ? 'list' : 'encoding');
			else if (folder === 'vocabulary') content.vocabulary.set(name.slice(0, -'.yaml'.length), { path: entry.path, text });
			else content.ledger = { path: entry.path, text };
		} else {
			const { slug, locale } = (!deeper && (folder === PROSE || (COLLECTIONS as readonly string[]).includes(folder)) && PAGE_NAME.exec(name)?.groups) || {};
			if (!slug || isPageNumber(folder, slug)) stray('name');
			else if (entry.size > MOST_BYTES) stray('size');
			else {
				const text = decode(entry.read());
				const long = text?.split('\n').findIndex((line) => line.length > LONGEST_LINE) ?? -1;
				const bare = text?.search(/\r(?!\n)/) ?? -1;
				if (text === undefined) stray('encoding');
				else if (bare >= 0) stray('newline', text.slice(0, bare).split('\n').length);
				else if (long >= 0) stray('line', long + 1);
				else {
					const file = { path: entry.path, text, slug, ...(locale && { locale }) };
					if (folder === PROSE) content.prose.push({ ...file, collection: folder });
					else content.pages.push({ ...file, collection: folder as Collection });
				}
			}
		}
	}
	return content;
}

/** Larger than any file that may stand in public/: its content is not looked at. */
const MOST_PUBLIC_BYTES = 8 * 1024 * 1024;

function publicFile({ link, size, read }: Entry): PublicFile {
	if (link || size > MOST_PUBLIC_BYTES) return { size, link };
	const bytes = read();
	const [picture, document] = [pictureOf(bytes), documentOf(bytes)];
	return { size, link, ...(picture && { picture }), ...(document && { document }) };
}

/** Whether a name is taken by the pages of its list: the second one is /guides/2/. Goals and objectives are numbers, and their lists have one page. */
export function isPageNumber(folder: string, slug: string): boolean {
	return /^\d+$/.test(slug) && folder !== 'goals' && folder !== 'objectives';
}

/** @returns UTF-8 as text, its byte-order mark apart; undefined for anything else, and for text with a NUL in it */
function decode(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}
