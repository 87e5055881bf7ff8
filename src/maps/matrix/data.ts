/** The matrix: which pages join an objective and a goal, and what the UN Network's table says of the pair. */
import { codeOf, goalOf } from '../../graph/addresses.ts';
import { isSubjectPage } from '../../graph/queries.ts';
import type { Graph, TagLink } from '../../graph/types.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';

/** A page that joins an objective and a goal, with the tags that do so. */
export interface Join {
	/** A page's id, "guides/…" */
	page: string;
	sdg: TagLink[];
	gcm: TagLink;
}

export interface Cell {
	/** "16" */
	objective: string;
	/** "10" */
	goal: string;
	/** By page id. */
	joins: Join[];
	/** named: the table names single targets of the goal; all: it says only "All SDGs"; none: it is silent. */
	table: 'named' | 'all' | 'none';
	/** The targets it names, as codes. */
	targets: string[];
}

export interface Matrix {
	objectives: string[];
	goals: string[];
	/** Row by row: `cells[row * goals.length + column]`. */
	cells: Cell[];
}

/** @returns a cell for every pair, empty ones too; time grows with the number of links */
export function matrixOf(graph: Graph, vocabulary: Vocabulary): Matrix {
	const objectives = vocabulary['gcm-objectives'].map(({ code }) => code);
	const goals = vocabulary['sdg-goals'].map(({ code }) => code);
	const cells = objectives.flatMap((objective) => goals.map((goal): Cell => ({ objective, goal, joins: [], table: 'none', targets: [] })));
	const cellAt = (objective: string, goal: string) => cells[objectives.indexOf(objective) * goals.length + goals.indexOf(goal)] as Cell;

	for (const link of graph.links) {
		if (link.kind !== 'table') continue;
		const target = codeOf(link.to);
		const cell = cellAt(codeOf(link.from), goalOf(target));
		if (link.form === 'all') {
			if (cell.table === 'none') cell.table = 'all';
		} else {
			cell.table = 'named';
			cell.targets.push(target);
		}
	}
	for (const page of graph.pages.values()) {
		if (!isSubjectPage(page)) continue;
		const tags = (graph.from.get(`page:${page.id}`) ?? []).filter((link): link is TagLink => link.kind === 'tag');
		const byGoal = Map.groupBy(
			tags.filter(({ to }) => to.startsWith('sdg:')),
			({ to }) => goalOf(codeOf(to)),
		);
		for (const gcm of tags.filter(({ to }) => to.startsWith('gcm:'))) {
			for (const [goal, sdg] of byGoal) cellAt(codeOf(gcm.to), goal).joins.push({ page: page.id, sdg, gcm });
		}
	}
	return { objectives, goals, cells };
}

/** The matrix in numbers, for the sentence above it. */
export interface Findings {
	cells: number;
	/** Pairs that pages join. */
	joined: number;
	/** … where the table names single targets too. */
	agree: number;
	/** … where it does not. */
	silent: number;
	/** Pairs the table names that no page joins. */
	gaps: number;
}

export function findingsOf({ cells }: Matrix): Findings {
	const joined = cells.filter(({ joins }) => joins.length > 0);
	const agree = joined.filter(({ table }) => table === 'named').length;
	return {
		cells: cells.length,
		joined: joined.length,
		agree,
		silent: joined.length - agree,
		gaps: cells.filter(({ joins, table }) => joins.length === 0 && table === 'named').length,
	};
}
