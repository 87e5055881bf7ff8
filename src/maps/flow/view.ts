/** The flow: goals, pages and objectives, and the bands between them. */
import { pagesUnder } from '../model/pages.ts';
import { toggleChoice } from '../model/state.ts';
import type { View } from '../model/view.ts';
import { flowOf } from './data.ts';
import { layOutFlow } from './layout.ts';
import { renderFlow, renderFlowBars } from './render.ts';
import { flowFindings, flowTable } from './rows.ts';
import { beside } from './step.ts';

export const flow: View = {
	name: 'flow',
	folder: 'flow',
	called: (words) => ({ tab: words.views.flow, question: words.questions.flow }),
	menus: ['open'],
	drawsTable: true,
	listBeside: false,
	opensPanel: false,
	draw(setting) {
		const { explorer, state } = setting;
		const data = flowOf(explorer, pagesUnder(explorer, state, 'choices'), state);
		const layout = layOutFlow(data);
		return {
			picture: () => renderFlow(layout, setting),
			list: () => renderFlowBars(layout, setting),
			table: flowTable(data, setting),
			findings: flowFindings(data, setting),
		};
	},
	choose: toggleChoice,
	step: beside,
};
