import type { Graph } from '../../graph/types.ts';
import type { Rule } from './rule.ts';

/** WM022: modules that ask for each other first, in a ring: nobody could begin. */
export const prerequisites: Rule = ({ graph }) => {
	const rings = new Map<string, string[]>();
	for (const { id, collection } of graph.pages.values()) {
		if (collection !== 'modules') continue;
		const ring = ringFrom(graph, id);
		// A ring is told once, on the first of its pages.
		if (ring) rings.set([...ring].sort().join(' '), ring);
	}
	return [...rings.values()].flatMap((ring) => {
		const [first = '', second = ''] = ring.sort();
		const link = graph.from.get(`page:${first}`)?.find(({ kind, to }) => kind === 'prerequisite' && ring.includes(to.slice('page:'.length)));
		if (link?.kind !== 'prerequisite') return [];
		return [
			{
				...link.place,
				level: 'error' as const,
				code: 'WM022',
				found: `${ring.join(', ')} ask for each other first, so that none can be taken`,
				allowed: `prerequisites that lead to a module which asks for none; take one of them away, in ${first} or ${second}`,
			},
		];
	});
};

/** The modules on a way that leads from a module back to itself; undefined when there is none. */
function ringFrom(graph: Graph, start: string): string[] | undefined {
	const seen = new Set<string>();
	const walk = (id: string, way: string[]): string[] | undefined => {
		for (const link of graph.from.get(`page:${id}`) ?? []) {
			if (link.kind !== 'prerequisite') continue;
			const next = link.to.slice('page:'.length);
			if (next === start) return [...way, id];
			if (seen.has(next)) continue;
			seen.add(next);
			const ring = walk(next, [...way, id]);
			if (ring) return ring;
		}
		return undefined;
	};
	return walk(start, []);
}
