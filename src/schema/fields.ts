/** The fields that several kinds of page share. Each `.describe` is the sentence a writer reads. */
import * as z from 'zod';
import { parseReference } from './references.ts';
import type { Vocabulary } from './vocabulary.ts';

const DATE = 'a date such as 2026-11-22 (year-month-day)';
const SOME_DATE_FORM = /^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const SOME_DATE = 'a year, a month or a day: 2021, 2021-12 or 2021-12-31';

/** How many characters a title and a summary have. */
export const TITLE = { least: 5, most: 90 };
export const SUMMARY = { least: 60, most: 240 };

/** An ISO date. YAML readers hand over text or a Date at midnight UTC; both become text, "2026-11-22". */
export const isoDate = z
	.union([z.iso.date(DATE), z.date().transform((date) => date.toISOString().slice(0, 10))], { error: DATE })
	.meta({ type: 'string', format: 'date' });

/** A sentence in plain text. */
export const sentence = z.string().trim().min(10);

/** A page's id: its collection and its file's name, "guides/use-an-mgi-baseline". Whether the page exists is the graph's question. */
export const pageId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'collection/slug, such as guides/use-an-mgi-baseline');

/** What code receives for a page that a reader would want next. */
export interface Related {
	page: string;
	/** What it gives to somebody who has read this page. */
	why?: string | undefined;
}

/** A page to read next, by its id alone or with the reason. */
const related = z.union([
	pageId.transform((page): Related => ({ page })),
	z.strictObject({
		page: pageId,
		why: z
			.string()
			.trim()
			.min(10)
			.max(140)
			.optional()
			.describe(
				'What it gives to somebody who has just read this page, in one short sentence: "For step 3: how to learn in one district who leaves." Shown under its title.',
			),
	}),
]);

/** A year, a month or a day: 2021 → "2021", "2021-12", "2021-12-31". */
export const someDate = z
	.preprocess(
		(input) => (input instanceof Date ? input.toISOString().slice(0, 10) : Number.isInteger(input) ? String(input) : input),
		z.string().regex(SOME_DATE_FORM, SOME_DATE),
	)
	.meta({ anyOf: [{ type: 'integer' }, { type: 'string', pattern: SOME_DATE_FORM.source }] });

/** "iom-evaluation-2022 743, 745-747" → {@link Reference}. Whether source and paragraph exist is a check's question. */
export const reference = z.string().transform((text, context) => {
	const found = parseReference(text);
	if (found) return found;
	context.issues.push({
		code: 'custom',
		input: text,
		message: 'a source id and, after a space, its paragraphs: "iom-evaluation-2022 743, 745-747"',
	});
	return z.NEVER;
});

/** One of a closed list. The list travels in the schema, so errors and forms can show it. */
export function oneOf(ids: readonly string[]) {
	return z.enum(ids as [string, ...string[]]);
}

/** What every page has, translations apart. */
export function sharedFields(vocabulary: Vocabulary, tags: { sdg: z.ZodType; gcm: z.ZodType }) {
	return {
		title: z
			.string()
			.trim()
			.min(TITLE.least)
			.max(TITLE.most)
			.describe(`Tells the page apart from its neighbours in a list. At most ${TITLE.most} characters, no full stop.`),
		summary: z
			.string()
			.trim()
			.min(SUMMARY.least)
			.max(SUMMARY.most)
			.describe(
				`One or two sentences that tell a reader whether this is the page to open. ${SUMMARY.least} to ${SUMMARY.most} characters; does not repeat the title.`,
			),
		countries: z
			.array(oneOf(vocabulary.countries.map(({ iso }) => iso)))
			.default([])
			.describe('The countries the page is about, as ISO alpha-3 codes: KAZ, ECU, TUN, DOM. Leave out when it is about none.'),
		mentions: z
			.array(oneOf(vocabulary.countries.map(({ iso }) => iso)))
			.default([])
			.describe('Countries the page names, as an example, without being about them: their pages do not list it. Never one that `countries` has.'),
		audiences: z
			.array(oneOf(vocabulary.audiences.map(({ id }) => id)))
			.min(1)
			.max(4)
			.describe('Who the page is written for: one to four.'),
		sectors: z
			.array(oneOf(vocabulary.sectors.map(({ id }) => id)))
			.min(1)
			.max(3)
			.describe('The policy fields the page is about: one to three.'),
		sdg: z.array(tags.sdg).default([]).describe('Links to SDG goals ("10") or targets ("10.7"), each with its reason. Codes stand in quotes.'),
		gcm: z.array(tags.gcm).default([]).describe('Links to GCM objectives ("16"), each with its reason.'),
		related: z
			.array(related)
			.default([])
			.describe('Pages a reader would want next: two to five, never this page itself. The first three are shown under “What next”, each with its `why`.'),
		keywords: z
			.array(z.string().trim().min(2).max(40))
			.default([])
			.describe(
				'At most thirty words people look for this page by and it does not use, and for which it is among the three best answers: everyday words, words of other languages. Search knows them; nobody sees them.',
			),
		sources: z
			.array(oneOf(vocabulary.sources.map(({ id }) => id)))
			.default([])
			.describe('Every source the page cites, by its id in content/vocabulary/sources.yaml.'),
		published: isoDate.describe('The day the page first appeared: 2026-11-22.'),
		reviewed: isoDate.describe('The day somebody last checked the page against its sources.'),
		draft: z.boolean().default(false).describe('true keeps the page out of the built site; `npm run dev` shows it.'),
	};
}
