/** What the session builder knows of the modules: made once at build time (from-graph.ts), handed to the browser as JSON. */
import { codeOf } from '../graph/addresses.ts';
import type { GcmNode, SdgNode } from '../graph/types.ts';
import type { Earned } from '../schema/tags.ts';
import type { ModuleTexts } from './texts.ts';

export type Tagged = SdgNode | GcmNode;

export interface Module {
	/** The id for life, "M07". */
	id: string;
	/** "/modules/tag-a-project/" */
	address: string;
	title: string;
	summary: string;
	minutes: number;
	level: 'introductory' | 'intermediate' | 'advanced';
	/** ISO alpha-3 codes. */
	countries: string[];
	/** Ids of the vocabulary of audiences. */
	audiences: string[];
	objectives: string[];
	materials: string[];
	plan: { minutes: number; title: string }[];
	/** Shorter forms the module tells, longest first: in how many minutes, and what then falls away. */
	forms: { minutes: number; how: string }[];
	/** Ids for life of the modules to take first. */
	needs: string[];
	/** Links to goals, targets and objectives, principal ones first. */
	tags: { to: Tagged; weight: Earned }[];
	/** ISO date of the last review. */
	reviewed: string;
}

/** An ordered list of modules that an editor put together. */
export interface PathwayModules {
	id: string;
	address: string;
	title: string;
	modules: string[];
}

/** A goal, target or objective as the builder shows it. */
export interface Framework {
	node: Tagged;
	/** "SDG 10.7" */
	number: string;
	name: string;
	/** "g10" or '' */
	colour: string;
}

export interface Catalogue {
	/** The newest review of a module: the version of the site, as far as sessions go. */
	date: string;
	/** By id. */
	modules: Module[];
	pathways: PathwayModules[];
	/** Every goal, target and objective, in the frameworks' order. */
	frameworks: Framework[];
	countries: { iso: string; name: string }[];
	audiences: { id: string; label: string }[];
}

export const modulesById = ({ modules }: Pick<Catalogue, 'modules'>): ReadonlyMap<string, Module> => new Map(modules.map((module) => [module.id, module]));

/** What a trainer narrows the list of modules by; '' asks for nothing. */
export interface Wish {
	words: string;
	pathway: string;
	node: string;
	country: string;
	audience: string;
}

/**
 * The modules that fit every part of a wish.
 * @param texts the modules' own texts, where they have been loaded: their words are found too
 * @returns by id; of a pathway, in the pathway's order
 */
export function findModules({ modules, pathways }: Catalogue, { words, pathway, node, country, audience }: Wish, texts: ModuleTexts = {}): Module[] {
	const order = pathways.find(({ id }) => id === pathway)?.modules;
	const parts = fold(words).split(/\s+/).filter(Boolean);
	return modules
		.filter((module) => {
			const text = fold([module.id, module.title, module.summary, ...module.objectives, texts[module.id]?.words ?? ''].join(' '));
			return (
				(!order || order.includes(module.id)) &&
				(!node || module.tags.some(({ to }) => covers(to, node))) &&
				(!country || module.countries.includes(country)) &&
				(!audience || module.audiences.includes(audience)) &&
				parts.every((part) => text.includes(part))
			);
		})
		.sort((a, b) => (order ? order.indexOf(a.id) - order.indexOf(b.id) : 0));
}

/** Whether a link to a goal, target or objective speaks of the one asked for: a target speaks of its goal too. */
export function covers(link: Tagged, asked: string): boolean {
	return link === asked || (asked.startsWith('sdg:') && !asked.includes('.') && codeOf(link).startsWith(`${codeOf(asked)}.`) && link.startsWith('sdg:'));
}

/** Lower case without accents, for comparing words. */
function fold(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
