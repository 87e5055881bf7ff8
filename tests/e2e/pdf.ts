/** The text of a PDF that Chromium printed: enough of ISO 32000 for what its PDF writer makes, no more. */
import { inflateSync } from 'node:zlib';

/**
 * @param pdf the file
 * @returns the text of each page without white space, as runs of glyphs need not keep it; compare with {@link squash}
 * @throws when a page shows text in a font that says not what its glyphs mean
 */
export function pdfPages(pdf: Uint8Array): string[] {
	const text = Buffer.from(pdf).toString('latin1');
	const objects = new Map([...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
	const body = (id: string | undefined) => objects.get(id ?? '') ?? '';
	const stream = (id: string | undefined) => {
		const data = /stream\n([\s\S]*)\nendstream/.exec(body(id))?.[1] ?? '';
		return body(id).includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
	};
	const glyphs = new Map<string, Map<string, string>>();
	const meaning = (font: string) => {
		const known = glyphs.get(font);
		if (known) return known;
		const made = readMap(stream(/\/ToUnicode (\d+) 0 R/.exec(body(font))?.[1]));
		glyphs.set(font, made);
		return made;
	};
	return [...objects.values()]
		.filter((each) => /\/Type \/Page\n/.test(each))
		.map((page) => {
			const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1];
			const listed = /\/Font\s*<<([\s\S]*?)>>/.exec(resources ? body(resources) : page)?.[1] ?? '';
			const fonts = new Map([...listed.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]));
			const contents = [
				...(/\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/
					.exec(page)
					?.slice(1)
					.join(' ')
					.matchAll(/(\d+) 0 R/g) ?? []),
			];
			let shown = '';
			let map = new Map<string, string>();
			for (const [, font, run] of contents
				.map(([, id]) => stream(id))
				.join('\n')
				.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-F]+)>/g)) {
				if (font) map = meaning(fonts.get(font) ?? '');
				else for (const glyph of run?.match(/.{4}/g) ?? []) shown += map.get(glyph) ?? '';
			}
			return squash(shown);
		});
}

/** Glyph → text, from a ToUnicode map (section 9.10.3): single glyphs, and ranges that count up. */
function readMap(cmap: string): Map<string, string> {
	const map = new Map<string, string>();
	const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
	const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0');
	for (const [, part = ''] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
		for (const [, glyph = '', means = ''] of part.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g)) map.set(glyph, utf16(means));
	for (const [, part = ''] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
		for (const [, first = '', last = '', means = ''] of part.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/g)) {
			const start = Number.parseInt(first, 16);
			for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph++) map.set(hex(glyph), utf16(hex(Number.parseInt(means, 16) + glyph - start)));
		}
	return map;
}

/** Text without white space, ligatures undone. */
export function squash(text: string): string {
	return text.normalize('NFKC').replaceAll(/\s+/g, '');
}
