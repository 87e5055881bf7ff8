/** What a reference says to a reader: the document, and where in it. */
import type { Reference } from '../schema/references.ts';
import type { Source } from '../schema/vocabulary.ts';

export interface Evidence {
	source: Source;
	/** "Appendix 1c, 4.c; Appendix 2", or '' for the document as a whole. */
	where: string;
}

/**
 * @param reference paragraphs by our own numbers
 * @param sources the vocabulary of sources
 * @returns the document and its sections, which a reader who holds the document can find
 * @throws when the source does not exist; the check says so first
 */
export function evidenceOf({ source: id, paragraphs }: Reference, sources: readonly Source[]): Evidence {
	const source = sources.find((each) => each.id === id);
	if (!source) throw new Error(`no source ${id}`);
	const found = (source.sections ?? []).filter(({ from, to }) => paragraphs.some((range) => range.from <= to && range.to >= from));
	return { source, where: [...new Set(found.map(({ section }) => section))].join('; ') };
}
