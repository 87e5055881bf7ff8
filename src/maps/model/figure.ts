/** What a view's Figure.astro is given. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Drawn, Mode, View } from './view.ts';

export interface Figure {
	view: View;
	drawn: Drawn;
	words: ExplorerWords;
	/** "page" or "embed" */
	mode: Mode;
	vocabulary: Vocabulary;
}
