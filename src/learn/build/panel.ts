/** In the browser: the item that was chosen: how long it takes, its steps by the clock, what to bring, where it goes. */
import { make, makeButton } from '../../browser/make.ts';
import type { Module } from '../catalogue.ts';
import { type Day, daysOf, type Row } from '../days.ts';
import { type Limits, limitsOf, sharedOut } from '../minutes.ts';
import { type Item, PAUSE, SLOT } from '../session.ts';
import { clockTime, stepsFrom } from '../timetable.ts';
import type { Desk } from './acts.ts';
import type { Names } from './names.ts';
import type { BuilderWords, Said } from './words.ts';

/** @returns nothing when no item is chosen */
export function chosenPanel({ session, chosen }: Desk, { catalogue, words }: Said, names: Names): HTMLElement[] {
	const item = session.items[chosen];
	if (!item) return [];
	const days = daysOf(session, catalogue);
	if ('day' in item) return dayPanel(item, chosen, names, words);
	const day = days.findIndex(({ rows }) => rows.some(({ at }) => at === chosen));
	const row = days[day]?.rows.find(({ at }) => at === chosen);
	if (!row) return [];
	const { module } = row;
	return [
		make('h2', { tabindex: -1 }, names.item(item)),
		make(
			'p',
			{ class: 'small soft' },
			words.placeOf({ day: words.day({ n: day + 1 }), ...names.span(row) }),
			' ',
			module ? make('a', { href: module.address }, words.openModule) : '',
		),
		...('slot' in item ? [field(words.name, 'name', chosen, { value: item.title, list: 'own-names', maxlength: 80 })] : []),
		...lengthFields(row, words),
		...(module ? stepsOf(row, module, words) : []),
		...('pause' in item ? [] : [field(words.note, 'note', chosen, { value: item.note ?? '', maxlength: 200, placeholder: words.noteHint })]),
		buttons(item, chosen, day, days, words),
	];
}

const field = (label: string, name: string, at: number, attributes: Record<string, string | number>) =>
	make('label', {}, label, make('input', { name, 'data-at': at, autocomplete: 'off', ...attributes }));

function lengthFields({ at, from, to, item, module }: Row, words: BuilderWords): HTMLElement[] {
	const limits: Limits = module ? limitsOf(module) : 'slot' in item ? SLOT : PAUSE;
	const now = to - from;
	const forms = module ? [{ minutes: module.minutes, how: '' }, ...module.forms] : [];
	const choice = forms.map(({ minutes }, index) => {
		const made = makeButton(index ? words.shortForm({ n: minutes }) : words.wholeForm({ n: minutes }), { do: 'form', at, minutes }, undefined, 'segment');
		made.setAttribute('aria-pressed', String(minutes === now));
		return made;
	});
	const how = forms.find(({ minutes, how }) => how && minutes === now)?.how;
	const own = field(words.ownMinutes({ least: limits.least, most: limits.most }), 'minutes', at, {
		type: 'number',
		min: limits.least,
		max: limits.most,
		step: 5,
		value: now,
		inputmode: 'numeric',
	});
	return [
		make('div', { class: 'segments', role: 'group', 'aria-label': words.minutesLabel }, ...choice),
		...(how ? [make('p', { class: 'small' }, how)] : []),
		own,
	];
}

function stepsOf({ from, to }: Row, module: Module, words: BuilderWords): HTMLElement[] {
	const steps = stepsFrom(from, sharedOut(module.plan, to - from));
	return [
		make('h3', {}, words.steps),
		make(
			'ol',
			{ class: 'steps plain small' },
			...steps.map((step) =>
				make('li', {}, make('span', { class: 'time' }, clockTime(step.from)), make('span', {}, step.title), make('span', {}, String(step.minutes))),
			),
		),
		...(module.materials.length
			? [make('h3', {}, words.materials), make('ul', { class: 'small' }, ...module.materials.map((each) => make('li', {}, each)))]
			: []),
	];
}

function buttons(item: Item, at: number, day: number, days: readonly Day[], words: BuilderWords): HTMLElement {
	return make(
		'p',
		{ class: 'moves' },
		makeButton(words.moveUp, { do: 'up', at }),
		makeButton(words.moveDown, { do: 'down', at }),
		day > 0 && makeButton(words.toDay({ n: day }), { do: 'earlier', at }),
		day < days.length - 1 && makeButton(words.toDay({ n: day + 2 }), { do: 'later', at }),
		'module' in item && makeButton(words.again, { do: 'again', at }),
		'module' in item && makeButton(words.addPauseShort, { do: 'pause', at }),
		makeButton(words.removeShort, { do: 'remove', at }, undefined, 'small-button away'),
		makeButton(words.done, { do: 'choose', at: -1 }),
	);
}

function dayPanel(item: Extract<Item, { day: true }>, at: number, names: Names, words: BuilderWords): HTMLElement[] {
	const clock = (minutes: number | undefined) => (minutes === undefined ? '' : clockTime(minutes));
	return [
		make('h2', { tabindex: -1 }, names.item(item)),
		make('p', { class: 'small soft' }, words.dayHint),
		field(words.start, 'dayStart', at, { type: 'time', value: clock(item.start) }),
		field(words.end, 'dayEnd', at, { type: 'time', value: clock(item.end) }),
		make(
			'p',
			{ class: 'moves' },
			makeButton(words.removeDay, { do: 'remove', at }, undefined, 'small-button away'),
			makeButton(words.done, { do: 'choose', at: -1 }),
		),
	];
}
