/** A view's table with nothing filtered, as CSV: what the explorer hands over without script. */
import { VIEWS, type View } from '../../maps/explorer/state.ts';
import { toCsv } from '../../maps/table.ts';
import { viewTable } from '../../site/explorer.ts';

export function getStaticPaths() {
	return VIEWS.map((view) => ({ params: { view } }));
}

export function GET({ params }: { params: { view: View } }) {
	return new Response(`\uFEFF${toCsv(viewTable(params.view).table)}`);
}
