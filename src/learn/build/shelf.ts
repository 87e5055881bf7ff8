/** In the browser: the modules that fit, each with the days it stands in, its button and its grip. */
import { make, makeButton } from '../../browser/make.ts';
import type { Module } from '../catalogue.ts';
import { daysOf } from '../days.ts';
import type { Session } from '../session.ts';
import type { Said } from './words.ts';

export function shelfRows(found: readonly Module[], session: Session, { catalogue, words, levels }: Said): HTMLElement[] {
	const days = daysOf(session, catalogue);
	return found.map(({ id, title, address, minutes, forms, level, summary }) => {
		const length = [minutes, ...forms.map((form) => form.minutes)].join(` ${words.or} `);
		const chosen = days.flatMap(({ rows }, day) => (rows.some(({ module }) => module?.id === id) ? [words.day({ n: day + 1 })] : []));
		return make(
			'li',
			{ 'data-id': id },
			make('span', { class: 'handle', 'aria-hidden': 'true' }, '⠿'),
			make('h3', {}, make('a', { href: address }, title)),
			makeButton(words.addShort, { do: 'add', id }, words.add({ title })),
			make('p', { class: 'small soft' }, `${words.min({ n: length })}, ${levels[level]} `, chosen.length > 0 && make('b', {}, chosen.join(', '))),
			make('p', { class: 'small summary' }, summary),
		);
	});
}
