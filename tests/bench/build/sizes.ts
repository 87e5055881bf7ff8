/** What a build weighs: files and bytes by what they are for, and the largest page of each kind as a browser receives it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Weight {
	files: number;
	bytes: number;
}

/** A file of a build. */
export interface Built {
	/** "guides/x/index.html" */
	path: string;
	bytes: number;
}

/** First match counts. The goal of four files a page is of the first three; what is counted apart comes with fixed cost a page or none. */
const USES: [name: string, pattern: RegExp][] = [
	['packed', /\.(br|gz|zst)$/],
	['index', /^(pagefind|search)\/(?!.*\.html$)/],
	['HTML', /\.html$/],
	['pictures', /\.(png|jpe?g|webp|avif|svg|ico)$/],
	['texts and citations', /\.(md|txt|bib|ris|csl)$/],
	['scripts, styles, faces', /\.(js|css|woff2)$/],
	['data', /./],
];

/** The names of uses that the goals count together. */
export const COUNTED = ['HTML', 'data', 'index'];

export function filesOf(folder: string): Built[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => ({ path: path.slice(folder.length + 1), bytes: statSync(path).size }));
}

/** @returns files and bytes by use, in the order of the table above; uses without files are left out */
export function byUse(files: readonly Built[]): Map<string, Weight> {
	const groups = Map.groupBy(files, ({ path }) => USES.find(([, pattern]) => pattern.test(path))?.[0] as string);
	return new Map(
		USES.flatMap(([name]) => {
			const group = groups.get(name);
			return group ? [[name, { files: group.length, bytes: group.reduce((sum, { bytes }) => sum + bytes, 0) }] as const] : [];
		}),
	);
}

/**
 * The kind of page or data that a file is: what differs from page to page of a kind is left open.
 * @param path "guides/in/kazakhstan/2/index.html"
 * @returns "/guides/in/…/n/"; names of one place ("/glossary/") stay as they are
 */
export function kindOf(path: string): string {
	const address = path.replace(/(^|\/)index\.html$/, '$1');
	const [first, ...rest] = address.replace(/\/$/, '').split('/');
	if (!rest.length) return `/${address}`;
	const ending = address.endsWith('/') ? '/' : /\.[a-z0-9.]+$/.exec(address)?.[0];
	const isOfPage = rest.includes('linked');
	const isNamed = (name: string, place: number) => (isOfPage ? name === 'linked' : place === 0 && rest.length > 1);
	const open = rest.map((name, place) => (/^\d+$/.test(name) ? 'n' : isNamed(name, place) ? name : '…'));
	return `/${first}/${open.join('/')}${ending}`;
}

export interface Largest {
	kind: string;
	count: number;
	/** The largest, and what a browser has to fetch before it shows the page: HTML and blocking style sheets, each as brotli. */
	path: string;
	bytes: number;
	brotli: number;
}

/** Pages and data, the largest of each kind, as brotli; sorted by kind. */
export function largestOfEachKind(folder: string, files: readonly Built[]): Largest[] {
	const groups = Map.groupBy(
		files.filter(({ path }) => /\.(html|json|xml|csv)$/.test(path)),
		({ path }) => kindOf(path),
	);
	return [...groups]
		.map(([kind, group]): Largest => {
			const { path, bytes } = group.reduce((most, file) => (file.bytes > most.bytes ? file : most));
			const text = readFileSync(join(folder, path));
			const sheets = path.endsWith('.html') ? [...text.toString().matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="\/([^"]+)"/g)] : [];
			const parts = [text, ...sheets.map(([, sheet]) => readFileSync(join(folder, sheet as string)))];
			return { kind, count: group.length, path, bytes, brotli: parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0) };
		})
		.sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
