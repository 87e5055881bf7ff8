/** Pages as a language shows them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../../../src/check/content.ts';
import type { PageText } from '../../../src/content/site.ts';
import { inEnglish } from '../../../src/i18n/marks.ts';
import { vocabularyIn } from '../../../src/i18n/names.ts';
import type { Locale } from '../../../src/schema/locales.ts';
import { graphIn } from '../../../src/site/translated.ts';
import { emptyContent, pageFile, realVocabulary, translationFile } from '../../fixtures/content.ts';

const one = pageFile('guides/one', { who: '[a clerk, a nurse]', related: '[{ page: guides/two, why: It comes next to it. }]' });
const two = pageFile('guides/two', { id: 'G02', title: 'Count animals that move' });
const spanish = translationFile('guides/one.es', one, {
	title: 'Contar a quienes se mudan',
	summary: 'Un resumen lo bastante largo para pasar y que dice en una frase para qué sirve la página.',
	words: '{ who: [un funcionario, una enfermera] }',
	reasons: '{ "sdg:17.18": "Los pasos dan datos sobre personas migrantes." }',
	why: '{ guides/two: Es lo que sigue después. }',
});
const { graph, translations, problems } = checkContent({ ...emptyContent(), pages: [one, two, spanish] });
const texts = new Map(translations.map(({ id, front }) => [id, new Map([['es' as Locale, { translation: front } as unknown as PageText]])]));
const inSpanish = graphIn({ graph, texts }, vocabularyIn(realVocabulary(), 'es'), 'es');

test('a translated page has its own title, facts and reasons, and what it names next', () => {
	assert.deepEqual(
		problems.filter(({ level }) => level === 'error'),
		[],
	);
	const { front } = inSpanish.pages.get('guides/one') ?? {};
	assert.equal(front?.title, 'Contar a quienes se mudan');
	assert.deepEqual(front && 'who' in front && front.who, ['un funcionario', 'una enfermera']);
	assert.deepEqual(front?.related, [{ page: 'guides/two', why: 'Es lo que sigue después.' }]);
	const [tag] = inSpanish.from.get('page:guides/one')?.filter(({ kind }) => kind === 'tag') ?? [];
	assert.equal(tag?.kind === 'tag' && tag.because, 'Los pasos dan datos sobre personas migrantes.');
});

test('a page without a translation is marked as English, and the English graph stays as it is', () => {
	assert.equal(inSpanish.pages.get('guides/two')?.front.title, inEnglish('Count animals that move'));
	assert.equal(graph.pages.get('guides/one')?.front.title, 'Count people who move');
});

test('names come from the language; what it lacks is marked as English, and codes stay', () => {
	const vocabulary = {
		...realVocabulary(),
		names: {
			es: {
				goals: { 10: { label: 'Reducción de las desigualdades' } },
				targets: {},
				objectives: {},
				audiences: {},
				sectors: {},
				principles: {},
				countries: { KAZ: 'Kazajstán' },
				glossary: {},
			},
		},
	};
	const own = vocabularyIn(vocabulary, 'es');
	assert.equal(own['sdg-goals'].find(({ code }) => code === '10')?.label, 'Reducción de las desigualdades');
	assert.equal(own.countries.find(({ iso }) => iso === 'KAZ')?.name, 'Kazajstán');
	assert.match(own['sdg-goals'].find(({ code }) => code === '1')?.label ?? '', /^\uFDD0.*\uFDD1$/);
	assert.deepEqual(own.sources, vocabulary.sources);
});
