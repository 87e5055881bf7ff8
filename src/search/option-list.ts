/** In the browser: rows of which one is chosen with the arrow keys while the focus stays in a field (the combobox pattern of WAI-ARIA). */
import { make } from '../browser/make.ts';
import type { Suggestion } from './suggestions.ts';
import { inLanguage } from './view.ts';

export class OptionList {
	readonly box: HTMLElement;
	#input: HTMLInputElement;

	/** @param input the field; it is made a combobox for this list */
	constructor(input: HTMLInputElement, id: string, label: string) {
		this.#input = input;
		// A box that scrolls would be a stop of the Tab key, where arrows do nothing.
		this.box = make('div', { id, role: 'listbox', tabindex: -1, 'aria-label': label });
		for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'true', 'aria-controls': id, 'aria-autocomplete': 'list' }))
			input.setAttribute(name, value);
	}

	get #options(): HTMLElement[] {
		return [...this.box.querySelectorAll<HTMLElement>('[role="option"]')];
	}

	/** @param more what stands below the rows and is none */
	show(rows: readonly Suggestion[], ...more: readonly HTMLElement[]): void {
		const groups = Map.groupBy(rows, ({ group }) => group);
		this.box.replaceChildren(...[...groups].map(([name, list]) => groupOf(name, list)), ...more);
		const options = this.#options;
		for (const [index, option] of options.entries()) option.id = `${this.box.id}-${index}`;
		this.#input.removeAttribute('aria-activedescendant');
		this.#input.setAttribute('aria-expanded', String(options.length > 0));
	}

	/** @returns whether the key meant something here */
	key({ key }: KeyboardEvent): boolean {
		const options = this.#options;
		const at = options.findIndex((option) => option.ariaSelected === 'true');
		if (key === 'Enter') {
			options[at]?.click();
			return at >= 0;
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[key];
		if (!step) return false;
		if (options.length) this.#select(options, at < 0 ? (step > 0 ? 0 : options.length - 1) : (at + step + options.length) % options.length);
		return true;
	}

	#select(options: readonly HTMLElement[], place: number): void {
		for (const [index, option] of options.entries()) option.ariaSelected = String(index === place);
		this.#input.setAttribute('aria-activedescendant', options[place]?.id ?? '');
		options[place]?.scrollIntoView({ block: 'nearest' });
	}
}

function groupOf(name: string, rows: readonly Suggestion[]): HTMLElement {
	const options = rows.map(({ title, address, about, language }) =>
		make(
			'a',
			{ href: address, tabindex: -1, role: 'option', 'aria-selected': 'false' },
			make('span', language ? inLanguage(language) : {}, title),
			make('span', { class: 'small soft' }, about),
		),
	);
	return make('div', { role: 'group', 'aria-label': name || undefined }, name !== '' && make('p', { class: 'group', 'aria-hidden': 'true' }, name), ...options);
}
