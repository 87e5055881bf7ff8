/** Text to tree, with the very parser the build compiles pages with, so that the check and the build cannot disagree about what a page holds. */
import { spawnSync } from 'node:child_process';
import { mdxToMdast } from 'satteri';
import { depthOf, type Root } from './tree.ts';
import type { Position } from './yaml.ts';

/** As in astro.config.mjs. */
const FEATURES = { smartPunctuation: false };
/** Lists in quotes in footnotes come to a dozen. */
const DEEPEST = 40;
/** For a text with braces or import and export, in milliseconds. */
const PATIENCE = 5000;

/** Characters of JavaScript, however nested, that the parser's stack bears; it breaks at eight times as many. */
const MOST_CODE = 4000;

type Parsed = { tree: Root; error?: never } | { tree?: never; error: { message: string; at: Position } };

/**
 * @param body a page's text without its front matter, within the limits of {@link file://./content.ts}
 * @returns a tree of at most {@link DEEPEST} levels, or the reason why there is none; never throws, never runs anything
 */
export function parseMdx(body: string): Parsed {
	// What stands in braces or after import and export is parsed as JavaScript, and by a parser whose stack overflows on
	// thousands of nested operators. Such a text is refused anyway; a long one is read in a process of its own, so that it takes nothing with it.
	const code = body.search(/\{|^\s*(import|export)\b/m);
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
	const place = { line: codeLine(body), column: 1 };
	if (status !== 0) return { error: { message: 'what stands in braces or after import and export is code, and too much of it to read', at: place } };
	const answer = JSON.parse(stdout) as { tree?: Root; message?: string };
	return answer.tree ? { tree: answer.tree } : { error: placed(answer.message ?? '', body) };
}

/** "3:7: Expected …" → message and place, without what only a programmer understands. */
function placed(message: string, body: string): { message: string; at: Position } {
	const [, line, column, text = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
	const short = text.replace(/\s*\(mdx-jsx:[^)]*\)\s*$/, '').split('\n')[0] as string;
	return { message: `the text cannot be read: ${short}`, at: { line: Number(line ?? firstLine(body)), column: Number(column ?? 1) } };
}

const firstLine = (body: string) => Math.max(1, body.split('\n').findIndex((line) => line.trim() !== '') + 1);
const codeLine = (body: string) => Math.max(1, body.split('\n').findIndex((line) => /\{|^\s*(import|export)\b/.test(line)) + 1);
