/** YAML with positions: every value knows the line it stands on. */
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

/**
 * @param text YAML; aliases are not followed, so that a small file cannot unfold into a huge value
 * @param firstLine the line of the file on which the text begins, 1 for a file of its own
 */
export function readYaml(text: string, firstLine = 1): YamlValue {
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
		return { data: undefined, errors: [{ message: `the front matter cannot be read: ${(error as Error).message}`, at: place }], at: () => place };
	}
	const errors = [...document.errors, ...document.warnings].map((error) => ({
		message: error.message.split('\n')[0] ?? error.message,
		at: position(error.pos[0]),
	}));
	if (text.includes('*') || text.includes('&')) errors.push(...pointers(document, position));
	const data = errors.length ? undefined : document.toJS({ maxAliasCount: 0 });
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
	return { data, errors, at };
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
