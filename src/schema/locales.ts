/** The languages of the site; a translation stands beside its page as slug.ru.mdx. One more is an entry here, a folder of words in src/i18n/, and its line in src/i18n/locales.ts. */

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
	ru: { name: 'Русский', direction: 'ltr', tag: 'ru' },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof LANGUAGES;

/** English, the language of originals, is the first. */
export const LOCALES = Object.keys(LANGUAGES) as Locale[];
