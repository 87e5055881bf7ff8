/** Makes the catalogue of modules from the graph. At build time only: it knows the schema, which browsers need not load. */
import { addressOf } from '../graph/addresses.ts';
import { compareCodes, earnedTagsOf } from '../graph/queries.ts';
import type { Graph } from '../graph/types.ts';
import { labelOf } from '../i18n/labels.ts';
import type { Strings } from '../i18n/locales.ts';
import { compareNumbered } from '../schema/ids.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Catalogue, Module, PathwayModules, Tagged } from './catalogue.ts';

/** @returns the catalogue; the same for the same content, growing with the number of modules and their links */
export function catalogueOf(graph: Graph, vocabulary: Vocabulary, strings: Strings): Catalogue {
	const idOf = (id: string) => {
		const front = graph.pages.get(id)?.front;
		return front && 'plan' in front ? [front.id] : [];
	};
	const modules: Module[] = [];
	const pathways: PathwayModules[] = [];
	for (const { id: page, front } of graph.pages.values()) {
		const shared = { address: addressOf(page), title: front.title };
		if ('plan' in front)
			modules.push({
				id: front.id,
				...shared,
				summary: front.summary,
				minutes: front.minutes,
				level: front.level,
				countries: front.countries,
				audiences: front.audiences,
				objectives: front.objectives,
				materials: front.materials,
				plan: front.plan.map(({ minutes, title }) => ({ minutes, title })),
				forms: [...front.forms].sort((a, b) => b.minutes - a.minutes),
				needs: front.prerequisites.flatMap(idOf),
				tags: earnedTagsOf(graph, page).map(({ to, weight }) => ({ to, weight })),
				reviewed: front.reviewed,
			});
		if ('steps' in front) pathways.push({ id: front.id, ...shared, modules: front.steps.flatMap((step) => idOf(step.page)) });
	}
	const byId = (a: { id: string }, b: { id: string }) => compareNumbered(a.id, b.id);
	const nodes = [
		...[...vocabulary['sdg-goals'], ...vocabulary['sdg-targets']].map(({ code }): Tagged => `sdg:${code}`),
		...vocabulary['gcm-objectives'].map(({ code }): Tagged => `gcm:${code}`),
	];
	const used = new Set(modules.flatMap(({ countries }) => countries));
	const served = new Set(modules.flatMap(({ audiences }) => audiences));
	return {
		date:
			modules
				.map(({ reviewed }) => reviewed)
				.sort()
				.at(-1) ?? '',
		modules: modules.sort(byId),
		pathways: pathways.sort(byId),
		frameworks: nodes.sort(compareCodes).map((node) => {
			const { number, name, colour } = labelOf(node, vocabulary, strings);
			return { node, number, name, colour };
		}),
		countries: vocabulary.countries.filter(({ iso }) => used.has(iso)).map(({ iso, name }) => ({ iso, name })),
		audiences: vocabulary.audiences.filter(({ id }) => served.has(id)),
	};
}
