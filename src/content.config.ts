/** Loaders and schemas of the collections, nothing else. Links between pages are checked by src/check, not by references here. */
import { defineCollection } from 'astro:content';
import { contentLoader, proseLoader } from './build/loader.ts';
import { siteContent } from './content/site.ts';
import { pageSchemas, proseSchema, translationSchema } from './schema/pages.ts';

const schemas = pageSchemas(siteContent().vocabulary);

function pages<Name extends keyof typeof schemas>(name: Name) {
	return defineCollection({ loader: contentLoader(name), schema: schemas[name] });
}

export const collections = {
	guides: pages('guides'),
	toolkits: pages('toolkits'),
	'case-studies': pages('case-studies'),
	modules: pages('modules'),
	pathways: pages('pathways'),
	countries: pages('countries'),
	actions: pages('actions'),
	resources: pages('resources'),
	goals: pages('goals'),
	objectives: pages('objectives'),
	// The site's own prose goes Astro's way: its loader, and @astrojs/mdx.
	site: defineCollection({ loader: proseLoader(), schema: proseSchema }),
	translations: defineCollection({ loader: contentLoader('translations'), schema: translationSchema }),
};
