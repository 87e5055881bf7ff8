/** A link as the desk holds it while it is being written, and how pasted front matter becomes one. Pure. */

import type { Weight } from '../schema/tags.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Fields } from './draft.ts';

export interface Tag {
	/** "sdg:8.8", "gcm:6" */
	node: string;
	weight: Weight;
	because: string;
	evidence: string[];
	/** What else a pasted tag held. */
	more: Fields;
}

/** @param count how many there are already: the first is offered as principal */
export function newTag(node: string, count: number): Tag {
	return { node, weight: count === 0 ? 'principal' : 'significant', because: '', evidence: [], more: {} };
}

/** Tags of pasted front matter, however short or wrong they were written; what is no code stays as it is, for the check to say so. */
export function tagsFrom(framework: 'sdg' | 'gcm', tags: unknown): Tag[] {
	if (!Array.isArray(tags)) return [];
	return tags.map((tag: unknown, index) => {
		const { weight, because, evidence, code, ...more } = (typeof tag === 'object' && tag !== null ? tag : { code: tag }) as Fields;
		const isCode = typeof code === 'string' || typeof code === 'number';
		return {
			node: `${framework}:${isCode ? code : `? ${index + 1}`}`,
			weight: weight === 'principal' || weight === 'claimed' ? weight : 'significant',
			because: typeof because === 'string' ? because : '',
			evidence: Array.isArray(evidence) ? evidence.filter((each) => typeof each === 'string') : [],
			more: isCode ? more : { ...more, code },
		};
	});
}

/** @returns the tags of a framework as front matter holds them */
export function tagFields(tags: readonly Tag[], framework: 'sdg' | 'gcm'): Fields[] {
	return tags
		.filter(({ node }) => node.startsWith(framework))
		.map(({ node, weight, because, evidence, more }) => ({
			code: node.slice(4),
			weight,
			...((weight !== 'claimed' || because) && { because }),
			...(evidence.length && { evidence }),
			...more,
		}));
}

/** @returns tags for the codes an address asks for, "?sdg=10.7,8.8&gcm=6"; codes that do not exist are left out */
export function tagsAsked(query: readonly [name: string, value: string][], vocabulary: Vocabulary): Tag[] {
	const known = new Set(nodesOf(vocabulary).map(({ node }) => node));
	const nodes = query
		.filter(([name]) => name === 'sdg' || name === 'gcm')
		.flatMap(([framework, value]) => value.split(',').map((code) => `${framework}:${code}`))
		.filter((node, index, all) => known.has(node) && all.indexOf(node) === index);
	return nodes.map(newTag);
}

/** "SDG 8.8" */
export const nameOf = (node: string) => `${node.startsWith('sdg') ? 'SDG' : 'GCM'} ${node.slice(4)}`;

/** Its short wording; '' for what does not exist. */
export function labelOf(node: string, vocabulary: Vocabulary): string {
	return nodesOf(vocabulary).find((each) => each.node === node)?.label ?? '';
}

function nodesOf({ 'sdg-goals': goals, 'sdg-targets': targets, 'gcm-objectives': objectives }: Vocabulary) {
	return [
		...[...goals, ...targets].map(({ code, label }) => ({ node: `sdg:${code}`, label })),
		...objectives.map(({ code, label }) => ({ node: `gcm:${code}`, label })),
	];
}
