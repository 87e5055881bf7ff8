/** A view of the explorer with nothing filtered, and what stands beside it when it is taken away. */
import { stringsOf } from '../i18n/locales.ts';
import { explorerData } from '../maps/explorer/data.ts';
import { openExplorer } from '../maps/explorer/pages.ts';
import { emptyState, type View } from '../maps/explorer/state.ts';
import { drawView } from '../maps/explorer/views.ts';
import type { About, ViewTable } from '../maps/table.ts';
import { SITE_URL } from './config.ts';
import { hub } from './hub.ts';

/** The date is that of the latest review, not of the build, so that two builds of the same content are the same. */
export function viewTable(view: View): { table: ViewTable; about: About } {
	const { graph, vocabulary } = hub();
	const strings = stringsOf('en');
	const words = strings.explorer;
	const { table } = drawView(openExplorer(explorerData(graph, vocabulary, strings)), { ...emptyState(), view }, words, 'page');
	const reviewed = [...graph.pages.values()].map(({ front }) => front.reviewed).sort();
	return {
		table,
		about: {
			title: words.questions[view],
			address: new URL(`/explore/${view === 'matrix' ? '' : `?view=${view}`}`, SITE_URL).href,
			date: reviewed.at(-1) ?? '',
			source: words.source(new URL(SITE_URL).host),
			licence: words.licence,
		},
	};
}
