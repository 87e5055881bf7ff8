/** A view as it is drawn when the site is built, complete before any script. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { landOf } from '../world/land.ts';
import { renderWorld } from '../world/render.ts';
import type { Explorer } from './pages.ts';
import { emptyState, type Mode, type View } from './state.ts';
import { type Drawn, drawView } from './views.ts';

/** @returns the view with nothing chosen; its picture has the land under the map, which the browser is not sent again */
export function builtView(
	explorer: Explorer,
	view: View,
	mode: Mode,
	{ countries }: Vocabulary,
	words: ExplorerWords,
): Omit<Drawn, 'picture'> & { picture: string } {
	const drawn = drawView(explorer, { ...emptyState(), view }, words, mode);
	const picture = drawn.picture();
	return { ...drawn, picture: view === 'map' ? renderWorld(landOf(countries), words, drawn.findings.join(' '), picture) : picture };
}
