/** The data of the explorer's linked views. */
import { stringsOf } from '../../i18n/locales.ts';
import { explorerData } from '../../maps/explorer/data.ts';
import { hub } from '../../site/hub.ts';

export function GET() {
	const { graph, vocabulary } = hub();
	return Response.json(explorerData(graph, vocabulary, stringsOf('en')));
}
