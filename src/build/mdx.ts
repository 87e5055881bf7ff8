/** What happens to a page's text between MDX and HTML, besides Markdown itself. */
import { defineHastPlugin } from 'satteri';
import { stringsOf } from '../i18n/locales.ts';
import { LOCALES, type Locale } from '../schema/locales.ts';

/**
 * Sätteri writes column alignment as an inline style, which the Content-Security-Policy refuses: it becomes a class.
 * The notes' heading and ways back are in the page's language. A task list's boxes get their text as a label, and can be ticked. A table scrolls by itself on a narrow screen.
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
			filter: ['h2', 'a'],
			visit(node, context) {
				const strings = stringsOf(localeOf(context.fileURL));
				if (node.properties.id === 'footnote-label') return { ...node, children: [{ type: 'text', value: strings.notes }] };
				if (!('dataFootnoteBackref' in node.properties)) return undefined;
				// "↩2" leads to the second place that cites a note: its name says so too.
				const place = context.textContent(node).replace('↩', '');
				context.setProperty(node, 'ariaLabel', `${strings.backToText} ${place}`.trim());
				return undefined;
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

/** The language of a page's file: "ru" of x.ru.mdx. */
function localeOf(file: URL | undefined): Locale {
	const code = /\.([a-z]{2})\.mdx$/.exec(file?.pathname ?? '')?.[1];
	return LOCALES.find((locale) => locale === code) ?? 'en';
}
