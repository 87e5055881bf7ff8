/** What a state has set, each thing as a button that takes it away. */

import type { ExplorerWords } from '../../i18n/locales.ts';
import { html } from '../../markup/html.ts';
import { numberOf } from '../model/names.ts';
import type { Explorer } from '../model/pages.ts';
import { type ExplorerState, FACETS } from '../model/state.ts';

export interface Chip {
	/** "country:ECU", "sdg:8", "page:guides/x"; "weight:" and "links:" for settings. */
	key: string;
	text: string;
}

export function chipsOf(explorer: Explorer, { filters, chosen, page, weight, links }: ExplorerState, words: ExplorerWords): Chip[] {
	const { facets, pages } = explorer;
	return [
		...FACETS.flatMap((facet) => filters[facet].map((value) => ({ key: `${facet}:${value}`, text: facets[facet].find(([id]) => id === value)?.[1] ?? value }))),
		...(weight ? [{ key: 'weight:', text: words.weights[weight] }] : []),
		...(links ? [{ key: 'links:', text: words.linkChoices[links] }] : []),
		...chosen.map((key) => ({ key, text: numberOf(key, { explorer, words }) })),
		...(page ? [{ key: `page:${page}`, text: pages.find(({ id }) => id === page)?.title ?? page }] : []),
	];
}

export function renderChips(chips: readonly Chip[], words: ExplorerWords): string {
	const button = ({ key, text }: Chip) =>
		html`<li><button type="button" class="chip" data-remove="${key}" aria-label="${words.remove({ what: text })}">${text} ×</button></li>`;
	return html`${chips.map(button)}`.text;
}
