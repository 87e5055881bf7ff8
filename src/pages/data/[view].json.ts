/** A view's table with nothing filtered, as JSON: what the explorer hands over without script. */
import { VIEWS, type View } from '../../maps/explorer/state.ts';
import { toJson } from '../../maps/table.ts';
import { viewTable } from '../../site/explorer.ts';

export function getStaticPaths() {
	return VIEWS.map((view) => ({ params: { view } }));
}

export function GET({ params }: { params: { view: View } }) {
	const { table, about } = viewTable(params.view);
	return new Response(toJson(table, about));
}
