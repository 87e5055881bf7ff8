/** What happens to a page's text between MDX and HTML, besides Markdown itself. */
import { defineHastPlugin } from 'satteri';

/**
 * Sätteri writes column alignment as an inline style, which the Content-Security-Policy refuses: it becomes a class.
 * A task list's boxes get their text as a label, and can be ticked. A table scrolls by itself on a narrow screen.
 */
export const accessibleMarkdown = defineHastPlugin({
	name: 'waymark-accessible-markdown',
	element: [
		{
			filter: ['th', 'td'],
			visit(node, context) {
				const style = node.properties.style;
				const align = typeof style === 'string' ? /text-align:\s*(left|right|center)/.exec(style)?.[1] : undefined;
				if (!align) return;
				context.setProperty(node, 'style', undefined);
				context.setProperty(node, 'className', [`align-${align}`]);
			},
		},
		{
			filter: ['table'],
			visit(node, context) {
				context.wrapNode(node, { type: 'element', tagName: 'div', properties: { className: ['scroll'], tabIndex: 0, role: 'group' }, children: [] });
			},
		},
		{
			filter: ['li'],
			visit(node) {
				const [box, ...rest] = node.children;
				if (box?.type !== 'element' || box.tagName !== 'input') return;
				const input = { ...box, properties: { type: 'checkbox' } };
				return {
					...node,
					properties: { className: ['task'] },
					children: [{ type: 'element', tagName: 'label', properties: {}, children: [input, ...rest] }],
				} as typeof node;
			},
		},
	],
});
