/** In the browser: the modules that fit, each with its button. */
import { make, makeButton } from '../../browser/make.ts';
import type { Module } from '../catalogue.ts';
import type { Session } from '../session.ts';
import type { Said } from './words.ts';

export function foundRows(found: readonly Module[], { items }: Session, { words, levels }: Said): HTMLElement[] {
	const chosen = new Set(items.flatMap((item) => ('module' in item ? [item.module] : [])));
	return found.map(({ id, title, address, minutes, level, summary }) =>
		make(
			'li',
			{},
			make('h3', {}, make('a', { href: address }, title)),
			chosen.has(id) ? make('span', { class: 'small soft' }, words.chosen) : makeButton(words.addShort, { do: 'add', id }, words.add({ title })),
			make('p', { class: 'small soft' }, `${id} · ${words.minutes({ n: minutes })} · ${levels[level]}`),
			make('p', { class: 'small' }, summary),
		),
	);
}
