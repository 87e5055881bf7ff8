/** Numbers, plurals, dates and names of languages, as a language writes them. Making a formatter costs more than using it, so each is made once. */
import { LANGUAGES, type Locale } from '../schema/locales.ts';

/** One formatter a language. */
function kept<Made>(make: (tag: string) => Made): (locale: Locale) => Made {
	const made = new Map<Locale, Made>();
	return (locale) => {
		const known = made.get(locale) ?? make(LANGUAGES[locale].tag);
		made.set(locale, known);
		return known;
	};
}

export const numberFormatOf = kept((tag) => new Intl.NumberFormat(tag));
export const pluralRulesOf = kept((tag) => new Intl.PluralRules(tag));
const longDates = kept((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
const fullDates = kept((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone: 'UTC' }));
const languageNames = kept((tag) => new Intl.DisplayNames([tag], { type: 'language' }));

const dayOf = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** "22 November 2026" from "2026-11-22", in any time zone. */
export function showDate(locale: Locale, iso: string): string {
	return longDates(locale).format(dayOf(iso));
}

const months = kept((tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }));

/** A year as it is, a month with its name, a day: "2021", "December 2021", "31 December 2021". */
export function showSomeDate(locale: Locale, iso: string): string {
	if (iso.length === 4) return iso;
	return iso.length === 7 ? months(locale).format(dayOf(`${iso}-01`)) : showDate(locale, iso);
}

/** "Sunday 22 November 2026" from "2026-11-22" */
export function showDay(locale: Locale, iso: string): string {
	return fullDates(locale).format(dayOf(iso));
}

/** What a language is called in another, as within a sentence: "Russian", "русский". */
export function showLanguage(locale: Locale, code: string): string {
	return languageNames(locale).of(code) ?? code;
}

/** "one, two", with the comma of the language's script. */
export function showList(locale: Locale, items: readonly string[]): string {
	return items.join(LANGUAGES[locale].direction === 'rtl' ? '، ' : ', ');
}
