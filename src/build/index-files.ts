/** Runs Pagefind over records, and writes what our search loads of its index, with the table of pages and a text of each page. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minifySync } from 'vite';
import { partsOf, UNSEEN, wordsOf } from '../search/excerpt.ts';
import { type PageRow, type PageText, type RowOfPage, writeTable, writeText } from '../search/pages.ts';
import { writeFiles } from './files.ts';

/** A page as it is found. */
export interface IndexedPage {
	address: string;
	/** Its words, in a main element with data-pagefind-body: the title first, and last, behind signs {@link UNSEEN}, words that it is known by. */
	html: string;
	/** What the table of pages says of it. */
	row: RowOfPage;
}

/** Of Pagefind's files, those that our search loads: not its own interfaces, and not its worker. */
const OURS = /^(pagefind\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.en\.pagefind|index|text|pages\.json)$/;

/** Footnotes repeat the names of sources, and definitions in the glossary the words of all other pages. */
const NOT_ITS_SUBJECT = ['.footnotes', 'sup', 'svg', 'summary', '.term dd'];

/** Stands before what Pagefind 1.6 packs. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Places of words in a piece of the index, of which a phone fetches one for each word of a question: a kilobyte or two as Pagefind packs them,
 * where it puts twenty times as many into a piece unless told otherwise. A large site has larger pieces, not more than a thousand or so.
 */
const PIECE = 700;
const PIECES = 1000;

/**
 * Writes an index. Of the pages only their rows are kept, and their texts are written one by one: what grows with the site is Pagefind's own process.
 * @param folder where it is served as /pagefind/; files of an older index in it stay for whoever has begun to use it
 * @param pages sorted by address
 * @param words how many words they have, roughly
 * @throws when Pagefind reports errors, or found other pages than it was given
 */
export async function writeIndex(folder: string, pages: Iterable<IndexedPage>, words: number): Promise<void> {
	// Named in no manual of Pagefind; its process reads it when it starts. tests/e2e/search-bytes.spec.ts sees when it no longer does.
	process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(Math.max(PIECE, Math.ceil(words / PIECES)));
	const rows = new Map<string, IndexedPage['row']>();
	try {
		// One index for all languages, so that facets and counts are of all pages; endings of other languages are cut by src/schema/fold.ts.
		const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors: NOT_ITS_SUBJECT });
		if (!index) throw new Error(errors.join('\n'));
		for (const { address, html, row } of pages) {
			unwrap(await index.addHTMLFile({ url: address, content: html }));
			rows.set(address, row);
		}
		unwrap(await index.writeFiles({ outputPath: folder }));
	} finally {
		await close();
	}
	const indexed = new Map<string, Pick<PageRow, 'id' | 'title' | 'length'>>();
	writeFiles(folder, textsOf(folder, indexed));
	if (indexed.size !== rows.size) throw new Error(`The search index has ${indexed.size} pages and should have ${rows.size}.`);
	const table = [...rows].map(([address, row]): PageRow => {
		const known = indexed.get(address);
		if (!known) throw new Error(`The search index lacks ${address}.`);
		return { ...known, ...row };
	});
	writeFileSync(join(folder, 'pages.json'), JSON.stringify(writeTable(table)));
	const module = join(folder, 'pagefind.js');
	writeFileSync(module, minified(readFileSync(module, 'utf8')));
	for (const name of readdirSync(folder)) if (!OURS.test(name)) rmSync(join(folder, name), { recursive: true });
}

/**
 * Turns Pagefind's file of each page into ours, one by one.
 * @param indexed where what the engine knows of each page is noted, by address
 * @returns path below the folder → JSON
 */
function* textsOf(folder: string, indexed: Map<string, Pick<PageRow, 'id' | 'title' | 'length'>>): Generator<[string, string]> {
	for (const name of readdirSync(join(folder, 'fragment'))) {
		const id = name.replace('.pf_fragment', '');
		const { content, ...known } = readFragment(readFileSync(join(folder, 'fragment', name)));
		indexed.set(known.url, { id, title: wordsOf(known.title).length, length: wordsOf(content).length });
		for (const [number, part] of partsOf(content).entries()) yield [`text/${id}-${number}.json`, JSON.stringify(writeText({ ...known, ...part }))];
	}
}

/** What results show of a page, out of Pagefind's own file for it, which is JSON. Keywords have done their work in the index. */
function readFragment(fragment: Uint8Array): Omit<PageText, 'from'> {
	const packed = gunzipSync(fragment).toString('utf8');
	if (!packed.startsWith(SIGNATURE)) throw new Error('Not a file of Pagefind: its signature is missing.');
	const { url, content, meta, anchors } = JSON.parse(packed.slice(SIGNATURE.length)) as {
		url: string;
		content: string;
		meta: { title: string };
		anchors: { element: string; id: string; text: string; location: number }[];
	};
	const headings = anchors.filter(({ element, id }) => element === 'h2' && id).map(({ id, text, location }) => ({ id, text, location }));
	return { url, title: meta.title, content: content.replaceAll('\u200B', '').split(` ${UNSEEN} `)[0] as string, headings };
}

/** Where Pagefind's module, made small, makes a result out of the places of words, and keeps their weights to itself. */
const MAKES_RESULT = /=([\w$]+)\.map\(([\w$]+)=>\2\.location\),[\w$]+=\{/;

/**
 * Pagefind's module as it comes has two kilobytes of names and spaces that no browser needs. One thing that it knows it does not say, and here is made to:
 * the weight of each place in a result, by which src/search/pagefind.ts tells a word from others that begin alike.
 * @throws when the module is not as it was in Pagefind 1.6
 */
function minified(module: string): string {
	const { code, errors } = minifySync('pagefind.js', module, { module: true });
	if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
	const telling = code.replace(MAKES_RESULT, (whole, places) => `${whole}weighted:${places},`);
	if (telling === code) throw new Error("Pagefind's module makes its results in another way than in 1.6.");
	return telling;
}

/** @throws when Pagefind reports errors */
function unwrap(result: { errors: string[] }): void {
	if (result.errors.length) throw new Error(result.errors.join('\n'));
}
