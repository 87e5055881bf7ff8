/** The examples of the registry of components, taken apart so that a page can show them at work. */
import { markdownToHtml } from 'satteri';
import { parseMdx } from '../files/mdx.ts';
import { type Element, nodesOf } from '../files/tree.ts';

/**
 * @param name a component's name
 * @param example MDX that holds it once
 * @returns the component's attributes in the example, and what stands inside it as HTML
 * @throws when the example does not hold it
 */
export function takeApart(name: string, example: string): { attributes: Record<string, string>; inside: string } {
	const { tree } = parseMdx(example);
	const element = tree && nodesOf(tree).find((node): node is Element => 'name' in node && node.name === name);
	if (!element) throw new Error(`the example of ${name} does not show it`);
	const attributes = element.attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [[each.name, each.value as string] as const] : []));
	const [from, to] = [element.children[0]?.position?.start.offset ?? 0, element.children.at(-1)?.position?.end.offset ?? 0];
	return { attributes: Object.fromEntries(attributes), inside: markdownToHtml(example.slice(from, to)).html };
}
