/** In the browser: papers for a pen: who came, what they say of it, and what they are given. Names are written by hand; nothing is stored. */
import { make } from '../../browser/make.ts';
import { showDay } from '../../i18n/formats.ts';
import type { Locale } from '../../schema/locales.ts';
import { modulesOf, type Outline } from '../outline.ts';
import type { BuilderWords } from './words.ts';

const NOON = 12 * 60;
/** Lines where nobody said how many come. */
const LINES = 20;

function datesOf({ days }: Outline): string {
	const shown = days.flatMap(({ date, rows }) => (date && rows.length ? [showDay(document.documentElement.lang as Locale, date)] : []));
	return shown.length > 1 ? `${shown[0]} – ${shown.at(-1)}` : (shown[0] ?? '');
}

const whereOf = ({ room, place }: Outline) => [room, place].filter(Boolean).join(', ');

/** A line a person, a signature each half-day. */
export function attendanceOf(outline: Outline, words: BuilderWords): HTMLElement[] {
	const halves = outline.days.flatMap(({ name, rows, start, until }) => {
		if (!rows.length) return [];
		const shown = outline.days.length > 1 ? `${name}, ` : '';
		return [...(start < NOON ? [`${shown}${words.morning}`] : []), ...(until > NOON + 60 ? [`${shown}${words.afternoon}`] : [])];
	});
	const heads = ['', words.nameOnCertificate, words.organization, ...halves].map((head) => make('th', { scope: 'col' }, head));
	const lines = Array.from({ length: outline.people || LINES }, (_, index) =>
		make('tr', {}, make('td', {}, String(index + 1)), ...heads.slice(1).map(() => make('td'))),
	);
	return [
		make(
			'section',
			{ class: 'lying' },
			make('p', { class: 'small' }, words.attendance),
			make('h1', {}, outline.title),
			make('p', {}, [datesOf(outline), whereOf(outline)].filter(Boolean).join(' · ')),
			make('p', { class: 'small' }, words.attendanceNote),
			make('table', { class: 'data to-sign' }, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...lines)),
		),
	];
}

/** What each part was worth, and four open questions. */
export function feedbackOf(outline: Outline, words: BuilderWords): HTMLElement[] {
	const scale = words.feedbackScale.split(' | ');
	const rows = modulesOf(outline).map(({ title }) =>
		make('tr', {}, make('th', { scope: 'row' }, title), ...scale.map(() => make('td', { class: 'box-to-tick' }, '☐'))),
	);
	return [
		make('p', { class: 'small' }, words.feedback),
		make('h1', {}, outline.title),
		make('p', {}, [datesOf(outline), whereOf(outline)].filter(Boolean).join(' · ')),
		make('p', {}, words.feedbackNote),
		make(
			'table',
			{ class: 'data' },
			make('thead', {}, make('tr', {}, make('td'), ...scale.map((each) => make('th', { scope: 'col' }, each)))),
			make('tbody', {}, ...rows),
		),
		...words.feedbackQuestions
			.split(' | ')
			.flatMap((question) => [make('h3', {}, question), make('div', { class: 'write' }), make('div', { class: 'write' }), make('div', { class: 'write' })]),
	];
}

/** One certificate, its name left to write: copies are printed as many as needed. */
export function certificateOf(outline: Outline, words: BuilderWords): HTMLElement[] {
	const hours = outline.days.reduce(
		(sum, { rows }) => sum + rows.filter(({ item }) => !('pause' in item)).reduce((all, { from, to }) => all + to - from, 0),
		0,
	);
	return [
		make(
			'section',
			{ class: 'lying certificate' },
			make('p', { class: 'kind-of' }, words.certificate),
			make('div', { class: 'write wide-line' }),
			make('p', { class: 'small' }, words.nameToWrite),
			make('p', {}, words.tookPart),
			make('h1', {}, outline.title),
			make(
				'p',
				{},
				[datesOf(outline), whereOf(outline), words.hoursOfWork({ h: Math.floor(hours / 60), m: String(hours % 60).padStart(2, '0') })]
					.filter(Boolean)
					.join(' · '),
			),
			make('ul', {}, ...modulesOf(outline).map(({ title }) => make('li', {}, title))),
			make('div', { class: 'signatures' }, make('p', {}, words.placeAndDate), make('p', {}, words.signature)),
			make('p', { class: 'small' }, words.certificateNote),
		),
	];
}
