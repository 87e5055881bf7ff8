/** In the browser: makes elements. Text stays text; nothing here parses HTML. */

type Child = Node | string | false | undefined;

/**
 * @param attributes names as in HTML; undefined and false leave one out, true sets it empty
 * @param children elements and texts; undefined and false are left out
 */
export function make<K extends keyof HTMLElementTagNameMap>(
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

/**
 * A button.
 * @param data what it does (`do`) and to which
 * @param label what it says to who cannot see where it stands; its text when undefined
 * @param style its class
 */
export function makeButton(text: string, data: Record<string, string | number>, label?: string, style = 'small-button'): HTMLButtonElement {
	const made = make('button', { type: 'button', class: style, 'aria-label': label }, text);
	for (const [key, value] of Object.entries(data)) made.dataset[key] = String(value);
	return made;
}
