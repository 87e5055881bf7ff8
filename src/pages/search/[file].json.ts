/** What search fetches besides the index: names.en.json first, then phrases by letter (en-72.json), spelling.json and targets.json when needed. */
import { toString as textOf } from 'mdast-util-to-string';
import { stringsOf } from '../../i18n/locales.ts';
import { LOCALES } from '../../schema/pages.ts';
import { countWords, namesOf, spellingWords, targetNames, unTable, wordFiles } from '../../search/data.ts';
import { hub } from '../../site/hub.ts';

export function getStaticPaths() {
	const { graph, vocabulary, parsed } = hub();
	const counts = countWords(parsed.map(({ tree, frontMatter }) => `${JSON.stringify(frontMatter.data)} ${tree ? textOf(tree) : ''}`));
	const files = LOCALES.flatMap((locale) => {
		const strings = stringsOf(locale);
		const { words, byLetter } = wordFiles(graph, vocabulary, strings, counts);
		return [
			{ file: `start.${locale}`, data: { words, names: namesOf(graph, vocabulary, strings), table: unTable(vocabulary), say: strings.searchPage.say } },
			...[...byLetter].map(([letter, phrases]) => ({ file: `${locale}-${letter}`, data: phrases })),
		];
	});
	return [...files, { file: 'spelling', data: spellingWords(counts, vocabulary) }, { file: 'targets', data: targetNames(vocabulary) }].map(
		({ file, data }) => ({
			params: { file },
			props: { data },
		}),
	);
}

export function GET({ props }: { props: { data: unknown } }): Response {
	return new Response(JSON.stringify(props.data), { headers: { 'content-type': 'application/json' } });
}
