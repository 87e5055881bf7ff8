/** Every link of the hub as a row, as CSV. */
import { stringsOf } from '../../i18n/locales.ts';
import { linkRows } from '../../maps/model/link-rows.ts';
import { linkTable } from '../../maps/model/links.ts';
import { toCsv } from '../../maps/model/table.ts';
import { SITE_URL } from '../../site/config.ts';
import { hub } from '../../site/hub.ts';

export function GET() {
	const { graph, vocabulary } = hub();
	return new Response(toCsv(linkTable(linkRows(graph, vocabulary, stringsOf('en'), SITE_URL))));
}
