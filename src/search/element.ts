/** The search page in the browser: reads the address, asks, shows what was found and why. */
import { type OpenSearch, openInBrowser, readTargets } from './browser.ts';
import { exploreAddress } from './explore.ts';
import { type FacetList, showFacets } from './facet-list.ts';
import { filterRows, tableLayer, widenings } from './facets.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';
import { showResult } from './result.ts';
import { type Answer, type Hit, noHit } from './search.ts';
import { emptyState, FACETS, type Facet, isEmpty, type Known, readState, type SearchState, type Sort, toggle, writeState } from './state.ts';
import { inLanguage, make, notesOf, numberOf, numbersOf, placesOf } from './view.ts';

const PAGE = 10;
/** Quiet before a change is read out, in milliseconds: every letter would be too much to hear. Nothing that is seen waits for it. */
const QUIET = 700;

const NOTHING: Answer = { hits: [], nodes: [], places: [], notes: [], unknown: [] };

class WaymarkSearch extends HTMLElement {
	#open: OpenSearch | undefined;
	#facets: FacetList | undefined;
	#state: SearchState = emptyState();
	#turn = 0;
	#shown = PAGE;
	#shownTable = PAGE;
	/** Whether the last change was a letter: a run of letters is one step for the Back button. */
	#typing = false;
	/** Parts of the address that mean nothing here. */
	#ignored: string[] = [];
	#announcing = 0;

	connectedCallback() {
		this.#part('.live').hidden = false;
		this.#part('.without').hidden = true;
		// With script the lists stand where the results would, not below all filters.
		this.#part('.found').append(this.#part('.without'));
		const form = this.#part<HTMLFormElement>('form');
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			keepSearch(this.#input.value.trim());
			void this.#go({ ...this.#state, q: this.#input.value.trim() });
			// On a phone the keyboard would cover what was found.
			if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
		});
		this.#input.addEventListener('input', () => void this.#go({ ...this.#state, q: this.#input.value.trim(), asTyped: false }, true));
		this.#part('select').addEventListener('change', (event) => void this.#go({ ...this.#state, sort: (event.target as HTMLSelectElement).value as Sort }));
		this.addEventListener('click', (event) => this.#click(event));
		this.#sheet.addEventListener('close', () => this.#part('.beside').append(this.#part('.facets')));
		addEventListener('popstate', () => {
			this.#sheet.close();
			void this.#readAddress();
		});
		void this.#readAddress();
	}

	#part<T extends HTMLElement = HTMLElement>(selector: string): T {
		return this.querySelector<T>(selector) as T;
	}

	get #input() {
		return this.#part<HTMLInputElement>('input[name="q"]');
	}

	get #sheet() {
		return this.#part<HTMLDialogElement>('dialog');
	}

	#click(event: Event) {
		const target = event.target as Element;
		if (target.closest('.found a') && this.#state.q) keepSearch(this.#state.q);
		const button = target.closest<HTMLButtonElement>('button[data-do]');
		if (!button) return;
		const { facet, value } = button.dataset;
		switch (button.dataset.do) {
			case 'clear':
				void this.#go(emptyState()).then(() => this.#land());
				break;
			case 'remove':
				void this.#go(facet ? toggle(this.#state, facet as Facet, value as string) : { ...this.#state, q: '', asTyped: false }).then(() => this.#land());
				break;
			case 'widen':
				void this.#go({ ...this.#state, chosen: { ...this.#state.chosen, [facet as Facet]: [] } }).then(() => this.#land());
				break;
			case 'typed':
				void this.#go({ ...this.#state, asTyped: !this.#state.asTyped }).then(() => this.#land());
				break;
			case 'again':
				void this.#readAddress().then(() => this.#land());
				break;
			case 'recent':
				void this.#go({ ...this.#state, q: value as string, asTyped: false }).then(() => this.#land());
				break;
			case 'forget':
				forgetSearches();
				this.#recent(true);
				this.#land();
				break;
			case 'filters':
				this.#part('[data-do="close"]').before(this.#part('.facets'));
				this.#sheet.showModal();
				break;
			case 'close':
				this.#sheet.close();
				break;
			case 'more':
				this.#shown += PAGE;
				history.replaceState({ shown: this.#shown }, '');
				void this.#answer().then(() => this.#part(`.results > li:nth-child(${this.#shown - PAGE + 1}) a`)?.focus());
				break;
			case 'more-table':
				this.#shownTable += PAGE;
				void this.#answer().then(() => this.#part(`.table li:nth-child(${this.#shownTable - PAGE + 1}) a`)?.focus());
				break;
		}
	}

	/** Where the focus goes when what was pressed is gone: to the next thing that is chosen, else to the number of results. */
	#land() {
		// Whoever has begun to type again is left alone.
		if (document.activeElement === this.#input) return;
		const next = this.#sheet.open ? '[data-do="close"]' : '.chosen button';
		(this.#part(next) ?? this.#part('.count')).focus();
	}

	/** Reads the address anew, at the start and when the reader goes back or forth. */
	async #readAddress() {
		this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
		this.#typing = false;
		this.#shown = Number((history.state as { shown?: number } | null)?.shown) || PAGE;
		this.#shownTable = PAGE;
		const open = await this.#opened();
		if (!open) return;
		const { state, ignored } = readState(location.search, knownValues(open));
		this.#state = state;
		this.#ignored = ignored;
		// Whoever has begun to type a space goes on.
		if (this.#input.value.trim() !== state.q) this.#input.value = state.q;
		await this.#answer();
	}

	/** Opens search once; says so, and shows the static lists, when it cannot be loaded. */
	async #opened(): Promise<OpenSearch | undefined> {
		try {
			this.#open ??= await openInBrowser();
			const { start, search } = this.#open;
			this.#facets ??= showFacets(this.#part('.facets'), search.rows, start, (facet, value) => void this.#go(toggle(this.#state, facet, value)));
			return this.#open;
		} catch {
			this.#fail();
			return undefined;
		}
	}

	#fail() {
		this.#open = undefined;
		this.#part('.failed').hidden = false;
		this.#part('.without').hidden = false;
		this.#part('.without p').hidden = true;
		// What was found before does not answer what is asked now.
		for (const part of ['.count', '.results', '.chosen', '.table ol', '.answers', '.said']) this.#part(part).replaceChildren();
		for (const part of ['.table', '.nothing', '.answers', '.said', '.sort', '.explore-these', '[data-do="more"]']) this.#part(part).hidden = true;
		this.#announce('', false);
	}

	#go(state: SearchState, typing = false): Promise<void> {
		this.#state = state;
		this.#shown = PAGE;
		this.#shownTable = PAGE;
		if (!typing) this.#input.value = state.q;
		const address = `${location.pathname}${writeState(state)}`;
		if (typing && this.#typing) history.replaceState(null, '', address);
		else if (address !== location.pathname + location.search) history.pushState(null, '', address);
		this.#typing = typing;
		this.#ignored = [];
		return this.#answer(typing);
	}

	async #answer(typing = false) {
		this.#turn += 1;
		const turn = this.#turn;
		const state = this.#state;
		try {
			const open = await this.#opened();
			if (!open) return;
			const { start, search } = open;
			const targets = state.chosen.sdg.some((code) => code.includes('.')) ? await readTargets() : {};
			const empty = isEmpty(state);
			const answer = state.q ? await search.ask(state.q, state.asTyped) : { ...NOTHING, hits: empty ? [] : search.rows.map(noHit) };
			const rows = empty ? search.rows : answer.hits.map(({ row }) => row);
			const left = new Set(empty ? [] : filterRows(rows, state.chosen));
			const hits = inOrder(
				answer.hits.filter(({ row }) => left.has(row)),
				state,
			);
			const layer = new Map((empty ? [] : tableLayer(rows, state.chosen, start.table)).map((each) => [each.row, each]));
			const through = inOrder(
				answer.hits.filter(({ row }) => layer.has(row)),
				state,
			);
			const nearest = hits.length || empty || !state.q ? [] : answer.hits.slice(0, 3);
			const chosen = chosenNodes(state);
			const about = { words: state.q !== '', nodes: [...new Set([...chosen, ...answer.nodes])], dated: state.sort === 'date' };
			const [items, more, near, cards, first] = await Promise.all([
				Promise.all(hits.slice(0, this.#shown).map((hit) => showResult(hit, about, open))),
				Promise.all(through.slice(0, this.#shownTable).map((hit) => showResult(hit, about, open, layer.get(hit.row)))),
				Promise.all(nearest.map((hit) => showResult(hit, about, open))),
				placesOf({ ...answer, nodes: state.q ? answer.nodes : chosen }, start),
				hits[0] && search.load(hits[0]),
			]);
			// A later keystroke has overtaken this answer.
			if (turn !== this.#turn) return;
			this.#part('.failed').hidden = true;
			this.#part('.without').hidden = true;
			this.#facets?.update(rows, state.chosen);
			this.#said(answer, open);
			this.#chips(open, targets);
			this.#recent(empty);
			// A page that comes first anyway needs no card besides.
			const places = cards.filter(({ address }) => address !== first?.url);
			this.#part('.answers').hidden = places.length === 0;
			this.#part('.answers').replaceChildren(
				...places.map(({ title, address, kind }) =>
					make('li', {}, make('a', { href: address, textContent: title, ...inLanguage('en') }), make('span', { className: 'small soft', textContent: kind })),
				),
			);
			this.#part('.results').replaceChildren(...items);
			this.#part('[data-do="more"]').hidden = hits.length <= this.#shown;
			this.#part('.sort').hidden = hits.length < 2;
			this.#part('.explore-these').hidden = hits.length === 0;
			this.#part<HTMLSelectElement>('select').value = state.sort;
			this.#table(open, more, through.length);
			this.#nothing(open, !empty && hits.length === 0, rows, near);
			const { say } = start;
			const count = empty ? say.start : hits.length ? say.results({ n: hits.length }) : say.none;
			this.#part('.count').textContent = count;
			this.#part('[data-do="close"]').textContent = say.done({ n: hits.length });
			const parts = ['.said', '.ignored', '.nothing > p', '.table h2'].map((part) => this.#part(part)).filter((part) => part.checkVisibility());
			this.#announce([count, ...parts.map(({ textContent }) => textContent?.trim())].join(' '), typing);
		} catch {
			if (turn === this.#turn) this.#fail();
		}
	}

	/** Has the count and what was done read out, once a change has settled; in the sheet, too, outside of which nothing is heard. */
	#announce(text: string, typing: boolean) {
		clearTimeout(this.#announcing);
		const regions = this.querySelectorAll('[role="status"]');
		const say = () => {
			for (const region of regions) region.replaceChildren(text);
		};
		this.#announcing = setTimeout(say, typing ? QUIET : 0) as unknown as number;
	}

	/** What was done to the question, and the way to undo it; and what of the address was left out. */
	#said(answer: Answer, { start }: OpenSearch) {
		const lines = notesOf(answer, start);
		const { say } = start;
		const { asTyped } = this.#state;
		const undo = make('button', { type: 'button', className: 'link', textContent: asTyped ? say.helped : say.typed });
		undo.dataset.do = 'typed';
		const said = this.#part('.said');
		said.hidden = !asTyped && answer.notes.length === 0 && answer.unknown.length === 0;
		const ignored = this.#part('.ignored');
		ignored.hidden = this.#ignored.length === 0;
		ignored.textContent = say.ignored({ list: this.#ignored.join(', ') });
		said.replaceChildren(...(asTyped ? [say.asTyped] : lines.flatMap((line) => [line, ' '])), ' ', ...(asTyped || answer.notes.length ? [undo] : []));
	}

	#chips({ start: { names, say } }: OpenSearch, targets: Record<string, string>) {
		const chip = (text: string, facet?: Facet, value?: string) => {
			const button = make('button', { className: 'chip', type: 'button', textContent: `${text} ×` });
			button.dataset.do = 'remove';
			if (facet) Object.assign(button.dataset, { facet, value });
			button.setAttribute('aria-label', say.remove({ what: text }));
			return make('li', {}, button);
		};
		const name = (facet: Facet, value: string) => {
			const found = names[facet][value] ?? targets[value] ?? value;
			return facet === 'sdg' || facet === 'gcm' ? `${numberOf(`${facet}:${value}`, say)} ${found}` : found;
		};
		const { q, chosen } = this.#state;
		const chips = [...(q ? [chip(q)] : []), ...FACETS.flatMap((facet) => chosen[facet].map((value) => chip(name(facet, value), facet, value)))];
		this.#part('.chosen').replaceChildren(...chips);
		for (const clear of this.querySelectorAll<HTMLElement>('[data-do="clear"]')) clear.hidden = chips.length === 0;
		this.#part<HTMLAnchorElement>('.explore-these').href = exploreAddress(this.#state);
		const filters = FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0);
		this.#part('[data-do="filters"]').textContent = filters ? `${say.filters} (${filters})` : say.filters;
	}

	/** The reader's last searches, shown while nothing is asked. */
	#recent(empty: boolean) {
		const list = recentSearches();
		this.#part('.recent').hidden = !empty || list.length === 0;
		this.#part('.recent ul').replaceChildren(
			...list.map((words) => {
				const button = make('button', { type: 'button', className: 'chip', textContent: words });
				Object.assign(button.dataset, { do: 'recent', value: words });
				return make('li', {}, button);
			}),
		);
	}

	/** The second layer, under a heading that says where it comes from. */
	#table({ start: { say } }: OpenSearch, items: HTMLElement[], count: number) {
		const part = this.#part('.table');
		const { sdg, gcm } = this.#state.chosen;
		const chosen = numbersOf(chosenNodes(this.#state), say);
		part.hidden = count === 0;
		this.#part('.table h2').textContent = say.tableHeading({ n: count });
		this.#part('.table p').textContent = (sdg.length && gcm.length ? say.tableTextBoth : say.tableText)({ list: chosen });
		this.#part('[data-do="more-table"]').hidden = count <= this.#shownTable;
		this.#part('.table ol').replaceChildren(...items);
	}

	/** When nothing was found: what was too narrow, the way out, and what is near. */
	#nothing({ start: { say } }: OpenSearch, nothing: boolean, rows: Parameters<typeof widenings>[0], nearest: HTMLElement[]) {
		const part = this.#part('.nothing');
		part.hidden = !nothing;
		if (!nothing) return;
		const ways = widenings(rows, this.#state.chosen).map(({ facet, count }) => {
			const button = make('button', { type: 'button', className: 'chip', textContent: say.without({ facet: say.facets[facet], n: count }) });
			Object.assign(button.dataset, { do: 'widen', facet });
			return make('li', {}, button);
		});
		this.#part('.nothing p').textContent = ways.length ? say.narrow : say.wider;
		this.#part('.nothing .ways').replaceChildren(...ways);
		this.#part('.nothing .near').hidden = nearest.length === 0;
		this.#part('.nothing ol').replaceChildren(...nearest);
		this.#part('.without').hidden = ways.length > 0;
		this.#part('.without p').hidden = true;
	}
}

/** By relevance as found; without words, pages with a principal link to what was chosen first. Ties keep the order. */
function inOrder(hits: readonly Hit[], { q, chosen, sort }: SearchState): Hit[] {
	if (sort === 'date') return [...hits].sort((a, b) => b.row.reviewed - a.row.reviewed);
	if (sort === 'time') return [...hits].sort((a, b) => a.row.minutes - b.row.minutes);
	if (q) return [...hits];
	const principal = ({ row }: Hit) =>
		row.principal.some((node) => {
			const [framework, code = ''] = node.split(':') as ['sdg' | 'gcm', string];
			return chosen[framework].some((value) => value === code || (framework === 'sdg' && code.startsWith(`${value}.`)));
		});
	return [...hits].sort((a, b) => Number(principal(b)) - Number(principal(a)));
}

/** The goals, targets and objectives among the filters. */
function chosenNodes({ chosen }: SearchState): string[] {
	return [...chosen.sdg.map((code) => `sdg:${code}`), ...chosen.gcm.map((code) => `gcm:${code}`)];
}

/** The values an address may hold. */
function knownValues({ start: { names, words } }: OpenSearch): Known {
	const known = Object.fromEntries(FACETS.map((facet) => [facet, new Set(Object.keys(names[facet]))])) as Record<Facet, Set<string>>;
	for (const code of words.targets.split(' ')) known.sdg.add(code);
	return known;
}

customElements.define('waymark-search', WaymarkSearch);
