/** A view with nothing filtered, as files hand it over to a reader without script. */
import type { Graph } from '../../graph/types.ts';
import type { Strings } from '../../i18n/locales.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { About, ViewTable } from '../table.ts';
import { explorerData } from './data.ts';
import { openExplorer } from './pages.ts';
import { emptyState, type View } from './state.ts';
import { drawView } from './views.ts';

/**
 * @param site the site's address
 * @returns the view's table, and what stands beside it; its date is that of the latest review, not of the build, so that two builds of the same
 * content are the same
 */
export function wholeView(view: View, graph: Graph, vocabulary: Vocabulary, strings: Strings, site: string): { table: ViewTable; about: About } {
	const words = strings.explorer;
	const { table } = drawView(openExplorer(explorerData(graph, vocabulary, strings)), { ...emptyState(), view }, words, 'page');
	const reviewed = [...graph.pages.values()].map(({ front }) => front.reviewed).sort();
	return {
		table,
		about: {
			title: words.questions[view],
			address: new URL(`/explore/${view === 'matrix' ? '' : `?view=${view}`}`, site).href,
			date: reviewed.at(-1) ?? '',
			source: words.source({ site: new URL(site).host }),
			licence: words.licence,
		},
	};
}
