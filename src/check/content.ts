/** Checks the whole of content/: parses, applies the schema, builds the graph, then asks every rule. Pure: files in, report out. */
import { isDeepStrictEqual } from 'node:util';
import type { output, ZodType } from 'zod';
import type { Content, ContentFile, PageFile, TextFile } from '../files/content.ts';
import { type ParsedPage, parsePage } from '../files/page.ts';
import { readYaml, type Unread } from '../files/yaml.ts';
import { isKept } from '../graph/anchors.ts';
import { buildGraph } from '../graph/build.ts';
import type { Page } from '../graph/types.ts';
import { TRANSLATED } from '../schema/locales.ts';
import { type Collection, type FrontMatter, pageSchemas, proseSchema, translationSchema } from '../schema/pages.ts';
import { namesSchema, type Vocabulary, vocabularySchemas } from '../schema/vocabulary.ts';
import { placesOf } from './places.ts';
import { compareProblems, type Problem } from './problem.ts';
import { placesIn, type Reading, type Readings } from './readings.ts';
import { rules } from './rules/index.ts';
import { checkSchema } from './schema-problems.ts';
import type { CheckedContent } from './subject.ts';

export interface Report extends CheckedContent {
	/** Sorted by file and line. */
	problems: Problem[];
}

export interface CheckOptions {
	/** Whether drafts count as pages. */
	drafts?: boolean;
	today?: string;
	/** Called with each page that is read anew, with what is wrong with it by itself, while its tree is still there. */
	onPage?: (page: ParsedPage, problems: readonly Problem[], vocabulary: Vocabulary) => void;
	/** What an earlier check of the same folder learnt of its pages; those whose file has not changed are not read again. */
	known?: Readings;
}

/** The vocabularies cannot be read, so nothing can be checked against them. */
export class VocabularyError extends Error {
	readonly problems: Problem[];
	constructor(problems: Problem[]) {
		super(
			`The vocabularies cannot be read:\n${problems.map(({ file, line, found, allowed }) => `${file}:${line}: ${found}${allowed ? `; allowed: ${allowed}` : ''}`).join('\n')}`,
		);
		this.problems = problems;
	}
}

/**
 * @param content every file of content/
 * @returns all problems of all files, and the graph of what is right
 * @throws {VocabularyError} when a vocabulary is so broken that nothing can be checked against it
 */
export function checkContent(content: Content, options: CheckOptions = {}): Report {
	return recheckContent(content, options).report;
}

/**
 * The same, for whoever checks the same folder again and again.
 * @returns with the report, what the next check may be given as `known`
 */
export function recheckContent(content: Content, { drafts = true, today, onPage, known }: CheckOptions = {}): { report: Report; readings: Readings } {
	const vocabulary = readVocabulary(content.vocabulary, known?.vocabulary);
	const { files } = content;
	const before = known?.vocabulary === vocabulary && isDeepStrictEqual(known.files, files) ? known.pages : undefined;
	const problemsIn = textReader(content, vocabulary);
	const read = pageReader(vocabulary, problemsIn, onPage);
	const pages = new Map(
		content.pages.map((file): [string, Reading] => {
			const earlier = before?.get(file.path);
			return [file.path, earlier?.parsed.file.text === file.text ? earlier : read(file)];
		}),
	);
	const readings = [...pages.values()];
	const prose = content.prose.map((file) => {
		const parsed = parsePage(file);
		const { problems } = readData(parsed, proseSchema);
		return { parsed, problems: [...problems, ...problemsIn(parsed)] };
	});
	const found: Omit<CheckedContent, 'places'> = {
		content,
		vocabulary,
		parsed: readings.map(({ parsed }) => parsed),
		prose: prose.map(({ parsed }) => parsed),
		translations: readings.flatMap(({ translation }) => translation ?? []),
		graph: buildGraph(
			readings.flatMap(({ page }) => (page && (drafts || !page.front.draft) ? page : [])),
			vocabulary,
		),
		today,
	};
	const checked: CheckedContent = { ...found, places: placesOf(found) };
	const problems = [...readings, ...prose].flatMap((reading) => reading.problems);
	for (const rule of rules) if ('find' in rule) for (const finding of rule.find(checked)) problems.push({ level: rule.level, ...finding, code: rule.code });
	return { report: { ...checked, problems: problems.sort(compareProblems) }, readings: { vocabulary, files, pages } };
}

/** @returns a function that asks the rules for the text of one page, or of a piece of prose */
function textReader(content: Content, vocabulary: Vocabulary): (parsed: ParsedPage<TextFile>) => Problem[] {
	const textRules = rules.flatMap((rule) => ('findIn' in rule ? [{ ...rule, find: rule.findIn({ content, vocabulary }) }] : []));
	return (parsed) => textRules.flatMap(({ level, code, find }) => find(parsed).map((finding): Problem => ({ level, ...finding, code })));
}

/** @returns a function that reads one page: parses it, applies the schema, asks the rules for its text, and lets go of its tree */
function pageReader(vocabulary: Vocabulary, problemsIn: ReturnType<typeof textReader>, onPage: CheckOptions['onPage']): (file: PageFile) => Reading {
	const schemas = pageSchemas(vocabulary);
	return (pageFile) => {
		const parsed = parsePage(pageFile, isKept);
		const reading: Reading = { parsed, ...readFrontMatter(parsed, schemas) };
		reading.problems.push(...problemsIn(parsed));
		onPage?.(parsed, reading.problems, vocabulary);
		parsed.tree = undefined;
		parsed.nodes = [];
		return reading;
	};
}

function readFrontMatter(parsed: ParsedPage, schemas: ReturnType<typeof pageSchemas>): Omit<Reading, 'parsed'> {
	const { file } = parsed;
	if (file.locale) {
		const { value, problems } = readData(parsed, translationSchema);
		const explained = problems.map((each) =>
			each.code === 'WM004' ? { ...each, allowed: 'title, summary, translation, words, reasons and why: a translation inherits all else from its page' } : each,
		);
		return { problems: explained, ...(value && { translation: { id: parsed.id, locale: file.locale, front: value, parsed } }) };
	}
	const { value, problems } = readData(parsed, schemas[file.collection]);
	return { problems, ...(value && { page: toPage(parsed, frontOf(value)) }) };
}

/** @returns what the schema makes of the front matter, and all that is wrong with it or keeps the text from being read */
function readData<Schema extends ZodType>(
	{ file, frontMatter, errors }: ParsedPage<TextFile>,
	schema: Schema,
): { value?: output<Schema> | undefined; problems: Problem[] } {
	const problem = (code: string, { message, at, allowed, meant }: Unread): Problem => ({
		file: file.path,
		...at,
		level: 'error',
		code,
		found: message,
		allowed,
		meant,
	});
	const problems = [...frontMatter.errors.map((error) => problem('WM002', error)), ...errors.map((error) => problem('WM001', error))];
	if (frontMatter.errors.length) return { problems };
	const { value, problems: found } = checkSchema(frontMatter.data ?? {}, schema, { file: file.path, at: frontMatter.at });
	return { value, problems: [...problems, ...found] };
}

/** The page of a country is about that country: said once, by `country`. */
function frontOf(value: output<ReturnType<typeof pageSchemas>[Collection]>): FrontMatter {
	return 'country' in value ? { ...value, countries: [value.country] } : (value as FrontMatter);
}

function toPage(page: ParsedPage, front: FrontMatter): Page {
	const { id, file, words } = page;
	const links = page.links.map(({ href, at }) => ({ href, at: { file: file.path, ...at } }));
	return { id, collection: file.collection, slug: file.slug, front, words, links, at: placesIn(page) };
}

const readFrom = new WeakMap<Vocabulary, ReadonlyMap<string, ContentFile>>();

/**
 * Reads the vocabularies.
 * @param files by name without .yaml
 * @param known what was read before; it is what is returned when no file has changed since
 * @throws {VocabularyError} when one is missing or breaks its schema: pages cannot be checked against it
 */
export function readVocabulary(files: ReadonlyMap<string, ContentFile>, known?: Vocabulary): Vocabulary {
	if (known && isDeepStrictEqual(readFrom.get(known), files)) return known;
	const problems: Problem[] = [];
	const read = <Schema extends ZodType>(name: string, schema: Schema): output<Schema> | undefined => {
		const file = files.get(name);
		if (!file) {
			problems.push({ file: `content/vocabulary/${name}.yaml`, line: 1, column: 1, level: 'error', code: 'WM002', found: 'the vocabulary is missing' });
			return undefined;
		}
		const yaml = readYaml(file.text);
		for (const { message, at, allowed, meant } of yaml.errors)
			problems.push({ file: file.path, ...at, level: 'error', code: 'WM002', found: message, allowed, meant });
		if (yaml.errors.length) return undefined;
		const { value, problems: found } = checkSchema(yaml.data, schema, { file: file.path, at: yaml.at });
		problems.push(...found);
		return value;
	};
	const entries = Object.entries(vocabularySchemas).map(([name, schema]) => [name, read(name, schema)]);
	const names = TRANSLATED.filter((locale) => files.has(`names.${locale}`)).map((locale) => [locale, read(`names.${locale}`, namesSchema)]);
	if (problems.length) throw new VocabularyError(problems);
	const vocabulary = { ...Object.fromEntries(entries), names: Object.fromEntries(names) } as Vocabulary;
	readFrom.set(vocabulary, files);
	return vocabulary;
}
