/** Makes the parcels of reasons, at build time. */
import { isSubjectPage } from '../../graph/queries.ts';
import { reasonOf } from '../../graph/reasons.ts';
import type { Graph, TagLink } from '../../graph/types.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { parcelOf, type Reasons } from './reasons.ts';

/** @returns parcels by name, "sdg-8", "gcm-6" or "country-ECU"; together they grow with the number of links */
export function reasonParcels(graph: Graph, { sources, ...vocabulary }: Vocabulary): Map<string, Reasons> {
	const parcels = new Map<string, Reasons>([
		...vocabulary['sdg-goals'].map(({ code }): [string, Reasons] => [`sdg-${code}`, {}]),
		...vocabulary['gcm-objectives'].map(({ code }): [string, Reasons] => [`gcm-${code}`, {}]),
		...vocabulary.countries.map(({ iso }): [string, Reasons] => [`country-${iso}`, {}]),
	]);
	const put = (parcel: string, page: string, link: TagLink) => {
		const pages = parcels.get(parcel);
		if (!pages) return;
		pages[page] ??= {};
		pages[page][link.to] = reasonOf(link, sources);
	};
	for (const page of graph.pages.values()) {
		if (!isSubjectPage(page)) continue;
		for (const link of graph.from.get(`page:${page.id}`) ?? []) {
			if (link.kind !== 'tag') continue;
			put(parcelOf(link.to), page.id, link);
			for (const iso of page.front.countries) put(`country-${iso}`, page.id, link);
		}
	}
	return parcels;
}
