import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { COMPONENTS } from '../components.ts';
import { nearest, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** WM020: MDX that would run, or that is no component of this site. A page from a stranger executes nothing. */
export const closedMdx: Rule = ({ parsed }) =>
	parsed.flatMap(({ file, tree }) => (tree ? openMdx(tree).map((problem) => ({ ...problem, file: file.path })) : []));

/**
 * Finds what a page may not hold: import and export, expressions, unknown components and attributes, raw HTML, addresses that run.
 * @param tree a page's text; it is read, never evaluated
 */
export function openMdx(tree: Root): Omit<Problem, 'file'>[] {
	const problems: Omit<Problem, 'file'>[] = [];
	visit(tree, (node) => {
		const at = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
		const refuse = (found: string, allowed: string, meant?: string) =>
			problems.push({ ...at, level: 'error', code: 'WM020', found, allowed, ...(meant && { meant }) });
		switch (node.type) {
			case 'mdxjsEsm':
				refuse('import and export are code', 'Markdown and the components of the list, which need no import');
				break;
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				refuse('braces { } are code', 'text without braces; for a brace as such write \\{');
				break;
			case 'html':
				refuse('raw HTML', 'Markdown');
				break;
			case 'link':
			case 'image':
			case 'definition':
				if (!/^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(node.url))
					refuse(`the address “${node.url}” leads nowhere safe`, 'https://…, an address of this site such as /guides/…/, or #anchor');
				else if (node.type === 'image' && !node.url.startsWith('/')) refuse('an image from another site', 'an image of this repository: /images/…');
				break;
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement': {
				const name = node.name ?? '';
				const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
				if (!rule) {
					refuse(
						`<${name}> is no component of this site`,
						Object.keys(COMPONENTS)
							.map((each) => `<${each}>`)
							.join(', '),
						nearest(name, Object.keys(COMPONENTS)),
					);
					break;
				}
				const given = new Set<string>();
				for (const attribute of node.attributes) {
					if (attribute.type !== 'mdxJsxAttribute') refuse(`<${name}> with spread attributes is code`, rule.use);
					else if (!Object.hasOwn(rule.attributes, attribute.name))
						refuse(`<${name}> has no attribute “${attribute.name}”`, rule.use, nearest(attribute.name, Object.keys(rule.attributes)));
					else if (typeof attribute.value !== 'string') refuse(`“${attribute.name}” of <${name}> is code`, `text in quotes: ${rule.use}`);
					else given.add(attribute.name);
				}
				for (const [attribute, need] of Object.entries(rule.attributes)) {
					if (need === 'required' && !given.has(attribute)) refuse(`<${name}> lacks “${attribute}”`, rule.use);
				}
			}
		}
	});
	return problems;
}
