import { toString as textOf } from 'mdast-util-to-string';
import { placeOf } from '../../files/tree.ts';
import type { Finding } from '../problem.ts';
import type { TextRule } from './rule.ts';

const MOST_WORDS = 40;

export const longSentences: TextRule = {
	code: 'WM033',
	level: 'hint',
	title: 'A sentence of more than 40 words',
	help: 'Most readers read in their second or third language. Two sentences are nearly always better than one long one: end it at the first “and”, “which” or semicolon.',
	findIn:
		() =>
		({ file, nodes }) =>
			nodes.flatMap((node): Finding[] => {
				if (node.type !== 'paragraph') return [];
				const sentences = textOf(node).split(/(?<=[.!?…؟])["”’»)]?\s+(?=["“«(]?[\p{Lu}\p{Lo}\p{N}])/u);
				const longest = Math.max(...sentences.map((each) => each.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0));
				return longest > MOST_WORDS ? [{ file: file.path, ...placeOf(node), found: `a sentence of ${longest} words`, allowed: `at most ${MOST_WORDS}` }] : [];
			}),
};
