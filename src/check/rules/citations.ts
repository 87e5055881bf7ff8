import { type ParagraphRange, parseParagraphs, type Reference } from '../../schema/references.ts';
import type { Source } from '../../schema/vocabulary.ts';
import { type Finding, nearest } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const citations: ContentRule = {
	code: 'WM017',
	level: 'error',
	title: 'A source or a paragraph that does not exist',
	help: 'A reference is a source’s id and our own paragraph numbers: iom-evaluation-2022 743, 745-747. The ids are in content/vocabulary/sources.yaml with the highest number of each. If the number is right and the source new, add the source there first.',
	find: ({ graph, parsed, prose, vocabulary }) => {
		const sources = new Map(vocabulary.sources.map((source) => [source.id, source]));
		const findings: Finding[] = [];
		const check = ({ source, paragraphs }: Reference, place: Pick<Finding, 'file' | 'line' | 'column'>) => {
			const known = sources.get(source);
			const bad = known ? outside(known, paragraphs) : undefined;
			if (!known)
				findings.push({ ...place, found: `“${source}” is no source`, allowed: [...sources.keys()].join(', '), meant: nearest(source, sources.keys()) });
			else if (bad !== undefined)
				findings.push({
					...place,
					found: `${source} has no paragraph ${bad}`,
					allowed: known.paragraphs ? `1 to ${known.paragraphs}` : 'the source without paragraphs',
				});
		};

		for (const link of graph.links) {
			if (link.kind === 'tag') for (const reference of link.evidence) check(reference, link.place);
		}
		for (const page of graph.pages.values()) {
			if ('figures' in page.front)
				page.front.figures.forEach(({ evidence }, index) => {
					for (const reference of evidence) check(reference, page.at(['figures', index, 'evidence']));
				});
			if ('named_in' in page.front) page.front.named_in.forEach((reference, index) => void check(reference, page.at(['named_in', index])));
		}
		for (const { file, citations: cited } of [...parsed, ...prose]) {
			for (const { source, paragraphs, at } of cited) {
				const place = { file: file.path, ...at };
				const ranges = parseParagraphs(paragraphs);
				if (ranges) check({ source, paragraphs: ranges }, place);
				else findings.push({ ...place, found: `“${paragraphs}” are no paragraphs`, allowed: 'numbers and ranges: 743, 745-747' });
			}
		}
		return findings;
	},
};

function outside({ paragraphs: last = 0 }: Source, ranges: readonly ParagraphRange[]): number | undefined {
	return ranges.flatMap(({ from, to }) => [from, to]).find((number) => number < 1 || number > last);
}
