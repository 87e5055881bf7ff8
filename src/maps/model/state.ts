/** The explorer's state and its readable address: /explore/?view=flow&country=ECU&sdg=8&gcm=6 */

import { asked } from '../../browser/address.ts';

/** The view that an address without one opens. */
export const FIRST_VIEW = 'matrix';

/** Filters of pages: any of a filter's values, all of the filters. */
export const FACETS = ['country', 'kind', 'audience', 'sector'] as const;
export type Facet = (typeof FACETS)[number];

/** A goal "sdg:8", a target "sdg:8.8" or an objective "gcm:6". */
export type Choice = `sdg:${string}` | `gcm:${string}`;

/** What can stand in the middle of a picture. */
export type Middle = Choice | `country:${string}` | `page:${string}`;

/** Two choices are what a person compares; a page must have both. */
const MOST_CHOICES = 2;

export interface ExplorerState {
	/** A view's name, see view.ts. */
	view: string;
	filters: Record<Facet, string[]>;
	/** Only links of this weight; '' for both; with-claims: also those that a source only claims, which otherwise draw nothing. */
	weight: '' | 'principal' | 'significant' | 'with-claims';
	/** Only editors' links, or only the UN Network's table; '' for both. */
	links: '' | 'editor' | 'table';
	/** What is looked at: none to two, the oldest first. */
	chosen: Choice[];
	/** A page looked at, "guides/…", or ''. */
	page: string;
	/** The goal that is opened into its targets, or ''. */
	open: string;
	order: 'number' | 'total' | 'gaps' | 'similarity';
	/** Whether the number of a pair is divided by kind of page. */
	divide: '' | 'kind';
	/** Whether the thin bands of the flow are drawn, too, which it otherwise gathers. */
	bands: '' | 'all';
	/** What is asked for gaps. */
	by: 'objective' | 'goal' | 'pair';
	/** What stands in the middle, and what is around it: "sdg:10.7", "gcm:6", "country:KAZ", "page:guides/x"; '' for the view's own choice. */
	at: Middle | '';
	/** Whether the view's table stands open below its picture. */
	table: boolean;
}

/** Every value that means something. */
export interface Known {
	views: ReadonlySet<string>;
	facets: Record<Facet, ReadonlySet<string>>;
	sdg: ReadonlySet<string>;
	gcm: ReadonlySet<string>;
	pages: ReadonlySet<string>;
}

export function emptyState(): ExplorerState {
	return {
		view: FIRST_VIEW,
		filters: { country: [], kind: [], audience: [], sector: [] },
		weight: '',
		links: '',
		chosen: [],
		page: '',
		open: '',
		order: 'number',
		divide: '',
		bands: '',
		by: 'objective',
		at: '',
		table: false,
	};
}

/** The settings that hold one of a few words; the first is the one an address leaves out. */
const SETTINGS = {
	weight: ['', 'principal', 'significant', 'with-claims'],
	links: ['', 'editor', 'table'],
	order: ['number', 'total', 'gaps', 'similarity'],
	divide: ['', 'kind'],
	bands: ['', 'all'],
	by: ['objective', 'goal', 'pair'],
} as const;
export type SettingName = keyof typeof SETTINGS;

/**
 * Reads an address.
 * @param query "?view=matrix&gcm=6&sdg=8&country=ECU,KAZ"; any text
 * @returns the state, and the parts that mean nothing here, as written; trackers are dropped without a word
 */
export function readState(query: string, known: Known): { state: ExplorerState; ignored: string[] } {
	const state = emptyState();
	const ignored: string[] = [];
	for (const [key, value] of asked(query)) {
		const parts = [...new Set(value.split(',').filter(Boolean))];
		if (isFacet(key)) {
			for (const part of parts) {
				if (!known.facets[key].has(part)) ignored.push(`${key}=${part}`);
				else if (!state.filters[key].includes(part)) state.filters[key].push(part);
			}
		} else if (key === 'sdg' || key === 'gcm') {
			for (const part of parts) {
				const choice: Choice = `${key}:${part}`;
				if (!known[key].has(part) || (state.chosen.length >= MOST_CHOICES && !state.chosen.includes(choice))) ignored.push(`${key}=${part}`);
				else if (!state.chosen.includes(choice)) state.chosen.push(choice);
			}
		} else if (key === 'at' && isKnown(value, known)) state.at = value as Middle;
		else if (key === 'view' && known.views.has(value)) state.view = value;
		else if (key === 'page' && known.pages.has(value)) state.page = value;
		else if (key === 'open' && known.sdg.has(value) && !value.includes('.')) state.open = value;
		else if (key === 'table' && value === 'open') state.table = true;
		else if (Object.hasOwn(SETTINGS, key) && (SETTINGS[key as keyof typeof SETTINGS] as readonly string[]).includes(value))
			Object.assign(state, { [key]: value });
		else ignored.push(`${key}=${value}`);
	}
	return { state, ignored };
}

/** @returns the address of a state, "?gcm=6&sdg=8"; '' when nothing is set */
export function writeState(state: ExplorerState): string {
	const codes = (framework: 'sdg' | 'gcm') =>
		state.chosen
			.filter((each) => each.startsWith(framework))
			.map((each) => each.slice(4))
			.join(',');
	const parts: [string, string][] = [
		['view', state.view === FIRST_VIEW ? '' : state.view],
		...(Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]).map((key): [string, string] => [key, state[key] === SETTINGS[key][0] ? '' : state[key]]),
		...FACETS.map((facet): [string, string] => [facet, state.filters[facet].join(',')]),
		['sdg', codes('sdg')],
		['gcm', codes('gcm')],
		['page', state.page],
		['at', state.at],
		['open', state.open],
		['table', state.table ? 'open' : ''],
	];
	const written = parts.filter(([, value]) => value).map(([key, value]) => `${key}=${value.split(',').map(encode).join(',')}`);
	return written.length ? `?${written.join('&')}` : '';
}

/** What a state sets besides the view and whether its table stands open; '' when nothing. */
export function writeSettings(state: ExplorerState): string {
	return writeState({ ...state, view: FIRST_VIEW, table: false });
}

/** @param state what to set of a state; the rest is as in one with nothing set */
export function explorerAddress(state: Partial<ExplorerState>): string {
	return `/explore/${writeState({ ...emptyState(), ...state })}`;
}

/** A slash and a colon may stand in a query, and read better. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':');

/** Whether something can stand in the middle: "gcm:6". */
function isKnown(node: string, known: Known): boolean {
	const [kind, id] = splitKey(node);
	const ids = { sdg: known.sdg, gcm: known.gcm, country: known.facets.country, page: known.pages };
	return Object.hasOwn(ids, kind) && ids[kind as keyof typeof ids].has(id);
}

/** "country:ECU" → ["country", "ECU"] */
export function splitKey(key: string): [kind: string, id: string] {
	const colon = key.indexOf(':');
	return [key.slice(0, colon), key.slice(colon + 1)];
}

/** @returns the state with a filter's value set, or no longer set */
export function toggleFilter(state: ExplorerState, facet: Facet, value: string): ExplorerState {
	const values = state.filters[facet];
	return { ...state, filters: { ...state.filters, [facet]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value] } };
}

/** @returns the state with something chosen, or no longer chosen; the oldest of more than two goes */
export function toggleChoice(state: ExplorerState, choice: Choice): ExplorerState {
	const chosen = state.chosen.includes(choice) ? state.chosen.filter((each) => each !== choice) : [...state.chosen, choice].slice(-MOST_CHOICES);
	return { ...state, chosen, page: '' };
}

/** @returns the state with exactly these chosen; when they are already, with nothing chosen */
export function choosePair(state: ExplorerState, pair: Choice[]): ExplorerState {
	const same = state.chosen.length === pair.length && pair.every((each) => state.chosen.includes(each));
	return { ...state, chosen: same ? [] : pair, page: '' };
}

/** Whether a goal, a target, an objective or a page is looked at. */
export function isChoosing({ chosen, page }: ExplorerState): boolean {
	return chosen.length > 0 || page !== '';
}

/** Whether pages are filtered at all; to show more links than usual leaves none out. */
export function isFiltered({ filters, weight }: ExplorerState): boolean {
	return weight === 'principal' || weight === 'significant' || FACETS.some((facet) => filters[facet].length > 0);
}

/**
 * The same pages on the search page.
 * @returns its address, and the keys of what it has no filter for, as the chips of the explorer have them: search takes any of several goals where the
 * explorer takes all. It lists what a source only claims in any case, last.
 */
export function searchAddress({ filters, chosen, weight }: ExplorerState): { address: string; left: string[] } {
	const left: string[] = [];
	const parts = (['kind', 'country'] as const).filter((facet) => filters[facet].length).map((facet) => `${facet}=${filters[facet].join(',')}`);
	for (const framework of ['sdg', 'gcm'] as const) {
		const [first, ...others] = chosen.filter((each) => each.startsWith(framework)).map((each) => each.slice(4));
		if (first) parts.push(`${framework}=${first}`);
		left.push(...others.map((code) => `${framework}:${code}`));
	}
	for (const facet of ['audience', 'sector'] as const) if (filters[facet].length) parts.push(`${facet}=${filters[facet].join(',')}`);
	if (weight && weight !== 'with-claims') left.push('weight:');
	return { address: `/search/${parts.length ? `?${parts.join('&')}` : ''}`, left };
}

function isFacet(key: string): key is Facet {
	return (FACETS as readonly string[]).includes(key);
}
