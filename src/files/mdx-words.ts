/** What the parser says of a text that it cannot read, in words for a writer, with what to write instead. */

export interface Said {
	message: string;
	allowed?: string;
	meant?: string;
}

/** HTML that word processors and habit bring along, and what Markdown has for it. */
const INSTEAD: Record<string, string> = {
	br: 'an empty line for a new paragraph, or a backslash at the end of the line',
	b: '**bold**',
	strong: '**bold**',
	i: '*emphasis*',
	em: '*emphasis*',
	a: '[words](https://…)',
	img: '![what it shows](/images/…)',
	hr: '--- on a line of its own',
	sup: 'a note, [^1], or the sign itself: m²',
	u: '*emphasis*',
	table: 'a table of Markdown: | one | two |',
	p: 'an empty line between paragraphs',
};

/**
 * @param written the parser's own words
 * @param line the line it points at
 * @param column from 1
 */
export function sayWhy(written: string, line: string, column: number): Said {
	const from = line.slice(column - 1);
	const quote = (text: string) => (text.length > 30 ? `${text.slice(0, 29)}…` : text);
	if (from.startsWith('<!--'))
		return {
			message: `${quote(from)} is a comment of HTML, which pages do not have`,
			allowed: 'no comment: remarks for editors stand in the front matter, on a line that begins with #',
		};
	const address = /^<(https?:\/\/[^\s>]+|[^\s<>@]+@[^\s<>@]+)>/.exec(from)?.[1];
	if (address)
		return {
			message: `<${quote(address)}> is read as a tag`,
			allowed: `the address by itself, or [words](${address.includes('@') && !address.includes('//') ? `mailto:${address}` : address})`,
			meant: address,
		};
	const closing = /^<\/([\w.-]*)>?/.exec(from)?.[1];
	if (closing !== undefined && /closing tag/.test(written))
		return { message: `</${closing}> closes what nothing before it has opened`, allowed: `<${closing || 'Note'} …> before it, or no </${closing}>` };
	const name = /^<([A-Za-z][\w.-]*)/.exec(from)?.[1];
	if (name) {
		const instead = INSTEAD[name.toLowerCase()];
		if (instead && /^[a-z]/.test(name)) return { message: `<${name}> is HTML, which pages do not have`, allowed: instead };
		if (/closing tag/i.test(written))
			return { message: `<${name}> is opened and not closed`, allowed: `</${name}> where it ends, on a line of its own; for the sign < as such &lt;` };
		if (/^<[\w.-]+(\s[^>]*)?>/.test(from))
			return {
				message: `the tag ${quote(/^<[^>]*>/.exec(from)?.[0] ?? from)} is not written as components are`,
				allowed: `text in quotes, nothing else: <${name} title="…">`,
			};
	}
	if (from.startsWith('<')) {
		const after = quote(from.slice(1).split(/\s{2,}|[.;]\s/)[0] as string);
		return { message: `a < that stands directly before “${after}” begins a tag`, allowed: '&lt; for the sign', meant: `&lt;${after}` };
	}
	if (/[{}]|expression|brace/.test(from.slice(0, 1) + written))
		return { message: 'a brace { begins code, and this one is not closed', allowed: '\\{ for the sign' };
	return {
		message: 'the text cannot be read from here on: something looks like code and is not closed',
		allowed: '&lt; for the sign <, \\{ for the sign {, and each component closed',
	};
}
