/** HTML, SVG and XML as text in which nothing that is put in can become markup. */

/** Markup that is whole and safe; only {@link html} makes it. */
class Markup {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

export type { Markup };

/** What may be put in: text and numbers are escaped, markup stays, of a list each; false and undefined leave nothing. */
type Part = string | number | Markup | false | undefined | readonly Part[];

/** html`<a href="${address}">${name}</a>`: every sign of a value that markup would read is escaped, in elements and in quoted attributes. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Markup {
	return new Markup(pieces.map((piece, index) => piece + textOf(parts[index])).join(''));
}

function textOf(part: Part): string {
	if (part instanceof Markup) return part.text;
	if (part === undefined || part === false) return '';
	if (typeof part === 'string' || typeof part === 'number') return String(part).replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
	return part.map(textOf).join('');
}

/** Data as the text of a script element: nothing in it can end the element. */
export function scriptJson(data: unknown): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c');
}
