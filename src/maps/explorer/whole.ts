/** A view with nothing filtered, as files hand it over to a reader without script. */
import type { Graph } from '../../graph/types.ts';
import type { Strings } from '../../i18n/locales.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { builtExplorer, builtView } from '../model/built.ts';
import { explorerAddress } from '../model/state.ts';
import type { About, ViewTable } from '../model/table.ts';
import type { View } from '../model/view.ts';

/**
 * @param site the site's address
 * @returns the view's table, and what stands beside it; its date is that of the latest review, not of the build, so that two builds of the same
 * content are the same
 */
export function wholeView(view: View, graph: Graph, vocabulary: Vocabulary, strings: Strings, site: string): { table: ViewTable; about: About } {
	const words = strings.explorer;
	const { table } = builtView(view, builtExplorer(graph, vocabulary, strings), strings, 'page');
	const reviewed = [...graph.pages.values()].map(({ front }) => front.reviewed).sort();
	return {
		table,
		about: {
			title: view.called(words).question,
			address: new URL(explorerAddress({ view: view.name }), site).href,
			date: reviewed.at(-1) ?? '',
			source: words.source({ site: new URL(site).host }),
			licence: words.licence,
		},
	};
}
