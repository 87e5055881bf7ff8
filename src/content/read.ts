/** Reads the content of a project once: parsed, checked, bodies as HTML. */
import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { type CheckOptions, type Report, recheckContent, VocabularyError } from '../check/content.ts';
import { readLedger } from '../check/ledger.ts';
import type { Problem } from '../check/problem.ts';
import { printProblems } from '../check/report.ts';
import { changesSince } from '../check/translated.ts';
import { sharedAnchors } from '../files/anchors.ts';
import type { Content } from '../files/content.ts';
import { readContent } from '../files/disk.ts';
import type { ParsedPage } from '../files/page.ts';
import { isKept } from '../graph/anchors.ts';
import { stringsOf } from '../i18n/locales.ts';
import type { Locale } from '../schema/locales.ts';
import { type Body, renderBody } from './body.ts';
import { element } from './components.ts';
import { type Earlier, keepReadings, keptReadings } from './kept.ts';
import type { PageText, SiteContent } from './site.ts';

export interface ReadOptions {
	/** Whether drafts are pages. */
	drafts: boolean;
	/** See {@link SiteContent.code}. */
	code: string;
	/** A file for what is learnt of each page, from one build to the next. */
	kept?: string;
}

/** `vocabulary`: the files it was read from. */
export type Outcome = { content: SiteContent; earlier: Earlier; vocabulary: Content['vocabulary'] } | { content?: never; problems: readonly Problem[] };

/**
 * @param root the project's folder
 * @param earlier what an earlier reading of the same folder handed over
 * @param vocabulary files to take in place of those of the folder
 * @returns the content, with all that is wrong with it; only problems, when a vocabulary cannot be read
 */
export function readSite(root: string, { drafts, code, kept }: ReadOptions, earlier?: Earlier, vocabulary?: Content['vocabulary']): Outcome {
	const bodies = new Map<string, Body>();
	const read = { ...readContent(root), ...(vocabulary && { vocabulary }) };
	const onPage: CheckOptions['onPage'] = (page, problems, vocabulary) => void bodies.set(page.file.path, bodyOf(page, problems, vocabulary, read.files));
	try {
		const before = earlier ?? (kept ? keptReadings(kept, read, code) : undefined);
		const { report, readings } = recheckContent(read, { drafts, onPage, known: before?.readings });
		const isNews = bodies.size > 0;
		for (const [path, body] of before?.bodies ?? []) if (readings.pages.has(path) && !bodies.has(path)) bodies.set(path, body);
		const now = { readings, bodies };
		// While somebody writes, each saved line would write all of it.
		if (kept && isNews && !earlier) keepReadings(kept, read, code, now);
		return { content: contentOf(report, bodies, code), earlier: now, vocabulary: read.vocabulary };
	} catch (error) {
		if (error instanceof VocabularyError) return { problems: error.problems };
		throw error;
	}
}

/** Of a page with an error, which no build publishes, `astro dev` shows the error in place of its text. */
function bodyOf({ tree, file }: ParsedPage, problems: readonly Problem[], { sources }: Report['vocabulary'], files: Content['files']): Body {
	const errors = problems.filter(({ level }) => level === 'error');
	if (tree && errors.length === 0) {
		const isTaken = (id: string) => isKept(file.collection, id);
		return renderBody(tree, { strings: stringsOf((file.locale ?? 'en') as Locale), sources, isTaken, files });
	}
	const html = toHtml(element('pre', { className: ['note'], role: 'alert' }, printProblems(errors)));
	return { html, opening: html.length, ending: html.length, notes: [], headings: [] };
}

function contentOf({ content, vocabulary, graph, parsed, translations, problems }: Report, bodies: ReadonlyMap<string, Body>, code: string): SiteContent {
	const words = new Map(translations.map(({ parsed: { file }, front }) => [file.path, front]));
	const originals = new Map(parsed.filter(({ file }) => !file.locale).map((page) => [page.id, page]));
	const texts = new Map<string, Map<Locale, PageText>>();
	for (const page of parsed) {
		const { id, file, frontMatter, text: plain, words: count } = page;
		const translation = words.get(file.path);
		const original = originals.get(id);
		if (!graph.pages.has(id) || !original || (file.locale && !translation)) continue;
		const own = bodies.get(file.path) as Body;
		const text: PageText = {
			id,
			locale: (file.locale ?? 'en') as Locale,
			file: file.path,
			body: file.locale ? anchored(own, page.anchors, original.anchors) : own,
			written: frontMatter.data,
			plain,
			words: count,
			...(translation && { translation, behind: changesSince(translation.translation.of, original.file.text, original.frontMatter.data) }),
			digest: createHash('sha256').update(file.text).update(own.html).digest('base64url'),
		};
		const known = texts.get(id);
		if (known) known.set(text.locale, text);
		else texts.set(id, new Map([[text.locale, text]]));
	}
	const wrong = new Set(problems.filter(({ level }) => level === 'error').map(({ file }) => file));
	const prose = content.prose.filter(({ path }) => !wrong.has(path)).map(({ path, slug, locale }) => ({ path, slug, locale: (locale ?? 'en') as Locale }));
	return { vocabulary, graph, texts, prose, ledger: content.ledger, moved: content.ledger ? readLedger(content.ledger).moved : {}, code, problems };
}

/** A translation's sections have the addresses of the English ones, so that a link to a section is one in every language. */
function anchored(body: Body, own: readonly string[], english: readonly string[]): Body {
	const names = new Map(sharedAnchors(own, english));
	const named = (id: string) => names.get(id) ?? id;
	const rename = (html: string) =>
		html.replaceAll(/(\s(?:id|aria-labelledby)="|\shref="#)([^"]+)"/g, (_, before: string, id: string) => `${before}${named(id)}"`);
	return {
		html: rename(body.html),
		opening: rename(body.html.slice(0, body.opening)).length,
		ending: rename(body.html.slice(0, body.ending)).length,
		// Anchors of notes are the same in every language.
		notes: body.notes,
		headings: body.headings.map((each) => ({ ...each, slug: named(each.slug) })),
	};
}
