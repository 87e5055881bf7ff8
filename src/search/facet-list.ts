/** The facets beside the results: made once, so that the focus stays where it is, then kept up to date. */
import { make } from '../browser/make.ts';
import { readTargets, type Start } from './browser.ts';
import { type Choice, choicesOf } from './facets.ts';
import type { PageRow } from './pages.ts';
import { emptyState, FACETS, type Facet, type SearchState } from './state.ts';
import { inLanguage } from './view.ts';

/** Open from the start; the others when they are used. */
const OPEN: readonly Facet[] = ['kind', 'country', 'sdg'];

/** Facets whose names come from the vocabulary, which is English. */
const ENGLISH: readonly Facet[] = ['country', 'sdg', 'gcm', 'audience', 'sector'];

interface Box {
	facet: Facet;
	value: string;
	input: HTMLInputElement;
	count: HTMLElement;
}

export class FacetList {
	#container: HTMLElement;
	#rows: readonly PageRow[];
	#start: Start;
	#boxes: Box[] = [];
	#last: Parameters<FacetList['update']> | undefined;

	/**
	 * @param container where the facets go
	 * @param rows all pages: a value that none has is not offered
	 * @param choose called with a facet and a value when a box is ticked or unticked
	 */
	constructor(container: HTMLElement, rows: readonly PageRow[], start: Start, choose: (facet: Facet, value: string) => void) {
		this.#container = container;
		this.#rows = rows;
		this.#start = start;
		container.replaceChildren(...FACETS.map((facet) => this.#group(facet)));
		container.addEventListener('click', (event) => {
			// A choice that leads nowhere stays reachable, so that it is heard, but does nothing.
			if ((event.target as Element).getAttribute('aria-disabled') === 'true') event.preventDefault();
		});
		container.addEventListener('change', ({ target }) => {
			const { type, name, value } = target as HTMLInputElement;
			if (type === 'checkbox') choose(name as Facet, value);
		});
	}

	/** Shows what is chosen, and what each choice would give now. */
	update(matching: readonly PageRow[], chosen: SearchState['chosen']): void {
		this.#last = [matching, chosen];
		for (const facet of FACETS) {
			const boxes = this.#boxes.filter((each) => each.facet === facet);
			const values = boxes.map(({ value }) => value);
			for (const [index, choice] of choicesOf(matching, chosen, facet, values).entries()) this.#show(boxes[index] as Box, choice);
			if (chosen[facet].length) this.#unfold(`[data-facet="${facet}"]`);
		}
		for (const code of chosen.sdg) if (code.includes('.')) this.#unfold(`[data-goal="${code.split('.')[0]}"]`);
	}

	#unfold(selector: string): void {
		this.#container.querySelector(selector)?.setAttribute('open', '');
	}

	#show({ input, count }: Box, choice: Choice): void {
		const nowhere = choice.count === 0 && !choice.chosen;
		input.checked = choice.chosen;
		input.setAttribute('aria-disabled', String(nowhere));
		count.textContent = choice.adds ? this.#start.say.adds({ n: choice.count }) : String(choice.count);
		input.parentElement?.classList.toggle('nowhere', nowhere);
	}

	#group(facet: Facet): HTMLElement {
		const { names, say } = this.#start;
		const all = Object.keys(names[facet]);
		const offered = choicesOf(this.#rows, emptyState().chosen, facet, facet === 'year' ? all.reverse() : all).filter(({ count }) => count > 0);
		const items = offered.map(({ value }) => {
			const box = this.#box(facet, value, names[facet][value] ?? value);
			return make('li', {}, box, facet === 'sdg' && this.#targetsOf(value));
		});
		const list = make('ul', { class: 'plain', 'aria-label': say.facets[facet] }, ...items);
		return make('details', { open: OPEN.includes(facet), 'data-facet': facet }, make('summary', {}, say.facets[facet]), list);
	}

	#box(facet: Facet, value: string, name: string): HTMLElement {
		const input = make('input', { type: 'checkbox', name: facet, value });
		const count = make('span', { class: 'soft' });
		this.#boxes.push({ facet, value, input, count });
		const number = facet === 'sdg' || facet === 'gcm' ? `${value} ` : '';
		const words = make('span', ENGLISH.includes(facet) ? inLanguage('en') : {}, `${number}${name}`);
		return make('label', {}, input, ' ', words, ' ', count);
	}

	/** A goal's targets, whose names are fetched when somebody looks. */
	#targetsOf(goal: string): HTMLElement | undefined {
		const codes = new Set(this.#rows.flatMap(({ values }) => values.sdg).filter((code) => code.startsWith(`${goal}.`)));
		if (!codes.size) return undefined;
		const list = make('ul', { class: 'plain' });
		const details = make('details', { class: 'targets', 'data-goal': goal }, make('summary', {}, this.#start.say.targets({ goal })), list);
		details.addEventListener('toggle', async () => {
			if (!details.open || list.childElementCount) return;
			const targets = await readTargets();
			const inOrder = Object.keys(targets).filter((code) => codes.has(code));
			list.replaceChildren(...inOrder.map((code) => make('li', {}, this.#box('sdg', code, targets[code] ?? ''))));
			if (this.#last) this.update(...this.#last);
		});
		return details;
	}
}
