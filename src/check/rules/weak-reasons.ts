import { codeOf } from '../../graph/addresses.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

const FEWEST_WORDS = 4;
/** Words that any page could say of any link. */
const EMPTY = new Set(
	'a an and are as at be been by can for from has have in into is it its of on or our that the their these this to was were which will with about also address addresses aim aims because concern concerns contribute contributes directly gcm goal goals important link linked links migrant migrants migration objective page relate related relates relevant sdg support supports target targets topic'.split(
		' ',
	),
);

export const weakReasons: ContentRule = {
	code: 'WM021',
	level: 'warning',
	title: 'A reason that says nothing',
	help: 'A reason speaks of this page: who did what, with which result. “It contributes to safe migration” under target 10.7 only repeats the target, and would fit a hundred pages. Ask: could somebody who has not read the page have written it? Then write what only a reader of the page can know.',
	find: ({ graph, vocabulary }) => {
		const names = namesOf(vocabulary);
		return graph.links.flatMap((link): Finding[] => {
			if (link.kind !== 'tag' || !link.because) return [];
			const words = wordsOf(link.because);
			const code = codeOf(link.to);
			if (words.length < FEWEST_WORDS)
				return [
					{
						...link.place,
						found: `the reason for ${code} has ${words.length} ${words.length === 1 ? 'word' : 'words'}`,
						allowed: 'one sentence that says what on this page makes the link',
					},
				];
			const own = names.get(link.to) ?? new Set();
			if (words.some((word) => !EMPTY.has(word) && !own.has(word))) return [];
			return [
				{ ...link.place, found: `the reason for ${code} only repeats what ${code} says`, allowed: 'what this page tells: who did what, with which result' },
			];
		});
	},
};

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of each goal's, target's and objective's own wording. */
function namesOf(vocabulary: Vocabulary): Map<string, Set<string>> {
	const { 'sdg-goals': goals, 'sdg-targets': targets, 'gcm-objectives': objectives } = vocabulary;
	return new Map([
		...goals.map(({ code, label, title }): [string, Set<string>] => [`sdg:${code}`, new Set(wordsOf(`${code} ${label} ${title}`))]),
		...targets.map(({ code, label }): [string, Set<string>] => [`sdg:${code}`, new Set(wordsOf(`${code} ${label}`))]),
		...objectives.map(({ code, label, title }): [string, Set<string>] => [`gcm:${code}`, new Set(wordsOf(`${code} ${label} ${title}`))]),
	]);
}
