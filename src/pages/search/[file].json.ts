/** What search fetches besides the index: start.en.json first, then phrases (en-72-65.json), spellings (spelling-72.json) and targets.json when needed. */
import { stringsOf, wordsOf } from '../../i18n/locales.ts';
import { LOCALES } from '../../schema/locales.ts';
import { countWords, namesOf, spellingWords, targetNames, unTable, wordFiles } from '../../search/data.ts';
import { inFileName } from '../../search/lexicon.ts';
import { hub } from '../../site/hub.ts';

export function getStaticPaths() {
	const { graph, vocabulary, texts } = hub();
	// Keywords are no words of the pages: many are of other languages, and those are read as English ones.
	const counts = countWords(
		[...texts.values()]
			.flatMap((languages) => [...languages.values()])
			.map(({ written, plain }) => `${JSON.stringify({ ...(written as object), keywords: [] })} ${plain}`),
	);
	const spelling = spellingWords(graph, vocabulary, counts);
	const files: { file: string; data: unknown }[] = [
		{ file: 'targets', data: targetNames(vocabulary) },
		...[...spelling].map(([letter, list]) => ({ file: `spelling-${inFileName(letter)}`, data: list })),
	];
	const letters = [...spelling.keys()].sort().join('');
	for (const locale of LOCALES) {
		const strings = stringsOf(locale);
		const { restsOn, ownJudgement, searchPage } = wordsOf(locale);
		const { words, byStart } = wordFiles(graph, vocabulary, strings, counts);
		files.push(
			{
				file: `start.${locale}`,
				data: {
					words,
					letters,
					names: namesOf(graph, vocabulary, strings),
					table: unTable(vocabulary),
					say: { ...searchPage.say, restsOn, ownJudgement },
				},
			},
			...[...byStart].map(([start, phrases]) => ({ file: `${locale}-${inFileName(start)}`, data: phrases })),
		);
	}
	return files.map(({ file, data }) => ({ params: { file }, props: { data } }));
}

export function GET({ props }: { props: { data: unknown } }): Response {
	return new Response(JSON.stringify(props.data), { headers: { 'content-type': 'application/json' } });
}
