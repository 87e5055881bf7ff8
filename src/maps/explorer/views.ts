/** The views of the explorer, in the order of their tabs. A new one is its folder, its words and a line here. */
import { flow } from '../flow/view.ts';
import { matrix } from '../matrix/view.ts';
import type { View } from '../model/view.ts';
import { world } from '../world/view.ts';

export const VIEWS: readonly View[] = [matrix, flow, world];

/** @throws when no view has that name */
export function viewNamed(name: string, views: readonly View[] = VIEWS): View {
	const view = views.find((each) => each.name === name);
	if (!view) throw new Error(`no view "${name}"`);
	return view;
}
