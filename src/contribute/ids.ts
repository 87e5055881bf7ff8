/** The next id for life of a kind, one that no page has ever had. */
import type { ContentFile } from '../files/content.ts';
import type { Graph } from '../graph/types.ts';
import { ID_LETTERS, makeId, numberOf } from '../schema/ids.ts';
import { KINDS } from './draft.ts';

type Kind = (typeof KINDS)[number];

/**
 * @param ledger its /id/ addresses are of pages that may be gone, and whose ids stay theirs
 * @returns "C17"
 */
export function nextId(kind: Kind, { pages }: Graph, ledger: ContentFile | undefined): string {
	const letter = ID_LETTERS[kind];
	let highest = 0;
	const take = (id: string) => {
		if (id.startsWith(letter)) highest = Math.max(highest, numberOf(id));
	};
	for (const { front } of pages.values()) if ('id' in front) take(front.id);
	for (const [, id = ''] of (ledger?.text ?? '').matchAll(/\/id\/([A-Z]\d+)\//g)) take(id);
	return makeId(letter, highest + 1);
}

/** The kind an id is of, by its letter; undefined for kinds that nobody starts. */
export function kindOf(id: unknown): Kind | undefined {
	return KINDS.find((kind) => typeof id === 'string' && ID_LETTERS[kind] === id.slice(0, 1));
}
