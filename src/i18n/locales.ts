/** The languages of the interface. */
import type { Locale } from '../schema/pages.ts';
import { en, type Strings } from './strings/en.ts';
import { ru } from './strings/ru.ts';

const STRINGS: Record<Locale, Strings> = { en, ru };
const RIGHT_TO_LEFT: readonly string[] = ['ar'];

/** The interface's words in a language. */
export function stringsOf(locale: Locale): Strings {
	return STRINGS[locale];
}

/** The direction text runs in. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr';
}

/** An address in a language: English has none of its own, Russian begins with /ru/. */
export function localAddress(locale: Locale, address: string): string {
	return locale === 'en' ? address : `/${locale}${address}`;
}

/** "22 November 2026" from "2026-11-22", in any time zone. */
export function showDate(locale: Locale, iso: string): string {
	return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}
