/** The modules together: for the pages and files made of each, and for sessions. */
import type { Graph, Page } from '../graph/types.ts';
import { stringsOf } from '../i18n/locales.ts';
import { writeSession } from '../learn/address.ts';
import type { Catalogue } from '../learn/catalogue.ts';
import { catalogueOf } from '../learn/from-graph.ts';
import { EMPTY } from '../learn/session.ts';
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

/** The session builder with a module, or the modules of a pathway, in it; undefined for pages that bring no module. */
export function sessionOf({ front }: Page): string | undefined {
	const catalogue = moduleCatalogue();
	const open = (title: string, modules: readonly string[]) =>
		modules.length ? `/learn/build/${writeSession({ ...EMPTY, title, items: modules.map((module) => ({ module })) }, catalogue)}` : undefined;
	if ('plan' in front) return open('', [front.id]);
	if ('steps' in front) return open(front.title, catalogue.pathways.find(({ id }) => id === front.id)?.modules ?? []);
	return undefined;
}

/** Static paths of the modules by their ids for life. */
export function modulePaths() {
	return [...hub().graph.pages.values()].flatMap((page) =>
		'plan' in page.front ? [{ params: { id: page.front.id }, props: { page, front: page.front } }] : [],
	);
}
