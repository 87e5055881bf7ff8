/** Around: one goal, target, objective, country or page in the middle, and what it is joined to. */
import { numberOf, wordsFor } from '../model/names.ts';
import { pagesUnder } from '../model/pages.ts';
import { splitKey } from '../model/state.ts';
import type { Setting, View } from '../model/view.ts';
import { aroundOf, type Spoke } from './data.ts';
import { layOutAround, layOutWheel } from './layout.ts';
import { renderAround, renderAroundList } from './render.ts';
import { aroundFindings, aroundLead, aroundTable } from './rows.ts';
import { lightSpoke, nextSpoke } from './step.ts';

export const around: View = {
	name: 'around',
	folder: 'around',
	called: (words) => ({ tab: words.views.around, question: words.questions.around }),
	menus: ['at'],
	drawsTable: true,
	named: true,
	opensPanel: true,
	draw(setting) {
		const { explorer, state, room, words } = setting;
		const data = aroundOf(explorer, pagesUnder(explorer, { ...state, page: '' }, 'choices'), state);
		const texts = { name: (spoke: Spoke) => spokeName(spoke, setting), reason: (spoke: Spoke) => setting.reasons?.[spoke.key]?.[0] ?? '' };
		return {
			picture: () => renderAround(room.narrow ? layOutWheel(data, room) : layOutAround(data, room, texts), data, setting),
			list: () => renderAroundList(data, setting),
			lead: () => aroundLead(data, setting),
			table: aroundTable(data, setting),
			findings: aroundFindings(data, setting),
			question: data.middle.startsWith('page:') ? words.around.questionPage : words.around.question({ name: numberOf(data.middle, setting) }),
			middle: data.middle,
			keepsOverview: true,
		};
	},
	moves: true,
	choose: (state, at) => ({ ...state, at, chosen: [], page: '' }),
	step: nextSpoke,
	light: lightSpoke,
};

/** "1 Data", "10.7 Orderly migration", "Resources 21" */
function spokeName({ key, pages }: Spoke, setting: Setting): string {
	const [kind, id] = splitKey(key);
	const name = wordsFor(key, setting);
	if (kind === 'sdg' || kind === 'gcm') return `${id} ${name}`;
	return kind === 'kind' ? `${name} ${pages}` : name;
}
