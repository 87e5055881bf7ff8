/** The targets of a goal as a reader looks at them: how many pages each has, and which objectives the UN Network's table ties to it. */
import type { Vocabulary } from '../schema/vocabulary.ts';
import { codeOf } from './addresses.ts';
import { isEarned, pagesTagged, tableLinksOf } from './queries.ts';
import type { Graph, SdgNode, TableLink } from './types.ts';

export interface TargetRow {
	/** "10.7"; the goal's own code for links that name no target. */
	code: string;
	/** Pages that are about it: their link is principal. */
	about: number;
	/** Pages with another link to it that an editor vouches for. */
	touches: number;
	/** The table's rows for it. */
	table: TableLink[];
}

export interface TargetRows {
	/** Targets with a page or a row of the table; the goal as a whole comes last, where it has pages. */
	rows: TargetRow[];
	/** Codes of the targets that have neither. */
	bare: string[];
	/** Pages with any link to the goal or a target of it, each once. */
	pages: number;
	/** Objectives for which the table says only "All SDGs". */
	all: string[];
}

/** @param goal "10" */
export function targetRowsOf(graph: Graph, vocabulary: Vocabulary, goal: string): TargetRows {
	const table = tableLinksOf(graph, `sdg:${goal}`);
	const tagged = pagesTagged(graph, `sdg:${goal}`).filter(({ tags }) => tags.some(isEarned));
	const rowOf = (code: string): TargetRow => {
		const node: SdgNode = `sdg:${code}`;
		const weights = tagged.flatMap(({ tags }) => tags.filter((tag) => tag.to === node).map(({ weight }) => weight));
		const count = (weight: string) => weights.filter((each) => each === weight).length;
		return { code, about: count('principal'), touches: count('significant'), table: table.filter(({ to, form }) => to === node && form !== 'all') };
	};
	const targets = vocabulary['sdg-targets'].filter(({ code }) => code.startsWith(`${goal}.`)).map(({ code }) => rowOf(code));
	const isBare = ({ about, touches, table: own }: TargetRow) => about + touches + own.length === 0;
	const whole = rowOf(goal);
	return {
		rows: [...targets.filter((row) => !isBare(row)), ...(isBare(whole) ? [] : [whole])],
		bare: targets.filter(isBare).map(({ code }) => code),
		pages: tagged.length,
		all: table.filter(({ form }) => form === 'all').map(({ from }) => codeOf(from)),
	};
}
