/** What Markdown's own HTML lacks for every reader: applied to the bodies of pages, and by Sätteri to the site's own prose. */
import type { Element, ElementContent, Root } from 'hast';

/** Elements that begin a block of their own inside a list item. */
const BLOCKS = new Set(['ul', 'ol', 'p', 'pre', 'blockquote', 'table', 'div', 'section', 'details', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Changes a tree in place: a table scrolls by itself on a narrow screen, alignment is a class (the Content-Security-Policy refuses inline styles),
 * and each box of a task list has its words as its label and can be ticked.
 */
export function makeAccessible(parent: Root | Element): void {
	for (const [index, child] of parent.children.entries()) {
		if (child.type !== 'element') {
			// Components of MDX, on their way through Sätteri.
			if ('children' in child) makeAccessible(child as unknown as Element);
			continue;
		}
		makeAccessible(child);
		if (child.tagName === 'th' || child.tagName === 'td') alignByClass(child);
		else if (child.tagName === 'li') labelBox(child);
		else if (child.tagName === 'table')
			parent.children[index] = { type: 'element', tagName: 'div', properties: { className: ['scroll'], tabIndex: 0, role: 'group' }, children: [child] };
	}
}

function alignByClass({ properties }: Element): void {
	const align = properties.align ?? /text-align:\s*(left|right|center)/.exec(String(properties.style))?.[1];
	delete properties.align;
	delete properties.style;
	if (align) properties.className = [`align-${align}`];
}

/** One box and one label an item; what stands in blocks of its own below (a list, a second paragraph) is no part of the label. */
function labelBox(item: Element): void {
	const first = item.children.find((child) => child.type === 'element');
	const loose = first?.tagName === 'p';
	const line = loose ? first.children : item.children;
	const at = line.findIndex((child) => child.type === 'element' && child.tagName === 'input');
	const box = line[at] as Element | undefined;
	if (!box || line.slice(0, at).some((child) => child.type !== 'text' || child.value.trim())) return;
	const rest = line.slice(at + 1);
	const end = rest.findIndex((child) => child.type === 'element' && BLOCKS.has(child.tagName));
	const words = end < 0 ? rest : rest.slice(0, end);
	const below = [...(end < 0 ? [] : rest.slice(end)), ...(loose ? item.children.slice(item.children.indexOf(first) + 1) : [])];
	const label: Element = {
		type: 'element',
		tagName: 'label',
		properties: {},
		children: [
			{ type: 'element', tagName: 'input', properties: { type: 'checkbox', checked: Boolean(box.properties.checked) }, children: [] },
			{ type: 'element', tagName: 'span', properties: {}, children: trimmed(words) },
		],
	};
	item.properties = { className: ['task'] };
	item.children = [label, ...below];
}

/** Without the line breaks of the source at either end. */
function trimmed(words: ElementContent[]): ElementContent[] {
	return words
		.map((child, index) => {
			if (child.type !== 'text') return child;
			let { value } = child;
			if (index === 0) value = value.trimStart();
			if (index === words.length - 1) value = value.trimEnd();
			return { ...child, value };
		})
		.filter((child) => child.type !== 'text' || child.value !== '');
}
