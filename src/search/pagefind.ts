/** What we use of Pagefind's browser module (1.6), which is made at build time and so has no types of its own here. */

/** A page as the engine stores it. */
export interface Fragment {
	url: string;
	/** Its text; places of hits count words between spaces. */
	content: string;
	meta: Record<string, string>;
	anchors: { element: string; id: string; text: string; location: number }[];
}

interface Result {
	id: string;
	score: number;
	/** Places of the words found in the page's text. */
	words: number[];
	/** Fields in which words were found: "title", "keywords". */
	matchedMetaFields?: string[];
	data: () => Promise<Fragment>;
}

export interface Engine {
	search: (words: string | null) => Promise<{ results: Result[] }>;
}

interface PagefindModule extends Engine {
	options: (options: Record<string, unknown>) => Promise<void>;
	init: () => Promise<void>;
}

/** How pages are scored: title and keywords weigh, long words that merely begin alike do not. */
const RANKING = { termSimilarity: 1.5, pageLength: 0.6, termSaturation: 1.2, metaWeights: { title: 6, keywords: 3 } };

/**
 * Loads the engine; nothing of it is fetched before. One instance a page, on the main thread: its worker would be 11 KB more.
 * @param base where the index lies
 * @throws when a file cannot be loaded
 */
export async function openEngine(base = '/pagefind/'): Promise<Engine> {
	const module = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as PagefindModule;
	await module.options({ basePath: base, baseUrl: '/', noWorker: true, language: 'en', ranking: RANKING });
	await module.init();
	return module;
}
