/** Opens search in the browser: the index, the table of pages and the words, all at once, when search is first used. */
import { fetchFound } from '../browser/load.ts';
import type { Reason } from '../graph/reasons.ts';
import type { Strings, Words } from '../i18n/locales.ts';
import { speak } from '../i18n/words.ts';
import type { Locale } from '../schema/locales.ts';
import type { Card, Names } from './data.ts';
import type { UnTable } from './facets.ts';
import { inFileName, type SearchWords } from './lexicon.ts';
import { once } from './once.ts';
import { openEngine } from './pagefind.ts';
import { readTable, readText } from './pages.ts';
import { Search } from './search.ts';

/** The file /search/start.en.json. */
export interface StartFile {
	words: SearchWords;
	letters: string;
	names: Names;
	table: UnTable;
	say: Words['searchPage']['say'] & Pick<Words, 'restsOn' | 'ownJudgement' | 'listedIn'>;
}

/** The same, its words ready to be said. */
export type Start = Omit<StartFile, 'say'> & { say: Strings['searchPage']['say'] & Pick<Strings, 'restsOn' | 'ownJudgement' | 'listedIn'> };

export interface OpenSearch {
	start: Start;
	search: Search;
}

let opened: Promise<OpenSearch> | undefined;
const fetched = new Map<string, Promise<unknown>>();

/**
 * @returns search, ready to be asked; what a failure broke is tried anew at the next call
 * @throws when a file cannot be loaded
 */
export function openInBrowser(): Promise<OpenSearch> {
	opened ??= open().catch((error) => {
		opened = undefined;
		throw error;
	});
	return opened;
}

async function open(): Promise<OpenSearch> {
	const locale = document.documentElement.lang as Locale;
	preload('/pagefind/wasm.en.pagefind');
	const failed = (error: unknown): never => {
		opened = undefined;
		throw error;
	};
	const engine = openEngine();
	// Said when it is first asked.
	engine.catch(() => {});
	const [file, table] = await Promise.all([
		readJson<StartFile>(`/search/start.${locale}.json`),
		readJson<Parameters<typeof readTable>[0]>('/pagefind/pages.json'),
	]);
	const start: Start = { ...file, say: speak(file.say, locale) };
	const search = new Search({
		// What can be learnt of the question is learnt while the engine is still on its way.
		engine: { find: (words) => engine.then(({ find }) => find(words)).catch(failed) },
		words: start.words,
		letters: start.letters,
		rows: readTable(table),
		language: locale,
		loadText: async (id, part) => readText(await readJson<Parameters<typeof readText>[0]>(`/pagefind/text/${id}-${part}.json`)),
		loadPhrases: (start) => readJson(`/search/${locale}-${inFileName(start)}.json`),
		loadSpelling: (letter) => readJson(`/search/spelling-${inFileName(letter)}.json`),
	});
	return { start, search };
}

/** Has the browser fetch what will be asked for later: the engine asks for its largest file only when two others have come. */
function preload(href: string): void {
	document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
}

/**
 * The reasons of a page's links, by node.
 * @param id "guides/use-an-mgi-baseline"
 */
export function readReasons(id: string): Promise<Record<string, Reason>> {
	return readOnce(`/data/why/${id}.json`);
}

/** Short names of all targets, by code. */
export function readTargets(): Promise<Record<string, string>> {
	return readOnce('/search/targets.json');
}

/** One card of a file of cards, where there is such a file and card. */
export async function readCard(file: string, id: string): Promise<Card | undefined> {
	return (await readOnce<Record<string, Card>>(`/search/${file}.json`))[id];
}

function readOnce<T>(address: string): Promise<T> {
	return once(fetched, address, () => readJson(address)) as Promise<T>;
}

async function readJson<T>(address: string): Promise<T> {
	return (await fetchFound(address)).json();
}
