/** Every link of the hub as a row, as JSON: /schemas/links.json says what a row holds. */
import { stringsOf } from '../../i18n/locales.ts';
import { linkRows } from '../../maps/model/link-rows.ts';
import { SITE_URL } from '../../site/config.ts';
import { hub } from '../../site/hub.ts';

export function GET() {
	const { graph, vocabulary } = hub();
	const strings = stringsOf('en');
	const links = linkRows(graph, vocabulary, strings, SITE_URL);
	const { source, licence } = strings.explorer;
	const about = { $schema: new URL('/schemas/links.json', SITE_URL).href, source: source({ site: new URL(SITE_URL).host }), licence };
	return Response.json({ ...about, links });
}
