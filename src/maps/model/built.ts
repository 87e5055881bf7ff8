/** What the explorer knows, opened when the site is built: everything at once. */
import type { Graph } from '../../graph/types.ts';
import type { Strings } from '../../i18n/locales.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { explorerData, pageNames } from './data.ts';
import { type Explorer, openExplorer } from './pages.ts';
import { emptyState } from './state.ts';
import { type Drawn, type Mode, PAPER_ROOM, type View } from './view.ts';

export function builtExplorer(graph: Graph, vocabulary: Vocabulary, strings: Strings): Explorer {
	return openExplorer(explorerData(graph, vocabulary, strings), pageNames(graph));
}

/** A view with nothing chosen. */
export function builtView(view: View, explorer: Explorer, { explorer: words }: Strings, mode: Mode): Drawn {
	return view.draw({ explorer, words, state: { ...emptyState(), view: view.name }, mode, room: PAPER_ROOM });
}
