/** The shapes of the vocabularies under content/vocabulary/, one schema a file. */
import * as z from 'zod';
import type { Locale } from './locales.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const label = z.string().min(2);

/** Codes of a goal ("10"), a target ("10.7", "10.a") and an objective ("16"). Text, never numbers: 16.1 and 16.10 are two targets. */
const goalCode = z.string().regex(/^([1-9]|1[0-7])$/, 'a goal, "1" to "17"');
const targetCode = z.string().regex(/^([1-9]|1[0-7])\.(\d{1,2}|[a-d])$/, 'a target such as "10.7" or "10.a", in quotes');
const indicatorCode = z.string().regex(/^([1-9]|1[0-7])\.(\d{1,2}|[a-d])\.\d{1,2}$/, 'an indicator such as "10.7.2", in quotes');
const objectiveCode = z.string().regex(/^([1-9]|1\d|2[0-3])$/, 'an objective, "1" to "23"');

/** audiences.yaml, sectors.yaml and principles.yaml: closed lists. */
const choices = z.array(z.strictObject({ id, label }));

/** sdg-goals.yaml: `title` is the official wording (A/RES/71/313), `label` the short name. */
const goals = z.array(z.strictObject({ code: goalCode, label, title: label, colour: z.string().regex(/^#[0-9a-f]{6}$/) }));

/** sdg-targets.yaml: `label` is Waymark's own short wording. */
const targets = z.array(z.strictObject({ code: targetCode, label }));

/** sdg-indicators.yaml: `title` is the official name. */
const indicators = z.array(z.strictObject({ code: indicatorCode, title: label }));

/** gcm-objectives.yaml: `title` is the official wording (A/RES/73/195, paragraph 16). */
const objectives = z.array(z.strictObject({ code: objectiveCode, label, title: label }));

/** gcm-sdg.yaml: the UN Network's table, with where and how it was read. */
const correspondence = z.strictObject({
	provenance: z.strictObject({ source: id, read: z.string() }),
	pairs: z.array(
		z.strictObject({
			objective: objectiveCode,
			target: z.union([z.literal('all'), targetCode]),
			form: z.enum(['list', 'text', 'all']),
			read_in: z.enum(['both', 'document']),
			/** The number as the guidance prints it, where it misprints it. */
			printed: targetCode.optional(),
			note: z.string().optional(),
		}),
	),
});

/** countries.yaml. `at` is [longitude, latitude] in degrees; `slug` is set where the country has a page. */
const countries = z.array(
	z.strictObject({
		iso: z.string().regex(/^[A-Z]{3}$/),
		name: label,
		slug: id.optional(),
		at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
	}),
);

/** sources.yaml. `paragraphs` is the highest paragraph number; `sections` says where ranges of them stand in the document, `page` where that part of it begins; `seen` is the day its address was last seen in public pages. */
const sources = z.array(
	z.strictObject({
		id,
		title: label,
		label,
		authors: label,
		publisher: label,
		year: z.int().optional(),
		language: z.string().length(2),
		url: z.url({ protocol: /^https$/ }).optional(),
		seen: z.iso.date().optional(),
		paragraphs: z.int().optional(),
		sections: z.array(z.strictObject({ from: z.int(), to: z.int(), section: z.string(), page: z.int().optional() })).optional(),
	}),
);

/** glossary.yaml. `id` is the anchor on /glossary/; `acronym` is set where the term has one. */
const glossary = z.array(
	z.strictObject({ id, term: label, acronym: label.optional(), definition: z.string().min(10), evidence: z.array(z.string()).optional() }),
);

const words = z.array(z.string().trim().min(1)).min(1);

/** search-words.yaml: words that people use and pages do not. A topic's `about` names goals ("sdg:8"), objectives ("gcm:6") and pages. */
const searchWords = z.strictObject({
	stop: words,
	codes: z.strictObject({ sdg: words, gcm: words }),
	spellings: z.array(words.min(2)),
	same: z.array(words.min(2)),
	countries: z.array(z.strictObject({ iso: z.string().regex(/^[A-Z]{3}$/), words })),
	kinds: z.array(z.strictObject({ kind: id, words })),
	topics: z.array(z.strictObject({ about: z.array(z.string().regex(/^((sdg|gcm):\d+|[a-z-]+\/[a-z0-9-]+)$/)).default([]), search: z.string().min(3), words })),
});

/** File name (without .yaml) → schema; the keys are also the keys of {@link Vocabulary}. */
export const vocabularySchemas = {
	'sdg-goals': goals,
	'sdg-targets': targets,
	'sdg-indicators': indicators,
	'gcm-objectives': objectives,
	'gcm-sdg': correspondence,
	countries,
	sources,
	glossary,
	audiences: choices,
	sectors: choices,
	principles: choices,
	'search-words': searchWords,
};

const official = z.strictObject({ label, title: label.optional() });
const byId = z.record(id, label).default({});

/** names.es.yaml and the like: what the vocabularies' entries are called in a language, by code or id. What is left out is English. */
export const namesSchema = z.strictObject({
	goals: z.record(goalCode, official).default({}),
	targets: z.record(targetCode, label).default({}),
	objectives: z.record(objectiveCode, official).default({}),
	audiences: byId,
	sectors: byId,
	principles: byId,
	countries: z.record(z.string().regex(/^[A-Z]{3}$/), label).default({}),
	glossary: z.record(id, z.strictObject({ term: label, acronym: label.optional() })).default({}),
});
export type Names = z.infer<typeof namesSchema>;

export type VocabularyName = keyof typeof vocabularySchemas;
/** Every vocabulary by its file's name. */
export type Vocabulary = { [Name in VocabularyName]: z.infer<(typeof vocabularySchemas)[Name]> } & {
	/** In the languages that have a file of names. */
	names?: Readonly<Partial<Record<Locale, Names>>>;
};
export type Source = Vocabulary['sources'][number];
export type Country = Vocabulary['countries'][number];
