/** The vocabularies in a language: names of goals, targets, objectives, countries, audiences, terms. */
import type { Locale } from '../schema/locales.ts';
import type { Names, Vocabulary } from '../schema/vocabulary.ts';
import { inEnglish } from './marks.ts';

type Choices = Vocabulary['audiences'];

/** @returns the same vocabularies with the language's names; what it has no name for is English and marked so. Codes, ids and sources stay as they are. */
export function vocabularyIn(vocabulary: Vocabulary, locale: Locale): Vocabulary {
	if (locale === 'en') return vocabulary;
	const names: Partial<Names> = vocabulary.names?.[locale] ?? {};
	const choices = (list: 'audiences' | 'sectors' | 'principles'): Choices =>
		vocabulary[list].map((each) => ({ ...each, label: names[list]?.[each.id] ?? inEnglish(each.label) }));
	const official = <Entry extends { code: string; label: string; title: string }>(list: readonly Entry[], own: Names['goals'] = {}): Entry[] =>
		list.map((each) => ({ ...each, label: own[each.code]?.label ?? inEnglish(each.label), title: own[each.code]?.title ?? inEnglish(each.title) }));
	return {
		...vocabulary,
		'sdg-goals': official(vocabulary['sdg-goals'], names.goals),
		'sdg-targets': vocabulary['sdg-targets'].map((each) => ({ ...each, label: names.targets?.[each.code] ?? inEnglish(each.label) })),
		'gcm-objectives': official(vocabulary['gcm-objectives'], names.objectives),
		audiences: choices('audiences'),
		sectors: choices('sectors'),
		principles: choices('principles'),
		countries: vocabulary.countries.map((each) => ({ ...each, name: names.countries?.[each.iso] ?? inEnglish(each.name) })),
		glossary: vocabulary.glossary.map((each) => {
			const { term, acronym } = names.glossary?.[each.id] ?? { term: inEnglish(each.term), acronym: each.acronym };
			return { ...each, term, acronym, definition: inEnglish(each.definition) };
		}),
	};
}
