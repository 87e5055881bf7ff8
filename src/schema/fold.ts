/** Words brought to one form, so that "Regularización", "regularizacion" and "régularisations" can be looked up in one list. */

/** Codes such as 10.7 and 10.7.2 stay whole, and names such as M4SD, G20 and M03; everything else is letters or digits. */
const TOKEN = /\p{L}+\d+\p{L}[\p{L}\d]*|(?<![\p{L}\p{M}\d])\p{L}\d+(?![\p{L}\d.])|\d+\.(?:\d+|[a-d](?![\p{L}]))(?:\.\d+)?|[\p{L}\p{M}]+|\d+/gu;
const CYRILLIC_ENDING =
	/(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ией|ов|ев|ой|ей|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ам|ям|ах|ях|ом|ем|ую|юю|ии|ию|ия|[аяоеыиуюйь])$/;
const ARABIC_PREFIX = /^(?:[وفبك]?ال|لل)(?=.{3})/;

export interface Token {
	/** As typed. */
	text: string;
	/** The form that is looked up. */
	key: string;
}

/** @returns the words and codes of a text in order, as typed; "sdg13" is two */
export function wordsIn(text: string): string[] {
	return text.normalize('NFC').match(TOKEN) ?? [];
}

/** @returns the words and codes of a text in order */
export function tokensOf(text: string): Token[] {
	return wordsIn(text).map((word) => ({ text: word, key: fold(word) }));
}

/** @returns a word in lower case, without accents and without the commonest endings of a plural or a case */
export function fold(word: string): string {
	const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
	if (/\p{Script=Cyrillic}/u.test(plain)) return plain.length > 4 ? plain.replace(CYRILLIC_ENDING, '') : plain;
	if (/\p{Script=Arabic}/u.test(plain)) return plain.replace(/ة/g, 'ه').replace(/ى/g, 'ي').replace(ARABIC_PREFIX, '');
	if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
	return plain.length > 3 && /[^s]s$/.test(plain) && !/(us|is)$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** @returns the form a phrase is looked up by */
export function keyOf(phrase: string): string {
	return tokensOf(phrase)
		.map(({ key }) => key)
		.join(' ');
}
