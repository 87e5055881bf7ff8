/** The explorer in the browser: one state, kept in the address; everything is drawn anew from it. */

import { asked } from '../../browser/address.ts';
import { copyText } from '../../browser/copy.ts';
import { handedTo } from '../../browser/parts.ts';
import { saveFile } from '../../browser/save.ts';
import type { ExplorerWords, Words } from '../../i18n/locales.ts';
import { speak } from '../../i18n/words.ts';
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
import type { Drawn, View } from '../model/view.ts';
import { Aside } from './aside.ts';
import { chipsOf, renderChips } from './chips.ts';
import { stateAfter, stateClosed, stateLooking, stateWithout } from './choose.ts';
import { showControls, showCounts } from './controls.ts';
import { keepFocus, rove } from './focus.ts';
import { loadData, loadNames, loadReasons } from './load.ts';
import { Look } from './look.ts';
import { renderSentences } from './overview.ts';
import { listsPages, type Reasons } from './panel.ts';
import { keepPopovers } from './popovers.ts';
import { NARROW, roomOf } from './room.ts';
import { snippet, today } from './snippet.ts';
import { VIEW_NAMES, viewNamed } from './views.ts';

/** What of an address lists pages, see listsPages. */
const LISTING = ['sdg', 'gcm', 'page', 'country', 'at'];

class WaymarkExplorer extends HTMLElement {
	#words!: ExplorerWords;
	#explorer!: Explorer;
	#view!: View;
	#state = emptyState();
	#drawn!: Drawn;
	#sort: Sort;
	#panel: Aside | undefined;
	#look: Look | undefined;
	/** The reasons of the page in the middle. */
	#reasons: { page: string; found: Reasons[string] } | undefined;
	/** The key of the mark that opened the panel. */
	#opener = '';
	readonly #narrow = matchMedia(NARROW);
	/** An embedded view shows one view as its address sets it. */
	readonly #embedded = this.dataset.embed;

	async connectedCallback() {
		if (this.#embedded && !location.search) return;
		this.#words = speak(handedTo<Words['explorer']>(this), document.documentElement.lang as Locale);
		const query = asked(location.search);
		const first = query.find(([key]) => key === 'view')?.[1] ?? '';
		try {
			// Data, names and the view's own code come at the same time.
			const names = query.some(([key]) => LISTING.includes(key)) ? loadNames() : undefined;
			const view = viewNamed(this.#embedded ?? (VIEW_NAMES.includes(first) ? first : (VIEW_NAMES[0] as string)));
			this.#explorer = openExplorer(await loadData(), await names);
			this.#view = await view;
		} catch {
			this.dataset.failed = 'true';
			this.#say('ignored', this.#words.failed);
			return;
		}
		await this.#readAddress();
		if (this.#embedded) return;
		this.#listen();
		this.dataset.ready = 'true';
		// The controls are there now, and the picture knows its room.
		this.#drawPicture();
	}

	#listen() {
		addEventListener('popstate', () => void this.#readAddress());
		let width = innerWidth;
		addEventListener('resize', () => {
			// A phone's address bar comes and goes: that is no new room.
			if (innerWidth === width && this.#narrow.matches) return;
			width = innerWidth;
			this.#redraw();
		});
		this.#narrow.addEventListener('change', () => this.#draw());
		document.addEventListener('fullscreenchange', () => this.#redraw());
		this.addEventListener('click', (event) => this.#click(event));
		this.addEventListener('change', (event) => this.#change(event.target as HTMLInputElement | HTMLSelectElement));
		this.addEventListener('keydown', (event) => this.#key(event));
		this.addEventListener('focusin', (event) => rove(event.target as Element));
		// Who reaches for a mark is about to choose: names of pages are then wanted.
		this.addEventListener('pointerover', () => this.#withNames().then(() => {}), { once: true });
		keepPopovers(this, (menu) => showCounts(menu, this.#explorer, this.#state));
		this.#look = new Look(this, this.#part('tip') as HTMLElement, {
			light: (key) => this.#view.light?.(this.#frame, key || undefined),
			tell: (key) => void this.#tell(key),
			tip: (key) => this.#drawn.tip?.(key)?.text ?? '',
		});
		for (const details of this.querySelectorAll<HTMLDetailsElement>('[data-part="table"]')) {
			details.addEventListener('toggle', () => {
				const shown = this.#section.contains(details);
				if (shown && details.open !== this.#state.table) void this.#go({ ...this.#state, table: details.open }, 'replace');
			});
		}
	}

	#redraw() {
		const refocus = keepFocus(this);
		this.#drawPicture();
		refocus();
		this.#look?.forget();
	}

	// The state and its address

	#readAddress() {
		const { state, ignored } = readState(location.search, knownOf(this.#explorer, VIEW_NAMES));
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

	/** Shows the state: at once, but where a view's code or the names of pages are not there yet. */
	async #update() {
		const state = this.#state;
		if (this.#view.name !== state.view) {
			try {
				const view = await viewNamed(state.view);
				if (state !== this.#state) return;
				this.#view = view;
			} catch {
				return this.#say('ignored', this.#words.viewFailed);
			}
		}
		if ((listsPages(state) || this.#view.named) && !this.#explorer.named) {
			this.#say('status', this.#words.panel.loading);
			const named = await this.#withNames();
			if (!named) this.#say('ignored', this.#words.namesFailed);
			if (state !== this.#state || !named) return;
		}
		this.#draw();
	}

	/** @returns whether the names of the pages are there */
	async #withNames(): Promise<boolean> {
		try {
			const [data, names] = await Promise.all([loadData(), loadNames()]);
			if (!this.#explorer.named) {
				this.#explorer = openExplorer(data, names);
				// What stands on the screen is the same; its tips can now name pages.
				if (this.#drawn) this.#drawn = this.#drawView();
			}
			return true;
		} catch {
			return false;
		}
	}

	// Drawing

	#part<T extends HTMLElement = HTMLElement>(name: string, within: HTMLElement = this): T | null {
		return within.querySelector<T>(`[data-part="${name}"]`);
	}

	get #section(): HTMLElement {
		return this.querySelector<HTMLElement>(`[data-view="${this.#state.view}"]`) as HTMLElement;
	}

	get #frame(): HTMLElement {
		return this.#part('picture', this.#section) as HTMLElement;
	}

	/** Writes a line; an empty one is hidden, but for the status, which is to be heard when it changes. */
	#say(name: string, text: string) {
		const line = this.#part(name);
		if (!line) return;
		line.hidden = text === '' && name !== 'status';
		line.textContent = text;
	}

	#drawView(): Drawn {
		const [explorer, words, state] = [this.#explorer, this.#words, this.#state];
		const reasons = this.#reasons && state.at === `page:${this.#reasons.page}` ? { reasons: this.#reasons.found } : {};
		return this.#view.draw({ explorer, words, state, mode: this.#embedded ? 'embed' : 'live', room: roomOf(this.#frame), ...reasons });
	}

	#draw() {
		const refocus = keepFocus(this);
		const section = this.#section;
		this.dataset.drawing = 'true';
		for (const each of this.querySelectorAll<HTMLElement>('[data-view]')) each.hidden = each !== section;
		this.#drawPicture();
		const findings = this.#part('findings', section);
		if (findings) findings.innerHTML = renderSentences(this.#drawn.findings).text;
		const question = this.#drawn.question ?? this.#view.called(this.#words).question;
		for (const heading of this.querySelectorAll('[data-part="question"]')) heading.textContent = question;
		if (this.#embedded) {
			this.#part<HTMLAnchorElement>('whole')?.setAttribute('href', explorerAddress(this.#state));
			return;
		}
		this.#drawTable();
		showControls(this, this.#explorer, this.#words, this.#state, this.#view, (state) => this.#addressOf(state));
		for (const menu of this.querySelectorAll<HTMLElement>('details.pop[open]')) showCounts(menu, this.#explorer, this.#state);
		this.#drawChosen();
		this.#drawPanel();
		refocus();
		this.#look?.forget();
	}

	#drawPicture() {
		this.#drawn = this.#drawView();
		const frame = this.#frame;
		const { place } = this.#view;
		frame.classList.add('drawn');
		if (place) place(frame, this.#drawn.picture().text, !this.#embedded);
		else frame.innerHTML = this.#drawn.picture().text;
		const beside = this.#part('beside', this.#section);
		if (beside && this.#drawn.beside) beside.innerHTML = this.#drawn.beside().text;
		// One stop for the Tab key in a grid; arrows do the rest.
		frame.querySelector('[role="grid"] td[data-key]')?.setAttribute('tabindex', '0');
		void this.#giveReasons();
	}

	/** Writes the reasons of a page in the middle into the picture, when they have come. */
	async #giveReasons() {
		const { middle } = this.#drawn;
		if (!middle?.startsWith('page:') || this.#reasons?.page === middle.slice(5)) return;
		const page = middle.slice(5);
		const found = await loadReasons([page]).catch(() => undefined);
		if (!found || this.#drawn.middle !== middle) return;
		this.#reasons = { page, found: found[page] as Reasons[string] };
		this.#redraw();
	}

	#drawTable() {
		const details = this.#part<HTMLDetailsElement>('table', this.#section) as HTMLDetailsElement;
		const { table } = this.#drawn;
		details.open = this.#state.table;
		// A table that nobody looks at is not written.
		if (!details.open) return;
		const rows = [...sortRows(table.rows, this.#sort)];
		(details.querySelector('thead') as Element).innerHTML = renderHead(table, this.#sort);
		(details.querySelector('tbody') as Element).innerHTML = renderRows({ ...table, rows }, ({ key }) => this.#addressOf(this.#after(key)));
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
		(this.#part('snippet') as HTMLTextAreaElement).value = snippet(embedded, this.#view.called(this.#words).question);
	}

	get #chips() {
		return chipsOf(this.#explorer, this.#state, this.#words);
	}

	/** What the panel lists is said, too; else how many pages the filters leave. */
	#drawPanel() {
		const words = this.#words;
		const { middle } = this.#drawn;
		const panel = this.#aside.show(this.#explorer, middle ? stateLooking(this.#state, '', middle) : this.#state, this.#drawn, !middle);
		const [shown, all] = [pagesUnder(this.#explorer, this.#state).length, this.#explorer.pages.length];
		const status = all === 0 ? words.panel.none : shown === 0 ? words.noPages : shown === all ? words.statusAll({ n: all }) : words.status({ shown, n: all });
		const count = middle && panel ? panel.pages.length : shown;
		this.#say(
			'count',
			this.#state.links === 'table' || middle?.startsWith('page:') ? '' : count === all ? words.pages({ n: all }) : words.counted({ shown: count, n: all }),
		);
		this.#say('status', panel && this.#state.links !== 'table' ? `${middle ? '' : `${panel.title}: `}${words.pages({ n: panel.pages.length })}` : status);
	}

	get #aside(): Aside {
		this.#panel ??= new Aside(this.#part('panel') as HTMLElement, this.#words);
		return this.#panel;
	}

	/** Tells of what is looked at, and brings back what is chosen when nothing is. */
	async #tell(key: string) {
		const { middle } = this.#drawn;
		const state = key || middle ? stateLooking(this.#state, key, middle ?? '') : this.#state;
		if (key && !this.#explorer.named && !(await this.#withNames())) return;
		this.#aside.show(this.#explorer, state, key ? { ...this.#drawn, keepsOverview: false } : this.#drawn, !key && !middle);
	}

	// What a reader does

	/** By the attribute that a control has in data-…: what its value makes happen. */
	readonly #acts: Record<string, (value: string, byKeyboard: boolean) => unknown> = {
		key: (key, byKeyboard) => this.#open(key, byKeyboard),
		toView: (view) => this.#go({ ...this.#state, view }),
		sort: (column) => this.#sortBy(Number(column)),
		remove: (key) => this.#remove(key),
		setTo: (pair) => this.#go({ ...this.#state, [pair.slice(0, pair.indexOf(':'))]: pair.slice(pair.indexOf(':') + 1) }),
		take: (what) => this.#take(what),
		do: (what) => this.#do[what]?.(),
	};

	readonly #do: Record<string, () => unknown> = {
		clear: () => this.#go({ ...emptyState(), view: this.#state.view, table: this.#state.table }),
		close: () => this.#close(),
		more: () => this.#aside.more(),
		back: () => this.#walk(-1),
		forward: () => this.#walk(1),
		copy: () => this.#copy(),
		whole: () => (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen?.()),
	};

	#click(event: MouseEvent) {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		const hit = (event.target as Element).closest<HTMLElement>(
			'[data-key], [data-sort], [data-remove], [data-set-to], [data-do], [data-take], a[data-to-view]',
		);
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
		const mark = (event.target as Element).closest<HTMLElement>('.picture [data-key]');
		if (event.key === 'Escape' && (this.#state.chosen.length || this.#state.page)) {
			this.#opener = mark?.dataset.key ?? this.#opener;
			void this.#close();
		} else if (mark && mark.localName !== 'button' && (event.key === 'Enter' || event.key === ' ')) {
			event.preventDefault();
			void this.#open(mark.dataset.key as string, true);
		} else if (mark) {
			const next = this.#view.step?.(mark, event) as HTMLElement | undefined;
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
	}

	/** To the next mark that has something, or back: for a finger. */
	async #walk(step: number) {
		const marks = [...this.#frame.querySelectorAll<HTMLElement>('[data-key]:not(.none, .all, th, path)')];
		const now = marks.findIndex(({ dataset }) => dataset.key === [...this.#state.chosen].join(' '));
		const next = marks.at(now === -1 && step < 0 ? -1 : (now + step) % marks.length);
		if (next?.dataset.key) await this.#go(this.#after(next.dataset.key), 'replace');
	}

	async #close() {
		await this.#go(stateClosed(this.#state));
		const keyed = `[data-key="${CSS.escape(this.#opener)}"]`;
		this.#section.querySelector<HTMLElement>(`.picture ${keyed}, .beside-map ${keyed}, tbody ${keyed}`)?.focus();
	}

	async #remove(key: string) {
		await this.#go(stateWithout(this.#state, key));
		// The chip is gone: the next one takes the focus, or the first filter.
		(this.#part('chosen')?.querySelector('button') ?? this.querySelector<HTMLElement>('.filters summary'))?.focus();
	}

	#sortBy(column: number) {
		const refocus = keepFocus(this);
		this.#sort = sortAfter(this.#sort, column, this.#drawn.table);
		this.#drawTable();
		refocus();
	}

	async #copy() {
		const copied = await copyText((this.#part('snippet') as HTMLTextAreaElement).value);
		this.#say('taken', copied ? this.#words.copied : this.#words.copyFailed);
	}

	get #about(): About {
		const words = this.#words;
		const chips = this.#chips.map(({ text }) => text).join(', ');
		return {
			title: [this.#drawn.question ?? this.#view.called(words).question, chips].filter(Boolean).join(' '),
			address: `${location.origin}${explorerAddress(this.#state)}`,
			date: today(),
			source: words.source({ site: location.host }),
			licence: words.licence,
		};
	}

	async #take(what: string) {
		const name = `waymark-${what.startsWith('links') ? 'links' : this.#state.view}.${what.split('-').at(-1)}`;
		try {
			const { fileOf } = await import('./take.ts');
			saveFile(
				name,
				await fileOf(what, {
					table: this.#drawn.table,
					about: this.#about,
					explorer: this.#explorer,
					state: this.#state,
					frame: this.#frame,
					words: this.#words,
				}),
			);
			this.#say('taken', this.#words.downloaded({ name }));
		} catch {
			this.#say('taken', this.#words.takeFailed);
		}
	}
}

customElements.define('waymark-explorer', WaymarkExplorer);
