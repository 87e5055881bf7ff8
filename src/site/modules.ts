/** Static paths of the modules by their ids for life, for the pages and files made of each. */
import { hub } from './hub.ts';

export function modulePaths() {
	return [...hub().graph.pages.values()].flatMap((page) =>
		'plan' in page.front ? [{ params: { id: page.front.id }, props: { page, front: page.front } }] : [],
	);
}
