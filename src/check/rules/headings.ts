import { placeOf } from '../../files/tree.ts';
import type { Finding } from '../problem.ts';
import type { TextRule } from './rule.ts';

export const headings: TextRule = {
	code: 'WM023',
	level: 'error',
	title: 'Headings skip a level',
	help: 'The title in the front matter is the page’s only heading of the first level. Sections begin with ##, their parts with ###, and so on without a gap: people who listen to a page move through it by its headings.',
	findIn:
		() =>
		({ file, nodes }) => {
			const findings: Finding[] = [];
			let last = 1;
			for (const node of nodes) {
				if (node.type !== 'heading') continue;
				const place = { file: file.path, ...placeOf(node) };
				if (node.depth === 1)
					findings.push({ ...place, found: 'a heading of the first level (#) in the text', allowed: '## for a section; the title stands in the front matter' });
				else if (node.depth > last + 1)
					findings.push({
						...place,
						found: `a heading of level ${node.depth} follows ${last === 1 ? 'the title' : `one of level ${last}`}`,
						allowed: last === 1 ? '##' : `${'#'.repeat(2)} to ${'#'.repeat(last + 1)}`,
						meant: '#'.repeat(last + 1),
					});
				last = Math.max(node.depth, 2) as number;
			}
			return findings;
		},
};
