/** In the browser: a session on paper. The agenda needs nothing; the pack and the handout are made from the modules' own pages. */
import { make } from '../../browser/make.ts';
import { showDay } from '../../i18n/formats.ts';
import type { Locale } from '../../schema/locales.ts';
import type { Module } from '../catalogue.ts';
import { sharedOut } from '../minutes.ts';
import { lastingAddress, modulesOf, type Outline } from '../outline.ts';
import { clockTime, stepsFrom } from '../timetable.ts';
import { cardSheets, cardsIn } from './cards.ts';
import { attendanceOf, certificateOf, feedbackOf } from './forms.ts';
import type { BuilderWords } from './words.ts';

export type Paper = 'agenda' | 'pack' | 'handout' | 'exercises' | 'cards' | 'attendance' | 'feedback' | 'certificate';

/** The session's heading and its days; for facilitators, what to bring. */
export function agendaOf(outline: Outline, words: BuilderWords, paper: Paper): HTMLElement[] {
	const { title, days, total, place, room, zone } = outline;
	const locale = document.documentElement.lang as Locale;
	const dates = days.flatMap(({ date, rows }) => (date && rows.length ? [showDay(locale, date)] : []));
	const where = [room, place].filter(Boolean).join(', ');
	const modules = modulesOf(outline);
	const bring = paper === 'pack' ? modules.filter(({ materials }) => materials.length) : [];
	const able = paper === 'agenda' ? modules.flatMap(({ objectives }) => objectives) : [];
	return [
		make('p', { class: 'small' }, words[paper]),
		make('h1', {}, title),
		make('p', {}, [dates.length > 1 ? `${dates[0]} – ${dates.at(-1)}` : dates[0], where, words.minutes({ n: total })].filter(Boolean).join(' · ')),
		...(zone ? [make('p', { class: 'small' }, words.zoned({ zone }))] : []),
		make('div', { class: 'agenda-days' }, ...days.map((day) => agendaDay(day, days.length > 1, words))),
		...(able.length ? [make('h2', {}, words.afterwards), make('ul', { class: 'able' }, ...able.map((each) => make('li', {}, each)))] : []),
		...bring.flatMap((module) => [
			make('h3', {}, words.materialsOf({ title: module.title })),
			make('ul', {}, ...module.materials.map((each) => make('li', {}, each))),
		]),
		make('p', { class: 'made' }, `${words.madeWith} ${outline.address}`),
	];
}

/** @param named whether there are several days: then they stand beside each other, and modules keep to their titles */
function agendaDay({ name, date, rows, until }: Outline['days'][number], named: boolean, words: BuilderWords): HTMLElement {
	const lines = rows.map(({ from, to, module, title, note, item }) =>
		make(
			'tr',
			{},
			make('td', {}, clockTime(from)),
			make(
				'td',
				{},
				'pause' in item ? title : make('strong', {}, title),
				...[named ? '' : module?.summary, note].flatMap((text) => (text ? [make('br'), text] : [])),
			),
			make('td', {}, String(to - from)),
		),
	);
	const end = make('tr', {}, make('td', {}, clockTime(until)), make('td', {}, make('strong', {}, words.endOfDay)), make('td'));
	const heads = [words.time, words.what, words.minutesWord].map((head) => make('th', { scope: 'col' }, head));
	return make(
		'section',
		{},
		named && make('h2', {}, [name, date && showDay(document.documentElement.lang as Locale, date)].filter(Boolean).join(', ')),
		make('table', { class: 'data' }, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...lines, ...(rows.length ? [end] : []))),
	);
}

type Load = (address: string) => Promise<string>;

/**
 * A whole paper: one that needs the session alone, or one made of its modules' own pages.
 * @param load gives the HTML of an address on this site
 * @returns nothing when the session's modules bring none of it, as cards
 * @throws when a module's page cannot be loaded
 */
export async function paperOf(outline: Outline, words: BuilderWords, paper: Paper, load: Load): Promise<HTMLElement[]> {
	if (paper === 'agenda') return agendaOf(outline, words, paper);
	if (paper === 'attendance') return attendanceOf(outline, words);
	if (paper === 'feedback') return feedbackOf(outline, words);
	if (paper === 'certificate') return certificateOf(outline, words);
	const modules = modulesOf(outline);
	const sources = new Map(await Promise.all(modules.map(async ({ id, address }) => [id, await sourceOf(address, load)] as const)));
	if (paper === 'cards')
		return modules.flatMap((module) =>
			[...(sources.get(module.id)?.querySelectorAll('.cut-cards') ?? [])].flatMap((each) => cardSheets(module, cardsIn(each), outline.groups, words)),
		);
	if (paper === 'exercises') return modules.flatMap((module) => exerciseSheet(module, sources.get(module.id) as Element, outline));
	// A participant needs a module once; whoever gives it twice needs its times twice.
	const rows = outline.days
		.flatMap((day) => day.rows)
		.filter(({ module, at }, _, all) => module && (paper === 'pack' || all.find((row) => row.module === module)?.at === at));
	const parts = rows.flatMap(({ from, to, module }) =>
		module ? [modulePart(module, sources.get(module.id)?.cloneNode(true) as Element, { from, to }, paper, outline)] : [],
	);
	return [...agendaOf(outline, words, paper), ...parts];
}

/** @throws when the page cannot be loaded */
async function sourceOf(address: string, load: Load): Promise<Element> {
	const html = await load(address);
	// From the text on: what the page's head brings along (styles, scripts) has no place here, and the policy would report it.
	const source = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html').querySelector('waymark-module');
	if (!source) throw new Error(`no module at ${address}`);
	for (const part of source.querySelectorAll('.views, script, [data-footnote-backref]')) part.remove();
	return source;
}

/** Each exercise as participants work on it, with room to write; no answer, and nothing that is for the facilitator. */
function exerciseSheet({ id, title }: Module, source: Element, outline: Outline): HTMLElement[] {
	return [...source.querySelectorAll('section.note')].map((exercise) => {
		for (const part of exercise.querySelectorAll('.for-facilitator, .answer, .cut-cards, sup')) part.remove();
		writeOut(exercise, outline);
		const section = make('section', { class: 'prose exercise' }, make('p', { class: 'small' }, `${title} · ${lastingAddress(outline, id)}`));
		for (const child of [...document.importNode(exercise, true).children]) section.append(child);
		section.append(...Array.from({ length: 8 }, () => make('div', { class: 'write' })));
		return section;
	});
}

/** A link on paper says where it leads. */
function writeOut(part: Element, { origin }: Outline): void {
	for (const link of part.querySelectorAll<HTMLAnchorElement>('a[href]')) {
		const href = link.getAttribute('href') ?? '';
		if (href.startsWith('#') || link.closest('.footnotes')) continue;
		link.append(make('span', { class: 'written' }, ` (${href.startsWith('/') ? `${origin}${href}` : href})`));
	}
}

/**
 * A module's page as a part of the pack or of the handout.
 * @param source its page, which is changed
 * @param span when the module begins and ends, minutes after midnight: its plan is shared out over it
 */
function modulePart(module: Module, source: Element, { from, to }: { from: number; to: number }, paper: Paper, outline: Outline): HTMLElement {
	if (paper === 'handout') {
		for (const part of source.querySelectorAll('.for-facilitator, .answer, .cut-cards')) part.remove();
		writeOut(source, outline);
	}
	for (const answer of source.querySelectorAll<HTMLDetailsElement>('details')) answer.open = true;
	// Ids of several modules stand on one paper: each gets its module's id before it.
	for (const part of source.querySelectorAll('[id]')) part.id = `${module.id}-${part.id}`;
	for (const link of source.querySelectorAll('a[href^="#"]')) link.setAttribute('href', `#${module.id}-${link.getAttribute('href')?.slice(1)}`);
	for (const part of source.querySelectorAll('[aria-labelledby]')) part.removeAttribute('aria-labelledby');
	for (const [index, step] of stepsFrom(from, sharedOut(module.plan, to - from)).entries()) {
		const [time, minutes] = source.querySelectorAll(`[id="${module.id}-step-${index + 1}"] td`);
		if (time) time.textContent = clockTime(step.from);
		if (minutes) minutes.textContent = String(step.minutes);
	}
	const total = source.querySelector(`[id="${module.id}-plan"] ~ .scroll tr:last-child td`);
	if (total) total.textContent = clockTime(to);
	const section = make(
		'section',
		{ class: 'prose' },
		make('h2', {}, `${clockTime(from)} ${module.title}`),
		make('p', {}, module.summary),
		make('p', { class: 'small' }, lastingAddress(outline, module.id)),
	);
	// One level down, below the module's own heading.
	for (const child of [...document.importNode(source, true).children]) section.append(child);
	for (const heading of section.querySelectorAll('h2[id], h3')) {
		const lower = make(heading.matches('h2') ? 'h3' : 'h4', { id: heading.id || undefined });
		lower.append(...heading.childNodes);
		heading.replaceWith(lower);
	}
	return section;
}
