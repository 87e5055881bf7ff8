/** What the things in the pictures are called. */
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { Explorer } from './pages.ts';
import { splitKey } from './state.ts';

type Naming = { explorer: Explorer; words: ExplorerWords };

/** "SDG 8", "GCM 6"; of a country or a page its name. */
export function numberOf(key: string, naming: Naming): string {
	const [kind, code] = splitKey(key);
	if (kind === 'sdg') return naming.words.sdg({ code });
	if (kind === 'gcm') return naming.words.gcm({ code });
	return wordsFor(key, naming);
}

/** "Decent work and economic growth": without the number. */
export function wordsFor(key: string, { explorer }: Pick<Naming, 'explorer'>): string {
	const [kind, id] = splitKey(key);
	if (kind === 'sdg') return explorer.sdgName.get(id) ?? '';
	if (kind === 'gcm') return explorer.gcmName.get(id) ?? '';
	if (kind === 'country') return explorer.countries.find(({ iso }) => iso === id)?.name ?? id;
	if (kind === 'kind') return explorer.facets.kind.find(([kindId]) => kindId === id)?.[1] ?? id;
	return explorer.pages.find((page) => page.id === id)?.title || id;
}

/** "SDG 8 Decent work and economic growth", "Ecuador" */
export function nameOf(key: string, naming: Naming): string {
	const [kind] = splitKey(key);
	return kind === 'sdg' || kind === 'gcm' ? `${numberOf(key, naming)} ${wordsFor(key, naming)}` : wordsFor(key, naming);
}
