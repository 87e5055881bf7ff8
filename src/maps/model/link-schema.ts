/** What a file of links holds, for programs: a JSON Schema, made when the site is built. */
import * as z from 'zod';

const row = z
	.strictObject({
		page: z.string().describe('The page’s id: "guides/x".'),
		title: z.string(),
		address: z.url().describe('The page’s whole address.'),
		kind: z.string().describe('The kind of page, in words.'),
		countries: z.string().describe('Names of the countries the page is about, with "; " between.'),
		framework: z.enum(['SDG', 'GCM']).describe('Sustainable Development Goals, or Global Compact for Migration.'),
		code: z.string().describe('A goal "8", a target "8.8", or an objective "6": text, so that 8.10 stays 8.10.'),
		name: z.string().describe('What the code is called here, in short.'),
		weight: z.enum(['principal', 'significant', 'claimed']).describe('Claimed: a source lists it and does not say why.'),
		reason: z.string().describe('Why the link is there; empty where a source only claims it.'),
		stated: z.enum(['yes', 'no']).describe('Whether the reason is the source’s own.'),
		evidence: z.string().describe('What it rests on: documents with the place in each; empty where it is our own reasoning.'),
		sources: z.string().describe('The ids of these documents, with "; " between.'),
		published: z.string().describe('The day the page first appeared, or empty.'),
		reviewed: z.string().describe('The day somebody last checked the page, or empty.'),
	})
	.meta({ title: 'Link' });

/** A file of links: /data/links.json, and what the explorer hands over of what it shows. */
export const LinkFile = z.object({ source: z.string(), licence: z.string(), links: z.array(row) }).meta({ title: 'Links of Waymark’s pages' });

export function linkSchema() {
	return z.toJSONSchema(LinkFile, { io: 'input' });
}
