/** In the browser: the days beside each other, in which height is time. Nothing here forbids; remarks say. */
import { make, makeButton } from '../../browser/make.ts';
import { showDay } from '../../i18n/formats.ts';
import type { Locale } from '../../schema/locales.ts';
import { type Day, daysOf, type Row } from '../days.ts';
import { type Remark, remarksOn } from '../remarks.ts';
import { clockTime } from '../timetable.ts';
import type { Desk } from './acts.ts';
import type { Names } from './names.ts';
import type { BuilderWords, Said } from './words.ts';

/** A section for each day. The buttons carry their item's place in `data-at`. */
export function dayColumns({ session, chosen }: Desk, handed: Said, names: Names): HTMLElement[] {
	const remarks = remarksOn(session, handed.catalogue);
	return daysOf(session, handed.catalogue).map((day, index) => {
		const own = remarks.filter((remark) => remark.day === index);
		return make(
			'section',
			{ class: 'day', 'data-day': index, 'data-at': day.at, 'aria-labelledby': `day-${index}` },
			head(day, index, handed.words, chosen),
			make('ul', { class: 'remarks plain' }, ...own.map((remark) => remarkLine(remark, handed.words, names, session.items))),
			make('ol', { class: 'blocks plain' }, ...day.rows.map((row) => block(row, own, chosen, handed, names))),
			day.over < 0 && make('p', { class: 'free small soft' }, handed.words.free({ n: -day.over })),
		);
	});
}

function head({ at, date, until, rows }: Day, index: number, words: BuilderWords, chosen: number): HTMLElement {
	const name = make('h3', { id: `day-${index}` }, words.day({ n: index + 1 }));
	return make(
		'header',
		{},
		at < 0 ? name : makeButtonOf(name, { do: 'choose', at }, chosen === at),
		date !== '' && make('span', { class: 'small soft' }, showDay(document.documentElement.lang as Locale, date)),
		rows.length > 0 && make('span', { class: 'small soft until' }, words.endsAt({ time: clockTime(until) })),
	);
}

function makeButtonOf(content: HTMLElement, data: Record<string, string | number>, pressed: boolean): HTMLElement {
	const button = makeButton('', data, undefined, 'plain-button');
	button.setAttribute('aria-pressed', String(pressed));
	button.append(...content.childNodes);
	content.append(button);
	return content;
}

function block({ at, from, to, item, module }: Row, remarks: readonly Remark[], chosen: number, { words }: Said, names: Names): HTMLElement {
	const [title = '', rest = ''] = splitTitle(names.item(item));
	const kind = module ? 'module' : 'pause' in item ? 'rest' : 'own';
	const late = remarks.some((remark) => remark.kind === 'stretch' && from >= remark.from && to <= remark.to);
	const note = 'note' in item ? item.note : undefined;
	const principal = module?.tags.find(({ weight, to: node }) => weight === 'principal' && node.startsWith('sdg'));
	const whole = module && module.minutes !== to - from ? words.ofMinutes({ n: to - from, all: module.minutes }) : String(to - from);
	const button = makeButton('', { do: 'choose', at }, undefined, 'block');
	button.setAttribute('aria-pressed', String(chosen === at));
	button.append(
		make('span', { class: 'title' }, title),
		make('span', { class: 'length' }, whole, make('span', { class: 'hidden' }, ` ${words.minutesWord}`)),
		note || rest ? make('span', { class: 'rest small' }, note || rest) : '',
		module
			? make(
					'span',
					{ class: 'tags small soft' },
					module.tags
						.slice(0, 3)
						.map(({ to: node }) => names.number(node))
						.join(', '),
				)
			: '',
	);
	const made = make(
		'li',
		{ 'data-at': at, class: [kind, principal && names.colour(principal.to), late && 'late', chosen === at && 'chosen'].filter(Boolean).join(' ') },
		make('span', { class: 'time' }, clockTime(from)),
		button,
		make('span', { class: 'handle', 'aria-hidden': 'true' }, '⠿'),
	);
	made.style.setProperty('--minutes', String(to - from));
	return made;
}

/** "Migration in local plans: walk the route" is a title and what comes after it. */
function splitTitle(title: string): [string, string] {
	const [first = '', ...rest] = title.split(': ');
	return [first, rest.join(': ')];
}

function remarkLine(remark: Remark, words: BuilderWords, names: Names, items: Desk['session']['items']): HTMLElement {
	const { day } = remark;
	const flow = makeButton(words.flow, { do: 'flow', day });
	switch (remark.kind) {
		case 'stretch': {
			const { before } = remark;
			const cure =
				before !== undefined && makeButton(words.breakBefore, { do: 'before', at: before }, words.breakBeforeWhat({ title: names.item(items[before]) }));
			return make('li', {}, words.stretch(names.span(remark)), ' ', cure);
		}
		case 'over':
			return make(
				'li',
				{},
				words.tooLong({ n: remark.minutes }),
				' ',
				makeButton(words.extend({ time: clockTime(remark.until) }), { do: 'extend', day, until: remark.until }),
				flow,
			);
		case 'midnight':
			return make('li', {}, words.midnight, ' ', flow);
		case 'lunchless':
			return make('li', {}, words.lunchless);
	}
}
