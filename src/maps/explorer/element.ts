/** The explorer in the browser: one state, kept in the address; every view is drawn anew from it. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import { escapeText } from '../svg.ts';
import { type About, type Row, renderRows, sortRows, toCsv, toJson } from '../table.ts';
import type { ExplorerData } from './data.ts';
import { save, standalone, toPng } from './download.ts';
import { type Explorer, knownOf, openExplorer, pagesUnder } from './pages.ts';
import { panelOf, renderPanel } from './panel.ts';
import type { Reasons } from './reasons.ts';
import {
	type Choice,
	choosePair,
	type ExplorerState,
	emptyState,
	FACETS,
	type Facet,
	type Known,
	readState,
	searchAddress,
	toggleChoice,
	toggleFilter,
	type View,
	writeState,
} from './state.ts';
import { type Drawn, drawView } from './views.ts';

/** Pages in the panel before a reader asks for more. */
const PANEL_PAGES = 20;

/** @param words the interface's words; handed over so that only one language travels */
export function defineExplorer(words: ExplorerWords) {
	class WaymarkExplorer extends HTMLElement {
		#explorer!: Explorer;
		#known!: Known;
		#state: ExplorerState = emptyState();
		#drawn!: Drawn;
		#sort: { column: number; descending: boolean } | undefined;
		#listed = PANEL_PAGES;
		#parcels = new Map<string, Promise<Reasons>>();
		#opener = '';
		#zoom: Promise<{ redraw: () => void }> | undefined;
		readonly #narrow = matchMedia('(max-width: 56rem)');
		/** An embedded view shows one view as its address sets it. */
		readonly #embedded = this.dataset.embed as View | undefined;

		async connectedCallback() {
			if (this.#embedded && !location.search) return;
			try {
				const answer = await fetch(this.dataset.src ?? '');
				if (!answer.ok) throw new Error(String(answer.status));
				this.#explorer = openExplorer((await answer.json()) as ExplorerData);
			} catch {
				this.#say('.ignored', words.failed);
				return;
			}
			this.#known = knownOf(this.#explorer);
			this.#readAddress();
			if (this.#embedded) return;
			for (const part of this.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
			addEventListener('popstate', () => this.#readAddress());
			this.#narrow.addEventListener('change', () => this.#draw());
			addEventListener('resize', () => this.#tellWidth());
			this.addEventListener('click', (event) => this.#click(event));
			this.addEventListener('change', (event) => this.#change(event));
			this.addEventListener('keydown', (event) => this.#key(event));
			this.addEventListener('focusin', (event) => this.#rove(event.target as Element));
			for (const details of this.querySelectorAll<HTMLDetailsElement>('details[data-table]')) {
				details.addEventListener('toggle', () => {
					if (details.open !== this.#state.table && !this.#section.hidden && this.#section.contains(details))
						this.#go({ ...this.#state, table: details.open }, 'replace');
				});
			}
			this.dataset.ready = 'true';
		}

		#readAddress() {
			const { state, ignored } = readState(location.search, this.#known);
			this.#state = this.#embedded ? { ...state, view: this.#embedded } : state;
			this.#say('.ignored', ignored.length ? words.ignored({ parts: ignored.join(', ') }) : '');
			this.#draw();
		}

		#go(state: ExplorerState, how: 'push' | 'replace' = 'push') {
			if (state.view !== this.#state.view) this.#sort = undefined;
			this.#state = state;
			this.#listed = PANEL_PAGES;
			const address = `${location.pathname}${writeState(state)}`;
			if (how === 'push') history.pushState(null, '', address);
			else history.replaceState(null, '', address);
			this.#say('.ignored', '');
			this.#draw();
		}

		get #section(): HTMLElement {
			return this.querySelector<HTMLElement>(`[data-view="${this.#state.view}"]`) as HTMLElement;
		}

		#say(selector: string, text: string) {
			const line = this.querySelector<HTMLElement>(selector);
			if (!line) return;
			line.hidden = text === '' && selector !== '.status';
			line.textContent = text;
		}

		#draw() {
			const focus = this.#focus();
			this.#drawn = drawView(this.#explorer, this.#state, words, this.#embedded ? 'embed' : 'live');
			const section = this.#section;
			for (const each of this.querySelectorAll<HTMLElement>('[data-view]')) each.hidden = each !== section;
			const list = section.querySelector('.list');
			if (this.#state.view === 'map') {
				this.#drawPicture();
				if (list) list.innerHTML = this.#drawn.list();
			} else if (this.#narrow.matches && list) list.innerHTML = this.#drawn.list();
			else this.#drawPicture();
			const findings = section.querySelector('.findings');
			if (findings) findings.innerHTML = this.#drawn.findings.map((text) => `<li>${escapeText(text)}</li>`).join('');
			this.#drawTable();
			if (this.#embedded) {
				const whole = this.querySelector<HTMLAnchorElement>('.open-explorer');
				if (whole) whole.href = `/explore/${writeState(this.#state)}`;
				return;
			}
			this.#drawControls();
			this.#drawPanel();
			this.#tellWidth();
			focus();
		}

		/** A picture that is cut off at a line looks complete; so it is said when there is more. */
		#tellWidth() {
			const line = this.#section.querySelector<HTMLElement>('.more-right');
			const picture = this.#section.querySelector('.picture');
			if (line && picture) line.hidden = picture.scrollWidth <= picture.clientWidth + 4;
		}

		#drawPicture() {
			const picture = this.#section.querySelector<HTMLElement>('.picture');
			if (!picture) return;
			if (this.#state.view !== 'map') {
				picture.innerHTML = this.#drawn.picture();
				// One stop for the Tab key in a grid; arrows do the rest.
				picture.querySelector('[role="gridcell"]')?.setAttribute('tabindex', '0');
				return;
			}
			const svg = picture.querySelector('svg') as SVGSVGElement;
			(svg.querySelector('.symbols') as Element).innerHTML = this.#drawn.picture();
			if (this.#embedded) return;
			this.#zoom ??= import('../world/zoom.ts').then(({ enableZoom }) => enableZoom(picture, svg));
			void this.#zoom.then(({ redraw }) => redraw());
		}

		#drawTable() {
			const details = this.#section.querySelector<HTMLDetailsElement>('details[data-table]');
			if (!details) return;
			const { table } = this.#drawn;
			const sort = this.#sort;
			const rows = sort ? sortRows(table.rows, sort.column, sort.descending) : table.rows;
			const head = table.columns.map(({ name, number }, index) => {
				const order = sort?.column === index ? (sort.descending ? 'descending' : 'ascending') : 'none';
				const arrow = { descending: ' ↓', ascending: ' ↑', none: '' }[order];
				return `<th scope="col" aria-sort="${order}"${number ? ' class="align-right"' : ''}><button type="button" data-sort="${index}">${escapeText(name)}${arrow}</button></th>`;
			});
			(details.querySelector('thead') as Element).innerHTML = `<tr>${head.join('')}</tr>`;
			(details.querySelector('tbody') as Element).innerHTML = renderRows({ ...table, rows }, (row) => this.#addressAfter(row));
			details.open = this.#state.table;
		}

		/** Where choosing a row leads: the same state with the row's thing chosen. */
		#addressAfter({ key }: Row): string {
			return `${location.pathname}${writeState(this.#choose(key))}`;
		}

		#drawControls() {
			const state = this.#state;
			for (const box of this.querySelectorAll<HTMLInputElement>('input[data-facet]'))
				box.checked = state.filters[box.dataset.facet as Facet].includes(box.value);
			for (const menu of this.querySelectorAll<HTMLSelectElement>('select[data-set]'))
				menu.value = String(state[menu.dataset.set as 'order' | 'open' | 'weight' | 'links']);
			for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-to-view]')) {
				const view = link.dataset.toView as View;
				link.href = `${location.pathname}${writeState({ ...state, view })}`;
				if (view === state.view) link.setAttribute('aria-current', 'true');
				else link.removeAttribute('aria-current');
			}
			const chips = this.querySelector('.chosen');
			if (chips) chips.innerHTML = this.#chips().join('');
			const clear = this.querySelector<HTMLElement>('[data-do="clear"]');
			if (clear) clear.hidden = writeState({ ...state, view: 'matrix', table: false }) === '';
			const search = searchAddress(state);
			const find = this.querySelector<HTMLAnchorElement>('a.find-pages');
			if (find) find.href = search.address;
			this.#say('.not-in-search', search.left.length ? words.notInSearch({ parts: search.left.join(', ') }) : '');
			const snippet = this.#section.querySelector<HTMLTextAreaElement>('.snippet');
			if (snippet) snippet.value = this.#snippet();
		}

		#chips(): string[] {
			const { filters, chosen, page, weight, links } = this.#state;
			const chip = (key: string, text: string) =>
				`<li><button type="button" class="chip" data-remove="${escapeText(key)}" aria-label="${escapeText(words.remove({ what: text }))}">${escapeText(text)} ×</button></li>`;
			const name = (facet: Facet, value: string) => this.#explorer.facets[facet].find(([id]) => id === value)?.[1] ?? value;
			return [
				...FACETS.flatMap((facet) => filters[facet].map((value) => chip(`${facet}:${value}`, name(facet, value)))),
				...(weight ? [chip('weight:', words.weights[weight])] : []),
				...(links ? [chip('links:', words.linkChoices[links])] : []),
				...chosen.map((key) => chip(key, key.startsWith('gcm:') ? words.gcm({ code: key.slice(4) }) : words.sdg({ code: key.slice(4) }))),
				...(page ? [chip(`page:${page}`, this.#explorer.pages.find(({ id }) => id === page)?.title ?? page)] : []),
			];
		}

		#drawPanel() {
			const panel = panelOf(this.#explorer, this.#state, words);
			const aside = this.querySelector<HTMLElement>('.panel');
			if (!aside) return;
			const shown = pagesUnder(this.#explorer, this.#state).length;
			const all = this.#explorer.pages.length;
			const status = all === 0 ? words.panel.none : shown === 0 ? words.noPages : shown === all ? words.statusAll({ n: all }) : words.status({ shown, n: all });
			this.#say('.status', panel && this.#state.links !== 'table' ? `${panel.title}: ${words.pages({ n: panel.pages.length })}` : status);
			(aside.querySelector('h2') as HTMLElement).textContent = panel?.title ?? words.panel.heading;
			(aside.querySelector('[data-do="close"]') as HTMLElement).hidden = !panel;
			const body = aside.querySelector('.body') as HTMLElement;
			aside.classList.toggle('filled', panel !== undefined);
			if (!panel) {
				body.textContent = words.panel.hint;
				return;
			}
			const state = this.#state;
			const show = (reasons: Reasons | 'failed' | undefined) => {
				if (state === this.#state) body.innerHTML = renderPanel(panel, state, words, reasons, this.#listed);
			};
			show(undefined);
			if (panel.pages.length === 0) return;
			Promise.all(panel.parcels.map((name) => this.#parcel(name))).then(
				(parcels) => {
					const merged: Reasons = {};
					for (const parcel of parcels) for (const [page, reasons] of Object.entries(parcel)) merged[page] = { ...merged[page], ...reasons };
					show(merged);
				},
				() => show('failed'),
			);
		}

		#parcel(name: string): Promise<Reasons> {
			const known = this.#parcels.get(name);
			if (known) return known;
			const coming = fetch(`${this.dataset.reasons}${name}.json`).then((answer) => {
				if (!answer.ok) throw new Error(String(answer.status));
				return answer.json() as Promise<Reasons>;
			});
			coming.catch(() => this.#parcels.delete(name));
			this.#parcels.set(name, coming);
			return coming;
		}

		/** The state after choosing what a mark or a row stands for: "gcm:6 sdg:8", "sdg:8", "country:ECU", "page:guides/x" or "open:8". */
		#choose(key: string): ExplorerState {
			const state = this.#state;
			const [kind, value] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
			if (key.includes(' ')) return choosePair(state, key.split(' ') as Choice[]);
			if (kind === 'open') return { ...state, open: state.open === value ? '' : value };
			if (kind === 'country') return toggleFilter(state, 'country', value);
			if (kind === 'page') return { ...state, page: state.page === value ? '' : value };
			if (state.view === 'matrix') return choosePair(state, [key as Choice]);
			return toggleChoice(state, key as Choice);
		}

		#click(event: MouseEvent) {
			if (event.ctrlKey || event.metaKey || event.shiftKey) return;
			const hit = (event.target as Element).closest<HTMLElement | SVGElement>(
				'[data-key], [data-sort], [data-remove], [data-do], [data-take], a[data-to-view]',
			);
			if (!hit || !this.contains(hit)) return;
			const { key, sort, remove, take, toView } = hit.dataset;
			const action = hit.dataset.do;
			if (hit.localName === 'a') event.preventDefault();
			if (key) this.#open(key, event.detail === 0);
			else if (toView) this.#go({ ...this.#state, view: toView as View });
			else if (sort) {
				const column = Number(sort);
				const first = this.#drawn.table.columns[column]?.number ?? false;
				this.#sort = this.#sort?.column === column ? { column, descending: !this.#sort.descending } : { column, descending: first };
				const focus = this.#focus();
				this.#drawTable();
				focus();
			} else if (remove) this.#remove(remove);
			else if (action === 'clear') this.#go({ ...emptyState(), view: this.#state.view, table: this.#state.table });
			else if (action === 'close') this.#close();
			else if (action === 'more') {
				this.#listed += PANEL_PAGES;
				this.#drawPanel();
				this.querySelector<HTMLElement>(`.panel .rows > li:nth-child(${this.#listed - PANEL_PAGES + 1}) a`)?.focus();
			} else if (take) void this.#take(take);
		}

		#open(key: string, byKeyboard: boolean) {
			this.#opener = key;
			const next = this.#choose(key);
			this.#go(next);
			const panel = this.querySelector<HTMLElement>('.panel');
			if (!panel?.classList.contains('filled')) return;
			// In the matrix Enter opens the reasons; in the flow a second choice may follow, so the focus stays.
			if (byKeyboard && next.view === 'matrix' && !key.startsWith('open:')) panel.querySelector<HTMLElement>('h2')?.focus();
			else if (this.#narrow.matches && next.view === 'matrix' && !byKeyboard) panel.scrollIntoView({ block: 'start' });
		}

		#remove(key: string) {
			const state = this.#state;
			const [kind, value = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
			if (kind === 'weight' || kind === 'links') this.#go({ ...state, [kind]: '' });
			else if (kind === 'page') this.#go({ ...state, page: '' });
			else if ((FACETS as readonly string[]).includes(kind)) this.#go(toggleFilter(state, kind as Facet, value));
			else this.#go(toggleChoice(state, key as Choice));
			// The chip is gone: the next one takes the focus, or what says how many pages are left.
			(this.querySelector<HTMLElement>('.chosen button') ?? this.querySelector<HTMLElement>('.filters summary'))?.focus();
		}

		/** Lets go of what is chosen; countries stay filters, unless one was all that was chosen. */
		#close() {
			const state = this.#state;
			const countries = state.chosen.length || state.page ? state.filters.country : [];
			this.#go({ ...state, chosen: [], page: '', filters: { ...state.filters, country: countries } });
			this.#mark(this.#opener)?.focus();
		}

		#change(event: Event) {
			const field = event.target as HTMLInputElement | HTMLSelectElement;
			const { facet, set } = field.dataset;
			if (facet) this.#go(toggleFilter(this.#state, facet as Facet, field.value));
			else if (set) this.#go({ ...this.#state, [set]: field.value });
		}

		#key(event: KeyboardEvent) {
			const mark = (event.target as Element).closest<SVGElement>('svg [data-key]');
			if (event.key === 'Escape' && (this.#state.chosen.length || this.#state.page)) {
				this.#opener = mark?.dataset.key ?? this.#opener;
				this.#close();
				return;
			}
			if (!mark) return;
			if (event.key === 'Enter' || event.key === ' ') {
				event.preventDefault();
				this.#open(mark.dataset.key as string, true);
				return;
			}
			const next = mark.closest('[role="grid"]') ? neighbour(mark, event) : this.#state.view === 'flow' ? beside(mark, event) : undefined;
			if (!next) return;
			event.preventDefault();
			next.focus();
			next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		}

		/** Moves the grid's one tab stop to the cell that has the focus. */
		#rove(target: Element) {
			const grid = target.closest('[role="grid"]');
			if (!grid || !target.matches('[data-key]')) return;
			for (const cell of grid.querySelectorAll('[tabindex="0"]')) cell.setAttribute('tabindex', '-1');
			target.setAttribute('tabindex', '0');
		}

		#mark(key: string): HTMLElement | SVGElement | null {
			const keyed = `[data-key="${CSS.escape(key)}"]`;
			return this.#section.querySelector<HTMLElement>(`.picture ${keyed}, .list ${keyed}, tbody ${keyed}`);
		}

		/** @returns a function that puts the focus back on the same thing after a redraw */
		#focus(): () => void {
			const active = document.activeElement;
			if (!active || !this.contains(active)) return () => {};
			const part = active.closest('.picture, .list, tbody, thead, .panel');
			const { key, sort } = (active as HTMLElement).dataset;
			if (!part || !(key || sort)) return () => {};
			const selector = key ? `[data-key="${CSS.escape(key)}"]` : `[data-sort="${sort}"]`;
			return () => part.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
		}

		#about(): About {
			const section = this.#section;
			const chips = [...this.querySelectorAll('.chosen .chip')].map((chip) => (chip.textContent ?? '').replace(/ ×$/, ''));
			const title = section.querySelector('h2')?.textContent?.trim() ?? '';
			const date = new Date();
			return {
				title: [title, ...(chips.length ? [chips.join(', ')] : [])].join(' '),
				address: `${location.origin}/explore/${writeState(this.#state)}`,
				date: [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-'),
				source: words.source({ site: location.host }),
				licence: words.licence,
			};
		}

		#snippet(): string {
			const { view } = this.#state;
			const address = `${location.origin}/embed/${view}/${writeState({ ...this.#state, view: 'matrix', table: false })}`;
			return `<iframe src="${escapeText(address)}" title="${escapeText(words.questions[view])}" width="100%" height="780" loading="lazy"></iframe>`;
		}

		async #take(what: string) {
			const name = `waymark-${this.#state.view}.${what}`;
			const { table } = this.#drawn;
			if (what === 'csv') save(name, new Blob(['\uFEFF', toCsv(table)], { type: 'text/csv' }));
			else if (what === 'json') save(name, new Blob([toJson(table, this.#about())], { type: 'application/json' }));
			else {
				this.#drawPicture();
				const svg = standalone(this.#section.querySelector('.picture svg') as SVGSVGElement, this.#about());
				save(name, what === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg));
			}
			this.#say('.status', words.downloaded({ name }));
		}
	}
	customElements.define('waymark-explorer', WaymarkExplorer);
}

/** The node of the flow that an arrow leads to: up and down within the picture's order. */
function beside(node: SVGElement, { key }: KeyboardEvent): SVGElement | undefined {
	const step = { ArrowDown: 1, ArrowUp: -1 }[key];
	if (!step) return undefined;
	const nodes = [...(node.closest('svg') as SVGElement).querySelectorAll<SVGElement>('[data-key]')];
	return nodes[nodes.indexOf(node) + step];
}

/** The cell that a key leads to in a grid: one step, an end of the row, or with Ctrl a corner. */
function neighbour(cell: SVGElement, { key, ctrlKey }: KeyboardEvent): SVGElement | undefined {
	const rows = [...(cell.closest('[role="grid"]') as Element).querySelectorAll('[role="row"]')].map((row) => [
		...row.querySelectorAll<SVGElement>('[data-key]'),
	]);
	// The first row has no header of its own before the goals.
	const grid = rows.map((row, index) => (index === 0 ? [undefined, ...row] : row));
	const y = grid.findIndex((row) => row.includes(cell));
	const row = grid[y] as (SVGElement | undefined)[];
	const x = row.indexOf(cell);
	const first = y === 0 ? 1 : 0;
	switch (key) {
		case 'ArrowRight':
			return row[x + 1];
		case 'ArrowLeft':
			return row[x - 1];
		case 'ArrowDown':
			return grid[y + 1]?.[x];
		case 'ArrowUp':
			return grid[y - 1]?.[x];
		case 'Home':
			return ctrlKey ? grid[1]?.[0] : row[first];
		case 'End':
			return (ctrlKey ? (grid.at(-1) as (SVGElement | undefined)[]) : row).at(-1);
		default:
			return undefined;
	}
}
