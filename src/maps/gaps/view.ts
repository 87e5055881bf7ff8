/** What is missing: the objectives and goals without a guide, a toolkit, a case or a module, and the pairs of the UN Network's table without a page. */
import { pagesUnder } from '../model/pages.ts';
import { toggleChoice } from '../model/state.ts';
import type { View } from '../model/view.ts';
import { gapsOf } from './data.ts';
import { renderGaps } from './render.ts';
import { gapsFindings, gapsLead, gapsTable } from './rows.ts';

export const gaps: View = {
	name: 'gaps',
	folder: 'gaps',
	called: (words) => ({ tab: words.views.gaps, question: words.questions.gaps }),
	menus: ['by'],
	drawsTable: true,
	named: false,
	opensPanel: true,
	draw(setting) {
		const { explorer, state, words } = setting;
		const data = gapsOf(explorer, pagesUnder(explorer, state, 'choices'), state);
		return {
			picture: () => renderGaps(data, setting),
			lead: () => gapsLead(data, setting),
			table: gapsTable(data, setting),
			findings: gapsFindings(data, setting),
			...(state.by !== 'objective' && { question: words.gaps.questions[state.by] }),
		};
	},
	choose: (state, choice) => toggleChoice({ ...state, chosen: state.chosen.includes(choice) ? state.chosen : [] }, choice),
};
