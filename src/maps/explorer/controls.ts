/** The controls of the explorer in the browser: they show the state, and a tab leads to the same state in its view. */
import type { ExplorerState, Facet } from '../model/state.ts';

/** @param addressOf the address of a state */
export function showControls(root: HTMLElement, state: ExplorerState, addressOf: (state: ExplorerState) => string): void {
	for (const box of root.querySelectorAll<HTMLInputElement>('input[data-facet]')) box.checked = state.filters[box.dataset.facet as Facet].includes(box.value);
	for (const menu of root.querySelectorAll<HTMLSelectElement>('select[data-set]'))
		menu.value = state[menu.dataset.set as 'order' | 'open' | 'weight' | 'links'];
	for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-to-view]')) {
		const view = link.dataset.toView as string;
		link.href = addressOf({ ...state, view });
		if (view === state.view) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
	}
}
