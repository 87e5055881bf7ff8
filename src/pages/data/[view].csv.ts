/** A view's table with nothing filtered, as CSV: what the explorer hands over without script. */
import { stringsOf } from '../../i18n/locales.ts';
import { allViews } from '../../maps/explorer/views.ts';
import { wholeView } from '../../maps/explorer/whole.ts';
import { toCsv } from '../../maps/model/table.ts';
import type { View } from '../../maps/model/view.ts';
import { SITE_URL } from '../../site/config.ts';
import { hub } from '../../site/hub.ts';

export async function getStaticPaths() {
	return (await allViews()).map((view) => ({ params: { view: view.name }, props: { view } }));
}

export function GET({ props }: { props: { view: View } }) {
	const { graph, vocabulary } = hub();
	return new Response(toCsv(wholeView(props.view, graph, vocabulary, stringsOf('en'), SITE_URL).table));
}
