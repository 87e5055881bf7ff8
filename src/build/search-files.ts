/** What search fetches besides the index: start.en.json first, then phrases (en-72-65.json), spellings (spelling-72.json) and targets.json when needed. */
import type { SiteContent } from '../content/site.ts';
import { stringsOf, wordsOf } from '../i18n/locales.ts';
import { LOCALES } from '../schema/locales.ts';
import { cards, countWords, namesOf, spellingWords, targetNames, unTable, wordFiles } from '../search/data.ts';
import { inFileName } from '../search/lexicon.ts';

const made = new WeakMap<SiteContent, [string, string][]>();

/** @returns path → JSON: "search/start.en.json"; made once a content, for `astro dev` asks for one at a time */
export function searchFiles(content: SiteContent): [string, string][] {
	const known = made.get(content) ?? dataOf(content).map(({ file, data }): [string, string] => [`search/${file}.json`, JSON.stringify(data)]);
	made.set(content, known);
	return known;
}

function dataOf({ graph, vocabulary, texts }: SiteContent): { file: string; data: unknown }[] {
	// Keywords are no words of the pages: many are of other languages, and those are read as English ones.
	const counts = countWords(
		[...texts.values()]
			.flatMap((languages) => [...languages.values()])
			.map(({ written, plain }) => `${JSON.stringify({ ...(written as object), keywords: [] })} ${plain}`),
	);
	const spelling = spellingWords(graph, vocabulary, counts);
	const letters = [...spelling.keys()].sort().join('');
	const ofLanguages = LOCALES.flatMap((locale) => {
		const strings = stringsOf(locale);
		const { restsOn, ownJudgement, listedIn, searchPage } = wordsOf(locale);
		const { words, files } = wordFiles(graph, vocabulary, strings, counts);
		const names = namesOf(graph, vocabulary, strings);
		const start = { words, letters, names, table: unTable(vocabulary), say: { ...searchPage.say, restsOn, ownJudgement, listedIn } };
		return [{ file: `start.${locale}`, data: start }, ...[...files].map(([letters, phrases]) => ({ file: `${locale}-${inFileName(letters)}`, data: phrases }))];
	});
	return [
		{ file: 'targets', data: targetNames(vocabulary) },
		...[...cards(vocabulary)].map(([file, data]) => ({ file, data })),
		...[...spelling].map(([letter, list]) => ({ file: `spelling-${inFileName(letter)}`, data: list })),
		...ofLanguages,
	];
}
