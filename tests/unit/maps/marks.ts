/** A picture as rows, one a mark: what is drawn, where, and what is written in it. So a difference can be read. */

/** Reads an attribute of a tag. */
const value = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const shapeOf = (tag: string) =>
	tag.startsWith('<circle') ? `r ${value(tag, 'r')}` : `${value(tag, 'x')},${value(tag, 'y')} ${value(tag, 'width')}×${value(tag, 'height')}`;

export interface Mark {
	/** What choosing it chooses, or where it leads; '' for neither. */
	key: string;
	classes: string[];
	/** Its shapes, each "x,y width×height" or "r radius". */
	shapes: string[];
	/** Where it stands as a whole, "x y"; '' where its shapes say so. */
	at: string;
	/** What is written in it, titles apart. */
	text: string;
	/** What is said of it. */
	label: string;
}

/** @returns the marks of an SVG that are more than lines: those with a key, an address or a label */
export function marksOf(svg: string): Mark[] {
	return [...svg.matchAll(/<(a|g)( [^>]*)>((?:(?!<(?:a|g) (?!class="symbol"))[\s\S])*?)<\/\1>/g)].map(([, , attributes = '', inner = '']) => ({
		key: value(attributes, 'data-key') || value(attributes, 'href'),
		classes: value(attributes, 'class').split(' ').filter(Boolean),
		shapes: [...inner.matchAll(/<(?:rect|circle)[^>]*>/g)].filter(([tag]) => !tag.includes('"hit"')).map(([tag]) => shapeOf(tag)),
		at: /translate\(([^)]*)\)/.exec(attributes)?.[1] ?? '',
		text: [...inner.replace(/<title>[^<]*<\/title>/g, '').matchAll(/>([^<]+)</g)]
			.map(([, text]) => text?.trim())
			.filter(Boolean)
			.join(' ')
			.trim(),
		label: value(attributes, 'aria-label'),
	}));
}

/** "gcm:6 sdg:8 | cell agree | 498.02,221.9 | 2" */
export const rowOf = ({ key, classes, shapes, at, text }: Mark) => [key, classes.join(' '), at || (shapes[0] ?? ''), text].filter(Boolean).join(' | ');

/** @returns the cells of a table that is a picture: what choosing each chooses, its classes, and what is written in it */
export function cellsOf(table: string): Pick<Mark, 'key' | 'classes' | 'text'>[] {
	return [...table.matchAll(/<(t[hd]) [^>]*?class="([^"]*)"([^>]*)>([\s\S]*?)<\/\1>/g)].map(([, , classes = '', rest = '', inner = '']) => ({
		key: value(rest, 'data-key'),
		classes: classes.split(' '),
		text: inner.replace(/<[^>]*>/g, ' ').trim(),
	}));
}
