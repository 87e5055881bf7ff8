/** A page that is being written: its front matter as a value, as text, and what the check says of it. */
import { stringify } from 'yaml';
import type { ZodType } from 'zod';
import type { Problem } from '../check/problem.ts';
import { beyondTable } from '../check/rules/beyond-table.ts';
import { citations } from '../check/rules/citations.ts';
import { denials } from '../check/rules/denials.ts';
import { principalLinks } from '../check/rules/principal-links.ts';
import { reasons } from '../check/rules/reasons.ts';
import type { ContentRule } from '../check/rules/rule.ts';
import { sessionPlans } from '../check/rules/session-plans.ts';
import { summaries } from '../check/rules/summaries.ts';
import { weakReasons } from '../check/rules/weak-reasons.ts';
import { checkSchema } from '../check/schema-problems.ts';
import { readYaml } from '../files/yaml.ts';
import { buildGraph } from '../graph/build.ts';
import { compareCodes } from '../graph/queries.ts';
import type { Page } from '../graph/types.ts';
import { type Collection, type FrontMatter, pageSchemas } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** The kinds a contributor starts; the others exist once and are only edited. */
export const KINDS = ['guides', 'toolkits', 'case-studies', 'modules', 'pathways', 'resources'] as const satisfies readonly Collection[];

/** What `npm run new` starts besides: the page of a country, which comes with a line in countries.yaml. */
export const STARTED = [...KINDS, 'countries'] as const;
export type Started = (typeof STARTED)[number];

export type Fields = Record<string, unknown>;

/** The rules that need no other page. */
const RULES: readonly ContentRule[] = [principalLinks, reasons, citations, weakReasons, beyondTable, sessionPlans, summaries, denials];

/**
 * @param fields front matter in any order
 * @returns YAML between its two lines of hyphens: fields in the schema's order, codes in quotes, principal links first, claimed ones last
 */
export function writeFrontMatter(fields: Fields, kind: Collection, vocabulary: Vocabulary): string {
	const order = Object.keys(pageSchemas(vocabulary)[kind].shape);
	const keys = [...order.filter((key) => key in fields), ...Object.keys(fields).filter((key) => !order.includes(key))];
	const shown = keys.filter((key) => !(Array.isArray(fields[key]) && (fields[key] as unknown[]).length === 0));
	const value = Object.fromEntries(shown.map((key) => [key, key === 'sdg' || key === 'gcm' ? sortedTags(key, fields[key]) : fields[key]]));
	return `---\n${stringify(value, { lineWidth: 0, version: '1.2' })}---\n`;
}

function sortedTags(field: string, tags: unknown): unknown {
	if (!Array.isArray(tags)) return tags;
	const key = (tag: unknown) => (typeof tag === 'object' && tag !== null ? (tag as Fields) : { code: tag });
	const rank = (tag: unknown) => ({ principal: 0, claimed: 2 })[String(key(tag).weight)] ?? 1;
	const node = (tag: unknown) => `${field}:${typeof key(tag).code === 'object' ? '' : key(tag).code}`;
	return [...tags].sort((a, b) => rank(a) - rank(b) || compareCodes(node(a), node(b)));
}

/**
 * Reads front matter that somebody pastes, with or without its lines of hyphens and the text after them.
 * @returns the fields; what cannot be read is in `problem`
 */
export function readFrontMatter(text: string): { fields: Fields; problem?: string } {
	const inner = /^\s*---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? text;
	const { data, errors } = readYaml(inner);
	const [error] = errors;
	if (error) return { fields: {}, problem: `${error.at.line}: ${error.message}` };
	return typeof data === 'object' && data !== null && !Array.isArray(data) ? { fields: data as Fields } : { fields: {}, problem: '' };
}

/**
 * What the check will say of this front matter, in the same words and with the lines of the text given.
 * @param text as {@link writeFrontMatter} writes it
 */
export function checkDraft(text: string, kind: Collection, vocabulary: Vocabulary): Problem[] {
	const file = `content/${kind}/new-page.mdx`;
	const yaml = readYaml(text.replace(/^---\n/, '').replace(/\n---\n[\s\S]*$/, ''), 2);
	if (yaml.errors.length) return yaml.errors.map(({ message, at }) => ({ file, ...at, level: 'error', code: 'WM002', found: message }));
	const schema = pageSchemas(vocabulary)[kind];
	const told = checkSchema(yaml.data ?? {}, schema, { file, at: yaml.at });
	// Of links there is something to say before the rest is written.
	const value = told.value ?? schema.safeParse({ ...(yaml.data as Fields), ...standIns(yaml.data, schema, vocabulary) }).data;
	const { problems } = told;
	if (!value) return problems;
	const page: Page = {
		id: `${kind}/new-page`,
		collection: kind,
		slug: 'new-page',
		front: value as FrontMatter,
		words: 0,
		links: [],
		at: (path) => ({ file, ...yaml.at(path) }),
	};
	const graph = buildGraph([page], vocabulary);
	const checked = { content: EMPTY, vocabulary, parsed: [], prose: [], translations: [], graph, places: new Map(), today: undefined };
	const found = RULES.flatMap(({ code, level, find }) => find(checked).map((finding): Problem => ({ level, ...finding, code })));
	return [...problems, ...found.filter(({ code }) => told.value || code !== summaries.code)];
}

/** For the fields that every page has, and that are not right yet: values that are. */
function standIns(data: unknown, { shape }: { shape: Partial<Record<string, ZodType>> }, { audiences, sectors }: Vocabulary): Fields {
	const right: Fields = {
		title: 'A title',
		summary: 'A summary of sixty characters and a few more, which no rule looks at.',
		audiences: [audiences[0]?.id],
		sectors: [sectors[0]?.id],
	};
	const passes = (field: string, value: unknown) => shape[field]?.safeParse(value).success;
	const written = (data ?? {}) as Fields;
	const fields = Object.fromEntries(Object.entries(right).filter(([field]) => !passes(field, written[field])));
	for (const field of ['sdg', 'gcm'] as const) {
		const tags = written[field];
		if (Array.isArray(tags)) fields[field] = tags.map((tag, index) => (passes(field, [tag]) ? tag : standInTag(tag, (code) => passes(field, [code]), index)));
	}
	return fields;
}

/** A link that is not right yet, with its code and weight where these are. */
function standInTag(tag: unknown, isCode: (code: unknown) => boolean | undefined, index: number): Fields {
	const { code, weight } = (typeof tag === 'object' && tag !== null ? tag : {}) as Fields;
	const because = 'Seven clerks in two towns count people each spring.';
	return { code: isCode(code) ? code : String(17 - index), weight: weight === 'principal' ? weight : 'significant', because };
}

const EMPTY = { pages: [], prose: [], vocabulary: new Map(), strays: [], files: new Map(), routes: [] };

/**
 * What a new page of a kind holds before its author has written anything: every field that the kind cannot do without.
 * @param today "2026-11-22"
 */
export function starter(kind: Started, today: string): Fields {
	const dates = { published: today, reviewed: today, draft: true };
	const own: Record<Started, Fields> = {
		countries: {},
		guides: { form: 'how-to' },
		toolkits: { form: 'cross-cutting' },
		'case-studies': { scope: 'national' },
		modules: {
			minutes: 45,
			level: 'introductory',
			objectives: ['Name what a participant can do afterwards, so that one could watch them do it.'],
			plan: [
				{ minutes: 10, title: 'Opening', how: 'Say what participants do in this step.' },
				{ minutes: 35, title: 'Exercise', how: 'Say what participants do in this step.' },
			],
		},
		pathways: { audience: 'trainer', steps: [] },
		resources: { authors: ['Name of the author body'], type: 'guidance', purpose: 'Say in one sentence what it is for.', named_in: [] },
	};
	return { ...dates, ...own[kind] };
}

/** The text a new page begins with: headings to fill, as pages of its kind have them. */
export const OUTLINES: Record<Started, string> = {
	countries:
		'Say in two sentences what moves people to, from and through the country.\n\n## Development\n\n## Migration\n\n## National priorities\n\n## The UN and IOM\n\n## Cases\n\n## What is distinctive\n',
	guides:
		'Say in two sentences who does this task, when, and what they have at the end.\n\n## Steps\n\n1. The first step.\n2. The second step.\n\n## What goes wrong\n\n## Checklist\n\n- [ ] The first thing to have done.\n',
	toolkits: 'Say in two sentences who uses this toolkit, and for which decision.\n\n## Guiding questions\n\n## Theory of change\n\n## Indicators\n',
	'case-studies':
		'Say in two sentences what was done, for whom, and what came of it.\n\n## Context\n\n## What was done\n\n## What came of it\n\n## What to copy\n\n## What to beware of\n',
	modules:
		'Say in two sentences what participants bring and what they take away.\n\n## Material\n\n<Exercise title="Name the exercise" minutes="35">\n\nSay what participants do.\n\n</Exercise>\n\n## If you have to adapt it\n',
	pathways: 'Say in two sentences who this pathway is for and how long it takes.\n\n## What you can do at the end\n',
	resources: 'Say in two sentences what this document or tool is.\n\n## When to reach for it\n\n## What it leaves out\n',
};
