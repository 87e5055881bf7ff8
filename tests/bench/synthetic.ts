/** Pages made by numbers, for benchmarks: as many as wanted, linked about as densely as real ones. The same each time. */
import { readVocabulary } from '../../src/check/content.ts';
import { readContent } from '../../src/files/disk.ts';
import type { Page } from '../../src/graph/types.ts';
import type { Collection, FrontMatter } from '../../src/schema/pages.ts';

export const vocabulary = readVocabulary(readContent(process.cwd()).vocabulary);

const KINDS: Collection[] = ['guides', 'toolkits', 'case-studies', 'modules', 'resources'];

/** A small generator of numbers from 0 to 1 (mulberry32), so that a run can be repeated. */
export function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** @returns that many pages, each with about three links to goals or targets, two to objectives and a country for every second one */
export function syntheticPages(count: number): Page[] {
	const next = numbers(count);
	// Squared, so that some codes are far more common than others, as on real pages.
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() ** 2 * list.length)] as T;
	const some = <T>(list: readonly T[], most: number): T[] => [...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(list)))];
	const codes = [...vocabulary['sdg-goals'], ...vocabulary['sdg-targets']].map(({ code }) => code);
	const objectives = vocabulary['gcm-objectives'].map(({ code }) => code);
	return Array.from({ length: count }, (_, index): Page => {
		const collection = KINDS[index % KINDS.length] as Collection;
		const slug = `synthetic-page-${index}`;
		const tags = (list: string[]) =>
			list.map((code, order) => ({
				code,
				weight: order === 0 ? 'principal' : 'significant',
				because: `Sentence ${index} says in a few plain words why page and code ${code} belong together.`,
				evidence: [],
				stated: false,
			}));
		const front = {
			title: `Synthetic page ${index} about ${pick(vocabulary.sectors).label.toLowerCase()}`,
			summary: '',
			countries: index % 2 ? some(vocabulary.countries, 1).map(({ iso }) => iso) : [],
			audiences: some(vocabulary.audiences, 2).map(({ id }) => id),
			sectors: some(vocabulary.sectors, 2).map(({ id }) => id),
			sdg: tags(some(codes, 5)),
			gcm: tags(some(objectives, 3)),
			related: [],
			sources: [],
		};
		return {
			id: `${collection}/${slug}`,
			collection,
			slug,
			front: front as unknown as FrontMatter,
			words: 900,
			links: [],
			at: () => ({ file: `content/${collection}/${slug}.mdx`, line: 1, column: 1 }),
		};
	});
}
