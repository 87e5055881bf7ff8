/** The only reader of astro:content: a page's text, rendered. */
import { getEntry, render } from 'astro:content';
import type { Locale } from '../schema/locales.ts';
import type { Collection } from '../schema/pages.ts';

/**
 * Renders a page's text.
 * @param id "guides/use-an-mgi-baseline"
 * @param locale "en" for the original
 * @returns the component and its headings
 * @throws when there is no such entry
 */
export async function renderEntry(id: string, locale: Locale) {
	const [collection, slug] = id.split('/') as [Collection, string];
	const entry = locale === 'en' ? await getEntry(collection, slug) : await getEntry('translations', `${id}.${locale}`);
	if (!entry) throw new Error(`no entry ${id} (${locale})`);
	return render(entry);
}
