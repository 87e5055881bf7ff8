/** What a reference says to a reader: the document, and where in it. */
import type { Reference } from '../schema/references.ts';
import type { Source } from '../schema/vocabulary.ts';
import { sourceAddress } from './addresses.ts';

/** A section of a document, and its address on the source's page. */
export interface CitedPlace {
	/** "Appendix 1c, 4.c" */
	section: string;
	/** "/sources/iom-evaluation-2022/#appendix-1c-4.c" */
	address: string;
}

export interface Evidence {
	source: Source;
	places: CitedPlace[];
	/** The places in one line: "Appendix 1c, 4.c; Appendix 2", or '' for the document as a whole. */
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
	const sections = [...new Set(found.map(({ section }) => section))];
	const places = sections.map((section): CitedPlace => ({ section, address: `${sourceAddress(id)}#${anchorOf(section)}` }));
	return { source, places, where: sections.join('; ') };
}

/** @returns the anchor of a section on its source's page: "Appendix 1c, 4.c" → "appendix-1c-4.c" */
function anchorOf(section: string): string {
	return section.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-');
}

/** A section as the source's page lists it. */
export interface ListedSection {
	section: string;
	anchor: string;
	/** Our own paragraph numbers: "1015–1043, 1057–1067". */
	paragraphs: string;
	/** Where the section, or the one that it is part of, begins in the document. */
	page: number | undefined;
	/** The document, at that page where its address allows it; undefined where no address is known. */
	url: string | undefined;
}

/** @returns the sections of a source, each once, in the document's order */
export function sectionsIn({ sections = [], url }: Source): ListedSection[] {
	return [...Map.groupBy(sections, ({ section }) => section)].map(([section, parts]) => {
		const page = parts[0]?.page;
		return {
			section,
			anchor: anchorOf(section),
			paragraphs: parts.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', '),
			page,
			// Readers of PDF open a page by this mark.
			url: url && page && url.endsWith('.pdf') ? `${url}#page=${page}` : url,
		};
	});
}
