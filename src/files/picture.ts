/** What a file of public/ is, told by its first bytes and not by its name. */

export interface Picture {
	type: 'png' | 'jpg' | 'gif' | 'webp' | 'svg';
	/** In pixels; undefined where the file does not say. */
	width?: number;
	height?: number;
	/** Of an SVG: what in it is no picture, "<script>", "onload". */
	active: string[];
}

/** @returns undefined for anything that is no picture of these types */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	const sized = (type: Picture['type'], width: number, height: number): Picture => ({ type, ...(width > 0 && height > 0 && { width, height }), active: [] });
	try {
		if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return sized('png', view.getUint32(16), view.getUint32(20));
		if (/^GIF8[79]a/.test(ascii(0, 6))) return sized('gif', view.getUint16(6, true), view.getUint16(8, true));
		if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return sized('webp', ...webpSize(view, ascii(12, 16)));
		if (bytes[0] === 0xff && bytes[1] === 0xd8) return sized('jpg', ...jpegSize(view));
	} catch {
		// Cut off in the middle of its head.
		return undefined;
	}
	return svgOf(bytes);
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(view: DataView, kind: string): [width: number, height: number] {
	const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
	if (kind === 'VP8X') return [three(24) + 1, three(27) + 1];
	if (kind === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
	const bits = view.getUint32(21, true);
	return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
}

/** From piece to piece until the one that says how large the picture is. */
function jpegSize(view: DataView): [width: number, height: number] {
	for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
		const marker = view.getUint8(at + 1);
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
	}
	return [0, 0];
}

/** Elements that draw. What else there may be in an SVG runs, loads, or belongs to a drawing program. */
const DRAWS = new Set(
	'svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs use symbol marker linearGradient radialGradient stop clipPath mask pattern image style switch filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'.split(
		' ',
	),
);

function svgOf(bytes: Uint8Array): Picture | undefined {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
	const bare = text.replace(/<!--[\s\S]*?-->/g, '');
	const root = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE[^>[]*>\s*)?<svg\b([^>]*)>/i.exec(bare)?.[1];
	if (root === undefined)
		return /^[^<]*<[\s\S]*<svg\b/i.test(bare) && /^\s*<[?!]/.test(bare) ? { type: 'svg', active: ['<!DOCTYPE> or what stands before <svg>'] } : undefined;
	const number = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1]);
	const [, , boxWidth, boxHeight] = (/\sviewBox\s*=\s*["']([^"']*)["']/.exec(root)?.[1] ?? '')
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	const width = number('width') || boxWidth;
	const height = number('height') || boxHeight;
	return { type: 'svg', ...(width && height && { width: Math.round(width), height: Math.round(height) }), active: [...new Set(activeIn(bare))] };
}

function activeIn(text: string): string[] {
	const active: string[] = [];
	if (/<!\[CDATA\[|<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) active.push('<![CDATA[ or <!ENTITY>');
	for (const [, target = ''] of text.matchAll(/<\?([\w-]+)/g)) if (target !== 'xml') active.push(`<?${target}?>`);
	for (const [, name = '', attributes = ''] of text.matchAll(/<([a-zA-Z_][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)) {
		if (!DRAWS.has(name)) active.push(`<${name}>`);
		for (const [, key = '', quoted = ''] of attributes.matchAll(/([^\s=/"'<>]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
			const value = quoted.slice(1, -1).trim();
			if (/^on/i.test(key)) active.push(key);
			else if (/(^|:)(href|src)$/i.test(key) && !/^(#|data:image\/(png|jpe?g|gif|webp);)/i.test(value)) active.push(`${key}="${value.slice(0, 40)}"`);
			else if (!/^xmlns(:|$)/.test(key) && LOADS.test(value)) active.push(`${key}="${value.slice(0, 40)}"`);
		}
	}
	for (const [, css = ''] of text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) if (LOADS.test(css)) active.push('<style> that loads something');
	return active;
}

/** CSS that asks for a file; url(#a) is a part of the picture itself. */
const LOADS = /@import|url\(\s*["']?\s*(?!["'#])[^)]|\\|javascript:|expression\(/i;

/** A document to download. */
export interface Document {
	type: 'pdf' | 'docx' | 'xlsx';
	/** Holds programs that run when it is opened. */
	macros: boolean;
}

/** @returns undefined for anything that is no document of these types */
export function documentOf(bytes: Uint8Array): Document | undefined {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (text.subarray(0, 5).toString('latin1') === '%PDF-') return { type: 'pdf', macros: text.includes('/JavaScript') || text.includes('/Launch') };
	if (text.subarray(0, 4).toString('latin1') !== 'PK\x03\x04' || !text.includes('[Content_Types].xml')) return undefined;
	const type = text.includes('word/') ? 'docx' : text.includes('xl/') ? 'xlsx' : undefined;
	return type && { type, macros: text.includes('vbaProject') };
}
