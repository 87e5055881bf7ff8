/** Checks the whole of content/: parses, applies the schema, builds the graph, then asks every rule. Pure: files in, report out. */
import type { Content, ContentFile } from '../files/content.ts';
import { type ParsedPage, parsePage } from '../files/page.ts';
import { readYaml } from '../files/yaml.ts';
import { buildGraph } from '../graph/build.ts';
import type { Graph, Page } from '../graph/types.ts';
import { type FrontMatter, pageSchemas, type Translation, translationSchema } from '../schema/pages.ts';
import { type Vocabulary, type VocabularyName, vocabularySchemas } from '../schema/vocabulary.ts';
import { compareProblems, type Problem } from './problem.ts';
import { rules } from './rules/index.ts';
import { checkSchema } from './schema-problems.ts';

/** A translation that has passed its schema. */
export interface TranslatedPage {
	id: string;
	locale: string;
	front: Translation;
	parsed: ParsedPage;
}

/** What rules look at. */
export interface CheckedContent {
	content: Content;
	vocabulary: Vocabulary;
	/** Every page and translation, however broken. */
	parsed: ParsedPage[];
	translations: TranslatedPage[];
	/** Pages and links that passed the schema. */
	graph: Graph;
}

export interface Report extends CheckedContent {
	/** Sorted by file and line. */
	problems: Problem[];
}

/**
 * @param content every file of content/
 * @param drafts whether drafts count as pages
 * @returns all problems of all files, and the graph of what is right
 * @throws when a vocabulary is so broken that nothing can be checked against it; the message lists its problems
 */
export function checkContent(content: Content, { drafts = true } = {}): Report {
	const vocabulary = readVocabulary(content.vocabulary);
	const schemas = pageSchemas(vocabulary);
	const problems: Problem[] = [];
	const pages: Page[] = [];
	const translations: TranslatedPage[] = [];
	const parsed = content.pages.map(parsePage);

	for (const page of parsed) {
		const file = page.file.path;
		for (const { message, at } of page.frontMatter.errors) problems.push({ file, ...at, level: 'error', code: 'WM002', found: message });
		for (const { message, at } of page.errors) problems.push({ file, ...at, level: 'error', code: 'WM001', found: message });
		if (page.frontMatter.errors.length) continue;
		const where = { file, at: page.frontMatter.at };
		const data = page.frontMatter.data ?? {};
		if (page.file.locale) {
			const { value, problems: found } = checkSchema(data, translationSchema, where);
			problems.push(...found);
			if (value) translations.push({ id: page.id, locale: page.file.locale, front: value, parsed: page });
			continue;
		}
		const { value, problems: found } = checkSchema(data, schemas[page.file.collection], where);
		problems.push(...found);
		if (value && (drafts || !value.draft)) pages.push(toPage(page, value));
	}

	const checked: CheckedContent = { content, vocabulary, parsed, translations, graph: buildGraph(pages, vocabulary) };
	for (const rule of rules) problems.push(...rule(checked));
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
		at: (path) => ({ file, ...page.frontMatter.at(path) }),
	};
}

/**
 * Reads the vocabularies.
 * @param files by name without .yaml
 * @throws when one is missing or breaks its schema: pages cannot be checked against it
 */
export function readVocabulary(files: ReadonlyMap<string, ContentFile>): Vocabulary {
	const problems: string[] = [];
	const entries = Object.entries(vocabularySchemas).map(([name, schema]) => {
		const file = files.get(name);
		if (!file) {
			problems.push(`content/vocabulary/${name}.yaml is missing`);
			return [name, undefined];
		}
		const yaml = readYaml(file.text);
		for (const { message, at } of yaml.errors) problems.push(`${file.path}:${at.line}: ${message}`);
		const { value, problems: found } = checkSchema(yaml.data, schema, { file: file.path, at: yaml.at });
		for (const { line, found: what, allowed } of found) problems.push(`${file.path}:${line}: ${what}${allowed ? `; allowed: ${allowed}` : ''}`);
		return [name, value];
	});
	if (problems.length) throw new Error(`The vocabularies cannot be read:\n${problems.join('\n')}`);
	return Object.fromEntries(entries) as { [Name in VocabularyName]: Vocabulary[Name] };
}
