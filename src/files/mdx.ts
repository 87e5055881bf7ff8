/** Text to tree, with the very parser the build compiles pages with, so that the check and the build cannot disagree about what a page holds. */
import { spawnSync } from 'node:child_process';
import { mdxToMdast } from 'satteri';
import { sayWhy } from './mdx-words.ts';
import { depthOf, type Root } from './tree.ts';
import type { Unread } from './yaml.ts';

/** As in astro.config.mjs. */
const FEATURES = { smartPunctuation: false };
/** Lists in quotes in footnotes come to a dozen. */
const DEEPEST = 40;
/** For a text with braces or import and export, in milliseconds. */
const PATIENCE = 5000;

/** Braces and tags, those of code samples included; a page has at most forty. Each unclosed one sends the parser to the end of the text and back. */
const MOST_OPENINGS = 500;

/** Characters of JavaScript, however nested, that the parser's stack bears; it breaks at eight times as many. */
const MOST_CODE = 4000;

type Parsed = { tree: Root; error?: never } | { tree?: never; error: Unread };

/**
 * @param body a page's text without its front matter, within the limits of {@link file://./content.ts}
 * @returns a tree of at most {@link DEEPEST} levels, or the reason why there is none; never throws, never runs anything
 */
export function parseMdx(body: string): Parsed {
	const opening = [...body.matchAll(OPENING)][MOST_OPENINGS];
	if (opening) {
		const message = `more than ${MOST_OPENINGS} braces and tags, which is more than a page can have; take out what is code`;
		return { error: { message, at: { line: lineOf(body, body.search(OPENING)), column: 1 } } };
	}
	// What stands in braces or after import and export is parsed as JavaScript, and by a parser whose stack overflows on
	// thousands of nested operators. Such a text is refused anyway; a long one is read in a process of its own, so that it takes nothing with it.
	const code = body.search(CODE);
	const parsed = code >= 0 && body.length - code > MOST_CODE ? parseAside(body) : parseHere(body);
	if (parsed.tree && depthOf(parsed.tree) > DEEPEST)
		return { error: { message: `quotes, lists or components stand inside each other more than ${DEEPEST} deep`, at: { line: firstLine(body), column: 1 } } };
	return parsed;
}

function parseHere(body: string): Parsed {
	try {
		return { tree: mdxToMdast(body, { features: FEATURES, position: true }) as Root };
	} catch (error) {
		return { error: placed((error as Error).message, body) };
	}
}

const ASIDE = `
import { mdxToMdast } from 'satteri';
import { readFileSync } from 'node:fs';
let answer;
try { answer = { tree: mdxToMdast(readFileSync(0, 'utf8'), ${JSON.stringify({ features: FEATURES, position: true })}) }; }
catch (error) { answer = { message: error.message }; }
process.stdout.write(JSON.stringify(answer));`;

function parseAside(body: string): Parsed {
	const { stdout, status } = spawnSync(process.execPath, ['--max-old-space-size=512', '--input-type=module', '--eval', ASIDE], {
		input: body,
		timeout: PATIENCE,
		killSignal: 'SIGKILL',
		maxBuffer: 64 * 1024 * 1024,
		encoding: 'utf8',
		env: {},
	});
	const place = { line: lineOf(body, body.search(CODE)), column: 1 };
	if (status !== 0) return { error: { message: 'what stands in braces or after import and export is code, and too much of it to read', at: place } };
	const answer = JSON.parse(stdout) as { tree?: Root; message?: string };
	return answer.tree ? { tree: answer.tree } : { error: placed(answer.message ?? '', body) };
}

/** "3:7: Expected …" → message, place and what to write instead. */
function placed(message: string, body: string): Unread {
	const [, line, column = '1', text = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
	const at = { line: Number(line ?? firstLine(body)), column: Number(column) };
	return { ...sayWhy(text, body.split('\n')[at.line - 1] ?? '', at.column), at };
}

const OPENING = /[{<]/g;
const CODE = /\{|^[^\S\n]*(import|export)\b/m;
const lineOf = (body: string, offset: number) => body.slice(0, offset).split('\n').length;
const firstLine = (body: string) => lineOf(body, Math.max(0, body.search(/\S/)));
