import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const hiddenSigns: ContentRule = {
	code: 'WM043',
	level: 'error',
	title: 'A sign that nobody sees',
	help: 'Some signs have no shape: they turn the direction of writing, join or part words, or come along when a text is copied from a web page. Readers do not see them; search, sorting and listeners stumble over them. Delete the word and type it anew. A space that must not break is allowed.',
	find: ({ content }) => {
		const files = [...content.pages, ...content.prose, ...content.vocabulary.values(), ...(content.ledger ? [content.ledger] : [])];
		return files.flatMap(({ path, text }) => hiddenIn(text).map((finding): Finding => ({ file: path, ...finding })));
	},
};

/** Control signs, but tab and line ends; turners of direction; spaces without width; fillers and blanks; tags; what marks lines and paragraphs. */
const HIDDEN =
	/[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\u034f\u17b4\u17b5]/u;
/** Between letters of Persian, Hindi or of a family of emoji they have work to do. */
const JOINER = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{Extended_Pictographic}])/u;
const NAMED: Record<string, string> = {
	shy: '\u00ad',
	lrm: '\u200e',
	rlm: '\u200f',
	ZeroWidthSpace: '\u200b',
	NoBreak: '\u2060',
	InvisibleTimes: '\u2062',
	InvisibleComma: '\u2063',
	ApplyFunction: '\u2061',
};
/** The same signs spelt out: &#8203; &#x200b; &shy; in a text, "\u200b" in front matter. */
const WRITTEN =
	/&#(\d{1,7});|&#x([0-9a-f]{1,6});|&(shy|lrm|rlm|ZeroWidthSpace|NoBreak|InvisibleTimes|InvisibleComma|ApplyFunction);|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\U([0-9a-f]{8})/gi;
const WHAT: [RegExp, string][] = [
	[/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, 'turns the direction of writing'],
	[/[\u200b-\u200d\u2060-\u2064\ufeff\u00ad\u180e]|\u034f/u, 'has no width'],
	[/[\u115f\u1160\u2800\u3164\uffa0]/u, 'looks like a space and is none'],
	[/\p{Cc}/u, 'is a command to a machine'],
];

function hiddenIn(text: string): Omit<Finding, 'file'>[] {
	if (!HIDDEN.test(text.replaceAll(/[\t\r\n]/g, '')) && !JOINER.test(text) && text.search(WRITTEN) < 0) return [];
	return text.split('\n').flatMap((line, index): Omit<Finding, 'file'>[] => {
		const signs: [sign: string, column: number][] = [];
		for (const { 0: sign, index: at } of line.replaceAll(/[\t\r]/g, ' ').matchAll(new RegExp(`${HIDDEN.source}|${JOINER.source}`, 'gu')))
			signs.push([sign, at]);
		for (const match of line.matchAll(WRITTEN)) {
			const [, decimal, hex, name, ...escapes] = match;
			const code = decimal ? Number(decimal) : Number.parseInt(hex ?? escapes.find(Boolean) ?? '', 16);
			const sign = name ? (NAMED[name] ?? '') : code <= 0x10ffff ? String.fromCodePoint(code) : '';
			if (HIDDEN.test(sign) && !/[\t\r\n]/.test(sign)) signs.push([sign, match.index]);
		}
		const [first] = signs;
		if (!first) return [];
		const [sign, at] = first;
		const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		const what = WHAT.find(([kind]) => kind.test(sign))?.[1] ?? 'has no shape';
		const more = signs.length > 1 ? `, and ${signs.length - 1} more on this line` : '';
		return [
			{
				line: index + 1,
				column: at + 1,
				found: `a sign that nobody sees (U+${number}, which ${what})${more}`,
				allowed: 'the words without it: delete them and type them anew',
			},
		];
	});
}
