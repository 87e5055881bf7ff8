import { type ParagraphRange, parseParagraphs, type Reference } from '../../schema/references.ts';
import type { Source } from '../../schema/vocabulary.ts';
import { nearest, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** WM017: a source or a paragraph that does not exist. WM018: a source is cited, and the front matter does not list it. */
export const citations: Rule = ({ graph, parsed, vocabulary }) => {
	const sources = new Map(vocabulary.sources.map((source) => [source.id, source]));
	const problems: Problem[] = [];
	const check = ({ source, paragraphs }: Reference, place: Pick<Problem, 'file' | 'line' | 'column'>) => {
		const known = sources.get(source);
		const bad = known ? outside(known, paragraphs) : undefined;
		if (!known)
			problems.push({
				...place,
				level: 'error',
				code: 'WM017',
				found: `“${source}” is no source`,
				allowed: [...sources.keys()].join(', '),
				...meantBy(nearest(source, sources.keys())),
			});
		else if (bad)
			problems.push({
				...place,
				level: 'error',
				code: 'WM017',
				found: `${source} has no paragraph ${bad}`,
				allowed: known.paragraphs ? `1 to ${known.paragraphs}` : 'the source without paragraphs',
			});
	};

	for (const link of graph.links) {
		if (link.kind === 'tag') for (const reference of link.evidence) check(reference, link.place);
	}
	for (const page of graph.pages.values()) {
		if ('named_in' in page.front) page.front.named_in.forEach((reference, index) => void check(reference, page.at(['named_in', index])));
	}
	for (const { file, id, citations: cited } of parsed) {
		const listed = graph.pages.get(id)?.front.sources;
		for (const { source, paragraphs, at } of cited) {
			const place = { file: file.path, ...at };
			const ranges = parseParagraphs(paragraphs);
			if (ranges) check({ source, paragraphs: ranges }, place);
			else problems.push({ ...place, level: 'error', code: 'WM017', found: `“${paragraphs}” are no paragraphs`, allowed: 'numbers and ranges: 743, 745-747' });
			if (listed && sources.has(source) && !listed.includes(source))
				problems.push({
					...place,
					level: 'error',
					code: 'WM018',
					found: `${source} is cited, and the front matter does not list it`,
					allowed: `sources: [${[...listed, source].join(', ')}]`,
				});
		}
	}
	return problems;
};

const meantBy = (meant: string | undefined) => (meant ? { meant } : {});

function outside({ paragraphs: last = 0 }: Source, ranges: readonly ParagraphRange[]): number | undefined {
	return ranges.flatMap(({ from, to }) => [from, to]).find((number) => number < 1 || number > last);
}
