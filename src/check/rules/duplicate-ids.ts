import type { Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** WM011: two pages with the same id for life. */
export const duplicateIds: Rule = ({ graph }) => {
	const owners = new Map<string, string>();
	const problems: Problem[] = [];
	for (const page of graph.pages.values()) {
		if (!('id' in page.front)) continue;
		const owner = owners.get(page.front.id);
		if (owner) {
			problems.push({
				...page.at(['id']),
				level: 'error',
				code: 'WM011',
				found: `the id ${page.front.id} is ${owner}'s already`,
				allowed: `an id no page has had: the next free one is ${nextFree(owners, page.front.id)}`,
			});
		} else owners.set(page.front.id, page.id);
	}
	return problems;
};

function nextFree(owners: ReadonlyMap<string, string>, id: string): string {
	const taken = [...owners.keys()].filter((each) => each[0] === id[0]).map((each) => Number(each.slice(1)));
	return `${id[0]}${String(Math.max(...taken) + 1).padStart(2, '0')}`;
}
