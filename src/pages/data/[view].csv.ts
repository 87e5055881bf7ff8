/** A view's table with nothing filtered, as CSV: what the explorer hands over without script. */
import { stringsOf } from '../../i18n/locales.ts';
import { VIEWS, type View } from '../../maps/explorer/state.ts';
import { wholeView } from '../../maps/explorer/whole.ts';
import { toCsv } from '../../maps/table.ts';
import { SITE_URL } from '../../site/config.ts';
import { hub } from '../../site/hub.ts';

export function getStaticPaths() {
	return VIEWS.map((view) => ({ params: { view } }));
}

export function GET({ params }: { params: { view: View } }) {
	const { graph, vocabulary } = hub();
	return new Response(`\uFEFF${toCsv(wholeView(params.view, graph, vocabulary, stringsOf('en'), SITE_URL).table)}`);
}
