/** What the explorer fetches, each thing once; what failed is asked for anew the next time. */
import { fetchFound } from '../../browser/load.ts';
import type { ExplorerData, PageNames } from '../model/data.ts';
import type { LinkRow } from '../model/links.ts';
import type { Reasons } from './panel.ts';

const fetched = new Map<string, Promise<unknown>>();

function load<T>(address: string): Promise<T> {
	const coming = fetched.get(address) ?? fetchFound(address).then((answer) => answer.json());
	fetched.set(address, coming);
	coming.catch(() => fetched.delete(address));
	return coming as Promise<T>;
}

export const loadData = () => load<ExplorerData>('/data/explorer.json');

export const loadNames = () => load<PageNames>('/data/explorer-pages.json');

/** Every link of the hub as a row, for who takes it away. */
export const loadLinks = () => load<{ links: LinkRow[] }>('/data/links.json');

/** @param pages ids of the pages whose links' reasons are wanted: a file a page, as search reads them too */
export async function loadReasons(pages: readonly string[]): Promise<Reasons> {
	const reasons = await Promise.all(pages.map((id) => load<Reasons[string]>(`/data/why/${id}.json`)));
	return Object.fromEntries(pages.map((id, index) => [id, reasons[index] as Reasons[string]]));
}
