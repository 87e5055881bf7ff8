/** The reasons of a page's links, one file a page: /data/why/guides/use-an-mgi-baseline.json */
import { isSubjectPage } from '../../../graph/queries.ts';
import { type Reason, reasonsOf } from '../../../graph/reasons.ts';
import { hub } from '../../../site/hub.ts';

export function getStaticPaths() {
	const { graph, vocabulary } = hub();
	return [...graph.pages.values()].filter(isSubjectPage).map(({ id }) => ({ params: { id }, props: { reasons: reasonsOf(graph, id, vocabulary.sources) } }));
}

export function GET({ props }: { props: { reasons: Record<string, Reason> } }) {
	return Response.json(props.reasons);
}
