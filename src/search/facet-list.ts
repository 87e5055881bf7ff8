/** The facets beside the results: made once, so that the focus stays where it is, then kept up to date. */
import type { Start } from './browser.ts';
import { readTargets } from './browser.ts';
import type { Choice } from './facets.ts';
import { choicesOf } from './facets.ts';
import type { PageRow } from './pages.ts';
import { FACETS, type Facet, type SearchState } from './state.ts';
import { inLanguage, make } from './view.ts';

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

export interface FacetList {
	/** Shows what is chosen, and what each choice would give now. */
	update: (matching: readonly PageRow[], chosen: SearchState['chosen']) => void;
}

/**
 * @param container where the facets go
 * @param rows all pages: a value that none has is not offered
 * @param choose called with a facet and a value when a box is ticked or unticked
 */
export function showFacets(container: HTMLElement, rows: readonly PageRow[], { names, say }: Start, choose: (facet: Facet, value: string) => void): FacetList {
	const boxes: Box[] = [];
	let last: Parameters<FacetList['update']> | undefined;
	const none = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchState['chosen'];
	const offered = (facet: Facet, values: string[]) => choicesOf(rows, none, facet, values).filter(({ count }) => count > 0);

	const box = (facet: Facet, value: string, name: string): HTMLElement => {
		const input = make('input', { type: 'checkbox', name: facet, value });
		const count = make('span', { className: 'soft' });
		boxes.push({ facet, value, input, count });
		const number = facet === 'sdg' || facet === 'gcm' ? `${value} ` : '';
		const words = make('span', { textContent: `${number}${name}`, ...(ENGLISH.includes(facet) ? inLanguage('en') : {}) });
		return make('label', {}, input, ' ', words, ' ', count);
	};

	const targetsOf = (goal: string, item: HTMLElement) => {
		const codes = [...new Set(rows.flatMap(({ values }) => values.sdg))].filter((code) => code.startsWith(`${goal}.`));
		if (!codes.length) return;
		const list = make('ul', { className: 'plain' });
		const details = make('details', { className: 'targets' }, make('summary', { textContent: say.targets({ goal }) }), list);
		details.addEventListener('toggle', async () => {
			if (!details.open || list.childElementCount) return;
			const targets = await readTargets();
			const inOrder = Object.keys(targets).filter((code) => codes.includes(code));
			list.replaceChildren(...inOrder.map((code) => make('li', {}, box('sdg', code, targets[code] ?? ''))));
			if (last) update(...last);
		});
		details.dataset.goal = goal;
		item.append(details);
	};

	const group = (facet: Facet): HTMLElement => {
		const all = Object.keys(names[facet]);
		const list = make('ul', { className: 'plain' });
		for (const { value } of offered(facet, facet === 'year' ? all.reverse() : all)) {
			const item = make('li', {}, box(facet, value, names[facet][value] ?? value));
			if (facet === 'sdg') targetsOf(value, item);
			list.append(item);
		}
		const details = make('details', { open: OPEN.includes(facet) }, make('summary', { textContent: say.facets[facet] }), list);
		details.dataset.facet = facet;
		list.setAttribute('aria-label', say.facets[facet]);
		return details;
	};

	const show = ({ input, count }: Box, choice: Choice) => {
		const nowhere = choice.count === 0 && !choice.chosen;
		input.checked = choice.chosen;
		input.setAttribute('aria-disabled', String(nowhere));
		count.textContent = choice.adds ? say.adds({ n: choice.count }) : String(choice.count);
		input.parentElement?.classList.toggle('nowhere', nowhere);
	};

	const update: FacetList['update'] = (matching, chosen) => {
		last = [matching, chosen];
		for (const facet of FACETS) {
			const ours = boxes.filter((each) => each.facet === facet);
			const choices = choicesOf(
				matching,
				chosen,
				facet,
				ours.map(({ value }) => value),
			);
			ours.forEach((each, index) => {
				show(each, choices[index] as Choice);
			});
			if (chosen[facet].length) container.querySelector<HTMLDetailsElement>(`[data-facet="${facet}"]`)?.setAttribute('open', '');
		}
		for (const code of chosen.sdg) if (code.includes('.')) container.querySelector(`[data-goal="${code.split('.')[0]}"]`)?.setAttribute('open', '');
	};

	container.replaceChildren(...FACETS.map(group));
	container.addEventListener('click', (event) => {
		// A choice that leads nowhere stays reachable, so that it is heard, but does nothing.
		if ((event.target as Element).getAttribute('aria-disabled') === 'true') event.preventDefault();
	});
	container.addEventListener('change', (event) => {
		const input = event.target as HTMLInputElement;
		if (input.type === 'checkbox') choose(input.name as Facet, input.value);
	});
	return { update };
}
