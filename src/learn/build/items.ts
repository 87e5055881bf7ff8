/** In the browser: the session's modules and breaks in their order, with their times and controls. */
import { make, makeButton } from '../../browser/make.ts';
import { PAUSE, type Session } from '../session.ts';
import { clockTime, type Row, timetableOf } from '../timetable.ts';
import type { BuilderWords, Said } from './words.ts';

/** A list item for each item of the session; its controls carry its place in `data-at`. */
export function itemRows(session: Session, { catalogue, words }: Said): HTMLElement[] {
	return timetableOf(session, catalogue).map((row, at) => {
		const { module, from, to } = row;
		const title = module?.title ?? words.pause;
		return make(
			'li',
			{ 'data-at': at, class: module ? undefined : 'pause' },
			make('span', { class: 'time' }, spanOf(row)),
			make('h3', {}, module ? make('a', { href: module.address }, title) : title),
			make(
				'div',
				{ class: 'controls' },
				make('button', { type: 'button', class: 'handle', 'aria-label': words.drag({ title }), tabindex: -1 }, '⠿'),
				makeButton('↑', { do: 'up', at }, words.up({ title })),
				makeButton('↓', { do: 'down', at }, words.down({ title })),
				makeButton('×', { do: 'remove', at }, words.remove({ title })),
				module && makeButton(words.addPauseShort, { do: 'pause', at }, words.addPause({ title })),
				module ? make('span', { class: 'small soft' }, words.minutes({ n: to - from })) : pauseField(row, at, words),
			),
		);
	});
}

function pauseField({ from, to }: Row, at: number, words: BuilderWords): HTMLElement {
	const { least, most } = PAUSE;
	const size = { min: least, max: most, step: 5, value: to - from };
	return make('input', { type: 'number', name: 'pause', 'data-at': at, ...size, 'aria-label': words.pauseMinutes({ time: clockTime(from) }) });
}

/** Writes only the times anew: a number that is being typed keeps its field. */
export function updateTimes(list: HTMLElement, session: Session, { catalogue }: Said): void {
	const times = list.querySelectorAll('.time');
	for (const [at, row] of timetableOf(session, catalogue).entries()) {
		const time = times[at];
		if (time) time.textContent = spanOf(row);
	}
}

const spanOf = ({ from, to }: Row) => `${clockTime(from)}–${clockTime(to)}`;
