/** Where the focus is, while what has it is drawn anew. */

/** @returns a function that puts the focus back on the mark, row or heading that has it now; it does nothing where none has */
export function keepFocus(root: HTMLElement): () => void {
	const active = document.activeElement;
	const part = active && root.contains(active) ? (active.closest('.picture, .beside-map, .panel') ?? active.closest('tbody, thead')) : null;
	const { key, sort } = (active as HTMLElement | null)?.dataset ?? {};
	if (!part || !(key || sort)) return () => {};
	const selector = key ? `[data-key="${CSS.escape(key)}"]` : `[data-sort="${sort}"]`;
	return () => part.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

/** Moves a grid's one stop for the Tab key to the cell that has the focus. */
export function rove(target: Element): void {
	const grid = target.closest('[role="grid"]');
	if (!grid || !target.matches('[data-key]')) return;
	for (const cell of grid.querySelectorAll('[tabindex="0"]')) cell.setAttribute('tabindex', '-1');
	target.setAttribute('tabindex', '0');
}
