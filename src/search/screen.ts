/** In the browser: the parts of the search page, and what they show of an answer. */
import { Announcer } from '../browser/announce.ts';
import { make, makeButton } from '../browser/make.ts';
import { type PartsOf, partsOf } from '../browser/parts.ts';
import type { Start } from './browser.ts';
import { cardItems, type Direct } from './cards.ts';
import { chosenChips, recentChips, wideningChips } from './chips.ts';
import { exploreAddress } from './explore.ts';
import { widenings } from './facets.ts';
import { chosenNodes, type Listing } from './listing.ts';
import { recentSearches } from './recent.ts';
import type { Answer } from './search.ts';
import { FACETS, isEmpty, type SearchState } from './state.ts';
import { notesOf, numbersOf } from './view.ts';

/** Quiet before a change is read out, in milliseconds: every letter would be too much to hear. Nothing that is seen waits for it. */
const QUIET = 700;

/** How long an answer may take before that is said, in milliseconds. */
const LATE = 1000;

const PARTS = {
	form: HTMLFormElement,
	words: HTMLInputElement,
	failed: HTMLElement,
	beside: HTMLElement,
	filters: HTMLButtonElement,
	facets: HTMLElement,
	sheet: HTMLDialogElement,
	close: HTMLButtonElement,
	found: HTMLElement,
	count: HTMLElement,
	waiting: HTMLElement,
	explore: HTMLAnchorElement,
	sort: HTMLElement,
	order: HTMLSelectElement,
	said: HTMLElement,
	ignored: HTMLElement,
	chosen: HTMLUListElement,
	clear: HTMLButtonElement,
	clearSheet: HTMLButtonElement,
	recent: HTMLElement,
	recentList: HTMLUListElement,
	recentNote: HTMLElement,
	notKept: HTMLElement,
	answers: HTMLUListElement,
	nothing: HTMLElement,
	nothingSaid: HTMLElement,
	ways: HTMLUListElement,
	near: HTMLElement,
	nearest: HTMLOListElement,
	results: HTMLOListElement,
	noAnswer: HTMLElement,
	wordsOn: HTMLUListElement,
	weaker: HTMLElement,
	weakerHeading: HTMLElement,
	weakerList: HTMLOListElement,
	more: HTMLButtonElement,
	table: HTMLElement,
	tableHeading: HTMLElement,
	tableSaid: HTMLElement,
	tableList: HTMLOListElement,
	moreTable: HTMLButtonElement,
	without: HTMLElement,
	withoutScript: HTMLElement,
};

/** Everything an answer shows, fetched. */
export interface Shown extends Listing {
	state: SearchState;
	/** Parts of the address that mean nothing here. */
	ignored: readonly string[];
	answer: Answer;
	/** Names of targets by code, where one is chosen. */
	targets: Record<string, string>;
	cards: Direct[];
	/** Results, weaker ones, those of the second layer, and the nearest, as list items. */
	items: HTMLElement[];
	weakItems: HTMLElement[];
	tableItems: HTMLElement[];
	nearItems: HTMLElement[];
}

export class SearchScreen {
	readonly parts: PartsOf<typeof PARTS>;
	#announcer: Announcer;
	#late: ReturnType<typeof setTimeout> | undefined;

	/** @param root what holds the parts, a live region beside them and one in the sheet, outside of which nothing is heard while it is open */
	constructor(root: HTMLElement) {
		this.parts = partsOf(root, PARTS);
		this.#announcer = new Announcer(...root.querySelectorAll<HTMLElement>('[role="status"]'));
	}

	/** @param typing whether more letters may follow: what changed is read out only when they have stopped */
	show(shown: Shown, start: Start, typing: boolean): void {
		this.parts.failed.hidden = true;
		this.parts.without.hidden = true;
		this.#showSaid(shown, start);
		this.#showChosen(shown, start);
		this.showRecent(shown.state);
		this.parts.answers.hidden = shown.cards.length === 0;
		this.parts.answers.replaceChildren(...cardItems(shown.cards));
		this.#showResults(shown, start);
		this.#showWeaker(shown, start);
		this.#showTable(shown, start);
		this.#showNothing(shown, start);
		const { count, said, ignored, nothingSaid, tableHeading } = this.parts;
		const heard = [count, said, ignored, nothingSaid, tableHeading].filter((part) => part.checkVisibility());
		this.#announcer.say(heard.map(({ textContent }) => textContent?.trim()).join(' '), typing ? QUIET : 0);
	}

	/** Whether an answer is on its way: until then the last one is dimmed, and after a second it is said whose it is. */
	wait(busy: boolean): void {
		const { found, waiting } = this.parts;
		clearTimeout(this.#late);
		waiting.hidden = true;
		found.setAttribute('aria-busy', String(busy));
		if (busy) this.#late = setTimeout(() => (waiting.hidden = !this.parts.results.childElementCount), LATE);
	}

	/** Says that search cannot be loaded, and shows the static lists. */
	fail(): void {
		const parts = this.parts;
		parts.failed.hidden = false;
		parts.without.hidden = false;
		parts.withoutScript.hidden = true;
		// What was found before does not answer what is asked now.
		for (const part of [parts.count, parts.results, parts.chosen, parts.tableList, parts.weakerList, parts.answers, parts.said]) part.replaceChildren();
		for (const part of [parts.table, parts.weaker, parts.noAnswer, parts.nothing, parts.answers, parts.said, parts.sort, parts.explore, parts.more])
			part.hidden = true;
		this.#announcer.say('');
	}

	/** What was done to the question, and the way to undo it; and what of the address was left out. */
	#showSaid({ state, ignored: left, answer }: Shown, start: Start) {
		const { said, ignored } = this.parts;
		const { say } = start;
		const { asTyped } = state;
		ignored.hidden = left.length === 0;
		ignored.textContent = say.ignored({ list: left.join(', ') });
		said.hidden = !asTyped && answer.notes.length === 0 && answer.unknown.length === 0;
		const lines = asTyped ? [say.asTyped] : notesOf(answer, start).flatMap((line) => [line, ' ']);
		const undo = makeButton(asTyped ? say.helped : say.typed, { do: 'typed' }, undefined, 'link');
		said.replaceChildren(...lines, ' ', ...(asTyped || answer.notes.length ? [undo] : []));
	}

	#showChosen({ state, targets }: Shown, start: Start) {
		const { chosen, explore, filters } = this.parts;
		const chips = chosenChips(state, start, targets);
		chosen.replaceChildren(...chips);
		for (const clear of [this.parts.clear, this.parts.clearSheet]) clear.hidden = chips.length === 0;
		explore.href = exploreAddress(state);
		const count = FACETS.reduce((sum, facet) => sum + state.chosen[facet].length, 0);
		filters.textContent = count ? `${start.say.filters} (${count})` : start.say.filters;
	}

	/** The reader's last searches, while nothing is asked. */
	showRecent(state: SearchState): void {
		const { recent, recentList, recentNote, notKept } = this.parts;
		const searches = recentSearches();
		recent.hidden = !isEmpty(state) || (searches.length === 0 && notKept.hidden);
		recentNote.hidden = searches.length === 0;
		recentList.replaceChildren(...recentChips(searches));
	}

	#showResults({ state, hits, items, weaker, cards }: Shown, { say }: Start) {
		const { count, results, more, sort, order, explore, close } = this.parts;
		count.textContent = isEmpty(state) ? say.start : hits.length || cards.length ? say.results({ n: hits.length }) : weaker.length ? say.noAnswer : say.none;
		close.textContent = say.done({ n: hits.length });
		results.replaceChildren(...items);
		more.hidden = hits.length <= items.length;
		sort.hidden = hits.length < 2;
		order.value = state.sort;
		explore.hidden = hits.length === 0;
	}

	/** Pages that have only some of the words; where no page has more, what each word has is said first. */
	#showWeaker({ answer, hits, weaker: some, weakItems, cards }: Shown, { say }: Start) {
		const { noAnswer, wordsOn, weaker, weakerHeading, weakerList } = this.parts;
		weaker.hidden = weakItems.length === 0;
		weakerHeading.textContent = (hits.length ? say.weaker : say.nearAnswer)({ n: some.length });
		weakerList.replaceChildren(...weakItems);
		noAnswer.hidden = weaker.hidden || hits.length > 0 || cards.length > 0;
		wordsOn.replaceChildren(...answer.parts.map(({ typed, pages }) => make('li', {}, say.wordOn({ word: typed, n: pages }))));
	}

	/** The second layer, under a heading that says where it comes from. */
	#showTable({ state, through, tableItems }: Shown, { say }: Start) {
		const { table, tableHeading, tableSaid, tableList, moreTable } = this.parts;
		const { sdg, gcm } = state.chosen;
		table.hidden = through.length === 0;
		tableHeading.textContent = say.tableHeading({ n: through.length });
		tableSaid.textContent = (sdg.length && gcm.length ? say.tableTextBoth : say.tableText)({ list: numbersOf(chosenNodes(state), say) });
		tableList.replaceChildren(...tableItems);
		moreTable.hidden = through.length <= tableItems.length;
	}

	/** When nothing was found: what was too narrow, the way out, and what is near. */
	#showNothing({ state, rows, hits, weaker, cards, nearItems }: Shown, { say }: Start) {
		const { nothing, nothingSaid, ways, near, nearest, without, withoutScript } = this.parts;
		nothing.hidden = isEmpty(state) || hits.length + weaker.length + cards.length > 0;
		if (nothing.hidden) return;
		const wider = widenings(rows, state.chosen);
		nothingSaid.textContent = wider.length ? say.narrow : say.wider;
		ways.replaceChildren(...wideningChips(wider, say));
		near.hidden = nearItems.length === 0;
		nearest.replaceChildren(...nearItems);
		without.hidden = wider.length > 0;
		withoutScript.hidden = true;
	}
}
