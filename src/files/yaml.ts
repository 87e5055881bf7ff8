/** YAML with positions: every value knows the line it stands on. */
import { isCollection, isMap, isPair, LineCounter, type Node, parseDocument } from 'yaml';

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
	const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, version: '1.2', schema: 'core' });
	const position = (offset: number): Position => {
		const { line, col } = counter.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const errors = [...document.errors, ...document.warnings].map((error) => ({
		message: error.message.split('\n')[0] ?? error.message,
		at: position(error.pos[0]),
	}));
	let data: unknown;
	if (!document.errors.length) {
		try {
			data = document.toJS({ maxAliasCount: 0 });
		} catch (error) {
			errors.push({ message: `${(error as Error).message}; write the value out instead of pointing at it with & and *`, at: position(0) });
		}
	}
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
