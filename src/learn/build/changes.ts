/** What has changed since an address was written, and what of it means nothing: told to whoever opens it. */
import { make } from '../../browser/make.ts';
import type { Change, Opened } from '../address.ts';
import type { Names } from './names.ts';
import type { BuilderWords } from './words.ts';

export function changesIn({ changes, ignored }: Opened, words: BuilderWords, names: Names): HTMLElement[] {
	const lines = changes.map((change) => make('li', {}, said(change, words, names)));
	return [
		...(lines.length ? [make('p', {}, words.changed), make('ul', {}, ...lines)] : []),
		...(ignored.length ? [make('p', {}, words.ignored({ list: ignored.join(', ') }))] : []),
	];
}

function said(change: Change, words: BuilderWords, names: Names): string {
	switch (change.kind) {
		case 'newer':
			return words.newer;
		case 'gone':
			return words.gone({ module: change.module });
		case 'minutes':
			return words.minutesChanged({ title: names.title(change.module), was: change.was, now: change.now });
		case 'reviewed':
			return words.reviewed({ title: names.title(change.module), date: change.date });
	}
}
