/** In the browser: the modules' own texts, fetched once, when somebody looks for a word or takes a course away. */
import { fetchFound } from '../../browser/load.ts';
import type { ModuleTexts } from '../texts.ts';

let loaded: Promise<ModuleTexts> | undefined;

/** @throws when they cannot be loaded; the next call tries again */
export function loadTexts(): Promise<ModuleTexts> {
	loaded ??= fetchFound('/data/modules.json')
		.then((response) => response.json() as Promise<ModuleTexts>)
		.catch((error) => {
			loaded = undefined;
			throw error;
		});
	return loaded;
}
