/** What the reader of YAML says of front matter that it cannot read, in words for a writer, with what to write instead. */
import type { Said } from './mdx-words.ts';

const QUOTES = 'a text with a colon, or one that begins with a sign, stands in quotes';

/** By the reader's own codes (https://eemeli.org/yaml/#errors). */
const WORDS: Record<string, Said> = {
	DUPLICATE_KEY: { message: 'this field stands here twice', allowed: 'each field once' },
	TAB_AS_INDENT: { message: 'the line begins with a tab', allowed: 'two spaces for each step to the right' },
	BAD_INDENT: {
		message: 'the line begins further left or right than those it belongs to',
		allowed: 'the same number of spaces before each line of a list or a group',
	},
	BAD_ALIAS: { message: 'the value begins with *, & or !, which have a meaning of their own', allowed: QUOTES },
	BAD_SCALAR_START: { message: 'the text begins with a sign that has a meaning of its own', allowed: QUOTES },
	MISSING_CHAR: { message: 'a quotation mark or a bracket is opened and not closed', allowed: 'the same sign at its end: "…" or […]' },
	BLOCK_IN_FLOW: { message: 'a list in brackets is not closed', allowed: '[one, two]' },
	MULTILINE_IMPLICIT_KEY: {
		message: 'the line has no colon behind its field, or a text goes on here that began above',
		allowed: 'field: value; a long text on one line, in quotes',
	},
	KEY_OVER_1024_CHARS: { message: 'this has no field, or is one long text without quotes', allowed: 'field: value' },
	MULTIPLE_DOCS: { message: 'three hyphens stand in the middle of the front matter', allowed: 'one line of three hyphens before it and one behind it' },
	TAG_RESOLVE_FAILED: { message: 'the value begins with !, which has a meaning of its own', allowed: QUOTES },
};

/** A field and its text on one line: "  title: Data: who counts" */
const FIELD = /^(\s*(?:- )?[\w-]+:\s+)(.*?)\s*$/;

/**
 * @param code the reader's code, "" where it has none
 * @param line the line it points at
 */
export function sayYaml(code: string, written: string, line: string): Said {
	const [, field = '', text = ''] = FIELD.exec(line) ?? [];
	const quoted = `${field}"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`.trim();
	if (code === 'BLOCK_AS_IMPLICIT_KEY' || (/: /.test(text) && !/^["'[{|>]/.test(text)))
		return text
			? {
					message: `the text of ${field.replace(/^[\s-]+/, '').trim()} has a colon, and is read as another field`,
					allowed: 'the text in quotes',
					meant: quoted,
				}
			: { message: 'a line with a colon stands where a text belongs', allowed: 'the text in quotes' };
	if (/^["']/.test(text) && /UNEXPECTED_TOKEN|MISSING_CHAR/.test(code))
		return {
			message: `the text of ${field.trim()} has quotation marks in the middle or only one of them`,
			allowed: `one at its beginning and one at its end; inside of it “ and ”`,
		};
	if (/^[[{]/.test(text) && /UNEXPECTED_TOKEN|MISSING_CHAR|BAD_INDENT|BLOCK_IN_FLOW/.test(code))
		return {
			message: `the list of ${field.trim()} is not closed, or something stands behind it`,
			allowed: '[one, two]; a text that begins with [ stands in quotes',
		};
	const said = WORDS[code];
	if (said) return /^[@`%*&!|>]/.test(text) && text.length > 1 && said.allowed === QUOTES ? { ...said, meant: quoted } : said;
	if (/^[@`%]/.test(text)) return { ...(WORDS.BAD_SCALAR_START as Said), meant: quoted };
	if (code === 'UNEXPECTED_TOKEN') return { message: 'something stands here that belongs to no field', allowed: 'field: value; a text with signs in quotes' };
	return {
		message: `this cannot be read as fields and values${written ? ` (${written})` : ''}`,
		allowed: 'field: value; lists as [one, two]; a text with a colon in quotes',
	};
}
