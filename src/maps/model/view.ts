/** What a view of the explorer is. A folder with a view makes one (see matrix/view.ts); explorer/views.ts lists them. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { Markup } from '../../markup/html.ts';
import type { Explorer } from './pages.ts';
import type { Choice, ExplorerState } from './state.ts';
import type { ViewTable } from './table.ts';

/** live: drawn for a script that works it; page: links to places on the same page; embed: links into the explorer. */
export type Mode = 'live' | 'page' | 'embed';

/** All that a view is drawn from. */
export interface Setting {
	explorer: Explorer;
	words: ExplorerWords;
	state: ExplorerState;
	mode: Mode;
}

export interface Drawn {
	/** The SVG, drawn when asked for. */
	picture: () => Markup;
	/** The same for a narrow screen. */
	list: () => Markup;
	/** The same rows as picture and list. */
	table: ViewTable;
	/** Sentences computed from the numbers. */
	findings: string[];
}

export interface View {
	/** In addresses and names of files: "flow". */
	name: string;
	/** Its folder in src/maps/. Figure.astro in it prints what stands around picture and list; Below.astro, if there is one, what stands below all views. */
	folder: string;
	/** What it is called on its tab, and the question it answers. */
	called: (words: ExplorerWords) => { tab: string; question: string };
	/** The settings of the state that it offers menus for. */
	menus: readonly ('order' | 'open')[];
	/** Whether it draws the UN Network's table, whose source an embedded view then names. */
	drawsTable: boolean;
	/** Whether its list stands beside the picture on every screen, and not in its place on narrow ones. */
	listBeside: boolean;
	/** Whether a choice asks for its reasons at once; where not, a second choice may follow and the focus stays. */
	opensPanel: boolean;
	/** The same code at build time and in the browser. */
	draw: (setting: Setting) => Drawn;
	/** The state after a goal, a target or an objective was chosen in it. */
	choose: (state: ExplorerState, choice: Choice) => ExplorerState;
	/** In the browser: the mark that a key leads to from a mark. */
	step?: (mark: SVGElement, event: KeyboardEvent) => SVGElement | undefined;
	/**
	 * In the browser: puts a picture where the last one was; without it the whole is replaced.
	 * @param live whether the reader works it, as in the explorer itself
	 */
	place?: (frame: HTMLElement, picture: string, live: boolean) => void;
}
