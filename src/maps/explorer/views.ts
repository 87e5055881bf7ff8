/** The views of the explorer, in the order of their tabs; a browser loads one when it is opened. A new one is its folder, its words and a line here. */
import type { View } from '../model/view.ts';

type Loaders = Readonly<Record<string, () => Promise<View>>>;

const LOADERS: Loaders = {
	matrix: async () => (await import('../matrix/view.ts')).matrix,
	flow: async () => (await import('../flow/view.ts')).flow,
	map: async () => (await import('../world/view.ts')).world,
	around: async () => (await import('../around/view.ts')).around,
	gaps: async () => (await import('../gaps/view.ts')).gaps,
};

export const VIEW_NAMES: readonly string[] = Object.keys(LOADERS);

/** @throws when no view has that name, or it does not come */
export async function viewNamed(name: string, loaders: Loaders = LOADERS): Promise<View> {
	const load = loaders[name];
	if (!load) throw new Error(`no view "${name}"`);
	return load();
}

/** All of them, where a site is built. */
export function allViews(): Promise<View[]> {
	return Promise.all(VIEW_NAMES.map((name) => viewNamed(name)));
}
