/** What a view of the explorer is. A folder with a view makes one (see matrix/view.ts); explorer/views.ts lists them. */
import type { Reason } from '../../graph/reasons.ts';
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { Markup } from '../../markup/html.ts';
import type { Explorer } from './pages.ts';
import type { Choice, ExplorerState, Middle, SettingName } from './state.ts';
import type { ViewTable } from './table.ts';

/** live: drawn for a script that works it; page: links to places on the same page; embed: links into the explorer. */
export type Mode = 'live' | 'page' | 'embed';

/** The room a picture has, in pixels. */
export interface Room {
	width: number;
	height: number;
	/** On a narrow screen, where a picture is made for a finger. */
	narrow: boolean;
	/** Whether text runs from right to left. */
	rtl: boolean;
	/** How wide a text is in the page's face, in pixels. */
	measure: (text: string, size: number) => number;
}

/** The room where nobody has measured any: when the site is built. Letters are taken to be as wide as in wide faces, so that none is cut. */
export const PAPER_ROOM: Room = { width: 1040, height: 660, narrow: false, rtl: false, measure: (text, size) => text.length * size * 0.59 };

/** All that a view is drawn from. */
export interface Setting {
	explorer: Explorer;
	words: ExplorerWords;
	state: ExplorerState;
	mode: Mode;
	room: Room;
	/** The reasons of the links of the page in the middle, by node, once they have come. */
	reasons?: Record<string, Reason>;
}

/** A sentence computed from the numbers: "130" and "of 391 pairs have pages." */
export interface Finding {
	n?: number;
	text: string;
	/** Whether it counts what is not there. */
	missing?: boolean;
}

export interface Drawn {
	/** Picture and key, drawn when asked for. */
	picture: () => Markup;
	/** The same as a list: on a narrow screen in the picture's place while no script has drawn one for it. */
	list?: () => Markup;
	/** What stands beside the picture on every screen. */
	beside?: () => Markup;
	/** What stands in the panel below the findings while nothing is chosen; its buttons choose. */
	lead: () => Markup;
	/** In a few lines what a mark stands for, beside the pointer. */
	tip?: (key: string) => Markup | undefined;
	/** The same rows as the picture. */
	table: ViewTable;
	findings: Finding[];
	/** The question it answers as it is set, where that is another than the view's. */
	question?: string;
	/** What stands in the middle, where something does: the panel then lists its pages, and reasons of a page are written in the picture. */
	middle?: Middle;
	/** Whether what it shows as a whole stays in the panel above the pages of what is chosen. */
	keepsOverview?: boolean;
}

/** The settings that a view can have a menu for. */
export type MenuName = Exclude<SettingName, 'weight' | 'links'> | 'open' | 'at';

export interface View {
	/** In addresses and names of files: "flow". */
	name: string;
	/** Its folder in src/maps/. Figure.astro in it prints what stands around its picture; Below.astro, if there is one, what stands below all views. */
	folder: string;
	/** What it is called on its tab, and the question it answers. */
	called: (words: ExplorerWords) => { tab: string; question: string };
	menus: readonly MenuName[];
	/** Whether it draws the UN Network's table, whose source an embedded view then names. */
	drawsTable: boolean;
	/** Whether what is chosen moves into the middle. */
	moves?: boolean;
	/** Whether it writes the names of pages, which come apart. */
	named: boolean;
	/** Whether a choice asks for its reasons at once; where not, a second choice may follow and the focus stays. */
	opensPanel: boolean;
	/** The same code at build time and in the browser. */
	draw: (setting: Setting) => Drawn;
	/** The state after something was chosen in it. */
	choose: (state: ExplorerState, choice: Choice) => ExplorerState;
	/** In the browser: the mark that a key leads to from a mark. */
	step?: (mark: Element, event: KeyboardEvent) => Element | undefined;
	/** In the browser: lights a mark and what belongs to it; none when undefined. */
	light?: (frame: HTMLElement, key: string | undefined) => void;
	/**
	 * In the browser: puts a picture where the last one was; without it the whole is replaced.
	 * @param live whether the reader works it, as in the explorer itself
	 */
	place?: (frame: HTMLElement, picture: string, live: boolean) => void;
}

/** @returns a finding as one sentence: "130 of 391 pairs have pages." */
export function sentenceOf({ n, text }: Finding): string {
	return n === undefined ? text : `${n} ${text}`;
}
