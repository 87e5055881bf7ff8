/** The panel beside the views in the browser: lists the pages of what is chosen, and reads their reasons. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { Explorer } from '../model/pages.ts';
import type { ExplorerState } from '../model/state.ts';
import { loadReasons } from './load.ts';
import { PANEL_PAGES, type Panel, panelOf, type Reasons, renderPanel } from './panel.ts';

export class Aside {
	readonly #root: HTMLElement;
	readonly #words: ExplorerWords;
	#panel: Panel | undefined;
	#state: ExplorerState | undefined;
	/** How many pages are listed. */
	#listed = PANEL_PAGES;

	/** @param root holds the parts panel-title, panel-body and close */
	constructor(root: HTMLElement, words: ExplorerWords) {
		this.#root = root;
		this.#words = words;
	}

	#part(name: string): HTMLElement {
		return this.#root.querySelector(`[data-part="${name}"]`) as HTMLElement;
	}

	get heading(): HTMLElement {
		return this.#part('panel-title');
	}

	/** @returns what stands in the panel; undefined when nothing is chosen */
	show(explorer: Explorer, state: ExplorerState): Panel | undefined {
		const { panel: words } = this.#words;
		if (state !== this.#state) this.#listed = PANEL_PAGES;
		this.#state = state;
		this.#panel = panelOf(explorer, state, this.#words);
		this.#root.classList.toggle('filled', this.#panel !== undefined);
		this.heading.textContent = this.#panel?.title ?? words.heading;
		this.#part('close').hidden = !this.#panel;
		if (this.#panel) this.#list(this.#panel, state);
		else this.#part('panel-body').textContent = words.hint;
		return this.#panel;
	}

	#list(panel: Panel, state: ExplorerState) {
		const listed = this.#listed;
		const list = (reasons: Reasons | 'failed' | undefined) => {
			const current = state === this.#state && listed === this.#listed;
			if (current) this.#part('panel-body').innerHTML = renderPanel(panel, state, this.#words, reasons, listed);
		};
		list(undefined);
		const ids = panel.pages.slice(0, listed).map(({ page }) => page.id);
		if (ids.length) loadReasons(ids).then(list, () => list('failed'));
	}

	/** Lists more pages, and puts the focus on the first of them. */
	more() {
		if (!this.#panel || !this.#state) return;
		const next = this.#listed;
		this.#listed += PANEL_PAGES;
		this.#list(this.#panel, this.#state);
		this.#root.querySelector<HTMLElement>(`.rows > li:nth-child(${next + 1}) a`)?.focus();
	}
}
