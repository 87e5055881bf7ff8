/** In the browser: the search page's buttons for what is chosen, what was asked before and what would find more. */
import { make, makeButton } from '../browser/make.ts';
import type { Start } from './browser.ts';
import type { Widening } from './facets.ts';
import { FACETS, type Facet, type SearchState } from './state.ts';
import { numberOf } from './view.ts';

/**
 * Everything that is chosen, each with its button to take it away.
 * @param targets names of targets by code, where a target is chosen
 */
export function chosenChips({ q, chosen }: SearchState, { names, say }: Start, targets: Record<string, string>): HTMLElement[] {
	const chip = (text: string, data: Record<string, string> = {}) =>
		make('li', {}, makeButton(`${text} ×`, { do: 'remove', ...data }, say.remove({ what: text }), 'chip'));
	const name = (facet: Facet, value: string) => {
		const found = names[facet][value] ?? targets[value] ?? value;
		return facet === 'sdg' || facet === 'gcm' ? `${numberOf(`${facet}:${value}`, say)} ${found}` : found;
	};
	return [...(q ? [chip(q)] : []), ...FACETS.flatMap((facet) => chosen[facet].map((value) => chip(name(facet, value), { facet, value })))];
}

/** The reader's last searches, each to be asked again. */
export function recentChips(searches: readonly string[]): HTMLElement[] {
	return searches.map((words) => make('li', {}, makeButton(words, { do: 'recent', value: words }, undefined, 'chip')));
}

/** Ways out of a search that found nothing, with what each would give. */
export function wideningChips(ways: readonly Widening[], say: Start['say']): HTMLElement[] {
	return ways.map(({ facet, count }) =>
		make('li', {}, makeButton(say.without({ facet: say.facets[facet], n: count }), { do: 'widen', facet }, undefined, 'chip')),
	);
}
