/** The site's own prose (content/site/), which Astro loads and @astrojs/mdx compiles. The one file that asks Astro for it. */
import { getCollection, render } from 'astro:content';
import { LOCALES, type Locale } from '../schema/locales.ts';

/** @returns each piece in each language: its name ("about"), its words, and its text as a component */
export async function proseOfSite() {
	const entries = await getCollection('site');
	const pieces = entries.map((entry) => {
		const [slug = '', language = 'en'] = entry.id.split('.');
		return { slug, locale: language as Locale, front: entry.data, rendered: () => render(entry) };
	});
	return pieces.filter(({ locale }) => LOCALES.includes(locale));
}
