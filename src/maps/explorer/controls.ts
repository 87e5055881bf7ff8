/** The controls of the explorer in the browser: they show the state, and a tab leads to the same state in its view. */
import { make } from '../../browser/make.ts';
import type { ExplorerWords } from '../../i18n/locales.ts';
import { numberOf } from '../model/names.ts';
import { type Explorer, facetCounts } from '../model/pages.ts';
import { type ExplorerState, FACETS, type Facet } from '../model/state.ts';
import type { View } from '../model/view.ts';

type Set = Exclude<keyof ExplorerState, 'filters' | 'chosen' | 'table' | 'view'>;

/** @param addressOf the address of a state */
export function showControls(
	root: HTMLElement,
	explorer: Explorer,
	words: ExplorerWords,
	state: ExplorerState,
	view: View,
	addressOf: (state: ExplorerState) => string,
): void {
	for (const box of root.querySelectorAll<HTMLInputElement>('input[data-facet]')) box.checked = state.filters[box.dataset.facet as Facet].includes(box.value);
	for (const facet of FACETS) {
		const number = root.querySelector(`[data-set-of="${facet}"]`);
		if (number) number.textContent = state.filters[facet].length ? String(state.filters[facet].length) : '';
	}
	for (const menu of root.querySelectorAll<HTMLSelectElement>('select[data-set]')) {
		const value = state[menu.dataset.set as Set];
		// What is in no list, such as a target in the middle, is named as long as it is set.
		menu.querySelector('[data-own]')?.remove();
		if (![...menu.options].some((option) => option.value === value)) {
			const own = make('option', { value, 'data-own': true }, value.startsWith('page:') ? words.atPage : numberOf(value, { explorer, words }));
			menu.append(own);
		}
		menu.value = value;
		const own = menu.closest<HTMLElement>('[data-menu]');
		if (own) own.hidden = !(view.menus as readonly string[]).includes(menu.dataset.set ?? '');
	}
	for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-to-view]')) {
		const name = link.dataset.toView as string;
		link.href = addressOf({ ...state, view: name });
		if (name === state.view) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
	}
	for (const files of root.querySelectorAll<HTMLElement>('[data-files]')) files.hidden = files.dataset.files !== state.view;
}

/** Writes beside each value of an open filter how many pages it would leave. */
export function showCounts(menu: HTMLElement, explorer: Explorer, state: ExplorerState): void {
	const boxes = [...menu.querySelectorAll<HTMLInputElement>('input[data-facet]')];
	const facet = boxes[0]?.dataset.facet as Facet | undefined;
	if (!facet) return;
	const counts = facetCounts(explorer, state, facet);
	for (const box of boxes) {
		const count = box.parentElement?.querySelector('[data-count]');
		if (count) count.textContent = String(counts.get(box.value) ?? 0);
	}
}
