/** What search fetches besides the index: /search/words.en.json, /search/more.en.json, /search/targets.json. */
import { toString as textOf } from 'mdast-util-to-string';
import { stringsOf } from '../../i18n/locales.ts';
import { LOCALES } from '../../schema/pages.ts';
import { countWords, namesOf, targetNames, unTable, wordsOf } from '../../search/data.ts';
import { hub } from '../../site/hub.ts';

export function getStaticPaths() {
	const { graph, vocabulary, parsed } = hub();
	const counts = countWords(parsed.map(({ tree, frontMatter }) => `${JSON.stringify(frontMatter.data)} ${tree ? textOf(tree) : ''}`));
	const files = LOCALES.flatMap((locale) => {
		const strings = stringsOf(locale);
		const { words, more } = wordsOf(graph, vocabulary, strings, counts);
		return [
			{ file: `words.${locale}`, data: { words, names: namesOf(graph, vocabulary, strings), table: unTable(vocabulary) } },
			{ file: `more.${locale}`, data: more },
		];
	});
	return [...files, { file: 'targets', data: targetNames(vocabulary) }].map(({ file, data }) => ({ params: { file }, props: { data } }));
}

export function GET({ props }: { props: { data: unknown } }): Response {
	return new Response(JSON.stringify(props.data), { headers: { 'content-type': 'application/json' } });
}
