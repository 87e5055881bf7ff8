/** The sets of questions: what people ask, in their own words, and the pages any one of which should come first. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';

export interface Asked {
	who: string;
	ask: string;
	/** Addresses; any of them in the first place is a success@1. */
	first: string[];
}

/** @returns the questions by the name of their set, in the order in which the sets were written */
export function questionSets(): Map<string, Asked[]> {
	const files = globSync('tests/bench/search/questions/*.yaml').sort();
	return new Map(files.map((file) => [basename(file, '.yaml'), parse(readFileSync(file, 'utf8')) as Asked[]]));
}
