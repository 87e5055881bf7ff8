/** The flow in sentences and rows: the table that equals the picture. */
import { isChoosing } from '../model/state.ts';
import type { ViewTable } from '../model/table.ts';
import type { Setting } from '../model/view.ts';
import type { Flow, FlowNode } from './data.ts';
import { nameOf } from './render.ts';

/** @returns a row for each goal, target and objective: its pages, and how many of them belong to what is chosen */
export function flowTable({ goals, objectives }: Flow, { explorer, state, words }: Setting): ViewTable {
	const choosing = isChoosing(state);
	const chosen = [
		...state.chosen.map((key) => nameOf({ key }, { explorer, words, state })),
		...(state.page ? [nameOf({ key: `page:${state.page}` }, { explorer, words, state })] : []),
	];
	return {
		columns: [
			{ key: 'node', name: words.columns.node, number: false },
			{ key: state.links === 'table' ? 'links' : 'pages', name: state.links === 'table' ? words.columns.table : words.columns.pages, number: true },
			...(choosing ? [{ key: 'shared', name: chosen.join(' + '), number: true }] : []),
		],
		rows: [...goals, ...objectives].map((node) => ({
			key: node.key,
			cells: [nameOf(node, { explorer, words, state }), node.size, ...(choosing ? [node.lit] : [])],
		})),
	};
}

/** Its main findings: what is most linked, on each side, and what has nothing; or what the chosen have in common. */
export function flowFindings(flow: Flow, { explorer, state, words }: Setting): string[] {
	const { goals, objectives, found, left, middle } = flow;
	const name = (node: Pick<FlowNode, 'key'>) => nameOf(node, { explorer, words, state });
	if (state.links === 'table') {
		const all = [...new Set(explorer.table.filter(([, , form]) => form === 'all').map(([objective]) => objective))];
		return [
			words.flow.tableFound({
				links: goals.reduce((sum, { size }) => sum + size, 0),
				objectives: objectives.filter(({ size }) => size > 0).length,
			}),
			...(all.length ? [words.flow.tableAll({ list: all.map((code) => words.gcm({ code })).join(', ') })] : []),
		];
	}
	const choosing = state.chosen.length > 0;
	const [first, second] = state.chosen;
	const chosen =
		first && second
			? [words.flow.common({ a: name({ key: first }), b: name({ key: second }), n: found.length })]
			: first
				? [words.flow.one({ a: name({ key: first }), n: found.length })]
				: [];
	const top = (nodes: readonly FlowNode[]) => nodes.reduce<FlowNode | undefined>((best, node) => (node.size > (best?.size ?? 0) ? node : best), undefined);
	const none = [...goals, ...objectives].filter(({ size, key }) => size === 0 && !key.includes('.') && key !== `sdg:${state.open}`);
	const short = none.map(({ key }) => (key.startsWith('sdg:') ? words.sdg({ code: key.slice(4) }) : words.gcm({ code: key.slice(4) }))).join(', ');
	const others = choosing
		? [goals, objectives].flatMap((nodes) => {
				const other = nodes.filter(({ key, lit }) => lit > 0 && !(state.chosen as string[]).includes(key)).sort((a, b) => b.lit - a.lit)[0];
				return other && found.length > 0 ? [words.flow.also({ n: other.lit, name: name(other) })] : [];
			})
		: [];
	return [
		...chosen,
		...others,
		...(left > 0 ? [words.flow.left({ shown: middle.length, n: found.length })] : []),
		...(chosen.length ? [] : [top(goals), top(objectives)].flatMap((node) => (node ? [words.flow.found({ top: name(node), n: node.size })] : []))),
		...(chosen.length ? [] : [none.length ? words.flow.unlinked({ n: none.length, list: short }) : words.flow.noneUnlinked]),
	];
}
