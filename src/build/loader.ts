/**
 * Hands the content to Astro's collections, already read, checked and rendered: for editors' tools, types and the dev server. A build leaves them
 * empty: the pages read the content value itself, and the copy that nobody reads cost 2.5 s of processor for each 1,000 pages.
 */
import { glob, type Loader } from 'astro/loaders';
import { noteLoaded, siteContent } from '../content/site.ts';
import type { Collection } from '../schema/pages.ts';

/** The name Astro knows it by. */
export const LOADER = 'waymark-content';

/** @param collection one of the kinds of page, or the translations of all of them, whose ids are "guides/use-an-mgi-baseline.ru" */
export function contentLoader(collection: Collection | 'translations'): Loader {
	return {
		name: LOADER,
		load: async ({ store, watcher }) => {
			if (!watcher) return store.clear();
			const before = new Set(store.keys());
			for (const { page, text } of textsOf(collection)) {
				const id = collection === 'translations' ? `${page.id}.${text.locale}` : page.slug;
				const { html, headings } = text.body;
				store.set({ id, data: { ...(text.translation ?? page.front) }, filePath: text.file, digest: text.digest, rendered: { html, metadata: { headings } } });
				before.delete(id);
			}
			for (const id of before) store.delete(id);
		},
	};
}

/**
 * The site's own prose goes Astro's way, by its loader: with the files that are free of errors, each time the content has been read. Astro itself would
 * watch them, and end with the first one that it cannot read.
 */
export function proseLoader(): Loader {
	return {
		name: LOADER,
		load: async ({ watcher: _, ...context }) => {
			noteLoaded();
			const pattern = siteContent().prose.map(({ path }) => path.slice('content/'.length));
			context.store.clear();
			if (pattern.length) await glob({ base: './content', pattern, generateId: ({ entry }) => entry.slice('site/'.length, -'.mdx'.length) }).load(context);
		},
	};
}

function textsOf(collection: Collection | 'translations') {
	const { graph, texts } = siteContent();
	return [...graph.pages.values()].flatMap((page) =>
		[...(texts.get(page.id)?.values() ?? [])]
			.filter(({ locale }) => (collection === 'translations' ? locale !== 'en' : locale === 'en' && page.collection === collection))
			.map((text) => ({ page, text })),
	);
}
