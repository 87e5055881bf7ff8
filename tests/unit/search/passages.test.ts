/** The sentences that a result shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Heading, passages } from '../../../src/search/passages.ts';

const TEXT =
	'Break down data. How to do it in an office. Steps. Take the table. Hide cells of fewer than ten people. What to avoid. Small cells tell who somebody is.';
const words = TEXT.split(' ');
const heading = (id: string, text: string): Heading => ({ id, text, location: TEXT.slice(0, TEXT.indexOf(`${text}.`)).split(' ').length - 1 });
const HEADINGS = [heading('steps', 'Steps'), heading('avoid', 'What to avoid')];
const at = (word: string) => words.flatMap((each, place) => (each.replace('.', '') === word ? [place] : []));
const hits = (...asked: string[]) => new Map(asked.flatMap((word, number) => at(word).map((place): [number, number] => [place, number])));
const said = (...asked: string[]) =>
	passages({ content: TEXT, from: 0 }, HEADINGS, hits(...asked), 3).map(
		({ pieces, section }) => `${section?.id ?? ''}: ${pieces.map(({ text }) => text).join('')}`,
	);

test('the sentence that has most of the question comes first, with the section it stands in', () => {
	assert.deepEqual(said('Hide', 'cells'), ['steps: Hide cells of fewer than ten people.']);
	assert.deepEqual(said('somebody', 'table'), ['steps: Take the table.', 'avoid: Small cells tell who somebody is.']);
});

test('a word of a heading is answered by the section, first of all by its first sentence', () => {
	assert.deepEqual(said('avoid'), ['avoid: Small cells tell who somebody is.']);
	assert.deepEqual(said('Steps', 'Hide'), ['steps: Hide cells of fewer than ten people.']);
});

test('without words found it is the first sentence after the title, and a heading is no sentence', () => {
	assert.deepEqual(said(), [': How to do it in an office.']);
	assert.deepEqual(said('Break'), [': How to do it in an office.'], 'a word of the title stands above');
});

test('words found are marked; a long sentence is cut at its end, or begins near what was found', () => {
	const long = `${Array.from({ length: 100 }, (_, place) => `w${place}`).join(' ')}.`;
	const shown = (place: number) => passages({ content: long, from: 0 }, [], new Map([[place, 0]]))[0]?.pieces ?? [];
	assert.deepEqual(
		shown(5)
			.filter(({ marked }) => marked)
			.map(({ text }) => text),
		['w5'],
	);
	assert.equal(shown(5).at(-1)?.text, ' …');
	assert.equal(shown(80)[0]?.text, '… ');
	assert.ok(shown(80).some(({ text, marked }) => marked && text === 'w80'));
});

test('a passage says nothing that the page does not, and any text can be shown', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300 }), fc.array(fc.nat(40)), (content, places) => {
			for (const { pieces } of passages({ content, from: 0 }, [], new Map(places.map((place) => [place, 0])))) {
				const shown = pieces
					.map(({ text }) => text)
					.join('')
					.replaceAll('…', ' ')
					.split(/\s+/)
					.join(' ')
					.trim();
				assert.ok(content.replaceAll('…', ' ').split(/\s+/).join(' ').includes(shown));
			}
		}),
	);
});
