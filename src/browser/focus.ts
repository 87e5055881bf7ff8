/**
 * In the browser: puts new children in place of the old. A focus among them goes to the button that does the same to the same thing
 * (its data say so), else to the first one.
 */
export function replaceKeepingFocus(list: HTMLElement, children: readonly HTMLElement[]): void {
	const active = document.activeElement as HTMLElement | null;
	const had = active && list.contains(active) ? Object.entries(active.dataset) : undefined;
	list.replaceChildren(...children);
	if (!had) return;
	const buttons = [...list.querySelectorAll<HTMLElement>('[data-do]')];
	(buttons.find(({ dataset }) => had.every(([name, value]) => dataset[name] === value)) ?? buttons[0])?.focus();
}
