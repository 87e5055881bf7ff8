/** What `astro dev` shows at the address of a page that cannot be shown: all that is wrong with it, as a page. */
import type { Problem } from '../check/problem.ts';
import { printProblems } from '../check/report.ts';
import type { SiteContent } from '../content/site.ts';
import { folderOf } from '../graph/addresses.ts';
import { html } from '../markup/html.ts';
import type { Collection } from '../schema/collections.ts';
import type { Locale } from '../schema/locales.ts';

const VOCABULARY = /^content\/vocabulary\//;
const PAGE_FILE = /^content\/(?<folder>[a-z-]+)\/(?<slug>[^/.]+)(?:\.(?<locale>[a-z]{2}))?\.mdx$/;

/**
 * @param address what is asked for: "/guides/x/"
 * @param problems errors of the last reading
 * @param content the last one that could be read; undefined when there has been none
 * @returns those that keep the address from being shown; empty when it can be shown, or is no page's
 */
export function problemsAt(address: string, problems: readonly Problem[], content: SiteContent | undefined): readonly Problem[] {
	if (!content) return problems;
	// While the vocabularies cannot be read, what is wrong with the pages stands in the last content.
	const told = new Set([...problems, ...content.problems.filter(({ level }) => level === 'error')]);
	return [...told].filter(({ file }) => {
		const { folder = '', slug = '', locale } = PAGE_FILE.exec(file)?.groups ?? {};
		if (!slug) return false;
		const place = folder === 'site' ? `/${slug}/` : `/${folderOf(folder as Collection)}/${slug}/`;
		if (address !== (locale ? `/${locale}${place}` : place)) return false;
		return folder === 'site' || !content.texts.get(`${folder}/${slug}`)?.has((locale ?? 'en') as Locale);
	});
}

/** @returns a whole page, made without the site, which may be what is broken */
export function problemPage(problems: readonly Problem[]): string {
	const [first] = problems;
	const what = first && VOCABULARY.test(first.file) ? 'The vocabularies cannot be read yet' : 'This page cannot be shown yet';
	return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${what}</title><style>body { max-inline-size: 50rem; margin: 3rem auto; padding-inline: 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; } pre { white-space: pre-wrap; font-size: .9375rem; } :root { color-scheme: light dark; }</style><script type="module" src="/@vite/client"></script></head><body><main><h1>${what}</h1><p>Mend what stands below and save the file: this page then shows itself. All others work meanwhile.</p><pre>${printProblems(problems)}</pre></main></body></html>\n`
		.text;
}
