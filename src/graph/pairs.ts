/** The UN Network's table, row by row, beside the pages that are linked to both ends of a row. */
import type { Vocabulary } from '../schema/vocabulary.ts';
import { codeOf } from './addresses.ts';
import { isEarned, isSubjectPage } from './queries.ts';
import type { Graph, NodeId, Page } from './types.ts';

export interface Pair {
	/** "16" */
	objective: string;
	/** "10.7"; "all" where the table says only "All SDGs". */
	target: string;
	form: 'list' | 'text' | 'all';
	/** As the guidance prints the number, where it misprints it. */
	printed: string | undefined;
	note: string | undefined;
	/** Pages on a subject that editors linked to exactly this target and this objective; none are counted for "all". */
	pages: Page[];
}

const made = new WeakMap<Graph, Pair[]>();

/** Every row, in the table's order; made once a graph. */
export function pairsOf(graph: Graph, vocabulary: Vocabulary): readonly Pair[] {
	const known = made.get(graph);
	if (known) return known;
	const linked = new Map<NodeId, Page[]>();
	const pagesOf = (node: NodeId): Page[] => {
		const found = linked.get(node) ?? earnedBy(graph, node);
		linked.set(node, found);
		return found;
	};
	const pairs = vocabulary['gcm-sdg'].pairs.map(({ objective, target, form, printed, note }): Pair => {
		const ends = target === 'all' ? [] : pagesOf(`sdg:${target}`);
		const other = new Set(ends.length ? pagesOf(`gcm:${objective}`) : []);
		return { objective, target, form, printed, note, pages: ends.filter((page) => other.has(page)) };
	});
	made.set(graph, pairs);
	return pairs;
}

function earnedBy(graph: Graph, node: NodeId): Page[] {
	return (graph.to.get(node) ?? []).flatMap((link) => {
		const page = link.kind === 'tag' && isEarned(link) ? graph.pages.get(codeOf(link.from)) : undefined;
		return page && isSubjectPage(page) ? [page] : [];
	});
}
