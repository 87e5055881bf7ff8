/** The matrix: which goals and objectives meet in pages, and which in the UN Network's table. */
import { pagesUnder } from '../model/pages.ts';
import { choosePair } from '../model/state.ts';
import type { View } from '../model/view.ts';
import { matrixOf } from './data.ts';
import { renderMatrix } from './render.ts';
import { matrixFindings, matrixLead, matrixTable, matrixTip } from './rows.ts';
import { cross, neighbour } from './step.ts';

export const matrix: View = {
	name: 'matrix',
	folder: 'matrix',
	called: (words) => ({ tab: words.views.matrix, question: words.questions.matrix }),
	menus: ['order', 'open', 'divide'],
	drawsTable: true,
	named: false,
	opensPanel: true,
	draw(setting) {
		const { explorer, state } = setting;
		const data = matrixOf(explorer, pagesUnder(explorer, state, 'choices'), state);
		return {
			picture: () => renderMatrix(data, setting),
			lead: () => matrixLead(data, setting),
			tip: (key) => matrixTip(data, key, setting),
			table: matrixTable(data, setting),
			findings: matrixFindings(data, setting),
		};
	},
	// A cell is two choices at once: the head of a row or a column takes their place.
	choose: (state, choice) => choosePair(state, [choice]),
	step: neighbour,
	light: cross,
};
