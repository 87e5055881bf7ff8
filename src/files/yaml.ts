/** YAML with positions: every value knows the line it stands on. */
import { CORE_SCHEMA, load, type YAMLException } from 'js-yaml';
import { type Document, isAlias, isCollection, isMap, isNode, isPair, LineCounter, type Node, parseDocument, visit } from 'yaml';

export interface Position {
	line: number;
	column: number;
}

export interface YamlValue {
	data: unknown;
	/** What the YAML reader could not make sense of. */
	errors: { message: string; at: Position }[];
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
		return { data: undefined, errors: slow().errors.length ? slow().errors : [{ message: reason ?? message, at: place }], at };
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
	const errors = [...document.errors, ...document.warnings].map((error) => ({
		message: error.message.split('\n')[0] ?? error.message,
		at: position(error.pos[0]),
	}));
	errors.push(...pointers(document, position));
	const at = (path: readonly PropertyKey[]): Position => {
		let node: unknown = document.contents;
		let offset = (node as Node | null)?.range?.[0] ?? 0;
		for (const key of path) {
			if (!isCollection(node)) break;
			const item = isMap(node)
				? node.items.find((pair) => isPair(pair) && String((pair.key as { value?: unknown })?.value) === String(key))
				: node.items[Number(key)];
			if (!item) break;
			const place = isPair(item) ? (item.key as Node) : (item as Node);
			offset = place.range?.[0] ?? offset;
			node = isPair(item) ? item.value : item;
		}
		return position(offset);
	};
	return { errors, at };
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
