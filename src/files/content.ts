/** Reads content/ from disk. The only place in plain Node that does. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type Collection } from '../schema/pages.ts';

/** A file as it stands on disk. `path` is relative to the project, with forward slashes: "content/guides/x.mdx". */
export interface ContentFile {
	path: string;
	text: string;
}

/** A page's file; slug and locale are read off its name (`slug.mdx`, `slug.ru.mdx`). */
export interface PageFile extends ContentFile {
	collection: Collection;
	slug: string;
	/** Absent on the original; the language's code on a translation. */
	locale?: string;
}

export interface Content {
	pages: PageFile[];
	/** File name without .yaml → file. */
	vocabulary: Map<string, ContentFile>;
	/** Files whose names are not those of a page: "content/guides/My Page.docx". */
	strays: string[];
}

const PAGE_NAME = /^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?<locale>[a-z]{2}))?\.mdx$/;

/**
 * Reads every page and vocabulary.
 * @param root the project's folder; content/ lies in it
 * @returns files sorted by path, so that everything made from them is the same on every machine
 */
export function readContent(root: string): Content {
	const pages: PageFile[] = [];
	const strays: string[] = [];
	for (const collection of COLLECTIONS) {
		for (const entry of list(join(root, 'content', collection))) {
			const path = `content/${collection}/${entry.name}`;
			const name = entry.isFile() ? PAGE_NAME.exec(entry.name)?.groups : undefined;
			if (!name?.slug) strays.push(path);
			else pages.push({ path, text: read(root, path), collection, slug: name.slug, ...(name.locale && { locale: name.locale }) });
		}
	}
	const vocabulary = new Map<string, ContentFile>();
	for (const entry of list(join(root, 'content/vocabulary'))) {
		if (!entry.name.endsWith('.yaml')) continue;
		const path = `content/vocabulary/${entry.name}`;
		vocabulary.set(entry.name.slice(0, -'.yaml'.length), { path, text: read(root, path) });
	}
	for (const entry of list(join(root, 'content'))) {
		if (entry.name !== 'vocabulary' && entry.name !== 'LICENSE' && !(COLLECTIONS as readonly string[]).includes(entry.name))
			strays.push(`content/${entry.name}`);
	}
	return { pages, vocabulary, strays };
}

/** @returns a text that changes when any file of content/ is written, made or taken away */
export function contentStamp(root: string): string {
	const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' });
	return files.map((file) => `${file} ${statSync(join(root, 'content', file), { throwIfNoEntry: false })?.mtimeMs}`).join('\n');
}

function list(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter(({ name }) => !name.startsWith('.'))
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

function read(root: string, path: string): string {
	return readFileSync(join(root, path), 'utf8');
}
