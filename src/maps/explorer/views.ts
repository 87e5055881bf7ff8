/** Draws a view from data and state: the same code at build time and in the browser. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import { flowOf } from '../flow/data.ts';
import { layOutFlow } from '../flow/layout.ts';
import { renderFlow, renderFlowBars } from '../flow/render.ts';
import { flowFindings, flowTable } from '../flow/rows.ts';
import { matrixOf } from '../matrix/data.ts';
import { layOutMatrix } from '../matrix/layout.ts';
import { renderMatrix, renderMatrixCards } from '../matrix/render.ts';
import { matrixFindings, matrixTable } from '../matrix/rows.ts';
import type { ViewTable } from '../table.ts';
import { countryCounts } from '../world/data.ts';
import { layOutCountries } from '../world/layout.ts';
import { renderCountries, renderSymbols } from '../world/render.ts';
import { worldFindings, worldTable } from '../world/rows.ts';
import { type Explorer, pagesUnder } from './pages.ts';
import type { ExplorerState, Mode } from './state.ts';

export interface Drawn {
	/** SVG text; of the world map only its symbols, for the land never changes. */
	picture: () => string;
	/** The same for a narrow screen, and, beside the world map, for any. */
	list: () => string;
	table: ViewTable;
	/** Sentences computed from the numbers. */
	findings: string[];
}

/** The width of the world's paper, see world/land.ts, which stays out of the browser. */
const WORLD_WIDTH = 960;

/** @returns what `state.view` shows; pictures are drawn when asked for */
export function drawView(explorer: Explorer, state: ExplorerState, words: ExplorerWords, mode: Mode): Drawn {
	const setting = { explorer, words, state, mode };
	if (state.view === 'map') {
		const pages = pagesUnder(explorer, state, 'country');
		const counts = countryCounts(explorer, pages);
		return {
			picture: () => renderSymbols(layOutCountries(counts, WORLD_WIDTH), words, mode, state.filters.country),
			list: () => renderCountries(counts, words, mode, state.filters.country),
			table: worldTable(counts, words),
			findings: [...worldFindings(counts, pages, words), ...(state.links === 'table' ? [words.world.noTable] : [])],
		};
	}
	const pages = pagesUnder(explorer, state, 'choices');
	if (state.view === 'flow') {
		const flow = flowOf(explorer, pages, state);
		const layout = layOutFlow(flow);
		return {
			picture: () => renderFlow(layout, setting),
			list: () => renderFlowBars(layout, setting),
			table: flowTable(flow, explorer, state, words),
			findings: flowFindings(flow, explorer, state, words),
		};
	}
	const matrix = matrixOf(explorer, pages, state);
	const layout = layOutMatrix(matrix);
	return {
		picture: () => renderMatrix(layout, setting),
		list: () => renderMatrixCards(layout, setting),
		table: matrixTable(matrix, explorer, state, words),
		findings: matrixFindings(matrix, explorer, words),
	};
}
