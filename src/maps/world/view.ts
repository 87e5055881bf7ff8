/** The world map: a symbol for each country that pages are about; two of them side by side. */
import { html } from '../../markup/html.ts';
import { pagesUnder } from '../model/pages.ts';
import { toggleChoice } from '../model/state.ts';
import type { View } from '../model/view.ts';
import { compareCountries, compareFindings, compareTable, renderCompare } from './compare.ts';
import { countryCounts } from './data.ts';
import { layOutCountries } from './layout.ts';
import { placeSymbols } from './place.ts';
import { renderBeside, renderSymbols } from './render.ts';
import { worldFindings, worldTable } from './rows.ts';

export const world: View = {
	name: 'map',
	folder: 'world',
	called: (words) => ({ tab: words.views.map, question: words.questions.map }),
	menus: [],
	drawsTable: false,
	named: false,
	opensPanel: false,
	draw(setting) {
		const { explorer, state, words } = setting;
		// A map does not filter itself by the countries chosen in it.
		const pages = pagesUnder(explorer, state, 'country');
		const counts = countryCounts(explorer, pages);
		const [first, second, ...more] = state.filters.country;
		const compared = first && second && more.length === 0 ? compareCountries(explorer, pages, [first, second]) : undefined;
		const names = compared?.countries.map((iso) => explorer.countries.find((country) => country.iso === iso)?.name ?? iso);
		return {
			// Only the symbols: the land below them never changes, and the browser is not sent it again (see land.ts).
			picture: () => renderSymbols(layOutCountries(counts), setting),
			beside: () => renderBeside(counts, compared && renderCompare(compared, setting), setting),
			lead: () => html`<p class="small soft">${words.world.hint}</p>`,
			table: compared ? compareTable(compared, setting) : worldTable(counts, words),
			findings: [
				...(compared ? compareFindings(compared, setting) : worldFindings(counts, pages, words)),
				...(state.links === 'table' ? [{ text: words.world.noTable }] : []),
			],
			keepsOverview: compared !== undefined,
			...(names && { question: words.world.compareQuestion({ a: names[0] ?? '', b: names[1] ?? '' }) }),
		};
	},
	choose: toggleChoice,
	place: placeSymbols,
};
