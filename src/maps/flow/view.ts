/** The flow: goals and objectives, and the bands of pages between them. */
import { html } from '../../markup/html.ts';
import { pagesUnder } from '../model/pages.ts';
import { type ExplorerState, toggleChoice } from '../model/state.ts';
import type { Setting, View } from '../model/view.ts';
import { type Flow, flowOf } from './data.ts';
import { layOutFlow } from './layout.ts';
import { renderFlow, renderFlowBars, shortName } from './render.ts';
import { flowFindings, flowLead, flowTable } from './rows.ts';
import { bandsOf, beside } from './step.ts';

export const flow: View = {
	name: 'flow',
	folder: 'flow',
	called: (words) => ({ tab: words.views.flow, question: words.questions.flow }),
	menus: ['open'],
	drawsTable: true,
	named: false,
	opensPanel: false,
	draw(setting) {
		const { explorer, state, words, room } = setting;
		const pages = pagesUnder(explorer, state, 'choices');
		const data = flowOf(explorer, pages, state);
		return {
			picture: () =>
				room.narrow
					? narrowPicture(setting, data)
					: renderFlow(
							layOutFlow(data, room, (key) => shortName(key, data, setting)),
							data,
							setting,
						),
			list: () => renderFlowBars(data, setting),
			lead: () => flowLead(data, setting),
			table: flowTable(data, setting),
			findings: flowFindings(data, setting, pages.length),
			...(data.opened && { question: words.flow.goalQuestion({ code: data.opened }) }),
		};
	},
	choose: toggleChoice,
	step: beside,
	light: bandsOf,
};

/** On a phone one goal at a time: a strip of all to choose from, and a fan to the objectives it shares pages with, largest first. */
function narrowPicture(setting: Setting, data: Flow) {
	const { state, words, explorer } = setting;
	const most = data.goals.reduce<string>((best, { key, size }) => (size > (data.goals.find((node) => node.key === best)?.size ?? -1) ? key : best), '');
	const shown = data.opened || most.slice(4).split('.')[0] || '1';
	const closer: ExplorerState = { ...state, open: shown };
	const near = flowOf(explorer, pagesUnder(explorer, closer, 'choices'), closer);
	const fan: Flow = {
		...near,
		goals: near.goals.filter(({ size }) => size > 0),
		objectives: near.objectives.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size),
	};
	const tile = ([code, name]: [string, string]) =>
		html`<button type="button" class="tile g${code}" data-set-to="open:${code}" aria-pressed="${String(code === shown)}" aria-label="${code} ${name}">${code}</button>`;
	const strip = html`<div class="strip-of-goals" role="group" aria-label="${words.flow.goals}">${explorer.goals.map(tile)}</div><p class="strip-name"><b>${words.sdg({ code: shown })}</b> ${explorer.sdgName.get(shown) ?? ''}</p>`;
	return html`${strip}${renderFlow(
		layOutFlow(fan, setting.room, (key) => shortName(key, fan, setting)),
		fan,
		setting,
	)}`;
}
