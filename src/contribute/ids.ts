/** Ids for life: the next one of a kind that no page has ever had. */
import type { ContentFile } from '../files/content.ts';
import type { Graph } from '../graph/types.ts';
import { ID_LETTERS } from '../schema/pages.ts';
import { KINDS } from './draft.ts';

type Kind = (typeof KINDS)[number];

/**
 * @param ledger its /id/ addresses are of pages that may be gone, and whose ids stay theirs
 * @returns "C17"
 */
export function nextId(kind: Kind, { pages }: Graph, ledger: ContentFile | undefined): string {
	const letter = ID_LETTERS[kind];
	const published = [...(ledger?.text ?? '').matchAll(/\/id\/([A-Z]\d+)\//g)].map(([, id = '']) => id);
	const taken = [...[...pages.values()].flatMap(({ front }) => ('id' in front ? [front.id] : [])), ...published];
	const highest = Math.max(0, ...taken.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1))));
	return `${letter}${String(highest + 1).padStart(2, '0')}`;
}

/** The kind an id is of, by its letter. */
export function kindOf(id: unknown): Kind | undefined {
	return KINDS.find((kind) => ID_LETTERS[kind] === String(id).slice(0, 1));
}
