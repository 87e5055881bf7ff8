/** Loaders and schemas of the collections, nothing else. Links between pages are checked by src/check, not by references here. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readVocabulary } from './check/content.ts';
import { readContent } from './files/disk.ts';
import { pageSchemas, translationSchema } from './schema/pages.ts';

const schemas = pageSchemas(readVocabulary(readContent(process.cwd()).vocabulary));

/** An entry's id is its path without .mdx, as everywhere else; a front-matter `id` is another thing and stays out of it. */
const pathId = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

function pages<Name extends keyof typeof schemas>(name: Name) {
	return defineCollection({ loader: glob({ base: `./content/${name}`, pattern: ['*.mdx', '!*.*.mdx'], generateId: pathId }), schema: schemas[name] });
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
	translations: defineCollection({ loader: glob({ base: './content', pattern: '*/*.*.mdx', generateId: pathId }), schema: translationSchema }),
};
