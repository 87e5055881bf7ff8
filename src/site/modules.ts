/** The modules together: for the pages and files made of each, and for sessions. */
import type { Graph } from '../graph/types.ts';
import { stringsOf } from '../i18n/locales.ts';
import type { Catalogue } from '../learn/catalogue.ts';
import { catalogueOf } from '../learn/from-graph.ts';
import { hub } from './hub.ts';

const catalogues = new WeakMap<Graph, Catalogue>();

/** The catalogue of modules, made once a graph. */
export function moduleCatalogue(): Catalogue {
	const { graph, vocabulary } = hub();
	const known = catalogues.get(graph);
	if (known) return known;
	const made = catalogueOf(graph, vocabulary, stringsOf('en'));
	catalogues.set(graph, made);
	return made;
}

/** Static paths of the modules by their ids for life. */
export function modulePaths() {
	return [...hub().graph.pages.values()].flatMap((page) =>
		'plan' in page.front ? [{ params: { id: page.front.id }, props: { page, front: page.front } }] : [],
	);
}
