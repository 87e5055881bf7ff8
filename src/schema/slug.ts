/** The one way from a name to a part of an address or of a file's name. */

/** Latin letters that are no other letter with a mark, in the plain letters that stand for them. */
const PLAIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ə: 'e', ĸ: 'k' };
const LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/**
 * "Türkiye" → "turkiye", "Côte d’Ivoire" → "cote-divoire", "Åland" → "aland".
 * @returns small letters a to z, digits and single hyphens; '' when the name has none of them, as one in another script: its writer then needs
 * something else, such as the country's code
 */
export function slugOf(name: string): string {
	return name
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll(/[\p{M}'’ʻʼ]/gu, '')
		.replaceAll(LETTERS, (letter) => PLAIN[letter] ?? '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}
