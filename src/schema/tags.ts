/** A page's links to the SDGs and the GCM, as an editor writes them and as code receives them. */
import * as z from 'zod';
import { reference, sentence } from './fields.ts';
import type { Reference } from './references.ts';

/**
 * principal: what the page is about; significant: an earned secondary link. claimed: a source lists it and does not say why;
 * it is shown as the source's claim, and weighs nothing.
 */
export const WEIGHTS = ['principal', 'significant', 'claimed'] as const;
export type Weight = (typeof WEIGHTS)[number];
/** The weights that an editor vouches for. */
export type Earned = Exclude<Weight, 'claimed'>;

/** What the code receives for a tag, however short it was written. */
export interface Tag {
	/** "10", "10.7" (SDG) or "16" (GCM) */
	code: string;
	weight: Weight;
	/** One sentence; absent in the short form, and where a source only claims the link. */
	because?: string | undefined;
	evidence: Reference[];
	/** True when the source itself states this link. */
	stated: boolean;
	/** Why two principal links belong together that the UN Network's table does not join. */
	beyond_table?: string | undefined;
}

/** Says what is wrong with a code that YAML did not leave as text. */
function codeHint(input: unknown, kind: string): string {
	if (typeof input === 'number' && !Number.isInteger(input)) return `put the code in quotes: "${input}" (YAML reads an unquoted 16.10 as the number 16.1)`;
	return kind;
}

/** Says what is wrong with a group of fields, whatever else is wrong in it. */
function held<S extends z.ZodObject>(fields: S, path: keyof z.output<S> & string, error: string, holds: (tag: z.output<S>) => boolean): S {
	return fields.refine(holds, { path: [path], error, when: ({ value }) => typeof value === 'object' && value !== null });
}

/**
 * The schema of one tag: short form `"10.7"` (significant, no reason yet) or the long form.
 * Whole numbers are taken for goals and objectives (`gcm: [16]`); a number with a fraction is refused.
 * @param codes every code allowed
 * @param kind what the codes are, for error messages
 */
function tag(codes: readonly string[], kind: string) {
	const listed = z.enum(codes as [string, ...string[]], { error: ({ input }) => codeHint(input, kind) });
	const code = z.preprocess((input) => (Number.isInteger(input) ? String(input) : input), listed);
	const fields = z.strictObject({
		code: code.describe(`The code, in quotes: ${kind}.`),
		weight: z
			.enum(WEIGHTS)
			.default('significant')
			.describe(
				'principal = what the page is about (one to three a page); significant = an earned secondary link; claimed = a source lists it and does not say why: shown as the source’s claim, counted nowhere.',
			),
		because: sentence.max(240).optional().describe('One sentence: what on this page makes the link. Only a claimed link has none.'),
		evidence: z.array(reference).default([]).describe('Where in a source the link rests: "iom-evaluation-2022 743, 745-747".'),
		stated: z.boolean().default(false).describe('true only when the source itself states this link.'),
		beyond_table: sentence
			.max(240)
			.optional()
			.describe(
				'One sentence, where this objective and an SDG target are both principal and the UN Network’s table does not join them: why they belong together here.',
			),
	});
	const reasoned = held(fields, 'because', 'one sentence: what on this page makes the link', (tag) => tag.weight === 'claimed' || tag.because !== undefined);
	const bare = held(
		reasoned,
		'because',
		'no reason: a source that only lists a link gives none. A link that has one is significant',
		(tag) => tag.weight !== 'claimed' || tag.because === undefined,
	);
	const long = held(
		bare,
		'evidence',
		'the place in a source that lists a claimed link: "m4dnet-kazakhstan 4"',
		(tag) => tag.weight !== 'claimed' || (tag.evidence ?? []).length > 0,
	);
	// The same for editors' tools, which read the schema as JSON.
	const needs = { oneOf: [{ required: ['because'] }, { properties: { weight: { const: 'claimed' } }, required: ['weight', 'evidence'] }] };
	return z.union([code.transform((short): Tag => ({ code: short, weight: 'significant', evidence: [], stated: false })), long.meta(needs)]);
}

/** @param codes all goal and target codes */
export const sdgTag = (codes: readonly string[]) => tag(codes, 'an SDG goal "1" to "17", or one of the 169 targets such as "10.7"');
/** @param codes all objective codes */
export const gcmTag = (codes: readonly string[]) => tag(codes, 'a GCM objective, "1" to "23"');
