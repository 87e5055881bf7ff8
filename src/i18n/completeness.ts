/** What a language has and lacks of the interface's words, and what in it is wrong. */
import { LANGUAGES, type Locale } from '../schema/locales.ts';
import { pluralRulesOf } from './formats.ts';
import { type Forms, isForms, placesOf } from './words.ts';

export interface Completeness {
	/** How many of the words of English it has. */
	has: number;
	/** Keys it lacks, "builder.fits": English stands there. */
	lacks: string[];
	/** What would be said wrongly, a sentence each. */
	wrong: string[];
}

type Text = string | Forms;

/** Every text by its key: "searchPage.say.none". */
function textsOf(words: object, path: readonly string[] = []): [string, Text][] {
	return Object.entries(words).flatMap(([key, value]): [string, Text][] =>
		typeof value === 'string' || isForms(value) ? [[[...path, key].join('.'), value]] : textsOf(value, [...path, key]),
	);
}

const placesIn = (text: Text) => new Set((typeof text === 'string' ? [text] : Object.values(text)).flatMap(placesOf));

export function completenessOf(own: object, english: object, locale: Locale): Completeness {
	const originals = new Map(textsOf(english));
	const texts = new Map(textsOf(own));
	const forms = pluralRulesOf(locale).resolvedOptions().pluralCategories;
	const wrong = [...texts].flatMap(([key, text]) => {
		const original = originals.get(key);
		if (original === undefined) return [`${key}: English has no such words`];
		const [places, expected] = [placesIn(text), placesIn(original)];
		const missing = typeof text === 'string' ? [] : forms.filter((form) => text[form] === undefined);
		return [
			...[...expected].filter((name) => !places.has(name)).map((name) => `${key}: {${name}} is missing`),
			...[...places].filter((name) => !expected.has(name)).map((name) => `${key}: nothing is put in {${name}}`),
			...(missing.length ? [`${key}: ${LANGUAGES[locale].name} has forms that are missing: ${missing.join(', ')}`] : []),
		];
	});
	return { has: [...originals.keys()].filter((key) => texts.has(key)).length, lacks: [...originals.keys()].filter((key) => !texts.has(key)), wrong };
}
