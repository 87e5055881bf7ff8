/** The sets of questions: what people ask, in their own words, and the pages any one of which should come first. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { readLedger } from '../../../src/check/ledger.ts';

export interface Asked {
	who: string;
	ask: string;
	/** Addresses; any of them in the first place is a success@1. */
	first: string[];
}

/** @returns the questions by the name of their set, in the order in which the sets were written; a page that has moved is meant where it stands now */
export function questionSets(): Map<string, Asked[]> {
	const path = 'content/addresses.yaml';
	const { moved } = readLedger({ path, text: readFileSync(path, 'utf8') });
	const read = (file: string) =>
		(parse(readFileSync(file, 'utf8')) as Asked[]).map((asked) => ({ ...asked, first: asked.first.map((address) => moved[address] ?? address) }));
	const files = globSync('tests/bench/search/questions/*.yaml').sort();
	return new Map(files.map((file) => [basename(file, '.yaml'), read(file)]));
}

/** What people may ask and no page is about: search has to say so. */
export const UNANSWERED = [
	'weather in Tunis tomorrow',
	'surrogacy law',
	'bitcoin price today',
	'cheap flights to Quito',
	'football results',
	'how to renew a driving licence',
	'recipe for couscous',
	'nuclear power plant safety',
	'uranium mining',
	'baseball league',
	'income tax return form',
	'best hotels in Almaty',
	'python tutorial for beginners',
	'dog vaccination certificate',
	'divorce lawyer',
	'election results 2026',
	'lottery visa green card usa',
	'mortgage rates',
	'гороскоп на завтра',
	'receta de ceviche',
];
