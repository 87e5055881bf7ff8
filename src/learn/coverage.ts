/** Which goals, targets and objectives a session covers, by which module, and what it misses of what was wanted. */
import type { Earned } from '../schema/tags.ts';
import { type Catalogue, covers, type Framework, type Module, modulesById } from './catalogue.ts';
import { moduleIds, type Session } from './session.ts';

export interface CoverageRow extends Framework {
	wanted: boolean;
	/** For each module of the session, in its order: how it is linked; undefined when it is not. */
	weights: (Earned | undefined)[];
}

export interface Coverage {
	/** Each chosen module once, in the session's order. */
	modules: Module[];
	/** Everything wanted or linked to, in the frameworks' order. A wanted goal is covered by its targets. */
	rows: CoverageRow[];
	/** Wanted and covered by no module. */
	missed: Framework[];
}

export function coverageOf({ items, wants }: Session, { modules: all, frameworks }: Catalogue): Coverage {
	const byId = modulesById({ modules: all });
	const modules = [...new Set(moduleIds(items))].flatMap((id) => byId.get(id) ?? []);
	const wanted = new Set(wants);
	const linked = new Set<string>(modules.flatMap(({ tags }) => tags.map(({ to }) => to)));
	const rows = frameworks
		.filter(({ node }) => wanted.has(node) || linked.has(node))
		.map((framework) => ({
			...framework,
			wanted: wanted.has(framework.node),
			weights: modules.map(({ tags }) => {
				// A goal's row shows its targets' links only where the goal was asked for; otherwise the targets have rows of their own.
				const links = tags.filter(({ to }) => to === framework.node || (wanted.has(framework.node) && covers(to, framework.node)));
				return links.find(({ weight }) => weight === 'principal')?.weight ?? links[0]?.weight;
			}),
		}));
	return { modules, rows, missed: rows.filter((row) => row.wanted && row.weights.every((weight) => !weight)) };
}
