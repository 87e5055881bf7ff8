/** The data of the explorer's linked views, but for the names of pages. */
import { stringsOf } from '../../i18n/locales.ts';
import { explorerData } from '../../maps/model/data.ts';
import { hub } from '../../site/hub.ts';

export function GET() {
	const { graph, vocabulary } = hub();
	return Response.json(explorerData(graph, vocabulary, stringsOf('en')));
}
