/**
 * Words are plain data, so that a translator writes no code and the browser gets them as JSON: a text, a text with {places} for values,
 * or its plural forms, of which the value {n} chooses one. Speaking them makes functions of those that need values.
 */
import type { Locale } from '../schema/locales.ts';
import { numberFormatOf, pluralRulesOf } from './formats.ts';
import { OPEN } from './marks.ts';

/** A text in the plural forms of its language (one, few, many …); {n} is the number that chooses. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;
type Value = string | number;
type Values<Text extends string> = { readonly [Name in Places<Text>]: Value };

/** What words become: texts stay texts; with places or forms they become functions from values to text. */
export type Spoken<Words> = Words extends string
	? [Places<Words>] extends [never]
		? string
		: (values: Values<Words>) => string
	: Words extends { other: string }
		? (values: { readonly n: number } & Omit<Values<Words['other']>, 'n'>) => string
		: { readonly [Key in keyof Words]: Spoken<Words[Key]> };

/** The same words in another language. What is left out is said in English. */
export type Translated<Words> = Words extends string
	? string | ('n' extends Places<Words> ? Forms : never)
	: Words extends { other: string }
		? Forms
		: { readonly [Key in keyof Words]?: Translated<Words[Key]> };

type Tree = { readonly [key: string]: string | Tree };

export const isForms = (words: object): words is Forms => typeof (words as Partial<Forms>).other === 'string';

/** The names of a text's places: "n" and "all" of "{n} of {all}". */
export const placesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/**
 * @param words plain data, as a language's folder or the JSON of a page holds them
 * @param locale the language of its numbers and plurals
 */
export function speak<Words>(words: Words, locale: Locale): Spoken<Words> {
	const number = numberFormatOf(locale);
	const fill = (text: string, values: Record<string, Value>) =>
		text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
			const value = values[name] ?? place;
			return typeof value === 'number' ? number.format(value) : value;
		});
	// English words have English forms, on whatever page they stand.
	const rulesOf = (forms: Forms) => pluralRulesOf(forms.other.startsWith(OPEN) ? 'en' : locale);
	const spoken = (each: string | Tree): unknown => {
		if (typeof each === 'string') return placesOf(each).length ? (values: Record<string, Value>) => fill(each, values) : each;
		if (isForms(each)) return (values: { n: number }) => fill(each[rulesOf(each).select(values.n)] ?? each.other, values);
		return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, spoken(inner)]));
	};
	return spoken(words as Tree) as Spoken<Words>;
}

/**
 * A language's words, with English ones where it has none.
 * @param say what becomes of an English text on its way
 */
export function complete<Words extends object>(words: Words, translated: Translated<Words>, say: (english: string) => string = (english) => english): Words {
	const said = (english: string | Tree): string | Tree =>
		typeof english === 'string' ? say(english) : Object.fromEntries(Object.entries(english).map(([key, inner]) => [key, said(inner)]));
	const merge = (original: Tree, own: Tree): Tree =>
		Object.fromEntries(
			Object.entries(original).map(([key, english]) => {
				const text = own[key];
				if (text === undefined) return [key, said(english)];
				return [key, typeof english === 'string' || typeof text !== 'object' || isForms(english) ? text : merge(english, text)];
			}),
		);
	return merge(words as unknown as Tree, translated as unknown as Tree) as unknown as Words;
}
