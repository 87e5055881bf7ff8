import { makeId, numberOf } from '../../schema/ids.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const duplicateIds: ContentRule = {
	code: 'WM011',
	level: 'error',
	title: 'Two pages have the same id for life',
	help: 'An id such as C07 is given once and outlives the page’s title and folder: /id/C07/ leads to the page for ever. Give the newer page the next free id, which the message names. Never take the id of a page that was removed.',
	find: ({ graph }) => {
		const owners = new Map<string, string>();
		const highest = new Map<string, number>();
		const twice: { id: string; owner: string; place: Omit<Finding, 'found'> }[] = [];
		for (const page of graph.pages.values()) {
			if (!('id' in page.front)) continue;
			const { id } = page.front;
			const letter = id.slice(0, 1);
			highest.set(letter, Math.max(highest.get(letter) ?? 0, numberOf(id)));
			// C007 is C07 written otherwise.
			const same = makeId(letter, numberOf(id));
			const owner = owners.get(same);
			if (owner) twice.push({ id, owner, place: page.at(['id']) });
			else owners.set(same, page.id);
		}
		return twice.map(({ id, owner, place }) => ({
			...place,
			found: `the id ${id} is ${owner}'s already`,
			allowed: `an id no page has had: the next free one is ${makeId(id.slice(0, 1), (highest.get(id.slice(0, 1)) ?? 0) + 1)}`,
		}));
	},
};
