/** The interface in each language. */
import type { Locale } from '../schema/locales.ts';
import { en } from './en/index.ts';
import { ru } from './ru/index.ts';
import { complete, type Spoken, speak, type Translated } from './words.ts';

export type Words = typeof en;
export type Strings = Spoken<Words> & { readonly locale: Locale };
export type ExplorerWords = Strings['explorer'];

/** Each language's own words; those it lacks are said in English (`npm run languages` lists them). */
export const OWN_WORDS: Record<Locale, Translated<Words>> = { en, ru };

const WORDS = Object.fromEntries(Object.entries(OWN_WORDS).map(([locale, own]) => [locale, complete(en, own)])) as Record<Locale, Words>;
const STRINGS = Object.fromEntries(Object.entries(WORDS).map(([locale, words]) => [locale, { ...speak(words, locale as Locale), locale }])) as Record<
	Locale,
	Strings
>;

/** The interface's words in a language, as data: what travels to the browser. */
export function wordsOf(locale: Locale): Words {
	return WORDS[locale];
}

/** The interface's words in a language, ready to be said. */
export function stringsOf(locale: Locale): Strings {
	return STRINGS[locale];
}

/** An address in a language: English has none of its own, Russian begins with /ru/. */
export function localAddress(locale: Locale, address: string): string {
	return locale === 'en' ? address : `/${locale}${address}`;
}
