/** A page's sources with their notes: each document once, in the order in which the text first cites it. */
import type { Note } from '../content/notes.ts';
import { type CitedPlace, evidenceOf } from '../graph/evidence.ts';
import type { Source } from '../schema/vocabulary.ts';

export interface CitedDocument {
	source: Source;
	notes: { number: number /** Left out where the note stands under another document already. */; id: string | undefined; mark: string; places: CitedPlace[] }[];
}

export type OtherNote = Pick<Note, 'number' | 'id' | 'mark' | 'html'>;

/**
 * @param listed ids of the sources that the page names, cited in a note or not
 * @returns documents with their notes, and the notes that are more than citations
 */
export function gatherNotes(
	notes: readonly Note[],
	listed: readonly string[],
	sources: readonly Source[],
): { documents: CitedDocument[]; others: OtherNote[] } {
	const documents = new Map<string, CitedDocument>();
	const documentOf = (id: string): CitedDocument | undefined => {
		const source = sources.find((each) => each.id === id);
		const document = documents.get(id) ?? (source && { source, notes: [] });
		if (document) documents.set(id, document);
		return document;
	};
	for (const { number, id, mark, cites } of notes) {
		for (const [index, reference] of cites.entries()) {
			const document = documentOf(reference.source);
			if (!document) continue;
			const { places } = evidenceOf(reference, sources);
			const before = document.notes.at(-1);
			if (before?.number === number) before.places.push(...places);
			else document.notes.push({ number, id: index ? undefined : id, mark, places });
		}
	}
	for (const id of listed) documentOf(id);
	return { documents: [...documents.values()], others: notes.filter(({ cites }) => cites.length === 0) };
}
