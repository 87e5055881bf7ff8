/** In the browser: a session on paper. The agenda needs nothing; the pack and the handout are made from the modules' own pages. */
import { make } from '../../browser/make.ts';
import { showDay } from '../../i18n/formats.ts';
import type { Locale } from '../../schema/locales.ts';
import type { Module } from '../catalogue.ts';
import type { Outline } from '../outline.ts';
import { clockTime, stepsFrom } from '../timetable.ts';
import type { BuilderWords } from './words.ts';

export type Paper = 'agenda' | 'pack' | 'handout';

/** The session's heading and timetable; for facilitators, what to bring. */
export function agendaOf(outline: Outline, words: BuilderWords, paper: Paper): HTMLElement[] {
	const { title, date, rows, total } = outline;
	const day = date && showDay(document.documentElement.lang as Locale, date);
	const first = rows[0];
	const last = rows.at(-1);
	const span = first && last ? words.span({ from: clockTime(first.from), to: clockTime(last.to) }) : '';
	const bring = paper === 'pack' ? rows.flatMap(({ module }) => (module?.materials.length ? [module] : [])) : [];
	return [
		make('p', { class: 'small' }, { agenda: words.agenda, pack: words.pack, handout: words.handout }[paper]),
		make('h1', {}, title),
		make('p', {}, [day, span, words.minutes({ n: total })].filter(Boolean).join(' · ')),
		make(
			'table',
			{ class: 'data' },
			make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, words.time), make('th', { scope: 'col' }, words.what))),
			make(
				'tbody',
				{},
				...rows.map(({ from, to, module }) =>
					make(
						'tr',
						{},
						make('td', {}, `${clockTime(from)}–${clockTime(to)}`),
						module ? make('td', {}, make('strong', {}, module.title), make('br'), module.summary) : make('td', {}, words.pause),
					),
				),
			),
		),
		...bring.flatMap((module) => [
			make('h3', {}, words.materialsOf({ title: module.title })),
			make('ul', {}, ...module.materials.map((each) => make('li', {}, each))),
		]),
		make('p', { class: 'small' }, `${words.madeWith} ${outline.address}`),
	];
}

/**
 * A whole paper: the agenda alone, or followed by every module.
 * @param load gives the HTML of an address on this site
 * @throws when a module's page cannot be loaded
 */
export async function paperOf(outline: Outline, words: BuilderWords, paper: Paper, load: (address: string) => Promise<string>): Promise<HTMLElement[]> {
	const modules = paper === 'agenda' ? [] : outline.rows;
	const parts = modules.flatMap(({ from, module }) => (module ? [modulePart(module, from, paper, load)] : []));
	return [...agendaOf(outline, words, paper), ...(await Promise.all(parts))];
}

/**
 * A module's page as a part of the pack or of the handout.
 * @param from when the module begins, minutes after midnight
 * @param load gives the HTML of an address on this site
 * @throws when the page cannot be loaded
 */
async function modulePart(module: Module, from: number, paper: Paper, load: (address: string) => Promise<string>): Promise<HTMLElement> {
	const html = await load(`/embed/module/${module.id}/`);
	// From the text on: what the page's head brings along (styles, scripts) has no place here, and the policy would report it.
	const source = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html').querySelector('waymark-module');
	if (!source) throw new Error(`no module at /embed/module/${module.id}/`);
	const unwanted = '.views, script, [data-footnote-backref]';
	for (const part of source.querySelectorAll(paper === 'handout' ? `${unwanted}, .for-facilitator, .answer` : unwanted)) part.remove();
	for (const answer of source.querySelectorAll<HTMLDetailsElement>('details')) answer.open = true;
	// Ids of several modules stand on one paper: each gets its module's id before it.
	for (const part of source.querySelectorAll('[id]')) part.id = `${module.id}-${part.id}`;
	for (const link of source.querySelectorAll('a[href^="#"]')) link.setAttribute('href', `#${module.id}-${link.getAttribute('href')?.slice(1)}`);
	for (const part of source.querySelectorAll('[aria-labelledby]')) part.removeAttribute('aria-labelledby');
	for (const [index, step] of stepsFrom(from, module.plan).entries()) {
		const time = source.querySelector(`[id="${module.id}-step-${index + 1}"] td`);
		if (time) time.textContent = clockTime(step.from);
	}
	const total = source.querySelector(`[id="${module.id}-plan"] ~ .scroll tr:last-child td`);
	if (total) total.textContent = clockTime(from + module.minutes);
	const section = make('section', { class: 'prose' }, make('h2', {}, `${clockTime(from)} ${module.title}`), make('p', {}, module.summary));
	// One level down, below the module's own heading.
	for (const child of [...document.importNode(source, true).children]) section.append(child);
	for (const heading of section.querySelectorAll('h2[id], h3')) {
		const lower = make(heading.matches('h2') ? 'h3' : 'h4', { id: heading.id || undefined });
		lower.append(...heading.childNodes);
		heading.replaceWith(lower);
	}
	return section;
}
