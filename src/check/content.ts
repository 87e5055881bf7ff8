/** Checks the whole of content/: parses, applies the schema, builds the graph, then asks every rule. Pure: files in, report out. */
import type { Content, ContentFile } from '../files/content.ts';
import { type ParsedPage, parsePage } from '../files/page.ts';
import { type Position, readYaml } from '../files/yaml.ts';
import { buildGraph } from '../graph/build.ts';
import type { Page, Place } from '../graph/types.ts';
import { type FrontMatter, pageSchemas, translationSchema } from '../schema/pages.ts';
import { type Vocabulary, type VocabularyName, vocabularySchemas } from '../schema/vocabulary.ts';
import { compareProblems, type Problem } from './problem.ts';
import { rules } from './rules/index.ts';
import { checkSchema } from './schema-problems.ts';
import type { CheckedContent, TranslatedPage } from './subject.ts';

export interface Report extends CheckedContent {
	/** Sorted by file and line. */
	problems: Problem[];
}

export interface CheckOptions {
	/** Whether drafts count as pages. */
	drafts?: boolean;
	today?: string;
	/** Called now and then with how many of how many pages are read. */
	progress?: (done: number, all: number) => void;
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
export function checkContent(content: Content, { drafts = true, today, progress }: CheckOptions = {}): Report {
	const vocabulary = readVocabulary(content.vocabulary);
	const schemas = pageSchemas(vocabulary);
	const problems: Problem[] = [];
	const pages: Page[] = [];
	const translations: TranslatedPage[] = [];
	const parsed: ParsedPage[] = [];

	for (const pageFile of content.pages) {
		const page = parsePage(pageFile);
		parsed.push(page);
		progress?.(parsed.length, content.pages.length);
		const file = page.file.path;
		for (const { message, at } of page.frontMatter.errors) problems.push({ file, ...at, level: 'error', code: 'WM002', found: message });
		for (const { message, at } of page.errors) problems.push({ file, ...at, level: 'error', code: 'WM001', found: message });
		if (page.frontMatter.errors.length) continue;
		const where = { file, at: page.frontMatter.at };
		const data = page.frontMatter.data ?? {};
		if (page.file.locale) {
			const { value, problems: found } = checkSchema(data, translationSchema, where);
			for (const problem of found)
				problems.push({
					...problem,
					...(problem.code === 'WM004' && { allowed: 'title, summary, translated and reasons: a translation inherits all else from its page' }),
				});
			if (value) translations.push({ id: page.id, locale: page.file.locale, front: value, parsed: page });
			continue;
		}
		const { value, problems: found } = checkSchema(data, schemas[page.file.collection], where);
		problems.push(...found);
		if (value && (drafts || !value.draft)) pages.push(toPage(page, value));
	}

	const checked: CheckedContent = { content, vocabulary, parsed, translations, graph: buildGraph(pages, vocabulary), today };
	for (const { code, level, find } of rules) for (const finding of find(checked)) problems.push({ level, ...finding, code });
	return { ...checked, problems: problems.sort(compareProblems) };
}

function toPage(page: ParsedPage, front: FrontMatter): Page {
	const file = page.file.path;
	return {
		id: page.id,
		collection: page.file.collection,
		slug: page.file.slug,
		front,
		words: page.words,
		links: page.links.map(({ href, at }) => ({ href, at: { file, ...at } })),
		at: (path) => placeOf(page, path),
	};
}

/** Where a value stands, found out when somebody asks: most places are never shown. */
function placeOf({ file, frontMatter }: ParsedPage, path: readonly PropertyKey[]): Place {
	let known: Position | undefined;
	const position = () => {
		known ??= frontMatter.at(path);
		return known;
	};
	return {
		file: file.path,
		get line() {
			return position().line;
		},
		get column() {
			return position().column;
		},
	};
}

/**
 * Reads the vocabularies.
 * @param files by name without .yaml
 * @throws {VocabularyError} when one is missing or breaks its schema: pages cannot be checked against it
 */
export function readVocabulary(files: ReadonlyMap<string, ContentFile>): Vocabulary {
	const problems: Problem[] = [];
	const entries = Object.entries(vocabularySchemas).map(([name, schema]) => {
		const file = files.get(name);
		if (!file) {
			problems.push({ file: `content/vocabulary/${name}.yaml`, line: 1, column: 1, level: 'error', code: 'WM002', found: 'the vocabulary is missing' });
			return [name, undefined];
		}
		const yaml = readYaml(file.text);
		for (const { message, at } of yaml.errors) problems.push({ file: file.path, ...at, level: 'error', code: 'WM002', found: message });
		if (yaml.errors.length) return [name, undefined];
		const { value, problems: found } = checkSchema(yaml.data, schema, { file: file.path, at: yaml.at });
		problems.push(...found);
		return [name, value];
	});
	if (problems.length) throw new VocabularyError(problems);
	return Object.fromEntries(entries) as { [Name in VocabularyName]: Vocabulary[Name] };
}
