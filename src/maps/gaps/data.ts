/** What is missing: by objective or by goal, which kinds of page there are none of, and which pairs of the UN Network's table no page joins. */
import { goalOf } from '../../graph/addresses.ts';
import type { Explorer, ExplorerPage } from '../model/pages.ts';
import { gapsBy, goalPairs, type Pair, type Pairs, pairsOf } from '../model/pairs.ts';
import type { ExplorerState } from '../model/state.ts';

/** The kinds that somebody who has to act asks for. */
export const KINDS = ['guides', 'toolkits', 'case-studies', 'modules'] as const;
export type GapKind = (typeof KINDS)[number];

export interface GapRow {
	/** "gcm:3" or "sdg:4" */
	key: string;
	/** Pages of each kind, in the order of KINDS. */
	kinds: number[];
	/** How many kinds there are none of. */
	missing: number;
	/** Pairs of the table that no page joins, by number, and how many pairs of it the table names. */
	gaps: Pair[];
	named: number;
}

export interface Gaps {
	/** What is missing most first: kinds, then pairs, then by number. Empty when pairs are asked for. */
	rows: GapRow[];
	/** All pairs without a page: those of which the table names most targets first. */
	pairs: Pair[];
	/** Objectives that lack both guide and toolkit, and those that lack a case, as "gcm:3". */
	noGuidance: string[];
	noCase: string[];
}

/** @param pages those that the filters leave. Gaps compare pages with the table: whose links are looked at makes no difference */
export function gapsOf(explorer: Explorer, pages: readonly ExplorerPage[], { by }: Pick<ExplorerState, 'by'>): Gaps {
	const pairs = pairsOf(explorer, pages, { open: '', links: '' });
	const counts = kindCounts(pages);
	const objectives = rowsOf(
		explorer.objectives.map(([code]) => `gcm:${code}`),
		pairs,
		counts,
		'objective',
	);
	const rows =
		by === 'goal'
			? rowsOf(
					explorer.goals.map(([code]) => `sdg:${code}`),
					pairs,
					counts,
					'code',
				)
			: objectives;
	const lacking = (...kinds: GapKind[]) => {
		const found = objectives.filter((row) => kinds.every((kind) => row.kinds[KINDS.indexOf(kind)] === 0)).map(({ key }) => key);
		return found.sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
	};
	return {
		rows: by === 'pair' ? [] : rows,
		pairs: goalPairs(pairs)
			.filter(({ state }) => state === 'gap')
			.sort((a, b) => b.targets.length - a.targets.length || Number(a.objective) - Number(b.objective)),
		noGuidance: lacking('guides', 'toolkits'),
		noCase: lacking('case-studies'),
	};
}

/** By objective or goal and kind: "gcm:3 guides". */
function kindCounts(pages: readonly ExplorerPage[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { gcm, sdg, values } of pages) {
		const kind = values.kind[0] ?? '';
		const ends = new Set([...gcm.map(({ code }) => `gcm:${code}`), ...sdg.map(({ code }) => `sdg:${goalOf(code)}`)]);
		for (const end of ends) counts.set(`${end} ${kind}`, (counts.get(`${end} ${kind}`) ?? 0) + 1);
	}
	return counts;
}

function rowsOf(keys: readonly string[], pairs: Pairs, counts: Map<string, number>, end: 'objective' | 'code'): GapRow[] {
	const gaps = new Map(gapsBy(pairs, end).map((each) => [each.code, each.gaps]));
	const rows = keys.map((key): GapRow => {
		const code = key.slice(4);
		const kinds = KINDS.map((kind) => counts.get(`${key} ${kind}`) ?? 0);
		return {
			key,
			kinds,
			missing: kinds.filter((n) => n === 0).length,
			gaps: gaps.get(code) ?? [],
			named: goalPairs(pairs).filter((pair) => pair[end] === code && pair.table === 'named').length,
		};
	});
	return rows.sort((a, b) => b.missing - a.missing || b.gaps.length - a.gaps.length || Number(a.key.slice(4)) - Number(b.key.slice(4)));
}
