/** Mends slips of the finger with the words of the pages. Pure. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../schema/fold.ts';

/**
 * @param word a word that no page has
 * @param words the words of the pages, commonest first
 * @returns the nearest word: one letter off for a short word, two for a longer one, of equally near ones the commonest; undefined when none is near
 */
export function mend(word: string, words: Iterable<string>): string | undefined {
	const typed = fold(word);
	const letters = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
	let best: string | undefined;
	let least = letters + 1;
	for (const candidate of words) {
		if (Math.abs(candidate.length - word.length) > 3) continue;
		const key = fold(candidate);
		// Two neighbouring letters changed about are one slip, not two.
		const steps = swapped(typed, key) ? 1 : distance(typed, key);
		// A slip in the first letter is rare.
		const cost = key[0] === typed[0] ? steps : steps + 0.5;
		if (cost < least) {
			least = cost;
			best = candidate;
		}
	}
	return least === 0 ? undefined : best;
}

/** Letters that sound alike somewhere, or are left out because they are silent. */
const SOUND_ALIKE = ['ckqsxz', 'gj', 'fpv', 'bvw', 'aehiouy', 'dt', 'lr', 'mn'];

/**
 * Letters with which a word may have been meant to begin when not with its own: its second, and those that sound like its first. The words of
 * all letters would be ten kilobytes.
 */
export function otherStarts(word: string): string {
	const [first, second = ''] = fold(word);
	if (!first) return '';
	return [second, ...SOUND_ALIKE.filter((letters) => letters.includes(first))].join('').replaceAll(first, '');
}

function swapped(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	const first = [...a].findIndex((letter, index) => letter !== b[index]);
	return first >= 0 && a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
