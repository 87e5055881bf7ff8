import { codeOf } from '../../graph/addresses.ts';
import type { PageLink } from '../../graph/types.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const prerequisiteCycles: ContentRule = {
	code: 'WM029',
	level: 'error',
	title: 'Modules that wait for each other',
	help: 'A module’s prerequisites come before it. When a chain of them leads back to the module, nobody can begin. Take the weakest of the prerequisites out.',
	find: ({ graph }) => {
		const next = new Map<string, PageLink[]>();
		for (const link of graph.links) if (link.kind === 'prerequisite') next.set(link.from, [...(next.get(link.from) ?? []), link]);
		const done = new Set<string>();
		const findings: Finding[] = [];
		for (const start of next.keys()) {
			// Depth first, with the path from the start at hand: a link back into the path closes a circle.
			const path: { node: string; links: PageLink[] }[] = done.has(start) ? [] : [{ node: start, links: [...(next.get(start) ?? [])] }];
			const onPath = new Set(path.map(({ node }) => node));
			for (let top = path.at(-1); top; top = path.at(-1)) {
				const link = top.links.shift();
				if (!link) {
					onPath.delete(top.node);
					done.add(top.node);
					path.pop();
				} else if (onPath.has(link.to)) {
					const circle = path.slice(path.findIndex(({ node }) => node === link.to)).map(({ node }) => codeOf(node));
					findings.push({
						...link.place,
						found: `the prerequisites go round in a circle: ${[...circle, codeOf(link.to)].join(' → ')}`,
						allowed: 'prerequisites that come first',
					});
				} else if (!done.has(link.to)) {
					path.push({ node: link.to, links: [...(next.get(link.to) ?? [])] });
					onPath.add(link.to);
				}
			}
		}
		return findings;
	},
};
