/** What a reader's choices make of the state. */
import { type Choice, choosePair, type ExplorerState, FACETS, type Facet, toggleChoice, toggleFilter } from '../model/state.ts';
import type { View } from '../model/view.ts';

/** "country:ECU" → ["country", "ECU"] */
const split = (key: string): [kind: string, value: string] => [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];

/** @param key what a mark or a row stands for: "gcm:6 sdg:8", "sdg:8", "country:ECU", "page:guides/x" or "open:8" */
export function stateAfter(state: ExplorerState, key: string, view: View): ExplorerState {
	if (key.includes(' ')) return choosePair(state, key.split(' ') as Choice[]);
	const [kind, value] = split(key);
	if (kind === 'open' || kind === 'page') return { ...state, [kind]: state[kind] === value ? '' : value };
	if (kind === 'country') return toggleFilter(state, kind, value);
	return view.choose(state, key as Choice);
}

/** @param key of a chip, see chips.ts */
export function stateWithout(state: ExplorerState, key: string): ExplorerState {
	const [kind, value] = split(key);
	if (kind === 'weight' || kind === 'links' || kind === 'page') return { ...state, [kind]: '' };
	if ((FACETS as readonly string[]).includes(kind)) return toggleFilter(state, kind as Facet, value);
	return toggleChoice(state, key as Choice);
}

/** The state that lets go of what is looked at; countries stay filters, unless one was all that was chosen. */
export function stateClosed(state: ExplorerState): ExplorerState {
	const country = state.chosen.length || state.page ? state.filters.country : [];
	return { ...state, chosen: [], page: '', filters: { ...state.filters, country } };
}
