/** Refuses a page of content/ that would execute anything, before it is compiled: in the build and in `astro dev`. */
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ViteUserConfig } from 'astro';
import type { Problem } from '../check/problem.ts';
import { printProblems } from '../check/report.ts';
import { openMdx, closedMdx as rule } from '../check/rules/closed-mdx.ts';
import { unreadFiles, whyUnread } from '../check/rules/unread-files.ts';
import { contentOf } from '../files/content.ts';
import { parsePage } from '../files/page.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** The same rule as the check's, asked once more of each file on its way to the compiler: an edit in `astro dev` passes no other door. */
export function closedMdx(): Plugin {
	return {
		name: 'waymark-closed-mdx',
		enforce: 'pre',
		transform: {
			filter: { id: /\.mdx(\?|$)/ },
			async handler(_, id) {
				const problems = await problemsOf(id.split('?')[0] as string, process.cwd());
				if (problems.length) this.error(printProblems(problems));
			},
		},
	};
}

/**
 * @param file the full path of a page, as Vite names it
 * @param root the project's folder
 * @returns what would run, and what makes the file unfit to be read; empty for a page that may be compiled
 */
export async function problemsOf(file: string, root: string): Promise<Problem[]> {
	const path = relative(realpathSync(root), realpathSync(file)).replaceAll('\\', '/');
	const error = { file: path, level: 'error' as const };
	if (!path.startsWith('content/')) return [{ ...error, line: 1, column: 1, code: 'WM007', found: 'this page lies outside content/' }];
	// The file as it stands on disk: with a query, the text handed over is code that Astro made of it.
	const bytes = await readFile(file);
	const { pages, prose, strays } = contentOf([{ path, link: false, size: bytes.length, read: () => bytes }]);
	const [page] = [...pages, ...prose];
	if (!page) return strays.flatMap((stray) => whyUnread(stray).map((finding) => ({ ...error, ...finding, code: unreadFiles.code })));
	const { nodes, errors, frontMatter } = parsePage(page);
	return [
		...frontMatter.errors.map(({ message, at }) => ({ ...error, ...at, code: 'WM002', found: message })),
		...errors.map(({ message, at }) => ({ ...error, ...at, code: 'WM001', found: message })),
		...openMdx(nodes).map((finding) => ({ ...error, ...finding, code: rule.code })),
	];
}
