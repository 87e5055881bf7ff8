/** What a reader's choices make of the state. */
import { type Choice, choosePair, type ExplorerState, FACETS, type Facet, type Middle, splitKey, toggleChoice, toggleFilter } from '../model/state.ts';
import type { View } from '../model/view.ts';

type Chooser = Pick<View, 'choose' | 'moves'>;

/** @param key what a mark or a row stands for: "gcm:6 sdg:8", "sdg:8", "country:ECU", "page:guides/x", "kind:guides" or "open:8" */
export function stateAfter(state: ExplorerState, key: string, { choose, moves }: Chooser): ExplorerState {
	if (key.includes(' ')) return choosePair(state, key.split(' ') as Choice[]);
	const [kind, value] = splitKey(key);
	if (kind === 'kind') return toggleFilter(state, kind, value);
	if (kind === 'open') return { ...state, open: state.open === value ? '' : value };
	if (moves) return { ...state, at: key as Middle, chosen: [], page: '' };
	if (kind === 'page') return { ...state, page: state.page === value ? '' : value };
	if (kind === 'country') return toggleFilter(state, kind, value);
	return choose(state, key as Choice);
}

/**
 * The state of which the panel tells: what is under the pointer or has the focus, with what stands in the middle.
 * @param key as in stateAfter; '' for what stands in the middle alone
 * @param middle '' where nothing does
 */
export function stateLooking(state: ExplorerState, key: string, middle: Middle | ''): ExplorerState {
	const base: ExplorerState = { ...state, chosen: [], page: '' };
	const look = (before: ExplorerState, each: string): ExplorerState => {
		const [kind, value] = splitKey(each);
		if (kind === 'page') return { ...before, page: value };
		if (kind === 'country') return { ...before, filters: { ...before.filters, country: [value] } };
		if (kind === 'kind') return { ...before, filters: { ...before.filters, kind: [value] } };
		const choice = (kind === 'open' ? `sdg:${value}` : each) as Choice;
		// A target takes the place of its goal.
		return { ...before, chosen: [...before.chosen.filter((other) => !choice.startsWith(`${other}.`)), choice] };
	};
	// Of a page in the middle, a goal is one of its links: the page's own reason for it.
	return [...(middle ? [middle] : []), ...key.split(' ').filter(Boolean)].reduce(look, base);
}

/** @param key of a chip, see chips.ts */
export function stateWithout(state: ExplorerState, key: string): ExplorerState {
	const [kind, value] = splitKey(key);
	if (kind === 'weight' || kind === 'links' || kind === 'page') return { ...state, [kind]: '' };
	if ((FACETS as readonly string[]).includes(kind)) return toggleFilter(state, kind as Facet, value);
	return toggleChoice(state, key as Choice);
}

/** The state that lets go of what is looked at; countries stay filters, unless one was all that was chosen. */
export function stateClosed(state: ExplorerState): ExplorerState {
	const country = state.chosen.length || state.page ? state.filters.country : [];
	return { ...state, chosen: [], page: '', filters: { ...state.filters, country } };
}
