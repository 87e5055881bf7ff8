/** The text that every contestant builds: pages of about 700 words with headings, lists, a table, notes and six links, made by numbers from a seed. */
import { COLLECTIONS, type Collection } from '../../../src/schema/pages.ts';
import type { Vocabulary } from '../../../src/schema/vocabulary.ts';
import { numbers } from '../synthetic.ts';

/** The kinds of page whose front matter needs no other page; a corpus has as many of each. */
export const KINDS = ['guides', 'toolkits', 'case-studies', 'resources'] as const satisfies readonly Collection[];
/** What a corpus takes the place of; goals, objectives and countries stay. */
export const REPLACED = COLLECTIONS.filter((name) => !['goals', 'objectives', 'countries'].includes(name));

export interface CorpusLink {
	code: string;
	because: string;
	/** A paragraph of a source: "iom-evaluation-2022 12". */
	evidence: string;
}

export interface CorpusPage {
	kind: (typeof KINDS)[number];
	/** Counts from 1 within the kind. */
	number: number;
	/** "guides/orderly-return-17": the page's id in ours, and its file's place in every contestant. */
	id: string;
	title: string;
	summary: string;
	/** ISO alpha-3 */
	country: string;
	/** Two to five targets, and one to three objectives: with them three to eight links. */
	sdg: CorpusLink[];
	gcm: CorpusLink[];
	/** Ids of three other pages. */
	related: string[];
	/** @param address makes a page's id the address that a contestant gives it */
	body(address: (id: string) => string): string;
}

/** So that each page's text is its own, whatever else was drawn before. */
const STRIDE = 7_919;

/**
 * @param count at least ten
 * @returns the same pages for the same arguments. A page's own text stays the same when the count changes; where its links lead does not
 */
export function makeCorpus(count: number, vocabulary: Vocabulary, seed: number): CorpusPage[] {
	const words = wordsOf(vocabulary);
	const countries = vocabulary.countries.filter(({ slug }) => slug);
	const [source] = vocabulary.sources.filter(({ paragraphs = 0 }) => paragraphs > 100);
	if (!source?.paragraphs) throw new Error('The corpus needs a source with more than a hundred paragraphs.');
	const paragraphs = source.paragraphs;

	const named = Array.from({ length: count }, (_, index) => {
		const kind = KINDS[index % KINDS.length] as CorpusPage['kind'];
		const write = writer(words, numbers(seed + index * STRIDE));
		const title = write.sentence(8).slice(0, 80).trim();
		const slug = (title.toLowerCase().match(/[a-z]+/g) ?? []).join('-');
		return { kind, number: Math.floor(index / KINDS.length) + 1, title, id: `${kind}/${slug}-${index}`, write };
	});
	return named.map(({ write, ...page }, index): CorpusPage => {
		const { pick, some, sentence } = write;
		const link = (code: string): CorpusLink => ({
			code,
			because: `${sentence(16).slice(0, 230)}.`,
			evidence: `${source.id} ${1 + Math.floor(write.next() * paragraphs)}`,
		});
		const sdg = some(
			vocabulary['sdg-targets'].map(({ code }) => code),
			2,
			5,
		).map(link);
		const gcm = some(
			vocabulary['gcm-objectives'].map(({ code }) => code),
			1,
			3,
		).map(link);
		const summary = `${sentence(22).slice(0, 230)}.`;
		const blocks = blocksOf(write);
		// Drawn apart from the text, which stays the same whatever the count.
		const other = numbers(seed - index * STRIDE - 1);
		const others = Array.from({ length: 9 }, () => named[(index + 1 + Math.floor(other() * (count - 1))) % count]?.id as string);
		return {
			...page,
			summary,
			country: pick(countries).iso,
			sdg,
			gcm,
			related: [...new Set(others.slice(6))],
			body: (address) => blocks.replaceAll(/\{(\d)\}/g, (_, place: string) => address(others[Number(place)] as string)),
		};
	});
}

/** @returns Markdown in which `{0}` to `{5}` stand for the addresses of other pages */
function blocksOf({ sentence, next }: Writer): string {
	let link = 0;
	const heading = (depth: number) => `${'#'.repeat(depth)} ${sentence(4)}`;
	const sentences = () => Array.from({ length: 3 }, () => `${sentence(19)}.`);
	const paragraph = () => sentences().join(' ');
	const linked = (note = '') => {
		const [first, ...rest] = sentences();
		return `${first} See [${sentence(3).toLowerCase()}]({${link++}}). ${rest.join(' ')}${note}`;
	};
	const list = (mark: string, length: number) => Array.from({ length }, () => `${mark} ${sentence(9)}`).join('\n');
	const row = () => `| ${sentence(2)} | ${sentence(3)} | ${2010 + Math.floor(next() * 15)} | ${Math.floor(next() * 100)} % |`;
	const table = ['| What | Where | Year | Share |', '| --- | --- | ---: | ---: |', ...Array.from({ length: 6 }, row)].join('\n');
	return [
		...[linked(), heading(2), linked('[^1]'), paragraph(), heading(3), list('-', 5), linked()],
		...[heading(2), linked(), table, heading(3), paragraph(), linked('[^2]')],
		...[heading(2), list('1.', 4), heading(2), linked(), paragraph()],
		`[^1]: ${sentence(12)}.`,
		`[^2]: ${sentence(12)}.`,
	].join('\n\n');
}

type Writer = ReturnType<typeof writer>;

/** What one page is written with, all of it out of one row of numbers. */
function writer(words: readonly string[], next: () => number) {
	const below = (most: number) => Math.floor(next() * most);
	// Squared, so that some are far more common than others, as on real pages.
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() ** 2 * list.length)] as T;
	const some = <T>(list: readonly T[], least: number, most: number): T[] => {
		const found = new Set<T>();
		const length = least + below(most - least + 1);
		while (found.size < length) found.add(pick(list));
		return [...found];
	};
	/** About that many words: some that follow one another in the vocabularies, then others; now and then a name or a number. */
	const sentence = (length: number): string => {
		const said: string[] = [];
		while (said.length < length) {
			const from = below(words.length - 6);
			said.push(...words.slice(from, from + 2 + below(4)));
			if (said.length < length && next() < 0.2) said.push(next() < 0.5 ? nameOf(next) : String(below(100)));
		}
		const text = said.slice(0, length).join(' ');
		return text.charAt(0).toUpperCase() + text.slice(1);
	};
	return { next, pick, some, sentence };
}

const SYLLABLES = 'ka ro mi ste lan du vor ti sha ben go ru pa lim zen ora'.split(' ');
/** New pages bring new words, as people and places do: 4,096 of them, a few of them common. */
const nameOf = (next: () => number) => Array.from({ length: 3 }, () => SYLLABLES[Math.floor(next() ** 1.5 * SYLLABLES.length)]).join('');

/** The words of goals, targets, objectives, the glossary and sources, one after the other, so that common ones are as common as in such texts. */
function wordsOf({ glossary, sources, ...vocabulary }: Vocabulary): string[] {
	const texts = [
		...glossary.map(({ term, definition }) => `${term} ${definition}`),
		...vocabulary['sdg-targets'].map(({ label }) => label),
		...[...vocabulary['sdg-goals'], ...vocabulary['gcm-objectives']].map(({ title }) => title),
		...sources.filter(({ language }) => language === 'en').map(({ title }) => title),
	];
	return (
		texts
			.join(' ')
			.toLowerCase()
			.match(/[a-z]{2,}(?:-[a-z]+)*|\ba\b/g) ?? []
	);
}
