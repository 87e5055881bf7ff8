/** A module's parts, its metadata, and what a reader has done of a pathway. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration, oEmbed, schemaOrg, unIdentifier } from '../../../src/learn/metadata.ts';
import { progressOf, readDone, writeDone } from '../../../src/learn/pathway/progress.ts';
import { textSections } from '../../../src/learn/sections.ts';
import { realContent } from '../../fixtures/content.ts';

const { graph, vocabulary } = realContent();
const page = (id: string) => graph.pages.get(id) as NonNullable<ReturnType<typeof graph.pages.get>>;
const described = (id: string) => schemaOrg(page(id), graph, vocabulary, 'https://waymark.example');

test('a text is cut at its headings; what speaks to the facilitator is told apart, notes stay for everybody', () => {
	const html =
		'<p>A.</p><h2 id="input-you-can-say">Input you can say</h2><p>B.</p><h2 id="exercise">Exercise</h2><section class="note"><h3>X</h3></section><h2>If you have to adapt it</h2><p>C.</p><section data-footnotes class="footnotes"><h2 class="sr-only">Notes</h2></section>';
	const parts = textSections(html);
	assert.equal(parts.map((part) => part.html).join(''), html);
	assert.deepEqual(
		parts.map(({ facilitator }) => facilitator),
		[false, true, false, true, false],
	);
});

test('every module has parts for its facilitator and parts for everybody', () => {
	for (const { front } of graph.pages.values()) {
		if ('plan' in front) assert.ok(front.notes.length > 0 && front.questions.length > 0, front.id);
	}
});

test('a module is a LearningResource that says what it teaches, how long it takes and which targets it serves', () => {
	const data = described('modules/migration-in-local-plans') as Record<string, unknown>;
	assert.equal(data['@type'], 'LearningResource');
	assert.equal(data['@id'], 'https://waymark.example/id/M05/');
	assert.equal(data.timeRequired, 'PT1H30M');
	assert.equal(data.educationalLevel, 'intermediate');
	assert.ok((data.teaches as string[]).length > 0);
	const alignment = (data.educationalAlignment as Record<string, string>[]).find(({ targetName }) => targetName === 'SDG 11.b');
	assert.equal(alignment?.targetUrl, 'http://metadata.un.org/sdg/11.b');
});

test('a pathway is a Course whose parts are its steps in order; other pages are neither', () => {
	const { front } = page('pathways/local-government');
	const data = described('pathways/local-government') as { '@type': string; hasPart: { url: string }[] };
	assert.equal(data['@type'], 'Course');
	assert.equal(data.hasPart.length, 'steps' in front ? front.steps.length : 0);
	assert.equal(data.hasPart[0]?.url, 'https://waymark.example/modules/migration-and-the-2030-agenda/');
	assert.equal(described('guides/work-with-municipalities'), undefined);
});

test('durations and identifiers are written as their standards ask', () => {
	assert.deepEqual([20, 60, 75, 0].map(duration), ['PT20M', 'PT1H', 'PT1H15M', 'PT0M']);
	assert.equal(unIdentifier('10.7'), 'http://metadata.un.org/sdg/10.7');
});

test('oEmbed hands over a frame whose title cannot break out of it', () => {
	const { html, type, version } = oEmbed({ id: 'M07', title: '"><script>' }, 'https://waymark.example/');
	assert.deepEqual([type, version], ['rich', '1.0']);
	assert.match(html as string, /^<iframe src="https:\/\/waymark\.example\/embed\/module\/M07\/" title="&#34;&#62;&#60;script&#62;" [^<>]*><\/iframe>$/);
});

test('ticks are read back as they were kept, whatever else the browser holds, and only steps of today count', () => {
	assert.deepEqual([...readDone(writeDone(new Set(['M05', 'C04'])))], ['C04', 'M05']);
	for (const broken of [null, '', '{', '{"a":1}', '3', '[1,null]']) assert.equal(readDone(broken).size, 0);
	const steps = [
		{ key: 'M01', minutes: 60 },
		{ key: 'C04', minutes: 10 },
	];
	assert.deepEqual(progressOf(steps, new Set(['C04', 'G99'])), { done: 1, all: 2, minutes: 10, total: 70 });
});
