/** In the browser: what the builder says of a whole session: how long it is, what it lacks, what is in the wrong order, what could go. */
import { make, makeButton } from '../../browser/make.ts';
import { daysOf } from '../days.ts';
import { disorders, missingModules } from '../needs.ts';
import { omissions } from '../omissions.ts';
import type { Session } from '../session.ts';
import type { Names } from './names.ts';
import type { Said } from './words.ts';

export function adviceOn(session: Session, handed: Said, names: Names): HTMLElement[] {
	return [
		...sums(session, handed),
		...missing(session, handed, names),
		...order(session, handed, names),
		...known(session, handed, names),
		...shorter(session, handed, names),
	];
}

const warning = (...children: (Node | string)[]) => make('p', { class: 'warn' }, ...children);

function sums(session: Session, { catalogue, words }: Said): HTMLElement[] {
	const rows = daysOf(session, catalogue).flatMap((day) => day.rows);
	if (!rows.length) return [];
	const sum = (list: typeof rows) => list.reduce((total, { from, to }) => total + to - from, 0);
	const rest = rows.filter(({ item }) => 'pause' in item);
	const modules = rows.filter(({ module }) => module);
	const facts = [
		[modules.length, words.modulesWord],
		[words.hours({ h: Math.floor(sum(modules) / 60), m: String(sum(modules) % 60).padStart(2, '0') }), words.ofLearning],
		[words.hours({ h: Math.floor(sum(rest) / 60), m: String(sum(rest) % 60).padStart(2, '0') }), words.ofBreaks],
		[rows.length - modules.length - rest.length, words.ownItems],
	] as const;
	return [make('dl', { class: 'sums' }, ...facts.map(([value, name]) => make('div', {}, make('dt', {}, name), make('dd', {}, String(value)))))];
}

function missing(session: Session, { catalogue, words }: Said, names: Names): HTMLElement[] {
	return missingModules(session, catalogue).map(({ module: { id, title, minutes }, askedBy }) =>
		warning(
			words.missing({ module: askedBy.map(names.title).join(', '), title, n: minutes }),
			makeButton(words.addFirstShort, { do: 'add', id }, words.addFirst({ title })),
			makeButton(words.takenShort, { do: 'known', id }, words.taken({ title })),
		),
	);
}

function order(session: Session, { catalogue, words }: Said, names: Names): HTMLElement[] {
	const wrong = disorders(session, catalogue);
	const lines = wrong.map(({ module, needs }) => warning(words.disorder({ module: names.title(module), needs: names.title(needs) })));
	return wrong.length ? [...lines, make('p', {}, makeButton(words.mend, { do: 'mend' }))] : [];
}

function known(session: Session, { words }: Said, names: Names): HTMLElement[] {
	return session.known.map((id) => {
		const title = names.title(id);
		const undo = makeButton(words.notTakenShort, { do: 'unknown', id }, words.notTaken({ title }));
		return make('p', { class: 'small' }, words.knownAlready({ title }), undo);
	});
}

function shorter(session: Session, { catalogue, words }: Said, names: Names): HTMLElement[] {
	const could = omissions(session, catalogue).map(({ at, minutes, loses }) => {
		const leave = makeButton(words.leaveOut({ title: names.item(session.items[at]), n: minutes }), { do: 'remove', at });
		return make('li', {}, leave, loses.length > 0 && `: ${words.loses({ list: loses.map(names.framework).join(', ') })}`);
	});
	return could.length ? [make('p', {}, words.couldGo), make('ul', {}, ...could)] : [];
}
