/** YAML with positions: every value knows the line it stands on. */
import { CORE_SCHEMA, load, type YAMLException } from 'js-yaml';
import { type Document, isAlias, isCollection, isMap, isNode, isPair, LineCounter, type Node, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import { sayYaml } from './yaml-words.ts';

export interface Position {
	line: number;
	column: number;
}

/** What cannot be read, what may stand there, and what was probably meant. */
export interface Unread {
	message: string;
	at: Position;
	allowed?: string;
	meant?: string;
}

export interface YamlValue {
	data: unknown;
	/** What the YAML reader could not make sense of. */
	errors: Unread[];
	/** Where the value at a path stands ("sdg", 0, "code"); for a path that is missing, where its nearest parent does. */
	at: (path: readonly PropertyKey[]) => Position;
}

/** What only the slow reader can judge: anchors, aliases and tags ("&a", "*a", "!!js"), merge keys, tabs. */
const UNUSUAL = /(^|[\s[{,:?-])[&*!]\S|<<|\t/;

/**
 * Reads with the reader that Astro itself uses, so that both see the same values; the one that knows lines is five times slower,
 * and asked only when something is wrong or somebody wants to know where a value stands.
 * @param text YAML; aliases are not followed, so that a small file cannot unfold into a huge value
 * @param firstLine the line of the file on which the text begins, 1 for a file of its own
 */
export function readYaml(text: string, firstLine = 1): YamlValue {
	let placed: Placed | undefined;
	const slow = () => {
		placed ??= readPlaced(text, firstLine);
		return placed;
	};
	const at: YamlValue['at'] = (path) => slow().at(path);
	if (UNUSUAL.test(text)) {
		const { errors } = slow();
		if (errors.length) return { data: undefined, errors, at };
	}
	try {
		// Astro hands over the front matter with the end of the line of hyphens before it.
		return { data: load(`\n${text}`, { schema: CORE_SCHEMA }), errors: [], at };
	} catch (error) {
		const { reason, mark, message } = error as Partial<YAMLException> & Error;
		const place = { line: Math.max(0, (mark?.line ?? 0) - 1) + firstLine, column: (mark?.column ?? 0) + 1 };
		return {
			data: undefined,
			errors: slow().errors.length ? slow().errors : [{ ...sayYaml('', reason ?? message, text.split('\n')[place.line - firstLine] ?? ''), at: place }],
			at,
		};
	}
}

type Placed = Pick<YamlValue, 'errors' | 'at'>;

function readPlaced(text: string, firstLine: number): Placed {
	const counter = new LineCounter();
	const position = (offset: number): Position => {
		const { line, col } = counter.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	let document: Document;
	try {
		document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, version: '1.2', schema: 'core', prettyErrors: false });
	} catch (error) {
		// The reader calls itself for each level of nesting, and ends with its stack.
		const place = { line: firstLine, column: 1 };
		return { errors: [{ message: `this cannot be read: ${(error as Error).message}`, at: place }], at: () => place };
	}
	const lines = text.split('\n');
	const said = new Set<number>();
	const errors = [...document.errors, ...document.warnings].flatMap((error): Unread[] => {
		const place = position(error.pos[0]);
		// Of one slip the reader complains several times on its line.
		if (said.size === said.add(place.line).size) return [];
		return [{ ...sayYaml(error.code, error.message.split('\n')[0] ?? '', lines[place.line - firstLine] ?? ''), at: place }];
	});
	errors.push(...pointers(document, position));
	const at = (path: readonly PropertyKey[]): Position => {
		let node: unknown = document.contents;
		let offset = (node as Node | null)?.range?.[0] ?? 0;
		for (const key of path) {
			if (!isCollection(node)) break;
			const item = isMap(node) ? pairsOf(node).get(String(key)) : node.items[Number(key)];
			if (!item) break;
			const place = isPair(item) ? (item.key as Node) : (item as Node);
			offset = place.range?.[0] ?? offset;
			node = isPair(item) ? item.value : item;
		}
		return position(offset);
	};
	return { errors, at };
}

const indexed = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The pairs of a group by their keys, found once: a group may have thousands, each with something wrong. */
function pairsOf(group: YAMLMap): Map<string, Pair> {
	const known = indexed.get(group);
	if (known) return known;
	const pairs = new Map<string, Pair>();
	for (const pair of group.items) {
		const name = String((pair.key as { value?: unknown })?.value);
		if (!pairs.has(name)) pairs.set(name, pair);
	}
	indexed.set(group, pairs);
	return pairs;
}

/** Anchors and aliases: a few of them unfold into gigabytes, and no page needs one. */
function pointers(document: Document, position: (offset: number) => Position): YamlValue['errors'] {
	const found: YamlValue['errors'] = [];
	visit(document, (_, node) => {
		const written = isAlias(node) ? `*${node.source}` : isNode(node) && 'anchor' in node && node.anchor ? `&${node.anchor}` : undefined;
		if (written && isNode(node))
			found.push({
				message: `${written} points from one value to another; write the value out in both places, or put it in quotes`,
				at: position(node.range?.[0] ?? 0),
			});
	});
	return found;
}

/** A text without quotes, and what stands behind a # on its line. */
export interface CutText {
	value: string;
	comment: string;
	at: Position;
}

/**
 * @param text YAML
 * @param firstLine as for {@link readYaml}
 * @returns texts that are followed by a remark on their own line; empty where the YAML cannot be read
 */
export function commentsBehind(text: string, firstLine: number): CutText[] {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, version: '1.2', schema: 'core', prettyErrors: false });
	const found: CutText[] = [];
	if (document.errors.length) return found;
	visit(document, {
		Scalar: (key, { type, value, range }) => {
			if (key === 'key' || type !== 'PLAIN' || typeof value !== 'string' || !range) return;
			const [, comment] = /^[ \t]+#(.*)/.exec(text.slice(range[1], text.indexOf('\n', range[1]) < 0 ? undefined : text.indexOf('\n', range[1]))) ?? [];
			const { line, col } = counter.linePos(range[0]);
			if (comment !== undefined) found.push({ value, comment: comment.trimEnd(), at: { line: line + firstLine - 1, column: col } });
		},
	});
	return found;
}
