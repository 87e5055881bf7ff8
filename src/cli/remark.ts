/** Prints of which file and line a letter speaks. */
import { plain } from '../check/report.ts';
import type { Remark } from '../contribute/remark.ts';

export function printRemark({ address, files, passages }: Remark, letter: string): string {
	const which = files.length ? files.map(({ path }) => path).join(', ') : 'no file of its own: it is a list or a view, made from all pages';
	const places = passages.map(({ words, place }) =>
		place
			? `“${plain(words)}” begins at ${place.path}:${place.line}\n    ${plain(place.text)}`
			: `“${plain(words)}” stands nowhere in it: the page has changed, or the words are made by the site`,
	);
	const words = letter.trim().split('\n').map(plain);
	return [`A letter about ${plain(address)}: ${which}`, ...places, '', 'It says:', ...words.map((line) => `    ${line}`)].join('\n');
}
