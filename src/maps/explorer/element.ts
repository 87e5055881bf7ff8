/** The explorer in the browser: one state, kept in the address; everything is drawn anew from it. */

import { asked } from '../../browser/address.ts';
import { handedTo } from '../../browser/parts.ts';
import { saveFile } from '../../browser/save.ts';
import type { ExplorerWords, Words } from '../../i18n/locales.ts';
import { speak } from '../../i18n/words.ts';
import { html } from '../../markup/html.ts';
import type { Locale } from '../../schema/locales.ts';
import { type Explorer, knownOf, openExplorer, pagesUnder } from '../model/pages.ts';
import {
	type ExplorerState,
	emptyState,
	explorerAddress,
	type Facet,
	readState,
	searchAddress,
	toggleFilter,
	writeSettings,
	writeState,
} from '../model/state.ts';
import { type About, renderHead, renderRows, type Sort, sortAfter, sortRows } from '../model/table.ts';
import type { Drawn } from '../model/view.ts';
import { Aside } from './aside.ts';
import { chipsOf, renderChips } from './chips.ts';
import { stateAfter, stateClosed, stateWithout } from './choose.ts';
import { showControls } from './controls.ts';
import { keepFocus, rove } from './focus.ts';
import { loadData, loadNames } from './load.ts';
import { listsPages } from './panel.ts';
import { fileOf, snippet, today } from './take.ts';
import { VIEWS, viewNamed } from './views.ts';

/** What of an address lists pages, see listsPages. */
const LISTING = ['sdg', 'gcm', 'page', 'country'];

class WaymarkExplorer extends HTMLElement {
	#words!: ExplorerWords;
	#explorer!: Explorer;
	#state = emptyState();
	#drawn!: Drawn;
	#sort: Sort;
	#panel: Aside | undefined;
	/** The key of the mark that opened the panel. */
	#opener = '';
	readonly #narrow = matchMedia('(max-width: 56rem)');
	/** An embedded view shows one view as its address sets it. */
	readonly #embedded = this.dataset.embed;

	async connectedCallback() {
		if (this.#embedded && !location.search) return;
		this.#words = speak(handedTo<Words['explorer']>(this), document.documentElement.lang as Locale);
		try {
			const names = asked(location.search).some(([key]) => LISTING.includes(key)) ? loadNames() : undefined;
			this.#explorer = openExplorer(await loadData(), await names);
		} catch {
			this.dataset.failed = 'true';
			this.#say('ignored', this.#words.failed);
			return;
		}
		void this.#readAddress();
		if (this.#embedded) return;
		this.#listen();
		this.dataset.ready = 'true';
	}

	#listen() {
		addEventListener('popstate', () => void this.#readAddress());
		addEventListener('resize', () => this.#tellWidth());
		this.#narrow.addEventListener('change', () => this.#draw());
		this.addEventListener('click', (event) => this.#click(event));
		this.addEventListener('change', (event) => this.#change(event.target as HTMLInputElement | HTMLSelectElement));
		this.addEventListener('keydown', (event) => this.#key(event));
		this.addEventListener('focusin', (event) => rove(event.target as Element));
		// Who reaches for a mark is about to choose: names of pages are then wanted.
		this.addEventListener('pointerover', () => loadNames().catch(() => {}), { once: true });
		for (const details of this.querySelectorAll<HTMLDetailsElement>('[data-part="table"]')) {
			details.addEventListener('toggle', () => {
				const shown = this.#section.contains(details);
				if (shown && details.open !== this.#state.table) void this.#go({ ...this.#state, table: details.open }, 'replace');
			});
		}
	}

	// The state and its address

	#readAddress() {
		const { state, ignored } = readState(location.search, knownOf(this.#explorer, VIEWS));
		this.#state = this.#embedded ? { ...state, view: this.#embedded } : state;
		this.#say('ignored', ignored.length ? this.#words.ignored({ parts: ignored.join(', ') }) : '');
		return this.#update();
	}

	/** @returns when the state is shown */
	#go(state: ExplorerState, how: 'push' | 'replace' = 'push'): Promise<void> {
		if (state.view !== this.#state.view) this.#sort = undefined;
		this.#state = state;
		history[`${how}State`](null, '', this.#addressOf(state));
		this.#say('ignored', '');
		return this.#update();
	}

	#addressOf(state: ExplorerState): string {
		return `${location.pathname}${writeState(state)}`;
	}

	/** Shows the state: at once, but where pages are listed whose names are not there yet. */
	async #update() {
		const state = this.#state;
		if (listsPages(state) && !this.#explorer.named) {
			this.#say('status', this.#words.panel.loading);
			try {
				const [data, names] = await Promise.all([loadData(), loadNames()]);
				this.#explorer = openExplorer(data, names);
			} catch {
				this.#say('ignored', this.#words.namesFailed);
			}
			if (state !== this.#state || !this.#explorer.named) return;
		}
		this.#draw();
	}

	// Drawing

	#part<T extends HTMLElement = HTMLElement>(name: string, within: HTMLElement = this): T | null {
		return within.querySelector<T>(`[data-part="${name}"]`);
	}

	get #section(): HTMLElement {
		return this.querySelector<HTMLElement>(`[data-view="${this.#state.view}"]`) as HTMLElement;
	}

	get #view() {
		return viewNamed(this.#state.view);
	}

	/** Writes a line; an empty one is hidden, but for the status, which is to be heard when it changes. */
	#say(name: string, text: string) {
		const line = this.#part(name);
		if (!line) return;
		line.hidden = text === '' && name !== 'status';
		line.textContent = text;
	}

	#draw() {
		const refocus = keepFocus(this);
		const section = this.#section;
		this.#drawn = this.#view.draw({ explorer: this.#explorer, state: this.#state, words: this.#words, mode: this.#embedded ? 'embed' : 'live' });
		for (const each of this.querySelectorAll<HTMLElement>('[data-view]')) each.hidden = each !== section;
		const list = this.#part('list', section);
		const { listBeside } = this.#view;
		if (listBeside || !this.#narrow.matches) this.#drawPicture();
		if (list && (listBeside || this.#narrow.matches)) list.innerHTML = this.#drawn.list().text;
		const findings = this.#part('findings', section);
		if (findings) findings.innerHTML = html`${this.#drawn.findings.map((text) => html`<li>${text}</li>`)}`.text;
		if (this.#embedded) {
			this.#part<HTMLAnchorElement>('whole')?.setAttribute('href', explorerAddress(this.#state));
			return;
		}
		this.#drawTable();
		showControls(this, this.#state, (state) => this.#addressOf(state));
		this.#drawChosen();
		this.#drawPanel();
		this.#tellWidth();
		refocus();
	}

	#drawPicture() {
		const frame = this.#part('picture', this.#section) as HTMLElement;
		const { place } = this.#view;
		if (place) return place(frame, this.#drawn.picture().text, !this.#embedded);
		frame.innerHTML = this.#drawn.picture().text;
		// One stop for the Tab key in a grid; arrows do the rest.
		frame.querySelector('[role="gridcell"]')?.setAttribute('tabindex', '0');
	}

	#drawTable() {
		const details = this.#part<HTMLDetailsElement>('table', this.#section) as HTMLDetailsElement;
		const { table } = this.#drawn;
		const rows = [...sortRows(table.rows, this.#sort)];
		(details.querySelector('thead') as Element).innerHTML = renderHead(table, this.#sort);
		(details.querySelector('tbody') as Element).innerHTML = renderRows({ ...table, rows }, ({ key }) => this.#addressOf(this.#after(key)));
		details.open = this.#state.table;
	}

	/** What is chosen, and where it leads besides. */
	#drawChosen() {
		const state = this.#state;
		const settings = writeSettings(state);
		(this.#part('chosen') as HTMLElement).innerHTML = renderChips(this.#chips, this.#words);
		(this.#part('clear') as HTMLElement).hidden = settings === '';
		const { address, left } = searchAddress(state);
		(this.#part('find') as HTMLAnchorElement).href = address;
		const named = this.#chips.filter(({ key }) => left.includes(key)).map(({ text }) => text);
		this.#say('not-in-search', named.length ? this.#words.notInSearch({ parts: named.join(', ') }) : '');
		const embedded = `${location.origin}/embed/${state.view}/${settings}`;
		(this.#part('snippet', this.#section) as HTMLTextAreaElement).value = snippet(embedded, this.#view.called(this.#words).question);
	}

	get #chips() {
		return chipsOf(this.#explorer, this.#state, this.#words);
	}

	/** What the panel lists is said, too; else how many pages the filters leave. */
	#drawPanel() {
		const words = this.#words;
		const panel = this.#aside.show(this.#explorer, this.#state);
		const [shown, all] = [pagesUnder(this.#explorer, this.#state).length, this.#explorer.pages.length];
		const status = all === 0 ? words.panel.none : shown === 0 ? words.noPages : shown === all ? words.statusAll({ n: all }) : words.status({ shown, n: all });
		this.#say('status', panel && this.#state.links !== 'table' ? `${panel.title}: ${words.pages({ n: panel.pages.length })}` : status);
	}

	get #aside(): Aside {
		this.#panel ??= new Aside(this.#part('panel') as HTMLElement, this.#words);
		return this.#panel;
	}

	/** A picture that is cut off at a line looks complete; so it is said when there is more. */
	#tellWidth() {
		const line = this.#part('more', this.#section);
		const picture = this.#part('picture', this.#section);
		if (line && picture) line.hidden = picture.scrollWidth <= picture.clientWidth + 4;
	}

	// What a reader does

	/** By the attribute that a control has in data-…: what its value makes happen. */
	readonly #acts: Record<string, (value: string, byKeyboard: boolean) => unknown> = {
		key: (key, byKeyboard) => this.#open(key, byKeyboard),
		toView: (view) => this.#go({ ...this.#state, view }),
		sort: (column) => this.#sortBy(Number(column)),
		remove: (key) => this.#remove(key),
		take: (what) => this.#take(what),
		do: (what) => this.#do[what]?.(),
	};

	readonly #do: Record<string, () => unknown> = {
		clear: () => this.#go({ ...emptyState(), view: this.#state.view, table: this.#state.table }),
		close: () => this.#close(),
		more: () => this.#aside.more(),
	};

	#click(event: MouseEvent) {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		const hit = (event.target as Element).closest<HTMLElement>('[data-key], [data-sort], [data-remove], [data-do], [data-take], a[data-to-view]');
		if (!hit || !this.contains(hit)) return;
		if (hit.localName === 'a') event.preventDefault();
		for (const [name, act] of Object.entries(this.#acts)) {
			const value = hit.dataset[name];
			if (value) void act(value, event.detail === 0);
		}
	}

	#change(field: HTMLInputElement | HTMLSelectElement) {
		const { facet, set } = field.dataset;
		if (facet) void this.#go(toggleFilter(this.#state, facet as Facet, field.value));
		else if (set) void this.#go({ ...this.#state, [set]: field.value });
	}

	#key(event: KeyboardEvent) {
		const mark = (event.target as Element).closest<SVGElement>('svg [data-key]');
		if (event.key === 'Escape' && (this.#state.chosen.length || this.#state.page)) {
			this.#opener = mark?.dataset.key ?? this.#opener;
			void this.#close();
		} else if (mark && (event.key === 'Enter' || event.key === ' ')) {
			event.preventDefault();
			void this.#open(mark.dataset.key as string, true);
		} else if (mark) {
			const next = this.#view.step?.(mark, event);
			if (!next) return;
			event.preventDefault();
			next.focus();
			next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		}
	}

	#after(key: string): ExplorerState {
		return stateAfter(this.#state, key, this.#view);
	}

	async #open(key: string, byKeyboard: boolean) {
		this.#opener = key;
		await this.#go(this.#after(key));
		const panel = this.#part('panel');
		if (!panel?.classList.contains('filled') || !this.#view.opensPanel || key.startsWith('open:')) return;
		if (byKeyboard) this.#aside.heading.focus();
		else if (this.#narrow.matches) panel.scrollIntoView({ block: 'start' });
	}

	async #close() {
		await this.#go(stateClosed(this.#state));
		const keyed = `[data-key="${CSS.escape(this.#opener)}"]`;
		this.#section.querySelector<HTMLElement>(`.picture ${keyed}, .list ${keyed}, tbody ${keyed}`)?.focus();
	}

	async #remove(key: string) {
		await this.#go(stateWithout(this.#state, key));
		// The chip is gone: the next one takes the focus, or what says how many pages are left.
		(this.#part('chosen')?.querySelector('button') ?? this.#part('filters')?.querySelector('summary'))?.focus();
	}

	#sortBy(column: number) {
		const refocus = keepFocus(this);
		this.#sort = sortAfter(this.#sort, column, this.#drawn.table);
		this.#drawTable();
		refocus();
	}

	get #about(): About {
		const words = this.#words;
		const chips = this.#chips.map(({ text }) => text).join(', ');
		return {
			title: [this.#view.called(words).question, chips].filter(Boolean).join(' '),
			address: `${location.origin}${explorerAddress(this.#state)}`,
			date: today(),
			source: words.source({ site: location.host }),
			licence: words.licence,
		};
	}

	async #take(what: string) {
		const name = `waymark-${this.#state.view}.${what}`;
		const picture = () => {
			// On a narrow screen it may not be there yet.
			this.#drawPicture();
			return this.#part('picture', this.#section)?.querySelector('svg') as SVGSVGElement;
		};
		saveFile(name, await fileOf(what, this.#drawn.table, this.#about, picture));
		this.#say('status', this.#words.downloaded({ name }));
	}
}

customElements.define('waymark-explorer', WaymarkExplorer);
