/** What the builder calls modules, breaks, goals and objectives. */
import { type Framework, type Module, modulesById } from '../catalogue.ts';
import type { Item } from '../session.ts';
import { clockTime } from '../timetable.ts';
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
	/** Of a module, a break, an own item, the beginning of a day. */
	item: (item: Item | undefined) => string;
	/** When something begins and ends. */
	span: (row: { from: number; to: number }) => { from: string; to: string };
}

export function namesOf({ catalogue, words }: Said): Names {
	const modules = modulesById(catalogue);
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
		item(item) {
			if (!item) return '';
			if ('module' in item) return title(item.module);
			if ('slot' in item) return item.title || words.slot;
			if ('day' in item) return words.newDay;
			return item.lunch ? words.lunch : words.pause;
		},
		span: ({ from, to }) => ({ from: clockTime(from), to: clockTime(to) }),
	};
}
