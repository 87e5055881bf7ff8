/** What we use of Pagefind's browser module (1.6), which is made at build time and so has no types of its own here. */

interface Result {
	/** The name of the page's own file in the engine, "en_1d197aa". */
	id: string;
	score: number;
	/** Places of the words found in the page's text, counting words between spaces. */
	words: number[];
	/** Fields in which words were found: "title", "keywords". */
	matchedMetaFields?: string[];
}

interface Answer {
	results: Result[];
}

export interface Engine {
	/** @param beginning whether the word may still be being typed: every word that begins so is looked for, wherever it stands in the index */
	search: (words: string, beginning?: boolean) => Promise<Answer>;
}

interface PagefindModule {
	search: (words: string) => Promise<Answer>;
	/** Fetches the pieces of the index in which words would be looked for. */
	preload: (words: string) => Promise<void>;
	options: (options: Record<string, unknown>) => Promise<void>;
	init: () => Promise<void>;
}

/** How pages are scored: title and keywords weigh, long words that merely begin alike do not. */
const RANKING = { termSimilarity: 1.5, pageLength: 0.6, termSaturation: 1.2, metaWeights: { title: 6, keywords: 2 } };

/** How often the engine failed. Browser and engine keep a failure in mind; under another address the module begins anew. */
let failures = 0;

/**
 * Loads the engine; nothing of it is fetched before. One instance a page, on the main thread: its worker would be 11 KB more.
 * @param base where the index lies
 * @throws when a file cannot be loaded
 */
export async function openEngine(base = '/pagefind/'): Promise<Engine> {
	const failed = (error: unknown): never => {
		failures += 1;
		throw error;
	};
	const module = await openModule(base).catch(failed);
	// Pieces are many and small, and a browser lists 250 files unless told otherwise; lacksPiece reads that list.
	performance.setResourceTimingBufferSize(5000);
	return {
		async search(words, beginning = false) {
			if (beginning) await module.preload(continued(words)).catch(failed);
			const answer = await module.search(words).catch(failed);
			if (!answer.results.length && lacksPiece(base)) failed(new Error('A piece of the search index could not be loaded.'));
			return answer;
		},
	};
}

/** A piece of the index may end between any two letters of these. */
const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'];

/** @returns a word with every letter by which it may go on: the engine fetches the piece in which a word would stand, and no other */
function continued(word: string): string {
	const letters = ALPHABETS.find((each) => each.includes(word.slice(-1).toLowerCase())) ?? '';
	return [...letters].map((letter) => word + letter).join(' ');
}

async function openModule(base: string): Promise<PagefindModule> {
	const module = (await import(/* @vite-ignore */ `${base}pagefind.js${failures ? `?${failures}` : ''}`)) as PagefindModule;
	await module.options({ basePath: base, baseUrl: '/', noWorker: true, language: 'en', ranking: RANKING });
	await module.init();
	return module;
}

/** Whether the last try to fetch some piece of the index failed: the engine itself goes on as if the piece were empty. */
function lacksPiece(base: string): boolean {
	const status = new Map<string, number>();
	for (const { name, responseStatus } of performance.getEntriesByType('resource') as PerformanceResourceTiming[])
		if (name.includes(`${base}index/`) && responseStatus !== undefined) status.set(name, responseStatus);
	return [...status.values()].some((each) => each === 0 || each >= 400);
}
