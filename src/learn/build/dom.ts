/** In the browser: makes elements. Text stays text; nothing here parses HTML. */

type Child = Node | string | false | undefined;

/**
 * @param attributes names as in HTML; undefined and false leave one out, true sets it empty
 */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Record<string, string | number | boolean | undefined> = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes))
		if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
	made.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
	return made;
}

/** A button that does something: `data-do` says what, the other data to which. */
export function button(text: string, data: Record<string, string | number>, label?: string): HTMLButtonElement {
	const made = element('button', { type: 'button', class: 'small-button', 'aria-label': label }, text);
	for (const [key, value] of Object.entries(data)) made.dataset[key] = String(value);
	return made;
}
