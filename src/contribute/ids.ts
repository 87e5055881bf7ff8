/** Ids for life: the next one of a kind that no page has ever had. */
import type { ContentFile } from '../files/content.ts';
import type { Graph } from '../graph/types.ts';
import type { KINDS } from './draft.ts';

type Kind = (typeof KINDS)[number];

const LETTERS: Record<Kind, string> = { guides: 'G', toolkits: 'T', 'case-studies': 'C', modules: 'M', pathways: 'P', resources: 'R' };

/**
 * @param ledger its /id/ addresses are of pages that may be gone, and whose ids stay theirs
 * @returns "C17"
 */
export function nextId(kind: Kind, { pages }: Graph, ledger: ContentFile | undefined): string {
	const letter = LETTERS[kind];
	const published = [...(ledger?.text ?? '').matchAll(/\/id\/([A-Z]\d+)\//g)].map(([, id = '']) => id);
	const taken = [...[...pages.values()].flatMap(({ front }) => ('id' in front ? [front.id] : [])), ...published];
	const highest = Math.max(0, ...taken.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1))));
	return `${letter}${String(highest + 1).padStart(2, '0')}`;
}

/** The kind an id is of, by its letter. */
export function kindOf(id: unknown): Kind | undefined {
	return (Object.keys(LETTERS) as Kind[]).find((kind) => LETTERS[kind] === String(id).slice(0, 1));
}
