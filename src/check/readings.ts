/** What a check learns of each page by itself, kept for the next check of the same folder. */
import type { Content } from '../files/content.ts';
import { type ParsedPage, readFrontMatter, splitPage } from '../files/page.ts';
import type { Position } from '../files/yaml.ts';
import type { Page, Place } from '../graph/types.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Problem } from './problem.ts';
import type { TranslatedPage } from './subject.ts';

/** By the page's file. Good for as long as the vocabularies and the files of public/ are the same. */
export interface Readings {
	vocabulary: Vocabulary;
	files: Content['files'];
	pages: Map<string, Reading>;
}

export interface Reading {
	parsed: ParsedPage;
	/** Those of its front matter and its text; what other pages have to do with it is another matter. */
	problems: Problem[];
	page?: Page;
	translation?: TranslatedPage;
}

/** A reading without the functions that find places in its file: it can be written down. */
export interface PlainReading {
	parsed: Omit<ParsedPage, 'frontMatter'> & { frontMatter: Omit<ParsedPage['frontMatter'], 'at'> };
	problems: Problem[];
	page?: Omit<Page, 'at'>;
	translation?: Omit<TranslatedPage, 'parsed'>;
}

export function plainReading({ parsed, problems, page, translation }: Reading): PlainReading {
	const { at: _, ...frontMatter } = parsed.frontMatter;
	const plain: PlainReading = { parsed: { ...parsed, frontMatter }, problems };
	if (page) plain.page = (({ at: _, ...rest }) => rest)(page);
	if (translation) plain.translation = (({ parsed: _, ...rest }) => rest)(translation);
	return plain;
}

/** @returns the reading it was made from; its file is looked into only when somebody asks for a place */
export function fullReading({ parsed: { frontMatter, ...rest }, problems, page, translation }: PlainReading): Reading {
	let read: ParsedPage['frontMatter'] | undefined;
	const at = (path: readonly PropertyKey[]) => {
		read ??= readFrontMatter(splitPage(rest.file.text).yaml);
		return read.at(path);
	};
	const parsed: ParsedPage = { ...rest, frontMatter: { ...frontMatter, at } };
	return { parsed, problems, ...(page && { page: { ...page, at: placesIn(parsed) } }), ...(translation && { translation: { ...translation, parsed } }) };
}

/** Where a value of a page's front matter stands, found out when somebody asks: most places are never shown. */
export function placesIn({ file, frontMatter }: ParsedPage): (path: readonly PropertyKey[]) => Place {
	return (path) => {
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
	};
}
