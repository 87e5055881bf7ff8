/** In the browser: what the builder says of a session: when it ends, what it lacks, what is in the wrong order, what could go. */
import { make, makeButton } from '../../browser/make.ts';
import { disorders, missingModules, omissions, type Session, totalMinutes } from '../session.ts';
import { clockTime } from '../timetable.ts';
import type { Names } from './names.ts';
import type { Said } from './words.ts';

export function adviceOn(session: Session, handed: Said, names: Names): HTMLElement[] {
	return [
		...time(session, handed),
		...missing(session, handed, names),
		...order(session, handed, names),
		...known(session, handed, names),
		...shorter(session, handed, names),
	];
}

const warning = (...children: (Node | string)[]) => make('p', { class: 'warn' }, ...children);

function time(session: Session, { catalogue, words }: Said): HTMLElement[] {
	if (!session.items.length) return [];
	const total = totalMinutes(session, catalogue);
	const over = session.has ? total - session.has : undefined;
	const fit = over === undefined ? '' : over > 0 ? words.over({ n: over }) : over < 0 ? words.spare({ n: -over }) : words.fits;
	const line = `${words.ends({ time: clockTime(session.start + total), n: total })} ${fit}`.trim();
	return [make('p', { class: over && over > 0 ? 'total warn' : 'total' }, make('strong', {}, line))];
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
