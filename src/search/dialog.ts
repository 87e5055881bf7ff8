/** The quick search: a native dialog over any page, loaded when it is first used. */
import { openInBrowser } from './browser.ts';
import css from './dialog.css?inline';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';
import type { Hit } from './search.ts';
import { aboutPage, inLanguage, make, notesOf, placesOf } from './view.ts';

const MOST = 10;
const QUIET = 700;

let quick: QuickSearch | undefined;

/**
 * Opens the quick search.
 * @param from a box in which somebody has begun to type; the letters go along
 */
export function openQuickSearch(from?: HTMLInputElement): void {
	quick ??= new QuickSearch();
	quick.open(from);
}

/** A row one can choose: an address, and what it says. */
interface Choice {
	address: string;
	title: string;
	about: string;
	group: string;
	/** Of the title. */
	language?: string;
}

class QuickSearch {
	#form = document.querySelector<HTMLFormElement>('form.find') as HTMLFormElement;
	#input: HTMLInputElement;
	#list = make('div', { id: 'quick-list' });
	#said = make('p', { className: 'small soft' });
	#status = make('p', { className: 'hidden' });
	#dialog: HTMLDialogElement;
	#from: HTMLInputElement | undefined;
	#turn = 0;
	#announcing = 0;

	constructor() {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets.push(sheet);
		// The header's own form, again: its words are in the page's language, and it works by itself.
		const form = this.#form.cloneNode(true) as HTMLFormElement;
		this.#input = form.querySelector('input') as HTMLInputElement;
		this.#input.id = 'quick-search';
		this.#input.maxLength = 200;
		form.querySelector('label')?.setAttribute('for', 'quick-search');
		for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'quick-list', 'aria-autocomplete': 'list' }))
			this.#input.setAttribute(name, value);
		this.#list.setAttribute('role', 'listbox');
		// A box that scrolls would be a stop of the Tab key, where arrows do nothing.
		this.#list.tabIndex = -1;
		this.#list.setAttribute('aria-label', this.#form.getAttribute('aria-label') ?? '');
		this.#status.setAttribute('role', 'status');
		const close = make('button', { type: 'button', className: 'close', textContent: '×' });
		close.addEventListener('click', () => this.#dialog.close());
		this.#dialog = make('dialog', { className: 'quick' }, make('div', { className: 'head' }, form, close), this.#said, this.#status, this.#list);
		this.#dialog.setAttribute('aria-label', this.#form.getAttribute('aria-label') ?? '');
		this.#dialog.addEventListener('click', (event) => {
			if (event.target === this.#dialog) this.#dialog.close();
			if ((event.target as Element).closest('a')) keepSearch(this.#input.value.trim());
		});
		this.#dialog.addEventListener('close', () => {
			const { scrollX, scrollY } = window;
			this.#from?.focus({ preventScroll: true });
			scrollTo(scrollX, scrollY);
		});
		this.#input.addEventListener('input', () => void this.#search());
		this.#input.addEventListener('keydown', (event) => this.#key(event));
		form.addEventListener('submit', () => keepSearch(this.#input.value.trim()));
		document.body.append(this.#dialog);
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

	/** The search page in the reader's language, with these words. */
	#page(words: string): string {
		return `${this.#form.getAttribute('action')}?q=${encodeURIComponent(words)}`;
	}

	#options(): HTMLElement[] {
		return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
	}

	#key(event: KeyboardEvent): void {
		const options = this.#options();
		const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			if (!options.length) return;
			const step = event.key === 'ArrowDown' ? 1 : -1;
			const next = at < 0 ? (step > 0 ? 0 : options.length - 1) : (at + step + options.length) % options.length;
			options.forEach((option, index) => {
				option.setAttribute('aria-selected', String(index === next));
			});
			this.#input.setAttribute('aria-activedescendant', (options[next] as HTMLElement).id);
			options[next]?.scrollIntoView({ block: 'nearest' });
		} else if (event.key === 'Escape') {
			// A search field would first empty itself.
			event.preventDefault();
			this.#dialog.close();
		} else if (event.key === 'Enter' && at >= 0) {
			event.preventDefault();
			options[at]?.click();
		}
	}

	async #search(): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		const words = this.#input.value.trim();
		try {
			const { start, search } = await openInBrowser();
			const { say } = start;
			const answer = words ? await search.ask(words) : undefined;
			const hits = answer?.hits.slice(0, MOST) ?? [];
			const [places, pages] = await Promise.all([answer ? placesOf(answer, start) : [], Promise.all(hits.map((hit) => search.load(hit)))]);
			// A later keystroke has overtaken this answer.
			if (turn !== this.#turn) return;
			const kindOf = ({ row }: Hit) => start.names.kind[row.values.kind[0] ?? ''] ?? '';
			const choices: Choice[] = [
				...places.map(({ title, address, kind }) => ({ title, address, about: kind, group: say.answers, language: 'en' })),
				...hits.map((hit, index) => ({
					title: pages[index]?.title ?? '',
					address: pages[index]?.url ?? '',
					about: aboutPage(hit.row, start),
					group: kindOf(hit),
					language: hit.row.values.language[0],
				})),
			].filter(({ address }, index, all) => all.findIndex((each) => each.address === address) === index);
			const groups = Map.groupBy(choices, ({ group }) => group);
			const lists = [...groups].map(([name, list]) => this.#group(name, list));
			if (answer) {
				const all = {
					title: say.all({ words }),
					address: this.#page(words),
					about: say.results({ n: answer.hits.length }),
					group: '',
				};
				lists.push(this.#group('', [all]));
			}
			this.#list.replaceChildren(...lists, ...(answer ? [] : this.#recent(say)));
			this.#options().forEach((option, index) => {
				option.id = `quick-${index}`;
			});
			this.#input.removeAttribute('aria-activedescendant');
			this.#input.setAttribute('aria-expanded', String(this.#options().length > 0));
			this.#said.replaceChildren(...(answer ? notesOf(answer, start).flatMap((note) => [note, ' ']) : [say.keys]));
			const count = answer ? (answer.hits.length ? say.results({ n: answer.hits.length }) : say.none) : '';
			clearTimeout(this.#announcing);
			const heard = answer ? `${count} ${this.#said.textContent}`.trim() : '';
			this.#announcing = setTimeout(() => this.#status.replaceChildren(heard), QUIET) as unknown as number;
			this.#dialog.querySelector('.close')?.setAttribute('aria-label', say.close);
		} catch {
			// The form still leads to the search page, which says what is wrong and offers the lists.
			if (turn === this.#turn) this.#said.replaceChildren(this.#form.dataset.failed ?? '');
		}
	}

	#group(name: string, choices: readonly Choice[]): HTMLElement {
		const group = make('div', {});
		group.setAttribute('role', 'group');
		if (name) {
			const heading = make('p', { className: 'group', textContent: name });
			heading.setAttribute('aria-hidden', 'true');
			group.setAttribute('aria-label', name);
			group.append(heading);
		}
		for (const { title, address, about, language } of choices) {
			const option = make(
				'a',
				{ href: address, tabIndex: -1 },
				make('span', { textContent: title, ...(language && inLanguage(language)) }),
				make('span', { className: 'small soft', textContent: about }),
			);
			option.setAttribute('role', 'option');
			option.setAttribute('aria-selected', 'false');
			group.append(option);
		}
		return group;
	}

	/** The reader's last searches, and the way to forget them. */
	#recent(say: Awaited<ReturnType<typeof openInBrowser>>['start']['say']): HTMLElement[] {
		const list = recentSearches();
		if (!list.length) return [];
		const group = this.#group(
			say.recent,
			list.map((words) => ({ title: words, address: this.#page(words), about: '', group: '' })),
		);
		const forget = make('button', { type: 'button', className: 'link', textContent: say.forget });
		forget.addEventListener('click', () => {
			forgetSearches();
			void this.#search();
			this.#input.focus();
		});
		return [group, make('p', { className: 'small soft' }, say.recentNote, ' ', forget)];
	}
}
