/** Three columns: goals, pages, objectives, each spread over the same height; no DOM. */
import { scalePoint } from 'd3';
import type { Page } from '../../graph/types.ts';
import { round } from '../svg.ts';
import type { Framework, Neighbours } from './data.ts';

export interface NeighbourLayout {
	width: number;
	height: number;
	goals: { node: Framework; x: number; y: number }[];
	pages: { page: Page; x: number; y: number }[];
	objectives: { node: Framework; x: number; y: number }[];
	/** Those of what the picture is about say where they lead and why. */
	lines: { d: string; principal: boolean; own: boolean; to: Framework; because: string }[];
	/** Half the size of a goal's square; half the width of a page's box. */
	half: { badge: number; page: number };
}

const WIDTH = 420;
const ROW = 46;
const BADGE = 15;
const PAGE = 100;

/** @param own the node the picture is about, a page included: its lines stand out */
export function layOutNeighbours({ goals, pages, objectives, links }: Neighbours, own: string): NeighbourLayout {
	const height = Math.max(pages.length * ROW, goals.length * 34, objectives.length * 34, ROW);
	const column = (ids: readonly string[]) => scalePoint(ids, [0, height]).padding(0.5);
	const y = { goals: column(goals), pages: column(pages.map(({ id }) => id)), objectives: column(objectives) };
	const at = { goals: BADGE + 1, pages: WIDTH / 2, objectives: WIDTH - BADGE - 1 };
	return {
		width: WIDTH,
		height,
		half: { badge: BADGE, page: PAGE },
		goals: goals.map((node) => ({ node, x: at.goals, y: round(y.goals(node) ?? 0) })),
		pages: pages.map((page) => ({ page, x: at.pages, y: round(y.pages(page.id) ?? 0) })),
		objectives: objectives.map((node) => ({ node, x: at.objectives, y: round(y.objectives(node) ?? 0) })),
		lines: links.map(({ page, to, weight, because }) => {
			const left = to.startsWith('sdg:');
			const from = { x: left ? at.pages - PAGE : at.pages + PAGE, y: round(y.pages(page) ?? 0) };
			const end = { x: left ? at.goals + BADGE : at.objectives - BADGE, y: round((left ? y.goals(to) : y.objectives(to)) ?? 0) };
			const bend = (from.x + end.x) / 2;
			return {
				d: `M${from.x} ${from.y}C${bend} ${from.y} ${bend} ${end.y} ${end.x} ${end.y}`,
				principal: weight === 'principal',
				own: to === own || `page:${page}` === own,
				to,
				because,
			};
		}),
	};
}
