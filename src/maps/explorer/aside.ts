/** The panel beside the views in the browser: what a view shows as a whole, or the pages of what is looked at, with their reasons. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { Explorer } from '../model/pages.ts';
import type { ExplorerState } from '../model/state.ts';
import type { Drawn } from '../model/view.ts';
import { loadReasons } from './load.ts';
import { renderOverview } from './overview.ts';
import { PANEL_PAGES, type Panel, panelOf, type Reasons, renderPanel } from './panel.ts';

export class Aside {
	readonly #root: HTMLElement;
	readonly #words: ExplorerWords;
	#explorer: Explorer | undefined;
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

	/**
	 * @param state what is looked at, or chosen
	 * @param drawn the view, of which the panel tells while nothing is
	 * @param chosen whether it can be let go
	 * @returns what stands in the panel; undefined when it tells of the view
	 */
	show(explorer: Explorer, state: ExplorerState, drawn: Drawn, chosen: boolean): Panel | undefined {
		if (state !== this.#state) this.#listed = PANEL_PAGES;
		this.#state = state;
		this.#explorer = explorer;
		this.#panel = panelOf(explorer, state, this.#words);
		this.#root.classList.toggle('filled', this.#panel !== undefined);
		this.heading.textContent = this.#panel?.title ?? this.#words.panel.heading;
		this.#part('close').hidden = !this.#panel || !chosen;
		const overview = renderOverview(drawn).text;
		if (this.#panel) this.#list(this.#panel, state, drawn.keepsOverview ? overview : '');
		else this.#part('panel-body').innerHTML = overview;
		this.#root.scrollTop = 0;
		return this.#panel;
	}

	#list(panel: Panel, state: ExplorerState, before: string) {
		const [listed, explorer] = [this.#listed, this.#explorer as Explorer];
		const list = (reasons: Reasons | 'failed' | undefined) => {
			if (state !== this.#state || listed !== this.#listed) return;
			this.#part('panel-body').innerHTML = `${before}${renderPanel(panel, state, { explorer, words: this.#words }, reasons, listed)}`;
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
		this.#list(this.#panel, this.#state, '');
		this.#root.querySelector<HTMLElement>(`.rows > li:nth-child(${next + 1}) a`)?.focus();
	}
}
