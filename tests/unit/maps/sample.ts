/** Pages for the tests of maps: made by hand for pictures, and any at all for properties. */
import fc from 'fast-check';
import { readVocabulary } from '../../../src/check/content.ts';
import { readContent } from '../../../src/files/disk.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Graph, Page } from '../../../src/graph/types.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import { allViews } from '../../../src/maps/explorer/views.ts';
import { builtExplorer } from '../../../src/maps/model/built.ts';
import type { Explorer } from '../../../src/maps/model/pages.ts';
import type { ExplorerState } from '../../../src/maps/model/state.ts';
import { emptyState } from '../../../src/maps/model/state.ts';
import { type Mode, PAPER_ROOM, type View } from '../../../src/maps/model/view.ts';
import type { FrontMatter } from '../../../src/schema/pages.ts';

const en = stringsOf('en');

export const vocabulary = readVocabulary(readContent(process.cwd()).vocabulary);
export const words = en.explorer;

export const VIEWS = await allViews();

export const viewOf = (name: string) => VIEWS.find((view) => view.name === name) as View;

/** A tag as short as can be: "8.8!" is principal, "8.8" significant, "8.8?" claimed. */
type ShortTag = string;

export interface Short {
	kind: 'guides' | 'case-studies' | 'modules';
	slug: string;
	countries: string[];
	audiences: string[];
	sectors: string[];
	sdg: ShortTag[];
	gcm: ShortTag[];
}

function page({ kind, slug, countries, audiences, sectors, sdg, gcm }: Short): Page {
	const tag = (short: ShortTag) => ({
		code: short.replace(/[!?]$/, ''),
		weight: short.endsWith('!') ? 'principal' : short.endsWith('?') ? 'claimed' : 'significant',
		because: `The page ${slug} deals with it.`,
		evidence: [],
		stated: false,
	});
	const front = { title: `Title of ${slug}`, summary: '', countries, audiences, sectors, sdg: sdg.map(tag), gcm: gcm.map(tag), related: [], sources: [] };
	return {
		id: `${kind}/${slug}`,
		collection: kind,
		slug,
		front: front as unknown as FrontMatter,
		words: 100,
		links: [],
		at: () => ({ file: `content/${kind}/${slug}.mdx`, line: 1, column: 1 }),
	};
}

export function graphOf(pages: readonly Short[]): Graph {
	return buildGraph(pages.map(page), vocabulary);
}

export function explorerOf(graph: Graph): Explorer {
	return builtExplorer(graph, vocabulary, en);
}

/** A view as the registry draws it, as text. */
export function draw(explorer: Explorer, state: Partial<ExplorerState> = {}, mode: Mode = 'live') {
	const whole = { ...emptyState(), ...state };
	const drawn = viewOf(whole.view).draw({ explorer, words, state: whole, mode, room: PAPER_ROOM });
	return { ...drawn, picture: () => drawn.picture().text, list: () => [drawn.list, drawn.beside].map((part) => part?.().text ?? '').join('') };
}

/** Five pages that bring out each state of a cell. */
export const five: Short[] = [
	{ kind: 'guides', slug: 'fair-hiring', countries: ['KAZ'], audiences: ['national-government'], sectors: ['employment'], sdg: ['8.8!', '10.7'], gcm: ['6!'] },
	{ kind: 'guides', slug: 'remittances', countries: [], audiences: ['trainer'], sectors: ['employment'], sdg: ['10.c!', '8'], gcm: ['20!', '6'] },
	{
		kind: 'case-studies',
		slug: 'drought',
		countries: ['KAZ', 'ECU'],
		audiences: ['local-government'],
		sectors: ['governance'],
		sdg: ['13!', '6.4'],
		gcm: ['2!'],
	},
	{
		kind: 'case-studies',
		slug: 'town',
		countries: ['ECU'],
		audiences: ['local-government'],
		sectors: ['governance', 'health'],
		sdg: ['11.b!'],
		gcm: ['15', '16!'],
	},
	{ kind: 'modules', slug: 'count', countries: [], audiences: ['trainer', 'data-practitioner'], sectors: ['governance'], sdg: ['17.18!'], gcm: ['1!'] },
];

const some = <T>(values: readonly T[], most: number) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const tags = (codes: readonly string[], most: number) =>
	fc.tuple(some(codes, most), fc.infiniteStream(fc.constantFrom('', '!', '?'))).map(([list, sign]) => list.map((code) => `${code}${sign.next().value}`));

/** Any pages: few codes and countries, so that they meet. */
export const anyPages: fc.Arbitrary<Short[]> = fc.uniqueArray(
	fc.record(
		{
			kind: fc.constantFrom('guides' as const, 'case-studies' as const, 'modules' as const),
			slug: fc.stringMatching(/^[a-z]{3,6}$/),
			countries: some(['KAZ', 'ECU', 'TUN'], 2),
			audiences: some(['trainer', 'local-government'], 2),
			sectors: some(['governance', 'health'], 2),
			sdg: tags(['8', '8.8', '8.5', '10', '10.7', '13', '17.18'], 4),
			gcm: tags(['1', '2', '6', '16', '19'], 3),
		},
		{ noNullPrototype: true },
	),
	{ maxLength: 14, selector: ({ kind, slug }) => `${kind}/${slug}` },
);
