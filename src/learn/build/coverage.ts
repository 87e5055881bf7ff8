/** In the browser: what a session covers, what it should cover, and what it misses. */
import { make, makeButton } from '../../browser/make.ts';
import { codeOf } from '../../graph/addresses.ts';
import { type Catalogue, covers } from '../catalogue.ts';
import type { Coverage } from '../coverage.ts';
import type { Session } from '../session.ts';
import type { Names } from './names.ts';
import type { Said } from './words.ts';

const SIGNS = { principal: '●', significant: '○' } as const;

/** What the session should cover, each with its button to ask for it no more. */
export function wantChips({ wants }: Session, { words }: Said, names: Names): HTMLElement[] {
	return wants.map((node) => {
		const name = names.framework(node);
		const chip = makeButton(`${name} ×`, { do: 'unwant', node }, words.wantRemove({ name }), `chip ${names.colour(node)}`);
		return make('li', {}, chip);
	});
}

/** What no module covers, with a way to modules that would. */
export function missedLine({ missed }: Coverage, { wants }: Session, { words }: Said, names: Names): (Node | string)[] {
	if (!missed.length) return wants.length ? [words.nothingMissed] : [];
	const list = missed.map(({ node }) => names.framework(node)).join(', ');
	return [words.missed({ list }), ...missed.map(({ node, number }) => makeButton(words.findFor({ name: number }), { do: 'find', node }))];
}

/**
 * Goals as squares, objectives as rounds: filled where a module is about one, edged where it touches one, pale where none does.
 * Each lists the modules for it.
 */
export function tiles({ modules }: Coverage, { frameworks }: Catalogue, { words }: Said): HTMLElement[] {
	const links = modules.flatMap(({ tags }) => tags);
	const whole = frameworks.filter(({ node }) => !codeOf(node).includes('.'));
	const row = (kind: 'sdg' | 'gcm', name: (values: { n: number; all: number }) => string) => {
		const list = whole.filter(({ node }) => node.startsWith(kind));
		let covered = 0;
		const made = list.map(({ node, number, name: title, colour }) => {
			const found = links.filter(({ to }) => covers(to, node));
			const weight = found.find((link) => link.weight === 'principal')?.weight ?? found[0]?.weight;
			if (weight) covered += 1;
			const label = words.tile({ name: `${number} ${title}`, weight: weight ? words[weight] : words.none });
			const tile = makeButton(codeOf(node), { do: 'find', node }, label, `tile ${kind} ${colour} ${weight ?? ''}`);
			tile.title = label;
			return make('li', {}, tile);
		});
		return [make('h3', {}, name({ n: covered, all: list.length })), make('ul', { class: 'tiles plain' }, ...made)];
	};
	return [...row('sdg', words.goalsCovered), ...row('gcm', words.objectivesCovered)];
}

/** A row for each goal, target and objective, a column for each module. */
export function coverageTable({ modules, rows }: Coverage, { words }: Said): HTMLElement[] {
	if (!modules.length) return [];
	const heads = modules.map(({ id, title }) => make('th', { scope: 'col' }, make('abbr', { title }, id)));
	const cell = (weight: keyof typeof SIGNS | undefined) =>
		make(
			'td',
			{},
			make('span', { 'aria-hidden': 'true' }, weight ? SIGNS[weight] : '–'),
			make('span', { class: 'hidden' }, weight ? words[weight] : words.none),
		);
	const lines = rows.map(({ number, name, wanted, weights }) => {
		const head = make('th', { scope: 'row' }, make('span', {}, `${number} ${name}`), wanted && make('strong', {}, ` (${words.wanted})`));
		return make('tr', {}, head, ...weights.map(cell));
	});
	const table = make('table', { class: 'data coverage-table' }, make('thead', {}, make('tr', {}, make('td'), ...heads)), make('tbody', {}, ...lines));
	return [
		make('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'coverage' }, table),
		make('p', { class: 'small soft' }, `● ${words.principal}  ○ ${words.significant}`),
	];
}
