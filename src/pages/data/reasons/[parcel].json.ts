/** The reasons of links, one file a goal, an objective and a country. */

import { reasonParcels } from '../../../maps/explorer/parcels.ts';
import type { Reasons } from '../../../maps/explorer/reasons.ts';
import { hub } from '../../../site/hub.ts';

export function getStaticPaths() {
	const { graph, vocabulary } = hub();
	return [...reasonParcels(graph, vocabulary)].map(([parcel, reasons]) => ({ params: { parcel }, props: { reasons } }));
}

export function GET({ props }: { props: { reasons: Reasons } }) {
	return Response.json(props.reasons);
}
