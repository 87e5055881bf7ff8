/** In the browser: cards to cut out, eight a sheet, a set for each group. What a module marks with <Cards> becomes them: rows of a table, items of a list. */
import { make } from '../../browser/make.ts';
import type { Module } from '../catalogue.ts';
import type { BuilderWords } from './words.ts';

export interface Card {
	title: string;
	/** What stands under it, each with the head of its column; '' for none. */
	lines: { label: string; text: string }[];
}

/** @param source what stands between <Cards> and </Cards>, as HTML */
export function cardsIn(source: Element): Card[] {
	const heads = [...source.querySelectorAll('thead th')].map((each) => textOf(each));
	const rows = [...source.querySelectorAll('tbody tr')].map((row): Card => {
		const [title = '', ...rest] = [...row.children].map((cell) => textOf(cell));
		return { title, lines: rest.map((text, index) => ({ label: heads[index + 1] ?? '', text })).filter(({ text }) => text) };
	});
	const items = [...source.querySelectorAll('li')].map((item): Card => {
		const strong = item.querySelector('strong');
		const title = strong ? textOf(strong) : '';
		return { title: title.replace(/[.:]$/, ''), lines: [{ label: '', text: textOf(item).slice(title.length).trim() }] };
	});
	return [...rows, ...items];
}

/** Without the numbers of notes, which lead nowhere on a card. */
function textOf(element: Element): string {
	const copy = element.cloneNode(true) as Element;
	for (const note of copy.querySelectorAll('sup')) note.remove();
	return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

const A_SHEET = 8;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** @param groups how many sets are printed, at least one */
export function cardSheets({ id, title }: Module, cards: readonly Card[], groups: number, words: BuilderWords): HTMLElement[] {
	const sheets: HTMLElement[] = [];
	for (let set = 0; set < Math.min(Math.max(groups, 1), LETTERS.length); set++) {
		for (let first = 0; first < cards.length; first += A_SHEET) {
			const made = cards
				.slice(first, first + A_SHEET)
				.map((card, index) =>
					make(
						'div',
						{ class: 'card' },
						card.title !== '' && make('h3', {}, card.title),
						...card.lines.map(({ label, text }) => make('p', {}, label !== '' && make('span', { class: 'small' }, label), label !== '' && make('br'), text)),
						make(
							'p',
							{ class: 'foot' },
							make('span', {}, words.cardFoot({ set: LETTERS[set] ?? '', n: first + index + 1, all: cards.length })),
							make('span', {}, id),
						),
					),
				);
			sheets.push(make('section', { class: 'sheet', 'aria-label': `${title}, ${words.set({ set: LETTERS[set] ?? '' })}` }, ...made));
		}
	}
	return sheets;
}
