/** The front matter of every kind of page. One schema for Astro's collections, the checks and editors' tools. */
import * as z from 'zod';
import type { Collection } from './collections.ts';
import { isoDate, oneOf, pageId, reference, sentence, sharedFields, someDate } from './fields.ts';
import { ID_LETTERS, ID_NUMBER } from './ids.ts';
import { gcmTag, sdgTag } from './tags.ts';
import type { Vocabulary } from './vocabulary.ts';

export { COLLECTIONS, type Collection } from './collections.ts';

/** An id for life, given once: it outlives the page's title and folder. */
const lasting = (kind: keyof typeof ID_LETTERS) => {
	const letter = ID_LETTERS[kind];
	return z
		.string()
		.regex(new RegExp(`^${letter}${ID_NUMBER}$`), `${letter} and two digits or more, such as ${letter}07 or ${letter}107`)
		.describe('The id for life: given once, never changed or reused.');
};

/** See {@link translationFacts}: six digits for each part of the English page. */
const TRANSLATED_FROM = /^[0-9a-f]{6}(-[0-9a-f]{6})*$/;

const names = z.array(z.string().trim().min(2));
const year = z.int().min(1990).max(2100);

/**
 * Makes the schema of each collection.
 * @param vocabulary the closed lists and codes that fields may hold
 */
export function pageSchemas(vocabulary: Vocabulary) {
	const shared = sharedFields(vocabulary, {
		sdg: sdgTag([...vocabulary['sdg-goals'], ...vocabulary['sdg-targets']].map(({ code }) => code)),
		gcm: gcmTag(vocabulary['gcm-objectives'].map(({ code }) => code)),
	});
	const { countries: _, ...ofCountry } = shared;
	const audience = oneOf(vocabulary.audiences.map(({ id }) => id));
	return {
		guides: z.strictObject({
			id: lasting('guides'),
			...shared,
			form: z.enum(['how-to', 'framework']).describe('how-to: a task with steps; framework: what an instrument is and how to use it.'),
			who: names.default([]).describe('Who does the task, in short phrases.'),
		}),
		toolkits: z.strictObject({
			id: lasting('toolkits'),
			...shared,
			form: z.enum(['sector', 'cross-cutting']).describe('sector: one of the ten policy sectors; cross-cutting: serves all of them.'),
		}),
		'case-studies': z.strictObject({
			id: lasting('case-studies'),
			...shared,
			period: z
				.strictObject({ from: year, to: year.optional() })
				.refine(({ from, to }) => to === undefined || to >= from, 'ends before it begins')
				.optional()
				.describe('The years it ran, as a source gives them.'),
			scope: z.enum(['local', 'subnational', 'national', 'regional']).describe('How far it reached.'),
			places: names.default([]).describe('Places named in the sources.'),
			partners: names.default([]).describe('Organisations that carried it, named as in the sources.'),
			stakeholders: names.default([]).describe('Groups that took part or were reached.'),
			principles: z
				.array(oneOf(vocabulary.principles.map(({ id }) => id)))
				.max(3)
				.default([])
				.describe('Guiding principles of the GCM that the case shows: none to three.'),
		}),
		modules: z.strictObject({
			id: lasting('modules'),
			...shared,
			minutes: z.int().min(20).max(90).describe('How long the session takes, 20 to 90 minutes: the sum of its plan.'),
			level: z.enum(['introductory', 'intermediate', 'advanced']),
			objectives: z.array(sentence).min(1).max(5).describe('What a participant can do afterwards, so that one could watch them do it.'),
			prerequisites: z.array(pageId).default([]).describe('Modules to take first.'),
			uses: z.array(pageId).default([]).describe('Pages the module teaches from.'),
			materials: names.default([]),
			plan: z
				.array(z.strictObject({ minutes: z.int().min(1), title: z.string().min(3), how: sentence }))
				.min(2)
				.describe('The session step by step; its minutes add up to `minutes`.'),
			forms: z
				.array(z.strictObject({ minutes: z.int().min(10), how: sentence }))
				.default([])
				.describe('Shorter forms: in how many minutes it also works, and what then falls away. The session builder offers them.'),
			notes: z.array(sentence).default([]).describe('What a facilitator should know, one or two sentences each.'),
			questions: z
				.array(z.strictObject({ question: sentence, answer: z.string().min(2) }))
				.default([])
				.describe('Self-check questions with their answers.'),
		}),
		pathways: z.strictObject({
			id: lasting('pathways'),
			...shared,
			audience: audience.describe('The one audience the pathway is for.'),
			steps: z
				.array(
					z.strictObject({
						page: pageId,
						because: sentence.describe('Why this, and why now.'),
						minutes: z.int().min(1).optional().describe('Reading time; a module brings its own.'),
						stop: sentence.optional().describe('What one can do if one stops here.'),
					}),
				)
				.min(2),
		}),
		countries: z.strictObject({
			...ofCountry,
			country: oneOf(vocabulary.countries.filter(({ slug }) => slug).map(({ iso }) => iso)).describe(
				'The country it is about, as an ISO alpha-3 code; so it needs no `countries`.',
			),
			figures: z
				.array(
					z.strictObject({
						value: z
							.string()
							.trim()
							.min(1)
							.max(24)
							.describe('The number with its unit, as a reader says it: "27.7%", "USD 6 million", "53rd of 165". In quotes.'),
						what: z.string().trim().min(10).max(120).describe('What it counts, so that the number before it makes a sentence: "of people lived in poverty".'),
						date: someDate
							.optional()
							.describe('When it was so: 2021, 2021-12 or 2021-12-31. Left out only where the source gives no date; the page then says so.'),
						evidence: z.array(reference).min(1).describe('Where in a source it stands: "iom-evaluation-2022 682".'),
					}),
				)
				.max(4)
				.default([])
				.describe('Two to four figures that a visitor of the country needs first; each stands in the text too, with its source.'),
		}),
		actions: z.strictObject({ id: lasting('actions'), ...shared, number: z.int().min(1).max(11).describe('Its place in the list of the submission.') }),
		resources: z.strictObject({
			id: lasting('resources'),
			...shared,
			authors: names.describe('Author bodies, as the sources name them.'),
			year: year.optional(),
			type: z.enum([
				'guidance',
				'toolkit',
				'report',
				'training',
				'strategy',
				'dataset',
				'platform',
				'evaluation',
				'declaration',
				'indicator-framework',
				'initiative',
			]),
			languages: z
				.array(z.string().regex(/^[a-z]{2}$/, 'an ISO 639-1 code such as en'))
				.default([])
				.describe('Languages in which the document was seen; empty where nobody has looked.'),
			url: z
				.url({ protocol: /^https?$/ })
				.optional()
				.describe('The address of the document: only one that a source gives or that was seen in public pages.'),
			seen: isoDate.optional().describe('The day somebody last saw the document at this address, or in a public page that gives it.'),
			ask: sentence.optional().describe('Where no address was found: who publishes the document, and what to ask for.'),
			purpose: sentence.describe('One sentence: what it is for.'),
			named_in: z.array(reference).min(1).describe('Where the sources name it.'),
		}),
		goals: z.strictObject(shared),
		objectives: z.strictObject(shared),
	} satisfies Record<Collection, z.ZodType>;
}

/** Front matter that is words: a translation says these in its language, at the same places of the same lists. */
const translatedWords = z.strictObject({
	places: names.optional(),
	partners: names.optional(),
	stakeholders: names.optional(),
	who: names.optional(),
	materials: names.optional(),
	objectives: z.array(sentence).optional(),
	notes: z.array(sentence).optional(),
	figures: z.array(z.strictObject({ value: z.string().min(1), what: z.string().min(3) })).optional(),
	plan: z.array(z.strictObject({ title: z.string().min(3), how: sentence })).optional(),
	questions: z.array(z.strictObject({ question: sentence, answer: z.string().min(2) })).optional(),
	steps: z.array(z.strictObject({ because: sentence, stop: sentence.optional() })).optional(),
	purpose: sentence.optional(),
	ask: sentence.optional(),
});

/** How a translation was made. */
const translationFacts = z
	.strictObject({
		of: z
			.string()
			.regex(TRANSLATED_FROM, 'what “npm run languages -- --fits FILE” writes')
			.describe('The English text it says, as short digests of its parts; “npm run languages -- --fits FILE” writes it.'),
		by: z
			.enum(['machine', 'person'])
			.describe('machine: a program wrote it; person: a person who speaks both languages did. The page says which, until somebody has read it.'),
		read_by: z.string().trim().min(2).max(80).optional().describe('Who speaks the language and has compared the whole page with the English one.'),
	})
	.describe('How it was made. The page tells its readers.');

/** A translation inherits everything but its words. */
export const translationSchema = z.strictObject({
	title: z.string().trim().min(3).max(110),
	summary: z.string().trim().min(60).max(320),
	translation: translationFacts,
	words: translatedWords
		.default({})
		.describe('Fields of the page that are words, in this language: places, partners, figures, the plan of a module … What is left out stays English.'),
	reasons: z
		.record(z.string().regex(/^(sdg|gcm):[0-9a-d.]+$/, 'sdg:13.1 or gcm:2'), sentence)
		.default({})
		.describe("The reasons of the page's links in this language, by link."),
	why: z.record(pageId, z.string().trim().min(10)).default({}).describe('Why a related page is next, in this language, by page.'),
});

/** The site's own prose, in any language: what it says of itself. */
export const proseSchema = z.strictObject({
	title: z.string().trim().min(5).max(110),
	summary: z.string().trim().min(60).max(320),
	translation: translationFacts.optional().describe('Of a translation: how it was made.'),
});

type Schemas = ReturnType<typeof pageSchemas>;
/** Front matter of a page of a given collection, as code receives it. */
export type FrontMatter<C extends Collection = Collection> = { [K in C]: z.output<Schemas[K]> & Pick<z.output<Schemas['guides']>, 'countries'> }[C];
export type Translation = z.output<typeof translationSchema>;
