/** What the search page lists for a state: the pages found, what follows from the UN Network's table, and what is near. Pure. */
import { codeOf } from '../graph/addresses.ts';
import { filterRows, hasValue, isClaimed, type TableRow, tableLayer, type UnTable } from './facets.ts';
import type { PageRow } from './pages.ts';
import type { Answer, Hit } from './search.ts';
import { isEmpty, type SearchState } from './state.ts';

export interface Listing {
	/** Pages that match the words, before any facet. */
	rows: readonly PageRow[];
	/** Those that the facets leave, in the order asked for. */
	hits: Hit[];
	/** Those of them that have less than half of the words. */
	weaker: Hit[];
	/** The second layer, and for each of its pages how it follows from the table. */
	through: Hit[];
	ways: ReadonlyMap<PageRow, TableRow>;
	/** The best without the facets, where these leave nothing. */
	nearest: Hit[];
}

const NEAREST = 3;

/**
 * @param answer what was found for the state's words; without words all pages, as hits
 * @returns lists without a page when nothing is asked
 */
export function listingOf(state: SearchState, answer: Pick<Answer, 'hits'>, table: UnTable): Listing {
	const rows = answer.hits.map(({ row }) => row);
	if (isEmpty(state)) return { rows, hits: [], weaker: [], through: [], ways: new Map(), nearest: [] };
	const left = new Set(filterRows(rows, state.chosen));
	const ways = new Map(tableLayer(rows, state.chosen, table).map((each) => [each.row, each]));
	const found = inOrder(
		answer.hits.filter(({ row }) => left.has(row)),
		state,
	);
	const through = inOrder(
		answer.hits.filter(({ row }) => ways.has(row)),
		state,
	);
	const [hits, weaker] = [false, true].map((weak) => found.filter((hit) => hit.weak === weak)) as [Hit[], Hit[]];
	return { rows, hits, weaker, through, ways, nearest: found.length || !state.q ? [] : answer.hits.slice(0, NEAREST) };
}

/** By relevance as found; without words, pages with a principal link to what was chosen first, and last those of which a source only claims what was chosen. Ties keep the order. */
function inOrder(hits: readonly Hit[], { q, chosen, sort }: SearchState): Hit[] {
	if (sort === 'date') return [...hits].sort((a, b) => b.row.reviewed - a.row.reviewed);
	if (sort === 'time') return [...hits].sort((a, b) => a.row.minutes - b.row.minutes);
	if (q) return [...hits];
	const principal = ({ row }: Hit) =>
		row.principal.some((node) => {
			const [framework, code = ''] = node.split(':') as ['sdg' | 'gcm', string];
			return chosen[framework].some((value) => value === code || (framework === 'sdg' && code.startsWith(`${value}.`)));
		});
	const nodes = chosenNodes({ chosen });
	const claimed = ({ row }: Hit) => {
		const own = nodes.filter((node) => hasValue(row, node.slice(0, 3) as 'sdg' | 'gcm', codeOf(node)));
		return own.length > 0 && own.every((node) => isClaimed(row, node));
	};
	const place = (hit: Hit) => (principal(hit) ? 0 : claimed(hit) ? 2 : 1);
	return [...hits].sort((a, b) => place(a) - place(b));
}

/** The goals, targets and objectives among the filters: "sdg:10", "gcm:6". */
export function chosenNodes({ chosen }: Pick<SearchState, 'chosen'>): string[] {
	return [...chosen.sdg.map((code) => `sdg:${code}`), ...chosen.gcm.map((code) => `gcm:${code}`)];
}
