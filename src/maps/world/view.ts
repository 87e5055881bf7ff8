/** The world map: a symbol for each country that pages are about. */
import { pagesUnder } from '../model/pages.ts';
import { toggleChoice } from '../model/state.ts';
import type { View } from '../model/view.ts';
import { countryCounts } from './data.ts';
import { layOutCountries } from './layout.ts';
import { placeSymbols } from './place.ts';
import { renderCountries, renderSymbols } from './render.ts';
import { worldFindings, worldTable } from './rows.ts';

export const world: View = {
	name: 'map',
	folder: 'world',
	called: (words) => ({ tab: words.views.map, question: words.questions.map }),
	menus: [],
	drawsTable: false,
	listBeside: true,
	opensPanel: false,
	draw(setting) {
		const { explorer, state, words } = setting;
		// A map does not filter itself by the countries chosen in it.
		const pages = pagesUnder(explorer, state, 'country');
		const counts = countryCounts(explorer, pages);
		return {
			// Only the symbols: the land below them never changes, and the browser is not sent it again (see land.ts).
			picture: () => renderSymbols(layOutCountries(counts), setting),
			list: () => renderCountries(counts, setting),
			table: worldTable(counts, words),
			findings: [...worldFindings(counts, pages, words), ...(state.links === 'table' ? [words.world.noTable] : [])],
		};
	},
	choose: toggleChoice,
	place: placeSymbols,
};
