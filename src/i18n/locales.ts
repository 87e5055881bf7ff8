/** The interface in each language. */
import { LOCALES, type Locale } from '../schema/locales.ts';
import type { words as english } from './en/index.ts';
import { inEnglish } from './marks.ts';
import { complete, type Spoken, speak, type Translated } from './words.ts';

export type Words = typeof english;
export type Strings = Spoken<Words> & { readonly locale: Locale };
export type ExplorerWords = Strings['explorer'];

const folders = await Promise.all(LOCALES.map(async (locale) => [locale, (await import(`./${locale}/index.ts`)).words] as const));

/** Each language's own words, from its folder; those it lacks are said in English (`npm run languages` lists them). */
export const OWN_WORDS = Object.fromEntries(folders) as { en: Words } & Record<Locale, Translated<Words>>;

const WORDS = inEach((locale) => complete(OWN_WORDS.en, OWN_WORDS[locale]));
const STRINGS = inEach((locale): Strings => ({ ...speak(WORDS[locale], locale), locale }));
const MARKED = inEach((locale): Strings => ({ ...speak(complete(OWN_WORDS.en, OWN_WORDS[locale], inEnglish), locale), locale }));

function inEach<Value>(make: (locale: Locale) => Value): Record<Locale, Value> {
	return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, Value>;
}

/** The interface's words in a language, as data: what travels to the browser. */
export function wordsOf(locale: Locale): Words {
	return WORDS[locale];
}

/** The interface's words in a language, ready to be said. */
export function stringsOf(locale: Locale): Strings {
	return STRINGS[locale];
}

/** The same for a page's HTML, with what is said in English marked as such ({@link file://./marks.ts}). */
export function markedStringsOf(locale: Locale): Strings {
	return MARKED[locale];
}

/** An address in a language: English has none of its own, Russian begins with /ru/. */
export function localAddress(locale: Locale, address: string): string {
	return locale === 'en' ? address : `/${locale}${address}`;
}
