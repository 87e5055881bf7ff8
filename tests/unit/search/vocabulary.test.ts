/** The vocabulary of questions: everything it names exists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringsOf } from '../../../src/i18n/locales.ts';
import { keyOf } from '../../../src/schema/fold.ts';
import { COLLECTIONS } from '../../../src/schema/pages.ts';
import { countWords, spellingWords, targetNames, unTable, wordFiles } from '../../../src/search/data.ts';
import { fileFor, startOf } from '../../../src/search/lexicon.ts';
import { realContent } from '../../fixtures/content.ts';

const { graph, vocabulary } = realContent();
const words = vocabulary['search-words'];

test('every page, goal and objective that a topic leads to exists', () => {
	const lost = words.topics.flatMap(({ about }) => about).filter((id) => !graph.pages.has(id.replace('sdg:', 'goals/').replace('gcm:', 'objectives/')));
	assert.deepEqual(lost, []);
});

test('every country and kind that has words exists, and every goal and objective has a word', () => {
	const countries = vocabulary.countries.map(({ iso }) => iso);
	assert.deepEqual(
		words.countries.filter(({ iso }) => !countries.includes(iso)),
		[],
	);
	assert.deepEqual(
		words.kinds.filter(({ kind }) => !(COLLECTIONS as readonly string[]).includes(kind)),
		[],
	);
	const led = new Set(words.topics.flatMap(({ about }) => about));
	const nodes = [...vocabulary['sdg-goals'].map(({ code }) => `sdg:${code}`), ...vocabulary['gcm-objectives'].map(({ code }) => `gcm:${code}`)];
	assert.deepEqual(
		nodes.filter((node) => !led.has(node)),
		[],
	);
});

test('the files for the browser are the same whatever was built before, and small', () => {
	const counts = countWords([...graph.pages.values()].map(({ front }) => `${front.title} ${front.summary}`));
	const files = () => JSON.stringify([...wordFiles(graph, vocabulary, stringsOf('en'), counts).files]);
	assert.equal(files(), files());
	assert.ok([...spellingWords(graph, vocabulary, counts).values()].flat().length <= 5000);
	assert.equal(Object.keys(targetNames(vocabulary)).length, 169);
});

test('a phrase stands in the one file that its first letters lead to; files are few, and none is larger than what two letters need', () => {
	const { words: read, files } = wordFiles(graph, vocabulary, stringsOf('en'), new Map());
	const starts = read.starts.split(' ');
	assert.deepEqual(starts, [...files.keys()]);
	const phrases = [...words.topics.flatMap((topic) => [topic.search, ...topic.words]), ...words.same.flat(), ...vocabulary.countries.map(({ name }) => name)];
	for (const phrase of phrases.map(keyOf)) {
		const holding = [...files].filter(([, file]) => phrase in file).map(([start]) => start);
		assert.deepEqual(holding, [fileFor(startOf(phrase), starts)], phrase);
	}
	const lettersIn = (file: object) => new Set(Object.keys(file).map(startOf)).size;
	const large = [...files.values()].filter((file) => JSON.stringify(file).length > 700 && lettersIn(file) > 1);
	assert.deepEqual(large, []);
	const letters = new Set([...files.values()].flatMap((file) => Object.keys(file).map(startOf))).size;
	assert.ok(files.size < letters * 0.7, `${files.size} files for ${letters} beginnings`);
	assert.equal(fileFor('!', starts), undefined, 'before the first');
});

test("the table's pairs are the UN Network's, without those that say only “All SDGs”", () => {
	const pairs = Object.values(unTable(vocabulary)).flat().length;
	assert.equal(pairs, vocabulary['gcm-sdg'].pairs.filter(({ target }) => target !== 'all').length);
});
