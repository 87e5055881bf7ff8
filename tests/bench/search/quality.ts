/**
 * How well search answers, beside Pagefind's own index and ranking, and MiniSearch with any word, over the same built pages, in one run:
 * success@1, success@3 and the mean reciprocal rank over each set of tests/bench/search/questions/; then which questions that no page answers
 * are told so, and how many keywords pages have.
 * Needs a built site. `node tests/bench/search/quality.ts [--misses] ["a question of your own"]`
 */
import { readFileSync } from 'node:fs';
import { realContent } from '../../fixtures/content.ts';
import { builtSearch, looseSearch, openBuilt, plainSearch } from './engines.ts';
import { questionSets, UNANSWERED } from './questions.ts';
import { score } from './score.ts';

const parameters = process.argv.slice(2);
const showMisses = parameters.includes('--misses');
const own = parameters.filter((parameter) => parameter !== '--misses');
const ours = await builtSearch('dist');
const plain = await plainSearch('dist');
const loose = looseSearch('dist');

for (const ask of own) console.log(`\n${ask}\n${(await ours(ask, 8)).map((address, place) => `  ${place + 1} ${address}`).join('\n')}`);

const measures = [];
for (const [set, questions] of questionSets()) {
	for (const [name, engine] of [
		['Pagefind default', plain],
		['MiniSearch, any word', loose],
		['Waymark', ours],
	] as const) {
		const { at1, at3, mrr, misses } = await score(questions, engine);
		measures.push({ set, questions: questions.length, engine: name, 'success@1': at1.toFixed(3), 'success@3': at3.toFixed(3), MRR: mrr.toFixed(3) });
		if (showMisses && engine === ours) {
			const lines = misses.map(({ ask, place, found }) => `${place || '–'}  ${ask}  →  ${found.slice(0, 3).join('  ')}`);
			console.log(`${set}, not among the first three:\n${lines.join('\n')}`);
		}
	}
}
console.log(`${readFileSync('dist/pagefind/pagefind-entry.json', 'utf8').match(/"page_count":(\d+)/)?.[1]} pages`);
console.table(measures);

const search = await openBuilt('dist');
const silent = [];
for (const ask of UNANSWERED) {
	const { hits, nodes, places, term } = await search.ask(ask);
	const strong = hits.filter(({ weak }) => !weak).length;
	if (strong || nodes.length || places.length || term) silent.push(`${ask} (${strong})`);
}
console.log(`Of ${UNANSWERED.length} questions that no page answers, ${UNANSWERED.length - silent.length} are told so; not: ${silent.join(', ')}`);
const keywords = [...realContent().graph.pages.values()].map(({ front }) => front.keywords.length).sort((a, b) => a - b);
console.log(`Keywords a page: median ${keywords[keywords.length >> 1]}, most ${keywords.at(-1)}`);
