/** What we use of Pagefind's browser module (1.6), which is made at build time and so has no types of its own here. */

/** A page in which words stand. */
export interface Occurrence {
	/** The name of the page's own file in the engine, "en_1d197aa". */
	id: string;
	/** Where, counting words between spaces from the title on; of several words only the first place. */
	places: readonly Place[];
}

export interface Place {
	at: number;
	/** 1 for a word of a sentence; a heading's is more. */
	weight: number;
}

export interface Engine {
	/**
	 * @param words one word, or several that have to follow one another
	 * @returns the pages in which they stand, in whatever form of each word; the same ones whatever was asked before
	 */
	find: (words: string) => Promise<Occurrence[]>;
}

interface Result {
	id: string;
	/** Where words stand. The build lets the engine's module say it (see src/build/index-files.ts). */
	weighted: { location: number; weight: number; balanced_score: number }[];
}

interface PagefindModule {
	search: (words: string) => Promise<{ results: Result[] }>;
	options: (options: Record<string, unknown>) => Promise<void>;
	init: () => Promise<void>;
}

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
		async find(words) {
			const plain = words.replaceAll('"', ' ').trim();
			// In quotes, the engine looks for the word alone, but gives only its first place in each page.
			const { results } = await module.search(`"${plain}"`).catch(failed);
			if (!results.length && lacksPiece(base)) failed(new Error('A piece of the search index could not be loaded.'));
			const places = (each: Result[]) => new Map(each.map(({ id, weighted }) => [id, weighted]));
			const all = /\s/.test(plain) || !results.length ? places(results) : places((await module.search(plain).catch(failed)).results);
			return results.flatMap(({ id, weighted }): Occurrence[] => {
				// A word in the title's own field stands in the text as well.
				if (!weighted.length) return [];
				return [{ id, places: (all.get(id) ?? weighted).filter(isItself).map(({ location: at, weight }) => ({ at, weight })) }];
			});
		},
	};
}

/**
 * Without quotes, the engine adds words that begin alike ("apply" for "app"), of all pieces that earlier questions have brought along. It scores a place
 * by its weight, squared, and by how much longer than the word asked for the word there is.
 */
const isItself = ({ weight, balanced_score }: Result['weighted'][number]) => balanced_score > ITSELF * weight ** 2;

/** Pagefind 1.6 gives a word itself 512, one that is a letter longer 452. */
const ITSELF = 500;

async function openModule(base: string): Promise<PagefindModule> {
	const module = (await import(/* @vite-ignore */ `${base}pagefind.js${failures ? `?${failures}` : ''}`)) as PagefindModule;
	await module.options({ basePath: base, baseUrl: '/', noWorker: true, language: 'en' });
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
