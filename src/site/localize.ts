/** What every page in a language other than English has in common: its links stay in the language, and English in it is called English. */

import { localAddress } from '../i18n/locales.ts';
import { CLOSE, OPEN } from '../i18n/marks.ts';
import { LANGUAGES, type Locale } from '../schema/locales.ts';

/** Comments; what is no text for readers; tags, with signs in quoted values; text. */
const PIECES = /<!--[\s\S]*?-->|<(script|style|title|textarea|option|desc)\b[\s\S]*?<\/\1\s*>|<[/!]?[A-Za-z](?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+|</g;
const MARKS = new RegExp(`${OPEN}|${CLOSE}|${encodeURIComponent(OPEN)}|${encodeURIComponent(CLOSE)}`, 'gi');

/**
 * @param html a whole page in which English is marked ({@link file://../i18n/marks.ts})
 * @param isThere whether an address, "/guides/x/", has a page in the language
 * @returns the page: links lead to pages of the language, others say that they lead to English; marked texts stand in elements with lang="en"
 */
export function localize(html: string, locale: Locale, isThere: (address: string) => boolean): string {
	const direction = LANGUAGES[locale].direction === 'rtl' ? ' dir="ltr"' : '';
	let inPicture = false;
	return html.replaceAll(PIECES, (piece) => {
		if (!piece.startsWith('<')) {
			if (!piece.includes(OPEN) && !piece.includes(CLOSE)) return piece;
			const name = inPicture ? 'tspan' : 'span';
			return piece.replaceAll(OPEN, `<${name} lang="en"${direction}>`).replaceAll(CLOSE, `</${name}>`);
		}
		if (/^<\/?svg\b/.test(piece)) inPicture = piece[1] !== '/';
		const tag = piece.replaceAll(MARKS, '');
		return tag.startsWith('<a ') ? ledOn(tag, locale, isThere) : tag;
	});
}

/** A link to a page of this site; one that says its language already stays as it is. */
function ledOn(tag: string, locale: Locale, isThere: (address: string) => boolean): string {
	const [, address = ''] = /\shref="(\/(?:[^"?#]*\/)?)(?=["?#])/.exec(tag) ?? [];
	if (!address || /\shreflang=/.test(tag) || address.startsWith(`/${locale}/`)) return tag;
	if (isThere(address)) return tag.replace(/\shref="/, ` href="${localAddress(locale, '')}`);
	return tag.replace(/^<a /, '<a hreflang="en" ');
}
