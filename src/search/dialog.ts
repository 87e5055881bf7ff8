/** The quick search: a native dialog over any page, loaded when it is first used. */
import { Announcer } from '../browser/announce.ts';
import { make, makeButton } from '../browser/make.ts';
import { openInBrowser, type Start } from './browser.ts';
import css from './dialog.css?inline';
import { OptionList } from './option-list.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';
import { allResults, suggestionsFor } from './suggestions.ts';
import { notesOf } from './view.ts';

/** Quiet before the number found is read out, in milliseconds. */
const QUIET = 700;

let quick: QuickSearch | undefined;

/**
 * Opens the quick search.
 * @param from a box in which somebody has begun to type; the letters go along
 */
export function openQuickSearch(from?: HTMLInputElement): void {
	quick ??= new QuickSearch(document.querySelector<HTMLFormElement>('form.find') as HTMLFormElement);
	quick.open(from);
}

class QuickSearch {
	/** The header's own form, again: its words are in the page's language, and it works by itself. */
	#form: HTMLFormElement;
	#input: HTMLInputElement;
	#list: OptionList;
	#said = make('p', { class: 'small soft' });
	#status = make('p', { class: 'hidden', role: 'status' });
	#close = makeButton('×', {}, undefined, 'close');
	#dialog: HTMLDialogElement;
	#announcer = new Announcer(this.#status);
	#from: HTMLInputElement | undefined;
	#turn = 0;

	constructor(form: HTMLFormElement) {
		const label = form.getAttribute('aria-label') ?? '';
		this.#form = form.cloneNode(true) as HTMLFormElement;
		this.#input = this.#form.querySelector('input') as HTMLInputElement;
		Object.assign(this.#input, { id: 'quick-search', maxLength: 200 });
		this.#form.querySelector('label')?.setAttribute('for', this.#input.id);
		this.#list = new OptionList(this.#input, 'quick-list', label);
		const head = make('div', { class: 'head' }, this.#form, this.#close);
		this.#dialog = make('dialog', { class: 'quick', 'aria-label': label }, head, this.#said, this.#status, this.#list.box);
		this.#listen();
		adoptStyles();
		document.body.append(this.#dialog);
	}

	#listen(): void {
		this.#close.addEventListener('click', () => this.#dialog.close());
		this.#dialog.addEventListener('click', ({ target }) => {
			if (target === this.#dialog) this.#dialog.close();
			if ((target as Element).closest('a')) this.#keep();
		});
		this.#dialog.addEventListener('close', () => {
			const { scrollX, scrollY } = window;
			this.#from?.focus({ preventScroll: true });
			scrollTo(scrollX, scrollY);
		});
		this.#input.addEventListener('input', () => void this.#search());
		this.#input.addEventListener('keydown', (event) => this.#key(event));
		this.#form.addEventListener('submit', () => this.#keep());
	}

	open(from?: HTMLInputElement): void {
		if (this.#dialog.open) return;
		this.#from = from;
		this.#input.value = from?.value ?? '';
		if (from) from.value = '';
		this.#dialog.showModal();
		this.#input.focus();
		this.#input.setSelectionRange(this.#input.value.length, this.#input.value.length);
		void this.#search();
	}

	#keep(): void {
		keepSearch(this.#input.value.trim());
	}

	/** The search page in the reader's language, with these words. */
	#page(words: string): string {
		return `${this.#form.getAttribute('action')}?q=${encodeURIComponent(words)}`;
	}

	#key(event: KeyboardEvent): void {
		// While a word is being composed, as in Chinese or with accents, its keys are its own.
		if (event.isComposing) return;
		const isEscape = event.key === 'Escape';
		if (!isEscape && !this.#list.key(event)) return;
		// A search field would first empty itself, move its cursor or send its form.
		event.preventDefault();
		if (isEscape) this.#dialog.close();
	}

	async #search(): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		const words = this.#input.value.trim();
		try {
			const open = await openInBrowser();
			const { say } = open.start;
			const answer = words ? await open.search.ask(words) : undefined;
			const rows = answer ? [...(await suggestionsFor(answer, open)), allResults(words, this.#page(words), answer, open)] : [];
			// A later keystroke has overtaken this answer.
			if (turn !== this.#turn) return;
			this.#close.setAttribute('aria-label', say.close);
			if (answer) this.#list.show(rows);
			else this.#showRecent(say);
			this.#said.replaceChildren(...(answer ? notesOf(answer, open.start).flatMap((note) => [note, ' ']) : [say.keys]));
			const count = answer?.hits.length ? say.results({ n: answer.hits.length }) : say.none;
			this.#announcer.say(answer ? `${count} ${this.#said.textContent}`.trim() : '', QUIET);
		} catch {
			// The form still leads to the search page, which says what is wrong and offers the lists.
			if (turn === this.#turn) this.#said.replaceChildren(this.#form.dataset.failed ?? '');
		}
	}

	/** The reader's last searches, and the way to forget them. */
	#showRecent(say: Start['say']): void {
		const rows = recentSearches().map((words) => ({ title: words, address: this.#page(words), about: '', group: say.recent }));
		const forget = makeButton(say.forget, {}, undefined, 'link');
		forget.addEventListener('click', () => {
			forgetSearches();
			void this.#search();
			this.#input.focus();
		});
		this.#list.show(rows, ...(rows.length ? [make('p', { class: 'small soft' }, say.recentNote, ' ', forget)] : []));
	}
}

function adoptStyles(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
}
