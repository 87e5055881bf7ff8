/** Where the hub leads to other sites: addresses of sources and resources, and links in texts. */
import type { Content } from '../files/content.ts';
import { nodesOf, placeOf } from '../files/tree.ts';
import { checkContent, type Report } from './content.ts';

export interface OutsideLink {
	/** "https://…" */
	url: string;
	/** "content/guides/x.mdx" */
	file: string;
	line: number;
}

const OUTSIDE = /^https?:\/\//;

/**
 * Checks the content, and finds on the way what leads out of it.
 * @param today "2026-11-29", for what is overdue
 * @throws {VocabularyError} as the check does
 */
export function checkOutside(content: Content, today: string): { report: Report; links: OutsideLink[] } {
	const links: OutsideLink[] = [];
	const report = checkContent(content, {
		today,
		drafts: false,
		onPage: ({ file, tree }) => {
			for (const node of tree ? nodesOf(tree) : [])
				if ((node.type === 'link' || node.type === 'definition') && OUTSIDE.test(node.url))
					links.push({ url: node.url, file: file.path, line: placeOf(node).line });
		},
	});
	for (const page of report.graph.pages.values()) if ('url' in page.front && page.front.url) links.push({ url: page.front.url, ...placed(page.at(['url'])) });
	for (const { url } of report.vocabulary.sources) if (url) links.push({ url, file: 'content/vocabulary/sources.yaml', line: 1 });
	return { report, links };
}

const placed = ({ file, line }: { file: string; line: number }) => ({ file, line });
