/** The rows of all links, made of the graph when the site is built. */
import { addressOf, codeOf } from '../../graph/addresses.ts';
import { evidenceOf } from '../../graph/evidence.ts';
import { isSubjectPage, tagsOf } from '../../graph/queries.ts';
import type { Graph } from '../../graph/types.ts';
import type { Strings } from '../../i18n/locales.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { LinkRow } from './links.ts';

/** @returns a row a link, in the order of the pages' ids */
export function linkRows(graph: Graph, vocabulary: Vocabulary, strings: Strings, site: string): LinkRow[] {
	const names = new Map([
		...[...vocabulary['sdg-goals'], ...vocabulary['sdg-targets']].map(({ code, label }) => [`sdg:${code}`, label] as const),
		...vocabulary['gcm-objectives'].map(({ code, label }) => [`gcm:${code}`, label] as const),
	]);
	const countries = new Map(vocabulary.countries.map(({ iso, name }) => [iso as string, name]));
	return [...graph.pages.values()].filter(isSubjectPage).flatMap((page) =>
		tagsOf(graph, page.id).map(({ to, weight, because, evidence, stated }): LinkRow => {
			const documents = evidence.map((reference) => evidenceOf(reference, vocabulary.sources));
			return {
				page: page.id,
				title: page.front.title,
				address: new URL(addressOf(page.id), site).href,
				kind: strings.collections[page.collection],
				countries: page.front.countries.map((iso) => countries.get(iso) ?? iso).join('; '),
				framework: to.startsWith('gcm:') ? 'GCM' : 'SDG',
				code: codeOf(to),
				name: names.get(to) ?? '',
				weight,
				reason: because ?? '',
				stated: stated ? 'yes' : 'no',
				evidence: documents.map(({ source, where }) => [source.label, where].filter(Boolean).join(', ')).join('; '),
				sources: documents.map(({ source }) => source.id).join('; '),
				published: page.front.published ?? '',
				reviewed: page.front.reviewed ?? '',
			};
		}),
	);
}
