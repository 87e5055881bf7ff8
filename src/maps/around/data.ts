/** One thing in the middle, and what it is joined to around it. */
import { goalOf } from '../../graph/addresses.ts';
import type { Weight } from '../../schema/tags.ts';
import { type Explorer, type ExplorerPage, marksFor } from '../model/pages.ts';
import { pairsOf } from '../model/pairs.ts';
import { leaders } from '../model/rank.ts';
import { type Choice, type ExplorerState, type Middle, splitKey } from '../model/state.ts';

/** A line from the middle to something. */
export interface Spoke {
	/** "gcm:1", "sdg:10.7", "country:KAZ", "page:guides/x", or "kind:resources" where pages are folded */
	key: string;
	/** Pages that join it with the middle; 1 for a page. */
	pages: number;
	/** Of a page's link; '' where many pages make the line. */
	weight: Weight | '';
	/** Whether the UN Network's table joins the two. */
	table: boolean;
}

export interface Ring {
	/** What stands in it: targets, objectives, goals, countries; of pages the kind. */
	name: 'targets' | 'objectives' | 'goals' | 'countries' | 'near' | `kind:${string}`;
	spokes: Spoke[];
}

export interface Around {
	middle: Middle;
	/** Pages that belong to the middle. */
	pages: ExplorerPage[];
	start: Ring[];
	end: Ring[];
	/** Pairs of a goal and an objective, the middle one of them, that the table names and no page joins; of a target, objectives the table names so. */
	open: number;
}

/** Pages drawn one by one; of the others their kinds. */
const MOST = 22;
/** Pages that share most with the page in the middle. */
const NEAR = 5;

/** What stands in the middle: what is asked for, else what is looked at, else the goal with most pages. */
function middleOf(explorer: Explorer, pages: readonly ExplorerPage[], { at, chosen, page, filters }: ExplorerState): Middle {
	if (at) return at;
	if (page) return `page:${page}`;
	if (chosen[0]) return chosen[0];
	if (filters.country.length === 1) return `country:${filters.country[0]}`;
	const sizes = new Map<string, number>();
	for (const { sdg } of pages) for (const goal of new Set(sdg.map(({ code }) => goalOf(code)))) sizes.set(goal, (sizes.get(goal) ?? 0) + 1);
	const [most] = leaders([...sizes], ([, size]) => size, sizes.size);
	return `sdg:${most?.[0] ?? explorer.goals[0]?.[0] ?? '1'}`;
}

/** @param pages those that the filters leave */
export function aroundOf(explorer: Explorer, pages: readonly ExplorerPage[], state: ExplorerState): Around {
	const middle = middleOf(explorer, pages, state);
	const [kind, id] = splitKey(middle);
	if (kind === 'page') return aroundPage(explorer, pages, middle, id);
	if (kind === 'country') {
		const own = pages.filter(({ values }) => values.country.includes(id));
		const start = [ring('goals', goalSpokes(explorer, own)), ring('objectives', objectiveSpokes(explorer, own))];
		return { middle, pages: own, start: start.filter(({ spokes }) => spokes.length > 0), end: pageRings(explorer, own, undefined), open: 0 };
	}
	return aroundNode(explorer, pages, middle as Choice, state);
}

const ring = (name: Ring['name'], spokes: Spoke[]): Ring => ({ name, spokes });

/** Around a goal, a target or an objective. */
function aroundNode(explorer: Explorer, pages: readonly ExplorerPage[], middle: Choice, { links }: Pick<ExplorerState, 'links'>): Around {
	const [kind, code] = splitKey(middle);
	const own = links === 'table' ? [] : pages.filter((page) => marksFor(page, middle).length > 0);
	const pairs = pairsOf(explorer, pages, { links, open: code.includes('.') ? goalOf(code) : '' }).pairs.filter((pair) =>
		kind === 'gcm' ? pair.objective === code : pair.code === code,
	);
	const spokes = pairs
		.filter(({ code: other }) => kind !== 'gcm' || !other.includes('.'))
		.map((pair): Spoke => {
			const key = kind === 'gcm' ? `sdg:${pair.code}` : `gcm:${pair.objective}`;
			return { key, pages: pair.pages.length, weight: '', table: pair.table === 'named' };
		});
	const targets = kind === 'sdg' && !code.includes('.') ? targetSpokes(explorer, own, code) : [];
	return {
		middle,
		pages: own,
		start: [...(targets.length ? [ring('targets', targets)] : []), ring(kind === 'gcm' ? 'goals' : 'objectives', spokes)],
		end: pageRings(explorer, own, middle),
		open: links === '' ? spokes.filter(({ table, pages: n }) => table && n === 0).length : 0,
	};
}

/** The goal's targets that have pages. */
function targetSpokes({ targets }: Explorer, pages: readonly ExplorerPage[], goal: string): Spoke[] {
	return targets
		.filter(([code]) => goalOf(code) === goal)
		.map(([code]): Spoke => ({ key: `sdg:${code}`, pages: pages.filter(({ sdg }) => sdg.some((mark) => mark.code === code)).length, weight: '', table: false }))
		.filter((spoke) => spoke.pages > 0);
}

function goalSpokes({ goals }: Explorer, pages: readonly ExplorerPage[]): Spoke[] {
	return goals
		.map(([code]): Spoke => ({ key: `sdg:${code}`, pages: pages.filter((page) => marksFor(page, `sdg:${code}`).length > 0).length, weight: '', table: false }))
		.filter((spoke) => spoke.pages > 0);
}

function objectiveSpokes({ objectives }: Explorer, pages: readonly ExplorerPage[]): Spoke[] {
	return objectives
		.map(([code]): Spoke => ({ key: `gcm:${code}`, pages: pages.filter((page) => marksFor(page, `gcm:${code}`).length > 0).length, weight: '', table: false }))
		.filter((spoke) => spoke.pages > 0);
}

/** Pages by kind, principal links first; the largest kinds are folded until the rest can be drawn one by one. */
function pageRings({ facets }: Explorer, pages: readonly ExplorerPage[], middle: Choice | undefined): Ring[] {
	const weightOf = (page: ExplorerPage): Weight => {
		const weights = middle ? marksFor(page, middle).map(({ weight }) => weight) : ['significant' as const];
		return weights.includes('principal') ? 'principal' : weights.includes('significant') ? 'significant' : 'claimed';
	};
	const rank = { principal: 0, significant: 1, claimed: 2 };
	const rings = facets.kind
		.map(([kind]): Ring => {
			const spokes = pages
				.filter(({ values }) => values.kind[0] === kind)
				.map((page): Spoke => ({ key: `page:${page.id}`, pages: 1, weight: weightOf(page), table: false }));
			return ring(
				`kind:${kind}`,
				spokes.sort((a, b) => rank[a.weight || 'claimed'] - rank[b.weight || 'claimed']),
			);
		})
		.filter(({ spokes }) => spokes.length > 0);
	const folded = new Set<Ring>();
	const drawn = () => rings.filter((each) => !folded.has(each)).reduce((sum, { spokes }) => sum + spokes.length, 0);
	for (const largest of [...rings].sort((a, b) => b.spokes.length - a.spokes.length)) {
		if (drawn() <= MOST) break;
		folded.add(largest);
	}
	return rings.map((each) => (folded.has(each) ? ring(each.name, [{ key: each.name, pages: each.spokes.length, weight: '', table: false }]) : each));
}

/** Around a page: what it is tagged with, its countries, and the pages that share most of its tags. */
function aroundPage(explorer: Explorer, pages: readonly ExplorerPage[], middle: Middle, id: string): Around {
	const own = pages.find((page) => page.id === id) ?? explorer.pages.find((page) => page.id === id);
	if (!own) return { middle, pages: [], start: [], end: [], open: 0 };
	const spokes = (framework: 'sdg' | 'gcm') =>
		own[framework].map(({ code, weight }): Spoke => ({ key: `${framework}:${code}`, pages: 1, weight, table: false }));
	const countries = own.values.country.map((iso): Spoke => ({ key: `country:${iso}`, pages: 1, weight: '', table: false }));
	const shared = pages.filter((page) => page.id !== id).map((page) => ({ page, n: countShared(own, page) }));
	const near = shared
		.filter(({ n }) => n > 0)
		.sort((a, b) => b.n - a.n)
		.slice(0, NEAR)
		.map(({ page, n }): Spoke => ({ key: `page:${page.id}`, pages: n, weight: '', table: false }));
	return {
		middle,
		pages: [own],
		start: [ring('goals', spokes('sdg')), ring('countries', countries)].filter((each) => each.spokes.length > 0),
		end: [ring('objectives', spokes('gcm')), ring('near', near)].filter((each) => each.spokes.length > 0),
		open: 0,
	};
}

/** Exact codes that both are linked to. */
function countShared(a: ExplorerPage, b: ExplorerPage): number {
	const codes = new Set([...a.sdg.map(({ code }) => `sdg:${code}`), ...a.gcm.map(({ code }) => `gcm:${code}`)]);
	return [...b.sdg.map(({ code }) => `sdg:${code}`), ...b.gcm.map(({ code }) => `gcm:${code}`)].filter((code) => codes.has(code)).length;
}
