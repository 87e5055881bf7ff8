/** Finds goals, targets and objectives by words, and what the UN Network's table joins to those chosen. */

import { compareCodes } from '../graph/queries.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { nodesNamed } from './answers.ts';

export interface FoundCode {
	/** "sdg:8.8", "gcm:6" */
	node: string;
	/** The short wording. */
	label: string;
	/** What led here: the words themselves, or the UN Network's table from the nodes named. */
	from: string[];
	/** Its very code or name was asked for. */
	exact?: boolean;
}

const SHORTEST = 3;
const MOST = 24;

/**
 * @param query words in any order ("recruit fees"), or a code ("10.7")
 * @returns those whose wording has the words, best first; then what the UN Network's table joins to them. At most {@link MOST}
 */
export function findCodes(query: string, vocabulary: Vocabulary): FoundCode[] {
	const named = nodesNamed(query, vocabulary);
	const words = wordsOf(query).filter((word) => word.length >= SHORTEST || /\d/.test(word));
	if (words.length === 0 && named.length === 0) return [];
	const entries = entriesOf(vocabulary);
	const exact = named
		.flatMap((node) => entries.filter((entry) => entry.node === node))
		.map(({ node, label }): FoundCode => ({ node, label, from: [], exact: true }));
	const scored = entries
		.filter(({ node }) => !named.includes(node))
		.map((entry) => ({ ...entry, score: words.reduce((sum, word) => sum + scoreOf(word, entry), 0) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || compareCodes(a.node, b.node));
	const direct = [...exact, ...scored.slice(0, MOST / 2).map(({ node, label }): FoundCode => ({ node, label, from: [] }))];
	return [
		...direct,
		...joinedTo(
			direct.map(({ node }) => node),
			vocabulary,
		),
	].slice(0, MOST);
}

/**
 * What the UN Network's table joins to some nodes. Rows that say only "All SDGs" join nothing in particular.
 * @param nodes "sdg:10.7", "gcm:6"; a goal stands for its targets
 * @returns nodes that are not among those given, those that most of them lead to first
 */
export function joinedTo(nodes: readonly string[], vocabulary: Vocabulary): FoundCode[] {
	const found = new Map<string, string[]>();
	const add = (node: string, from: string) => {
		if (!nodes.includes(node)) found.set(node, [...new Set([...(found.get(node) ?? []), from])]);
	};
	for (const { objective, target } of vocabulary['gcm-sdg'].pairs) {
		if (target === 'all') continue;
		const goal = `sdg:${target.split('.')[0]}`;
		if (nodes.includes(`gcm:${objective}`)) add(`sdg:${target}`, `gcm:${objective}`);
		for (const node of [`sdg:${target}`, goal]) if (nodes.includes(node)) add(`gcm:${objective}`, node);
	}
	const labels = new Map(entriesOf(vocabulary).map(({ node, label }) => [node, label]));
	return [...found]
		.map(([node, from]) => ({ node, label: labels.get(node) ?? '', from }))
		.sort((a, b) => b.from.length - a.from.length || compareCodes(a.node, b.node));
}

interface Entry {
	node: string;
	label: string;
	words: string[];
	more: string[];
}

function entriesOf({ 'sdg-goals': goals, 'sdg-targets': targets, 'gcm-objectives': objectives }: Vocabulary): Entry[] {
	const entry = (node: string, code: string, label: string, title = ''): Entry => ({ node, label, words: [code, ...wordsOf(label)], more: wordsOf(title) });
	return [
		...goals.map(({ code, label, title }) => entry(`sdg:${code}`, code, label, title)),
		...targets.map(({ code, label }) => entry(`sdg:${code}`, code, label)),
		...objectives.map(({ code, label, title }) => entry(`gcm:${code}`, code, label, title)),
	];
}

function scoreOf(word: string, { words, more }: Entry): number {
	if (/^\d/.test(word)) return words[0] === word ? 3 : words[0]?.startsWith(`${word}.`) ? 1 : 0;
	const begins = (other: string) => stem(other).startsWith(stem(word));
	return words.some(begins) ? 2 : more.some(begins) ? 1 : 0;
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];

/** "recruitment", "recruiters", "recruiting" → "recruit" */
function stem(word: string): string {
	const short = word.replace(/(ments?|ings?|ers?|ions?|s)$/, '');
	return short.length > SHORTEST ? short : word;
}
