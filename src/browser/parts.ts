/** In the browser: the parts of an element, what the page hands it, and what it does when its buttons are pressed. */

/** Each part's name, with the class of its element: { words: HTMLInputElement }. */
type Kinds = Record<string, abstract new () => HTMLElement>;

export type PartsOf<K extends Kinds> = { [Name in keyof K]: InstanceType<K[Name]> };

/**
 * Finds the parts of an element, once: `data-part="words"` in the HTML is `words` here.
 * @throws when the HTML lacks one of them: then page and script do not belong together
 */
export function partsOf<K extends Kinds>(root: ParentNode, kinds: K): PartsOf<K> {
	const found = Object.entries(kinds).map(([name, kind]) => {
		const part = root.querySelector(`[data-part="${name}"]`);
		if (!(part instanceof kind)) throw new Error(`no part “${name}”`);
		return [name, part];
	});
	return Object.fromEntries(found) as PartsOf<K>;
}

/** Shows what works only with script (`data-live`), and hides what stood in its place (`data-without`). */
export function showLive(root: ParentNode): void {
	for (const part of root.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
	for (const part of root.querySelectorAll<HTMLElement>('[data-without]')) part.hidden = true;
}

/** The data that the page hands to an element as JSON inside it. */
export function handedTo<T>(root: ParentNode): T {
	return JSON.parse(root.querySelector('script[type="application/json"]')?.textContent ?? '{}');
}

/** What pressing a button does, by the name in its `data-do`; further data of the button says to which. */
export type Actions = Record<string, (data: DOMStringMap, control: HTMLElement) => unknown>;

/** One listener for all buttons of an element, those to come included. */
export function onActions(root: HTMLElement, actions: Actions): void {
	root.addEventListener('click', ({ target }) => {
		const control = (target as Element).closest<HTMLElement>('[data-do]');
		if (control && root.contains(control)) actions[control.dataset.do ?? '']?.(control.dataset, control);
	});
}
