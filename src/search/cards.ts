/** In the browser: the cards above the results, which answer a question at once. */
import { make } from '../browser/make.ts';
import { type OpenSearch, readCard } from './browser.ts';
import type { Answer } from './search.ts';
import { inLanguage, placesOf } from './view.ts';

/** A card above the results. */
export interface Direct {
	title: string;
	address: string;
	kind: string;
	/** A definition, or an official name. */
	text?: string;
}

/**
 * @returns the glossary's entry, then indicators, goals, targets and objectives, then other places; each address once
 * @throws when a card cannot be loaded
 */
export async function directAnswers(answer: Pick<Answer, 'nodes' | 'places' | 'indicators' | 'term'>, { start }: Pick<OpenSearch, 'start'>): Promise<Direct[]> {
	const { say } = start;
	const entry = answer.term ? await readCard(`term-${answer.term}`, answer.term) : undefined;
	const indicators = await Promise.all(answer.indicators.map((code) => readCard(`indicators-${code.split('.')[0]}`, code)));
	const found: Direct[] = [
		...(entry ? [{ ...entry, kind: say.inGlossary }] : []),
		...indicators.flatMap((card) => (card ? [{ ...card, title: say.indicator({ code: card.title }), kind: '' }] : [])),
		...(await placesOf(answer, start)),
	];
	const differ = (a: Direct, b: Direct) => a.address === b.address && !a.text === !b.text;
	return found.filter((card, place) => found.findIndex((each) => differ(each, card)) === place);
}

/** Cards as list items. */
export function cardItems(cards: readonly Direct[]): HTMLElement[] {
	return cards.map(({ title, address, kind, text }) =>
		make(
			'li',
			{},
			make('a', { href: address, ...inLanguage('en') }, title),
			kind && make('span', { class: 'small soft' }, kind),
			text && make('p', { class: 'card-text', ...inLanguage('en') }, text),
		),
	);
}
