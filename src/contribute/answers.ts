/** What people type, understood: names and codes, in any case and with any slip of the pen, as the ids of a list. Pure. */
import { nearest } from '../check/problem.ts';
import { slugOf } from '../schema/slug.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** One of a list, and what people call it. */
export interface Choice {
	/** "KAZ", "local-government" */
	id: string;
	/** The first is what it is called when it is offered. */
	names: readonly [string, ...string[]];
}

export interface Understood {
	/** What was meant; absent when several may have been, or none. */
	choice?: Choice;
	/** It was not typed in full, so say what it is taken for. */
	guessed: boolean;
	/** What may have been meant, best first. */
	near: readonly Choice[];
}

/** Small letters without marks, words with one space between them. */
const fold = (text: string) =>
	text
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll(/[\p{M}'’ʻʼ]/gu, '')
		.replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
		.trim();

const singular = (text: string) => text.replaceAll(/(ies|s)\b/g, (end) => (end === 'ies' ? 'y' : ''));

/**
 * @param typed one name, code or number of the list
 * @param choices the list, in the order in which it is shown with numbers from 1
 */
export function understand(typed: string, choices: readonly Choice[]): Understood {
	const text = fold(typed);
	const sure = (choice: Choice): Understood => ({ choice, guessed: false, near: [choice] });
	const namesOf = ({ id, names }: Choice) => [id, ...names].map(fold);
	const exact = choices.find((choice) => namesOf(choice).some((name) => name === text || singular(name) === singular(text)));
	if (exact) return sure(exact);
	const numbered = /^\d+$/.test(text) ? choices[Number(text) - 1] : undefined;
	if (numbered) return sure(numbered);
	if (text === '') return { guessed: false, near: [] };
	const words = text.split(' ');
	const begun = choices.filter((choice) => namesOf(choice).some((name) => words.every((word) => name.split(' ').some((each) => each.startsWith(word)))));
	const near = begun.length ? begun : slipOf(text, choices);
	return { ...(near.length === 1 && near[0] && { choice: near[0] }), guessed: true, near };
}

function slipOf(text: string, choices: readonly Choice[]): Choice[] {
	const named = new Map(choices.flatMap((choice) => [choice.id, ...choice.names].map((name) => [fold(name), choice] as const)));
	const meant = named.get(nearest(text, named.keys()) ?? '');
	return meant ? [meant] : [];
}

/** The countries with their names in several languages, as search knows them. */
export function countryChoices({ countries, 'search-words': { countries: words } }: Vocabulary): Choice[] {
	return countries.map(({ iso, name }) => ({ id: iso, names: [name, ...(words.find((each) => each.iso === iso)?.words ?? [])] }));
}

/** @param list audiences or sectors */
export function listChoices(list: readonly { id: string; label: string }[]): Choice[] {
	return list.map(({ id, label }) => ({ id, names: [label] }));
}

export function sourceChoices({ sources }: Vocabulary): Choice[] {
	return sources.map(({ id, label, title }) => ({ id, names: [label, title] }));
}

/** "KAZ, Ecuador" → ["KAZ", "Ecuador"] */
export function severalOf(typed: string): string[] {
	return typed
		.split(/[,;،、\n]/)
		.map((each) => each.trim())
		.filter(Boolean);
}

/** A file's name of at most eight words; '' for a title without a letter or digit of ours. */
export function shortSlug(title: string): string {
	return slugOf(title).split('-').slice(0, 8).join('-');
}

const CODE =
	/^(?:(sdgs?|goals?|targets?|gcm|objectives?)\b[\s:.,-]*)?(?:goals?|targets?|objectives?)?\s*(?:no\.?|nr\.?|#)?\s*(\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?)$/i;

/**
 * @param typed "10.7", "gcm 6", "SDG 10", "6", or the name of a goal or an objective
 * @returns the nodes it names, "sdg:10.7": two where a number is a goal and an objective; none where it is neither code nor name
 */
export function nodesNamed(typed: string, { 'sdg-goals': goals, 'sdg-targets': targets, 'gcm-objectives': objectives }: Vocabulary): string[] {
	const entries = [
		...[...goals, ...targets].map((each) => ({ ...each, node: `sdg:${each.code}` })),
		...objectives.map((each) => ({ ...each, node: `gcm:${each.code}` })),
	];
	const [, word = '', code] = CODE.exec(typed.trim()) ?? [];
	if (code) {
		const framework = /^(sdg|goal|target)/i.test(word) ? 'sdg' : word ? 'gcm' : '';
		return entries
			.filter(({ node }) => node === `sdg:${code.toLowerCase()}` || node === `gcm:${code}`)
			.flatMap(({ node }) => (node.startsWith(framework) ? node : []));
	}
	const text = fold(typed);
	if (!text) return [];
	return entries.filter((entry) => [entry.label, 'title' in entry ? String(entry.title) : ''].some((name) => fold(name) === text)).map(({ node }) => node);
}

const WEIGHT_WORDS = [
	['principal', /^[p1]/i],
	['significant', /^[s2]/i],
	['claimed', /^[c3]/i],
] as const;

/** "p" → "principal"; undefined for a word that is none */
export function weightOf(typed: string): 'principal' | 'significant' | 'claimed' | undefined {
	return WEIGHT_WORDS.find(([, word]) => word.test(typed.trim()))?.[0];
}
