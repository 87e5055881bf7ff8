/** The search page in the browser: reads the address, asks, shows what was found and why. */
import { type Actions, onActions, showLive } from '../browser/parts.ts';
import { type OpenSearch, openInBrowser, readTargets, type Start } from './browser.ts';
import { directAnswers } from './cards.ts';
import { FacetList } from './facet-list.ts';
import { chosenNodes, listingOf } from './listing.ts';
import { forgetSearches, keepSearch } from './recent.ts';
import { showResult } from './result.ts';
import { SearchScreen, type Shown } from './screen.ts';
import { type Answer, noHit } from './search.ts';
import { emptyState, FACETS, type Facet, type Known, readState, type SearchState, type Sort, toggle, writeState } from './state.ts';

/** Results shown before a reader asks for more. */
const PAGE = 10;

const NOTHING: Answer = { hits: [], nodes: [], indicators: [], places: [], notes: [], unknown: [], parts: [] };

/** What the browser's history keeps of the page when a reader leaves it. */
interface Left {
	/** How many results were shown. */
	shown: number;
	/** How far down the reader was, in pixels. */
	scroll: number;
}

class WaymarkSearch extends HTMLElement {
	#screen!: SearchScreen;
	#open: OpenSearch | undefined;
	#facets: FacetList | undefined;
	#state = emptyState();
	/** Parts of the address that mean nothing here. */
	#ignored: string[] = [];
	/** How many results and how many of the second layer are shown. */
	#most = { results: PAGE, table: PAGE };
	/** Whether the last change was a letter: a run of letters is one step for the Back button. */
	#typing = false;
	#turn = 0;

	connectedCallback() {
		this.#screen = new SearchScreen(this);
		showLive(this);
		const { form, words, found, without, order, sheet, beside, facets } = this.#screen.parts;
		// With script the lists stand where the results would, not below all filters.
		found.append(without);
		form.addEventListener('submit', (event) => this.#submit(event));
		words.addEventListener('input', () => void this.#go({ q: words.value.trim(), asTyped: false }, true));
		order.addEventListener('change', () => void this.#go({ sort: order.value as Sort }));
		onActions(this, this.#actions);
		found.addEventListener('click', ({ target }) => {
			if (!(target as Element).closest('a')) return;
			this.#keep();
			this.#leave();
		});
		addEventListener('pagehide', () => this.#leave());
		sheet.addEventListener('close', () => beside.append(facets));
		addEventListener('popstate', () => {
			sheet.close();
			void this.#readAddress();
		});
		void this.#readAddress();
	}

	// What happens

	readonly #actions: Actions = {
		clear: () => this.#choose(emptyState()),
		remove: ({ facet, value = '' }) => this.#choose(facet ? toggle(this.#state, facet as Facet, value) : { q: '', asTyped: false }),
		widen: ({ facet }) => this.#choose({ chosen: { ...this.#state.chosen, [facet as Facet]: [] } }),
		typed: () => this.#choose({ asTyped: !this.#state.asTyped }),
		recent: ({ value = '' }) => this.#choose({ q: value, asTyped: false }),
		again: () => this.#readAddress().then(() => this.#land()),
		forget: () => {
			forgetSearches();
			this.#screen.showRecent(this.#state);
			this.#land();
		},
		filters: () => {
			this.#screen.parts.close.before(this.#screen.parts.facets);
			this.#screen.parts.sheet.showModal();
		},
		close: () => this.#screen.parts.sheet.close(),
		more: () => this.#showMore('results', this.#screen.parts.results),
		'more-table': () => this.#showMore('table', this.#screen.parts.tableList),
	};

	#submit(event: Event) {
		event.preventDefault();
		const { words } = this.#screen.parts;
		void this.#go({ q: words.value.trim() });
		this.#keep();
		// On a phone the keyboard would cover what was found.
		if (matchMedia('(pointer: coarse)').matches) words.blur();
	}

	/** Where the browser refuses, that is said in the place of the searches that are not kept. */
	#keep() {
		this.#screen.parts.notKept.hidden = keepSearch(this.#state.q);
	}

	/** Notes where the reader stands: a browser that shows the page anew has nothing to scroll until there is an answer. */
	#leave() {
		history.replaceState({ shown: this.#most.results, scroll: scrollY } satisfies Left, '');
	}

	/** A change by a button, which may be gone afterwards. */
	async #choose(change: Partial<SearchState>) {
		await this.#go(change);
		this.#land();
	}

	/** Where the focus goes when what was pressed is gone: to the next thing that is chosen, else to the number of results. */
	#land() {
		const { words, sheet, close, chosen, count } = this.#screen.parts;
		// Whoever has begun to type again is left alone.
		if (document.activeElement === words) return;
		(sheet.open ? close : (chosen.querySelector('button') ?? count)).focus();
	}

	async #showMore(list: 'results' | 'table', items: HTMLElement) {
		const before = this.#most[list];
		this.#most[list] += PAGE;
		history.replaceState({ shown: this.#most.results }, '');
		await this.#answer();
		items.children[before]?.querySelector('a')?.focus();
	}

	/** Reads the address anew, at the start and when the reader goes back or forth. */
	async #readAddress() {
		const { words } = this.#screen.parts;
		words.value = new URLSearchParams(location.search).get('q') ?? '';
		this.#typing = false;
		const { shown, scroll = 0 } = (history.state ?? {}) as Partial<Left>;
		this.#most = { results: Number(shown) || PAGE, table: PAGE };
		const open = await this.#opened();
		if (!open) return;
		const { state, ignored } = readState(location.search, knownValues(open.start));
		this.#state = state;
		this.#ignored = ignored;
		// Whoever has begun to type a space goes on.
		if (words.value.trim() !== state.q) words.value = state.q;
		await this.#answer();
		if (scroll > 0) scrollTo({ top: scroll, behavior: 'instant' });
	}

	#go(change: Partial<SearchState>, typing = false): Promise<void> {
		this.#state = { ...this.#state, ...change };
		this.#most = { results: PAGE, table: PAGE };
		if (!typing) this.#screen.parts.words.value = this.#state.q;
		const address = `${location.pathname}${writeState(this.#state)}`;
		if (typing && this.#typing) history.replaceState(null, '', address);
		else if (address !== location.pathname + location.search) history.pushState(null, '', address);
		this.#typing = typing;
		this.#ignored = [];
		return this.#answer(typing);
	}

	// What is asked

	/** Opens search once; says so, and shows the static lists, when it cannot be loaded. */
	async #opened(): Promise<OpenSearch | undefined> {
		try {
			this.#open ??= await openInBrowser();
			const { start, search } = this.#open;
			this.#facets ??= new FacetList(this.#screen.parts.facets, search.rows, start, (facet, value) => void this.#go(toggle(this.#state, facet, value)));
			return this.#open;
		} catch {
			this.#fail();
			return undefined;
		}
	}

	async #answer(typing = false) {
		this.#turn += 1;
		const turn = this.#turn;
		this.#screen.wait(true);
		try {
			const open = await this.#opened();
			if (!open) return;
			const shown = await this.#ask(open, this.#state);
			// A later keystroke has overtaken this answer.
			if (turn !== this.#turn) return;
			this.#screen.wait(false);
			this.#facets?.update(shown.rows, shown.state.chosen);
			this.#screen.show(shown, open.start, typing);
		} catch {
			if (turn === this.#turn) this.#fail();
		}
	}

	async #ask(open: OpenSearch, state: SearchState): Promise<Shown> {
		const { start, search } = open;
		const targets = state.chosen.sdg.some((code) => code.includes('.')) ? await readTargets() : {};
		const answer = state.q ? await search.ask(state.q, state.asTyped) : { ...NOTHING, hits: search.rows.map(noHit) };
		const listing = listingOf(state, answer, start.table);
		const { hits, weaker, through, ways, nearest } = listing;
		const chosen = chosenNodes(state);
		const about = { words: state.q !== '', nodes: [...new Set([...chosen, ...answer.nodes])], dated: state.sort === 'date' };
		const [items, weakItems, tableItems, nearItems, cards, first] = await Promise.all([
			Promise.all(hits.slice(0, this.#most.results).map((hit) => showResult(hit, about, open))),
			// Weaker ones fill the first page; a text more is a kilobyte or two.
			Promise.all(weaker.slice(0, Math.max(0, PAGE - hits.length)).map((hit) => showResult(hit, about, open))),
			Promise.all(through.slice(0, this.#most.table).map((hit) => showResult(hit, about, open, ways.get(hit.row)))),
			Promise.all(nearest.map((hit) => showResult(hit, about, open))),
			directAnswers({ ...answer, nodes: state.q ? answer.nodes : chosen }, open),
			hits[0] && search.load(hits[0]),
		]);
		// A page that comes first anyway needs no card besides.
		return {
			...listing,
			state,
			ignored: this.#ignored,
			answer,
			targets,
			items,
			weakItems,
			tableItems,
			nearItems,
			cards: cards.filter(({ address, text }) => text || address !== first?.url),
		};
	}

	#fail() {
		this.#open = undefined;
		this.#screen.wait(false);
		this.#screen.fail();
	}
}

/** The values an address may hold. */
function knownValues({ names, words }: Start): Known {
	const known = Object.fromEntries(FACETS.map((facet) => [facet, new Set(Object.keys(names[facet]))])) as Record<Facet, Set<string>>;
	for (const code of words.targets.split(' ')) known.sdg.add(code);
	return known;
}

customElements.define('waymark-search', WaymarkSearch);
