/** Where in a source a statement rests: "iom-evaluation-2022 743, 745-747". */

/** A closed range of our own paragraph numbers in one source; a single paragraph has `from === to`. */
export interface ParagraphRange {
	from: number;
	to: number;
}

/** A source's id and the paragraphs meant; an empty list means the document as a whole. */
export interface Reference {
	source: string;
	paragraphs: ParagraphRange[];
}

const RANGE = /^(\d+)(?:\s*[-–]\s*(\d+))?$/;

/**
 * Reads paragraph numbers as an editor writes them.
 * @param text for example "743, 745-747"; empty text gives an empty list
 * @returns the ranges in the order written, or undefined when any part is not a number or a rising range
 */
export function parseParagraphs(text: string): ParagraphRange[] | undefined {
	if (text.trim() === '') return [];
	const ranges: ParagraphRange[] = [];
	for (const part of text.split(',')) {
		const match = RANGE.exec(part.trim());
		if (!match) return undefined;
		const from = Number(match[1]);
		const to = Number(match[2] ?? match[1]);
		if (to < from) return undefined;
		ranges.push({ from, to });
	}
	return ranges;
}

/**
 * Reads a reference as it stands in front matter.
 * @param text a source id, then optionally paragraphs: "desa-iom-2022", "desa-iom-2022 99", "iom-evaluation-2022 743, 745-747"
 * @returns the reference, or undefined when the text has another form; whether the source exists is not asked here
 */
export function parseReference(text: string): Reference | undefined {
	const match = /^([a-z0-9][a-z0-9-]*)(?:\s+(.+))?$/.exec(text.trim());
	if (!match?.[1]) return undefined;
	const paragraphs = parseParagraphs(match[2] ?? '');
	return paragraphs && { source: match[1], paragraphs };
}
