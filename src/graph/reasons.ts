/** Reasons of links in the form in which they travel to a browser: short, and with names in the place of ids. */
import type { Source } from '../schema/vocabulary.ts';
import { evidenceOf } from './evidence.ts';
import { tagsOf } from './queries.ts';
import type { Graph, TagLink } from './types.ts';

/** A link's reason: the sentence ('' when none is given, as for a claimed link), documents as [source's id, its name, where in it], and whether a source states it. */
export type Reason = [because: string, evidence: [id: string, label: string, where: string][], stated: 0 | 1];

/** @throws when a document of the evidence does not exist; the check says so first */
export function reasonOf({ because, evidence, stated }: TagLink, sources: readonly Source[]): Reason {
	const documents = evidence.map((reference): Reason[1][number] => {
		const { source, where } = evidenceOf(reference, sources);
		return [source.id, source.label, where];
	});
	return [because ?? '', documents, stated ? 1 : 0];
}

/** The reasons of one page's links, by node: { "gcm:6": … }. */
export function reasonsOf(graph: Graph, page: string, sources: readonly Source[]): Record<string, Reason> {
	return Object.fromEntries(tagsOf(graph, page).map((link) => [link.to, reasonOf(link, sources)]));
}
