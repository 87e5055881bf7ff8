/** What is shown, to take away: files made in the browser. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { LinkRow } from '../model/links.ts';
import { linkTable } from '../model/links.ts';
import { type Explorer, marksFor, pagesUnder } from '../model/pages.ts';
import type { ExplorerState } from '../model/state.ts';
import { type About, toCsv, toJson, type ViewTable } from '../model/table.ts';
import { loadLinks, loadNames } from './load.ts';
import { standalone, toPng } from './picture.ts';

export interface Taken {
	table: ViewTable;
	about: About;
	explorer: Explorer;
	state: ExplorerState;
	/** Where the picture stands. */
	frame: HTMLElement;
	words: ExplorerWords;
}

/**
 * @param what "csv", "json", "svg", "png", "links-csv" or "links-json"
 * @throws when the links do not come, or the browser cannot draw the picture
 */
export async function fileOf(what: string, taken: Taken): Promise<Blob> {
	const { table, about, frame } = taken;
	if (what.startsWith('links')) return linksFile(what, taken);
	if (what === 'csv') return csv(table);
	if (what === 'json') return json(toJson(table, about));
	const svg = standalone(frame, about);
	return what === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : toPng(svg);
}

const csv = (table: ViewTable) => new Blob([toCsv(table)], { type: 'text/csv' });
const json = (text: string) => new Blob([text], { type: 'application/json' });

async function linksFile(what: string, { about, explorer, state }: Taken): Promise<Blob> {
	const [{ links }, names] = await Promise.all([loadLinks(), loadNames()]);
	const shown = shownLinks(
		links,
		explorer,
		state,
		names.map(([id]) => id),
	);
	return what === 'links-csv' ? csv(linkTable(shown)) : json(`${JSON.stringify({ ...about, links: shown }, null, '\t')}\n`);
}

/**
 * The links of the pages that a state leaves: all that it asks for, or those to what is chosen.
 * @param ids of the pages, in the explorer's order
 */
function shownLinks(links: readonly LinkRow[], explorer: Explorer, state: ExplorerState, ids: readonly string[]): LinkRow[] {
	const named = { ...explorer, pages: explorer.pages.map((each, index) => ({ ...each, id: ids[index] ?? each.id })) };
	const kept = new Set<string>();
	for (const page of pagesUnder(named, state)) {
		const sdg = state.chosen.length ? state.chosen.filter((each) => each.startsWith('sdg:')).flatMap((each) => marksFor(page, each)) : page.sdg;
		const gcm = state.chosen.length ? state.chosen.filter((each) => each.startsWith('gcm:')).flatMap((each) => marksFor(page, each)) : page.gcm;
		for (const { code } of sdg) kept.add(`${page.id} SDG ${code}`);
		for (const { code } of gcm) kept.add(`${page.id} GCM ${code}`);
	}
	return links.filter(({ page, framework, code }) => kept.has(`${page} ${framework} ${code}`));
}
