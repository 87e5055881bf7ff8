/** The languages of the site; a translation stands beside its page as slug.ru.mdx. One more is a line here and a folder of words in src/i18n/. */

interface Language {
	/** What its speakers call it. */
	name: string;
	/** The direction its text runs in. */
	direction: 'ltr' | 'rtl';
	/** The language tag (BCP 47) of its dates, numbers and plurals. */
	tag: string;
}

export const LANGUAGES = {
	en: { name: 'English', direction: 'ltr', tag: 'en-GB' },
	es: { name: 'Español', direction: 'ltr', tag: 'es' },
	fr: { name: 'Français', direction: 'ltr', tag: 'fr' },
	ru: { name: 'Русский', direction: 'ltr', tag: 'ru' },
	// Tunisia writes its numbers with the digits of Europe.
	ar: { name: 'العربية', direction: 'rtl', tag: 'ar-u-nu-latn' },
	kk: { name: 'Қазақша', direction: 'ltr', tag: 'kk' },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof LANGUAGES;

/** English, the language of originals, is the first. */
export const LOCALES = Object.keys(LANGUAGES) as Locale[];

/** The languages that pages are translated into. */
export const TRANSLATED = LOCALES.filter((locale): locale is Exclude<Locale, 'en'> => locale !== 'en');

/** The languages that the tagging desk speaks: it is made in those alone that have all of its words. */
export const DESK_LANGUAGES: readonly Locale[] = ['en', 'ru'];

/** The language of an address: "/ru/guides/x/" → "ru"; English ones have no part for it. */
export function localeAt(address: string): Locale {
	const first = address.split('/')[1] ?? '';
	return TRANSLATED.find((locale) => locale === first) ?? 'en';
}
