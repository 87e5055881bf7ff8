/** What the builder calls modules, breaks, goals and objectives. */
import type { Framework, Module } from '../catalogue.ts';
import type { Item } from '../session.ts';
import type { Said } from './words.ts';

export interface Names {
	module: (id: string) => Module | undefined;
	/** A module's title; its id when there is no such module. */
	title: (id: string) => string;
	/** "SDG 10.7 Safe migration" */
	framework: (node: string) => string;
	/** "SDG 10.7" */
	number: (node: string) => string;
	/** "g10" or '' */
	colour: (node: string) => string;
	/** Of a module or a break. */
	item: (item: Item | undefined) => string;
}

export function namesOf({ catalogue, words }: Said): Names {
	const modules = new Map(catalogue.modules.map((module) => [module.id, module]));
	const frameworks = new Map<string, Framework>(catalogue.frameworks.map((framework) => [framework.node, framework]));
	const title = (id: string) => modules.get(id)?.title ?? id;
	return {
		module: (id) => modules.get(id),
		title,
		framework(node) {
			const found = frameworks.get(node);
			return found ? `${found.number} ${found.name}` : node;
		},
		number: (node) => frameworks.get(node)?.number ?? '',
		colour: (node) => frameworks.get(node)?.colour ?? '',
		item: (item) => (item && 'module' in item ? title(item.module) : words.pause),
	};
}
