/**
 * Hands a picture over as a file, in the browser: what stands on the screen, key and names included, as one SVG, with its title, date, source and
 * licence. Every view's picture goes this way, be it a table or an SVG: what is taken away cannot differ from what is seen.
 */
import { html } from '../../markup/html.ts';
import type { About } from '../model/table.ts';
import { linesOf } from '../svg.ts';

/** What a drawing program needs to know of each mark; taken as computed, so that no style sheet has to travel. */
const PROPERTIES = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'fill-opacity',
	'stroke-opacity',
	'opacity',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor',
];
const STRIPPED = ['class', 'tabindex', 'role', 'aria-label', 'aria-selected', 'aria-pressed', 'aria-expanded', 'data-key', 'data-ends', 'data-n'];
const MARGIN = 16;
const LINE = 17;
/** What is for working the picture, not for reading it. */
const TOOLS = '.hidden, .zoom, .inline, button.choose, .no-print';

/** @returns an SVG document that looks the same anywhere */
export function standalone(frame: HTMLElement, { title, address, date, source, licence }: About): string {
	const page = getComputedStyle(document.documentElement);
	const [ink, paper] = [plainColour(page.color), plainColour(page.backgroundColor)];
	const origin = frame.getBoundingClientRect();
	const at: Origin = { x: origin.left - frame.scrollLeft, y: origin.top - frame.scrollTop };
	const width = Math.ceil(Math.max(frame.scrollWidth, 360));
	const height = Math.ceil(frame.scrollHeight);
	const line = (y: number, size: number, text: string, weight = 400) =>
		html`<text x="${MARGIN}" y="${y}" font-family="sans-serif" font-size="${size}" font-weight="${weight}" fill="${ink}">${text}</text>`.text;
	const letters = width / 9.5;
	const heads = linesOf(title, (text) => text.length <= letters);
	const feet = [`${source} · ${date} · ${licence}`, address].flatMap((text) => linesOf(text, (each) => each.length <= width / 6.5));
	const top = MARGIN + heads.length * 24 + 8;
	const total = { width: width + 2 * MARGIN, height: top + height + feet.length * LINE + MARGIN + 8 };
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total.width} ${total.height}" width="${total.width}" height="${total.height}">`,
		`<rect width="${total.width}" height="${total.height}" fill="${paper}"/>`,
		...heads.map((text, index) => line(MARGIN + 16 + index * 24, 18, text, 600)),
		`<g transform="translate(${MARGIN} ${top})">${drawn(frame, at)}</g>`,
		...feet.map((text, index) => line(top + height + 20 + index * LINE, 12, text)),
		'</svg>',
	].join('');
}

interface Origin {
	x: number;
	y: number;
}

/** An element with all that is in it. */
function drawn(element: HTMLElement, at: Origin): string {
	const style = getComputedStyle(element);
	if (style.display === 'none' || style.visibility === 'hidden' || element.matches(TOOLS)) return '';
	const turned = style.rotate !== 'none' && style.rotate !== '';
	const before = element.style.rotate;
	if (turned) element.style.rotate = 'none';
	const inner = [boxOf(element, style, at), signBefore(element, at), ...[...element.childNodes].map((node) => drawnNode(node, at))].join('');
	if (!turned) return inner;
	const box = element.getBoundingClientRect();
	const [originX = 0, originY = 0] = style.transformOrigin.split(' ').map(Number.parseFloat);
	element.style.rotate = before;
	return `<g transform="rotate(${Number.parseFloat(style.rotate)} ${short(box.left - at.x + originX)} ${short(box.top - at.y + originY)})">${inner}</g>`;
}

function drawnNode(node: ChildNode, at: Origin): string {
	if (node instanceof SVGSVGElement) return drawnSvg(node, at);
	if (node instanceof HTMLElement) return drawn(node, at);
	return node instanceof Text ? drawnText(node, at) : '';
}

const short = (value: number) => Math.round(value * 10) / 10;
const CLEAR = /^(transparent|rgba\(.*, 0\))$/;

function boxOf(element: HTMLElement, style: CSSStyleDeclaration, at: Origin): string {
	const wide = style.borderTopStyle === 'none' ? 0 : Number.parseFloat(style.borderTopWidth);
	const filled = !CLEAR.test(style.backgroundColor);
	if (!filled && !wide) return '';
	const box = element.getBoundingClientRect();
	const half = wide / 2;
	const dash = style.borderTopStyle === 'dashed' && html` stroke-dasharray="4 3"`;
	return html`<rect x="${short(box.left - at.x + half)}" y="${short(box.top - at.y + half)}" width="${short(Math.max(0, box.width - wide))}" height="${short(Math.max(0, box.height - wide))}" rx="${Number.parseFloat(style.borderTopLeftRadius) || 0}" fill="${filled ? plainColour(style.backgroundColor) : 'none'}"${wide > 0 && html` stroke="${plainColour(style.borderTopColor)}" stroke-width="${wide}"${dash}`}/>`
		.text;
}

/** A sign that a style puts before an element, such as the bar of the UN table. */
function signBefore(element: HTMLElement, at: Origin): string {
	const style = getComputedStyle(element, '::before');
	if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute' || style.display === 'none') return '';
	const box = element.getBoundingClientRect();
	const [x, y] = [box.left - at.x + Number.parseFloat(style.left), box.top - at.y + Number.parseFloat(style.top)];
	return html`<rect x="${short(x)}" y="${short(y)}" width="${Number.parseFloat(style.width)}" height="${Number.parseFloat(style.height)}" rx="${Number.parseFloat(style.borderTopLeftRadius) || 0}" fill="${plainColour(style.backgroundColor)}"/>`
		.text;
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** A text as it is broken on the screen, a line at a time, as wide as it is here whatever face draws it there. */
function drawnText(node: Text, at: Origin): string {
	const parent = node.parentElement;
	if (!parent || !node.data.trim()) return '';
	const style = getComputedStyle(parent);
	if (Number.parseFloat(style.fontSize) < 2) return '';
	canvas ??= document.createElement('canvas').getContext('2d');
	if (canvas) canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
	const ascent = canvas?.measureText('x').fontBoundingBoxAscent ?? Number.parseFloat(style.fontSize) * 0.9;
	const lines: { text: string; left: number; right: number; top: number }[] = [];
	const range = document.createRange();
	for (const word of node.data.matchAll(/\S+/g)) {
		range.setStart(node, word.index);
		range.setEnd(node, word.index + word[0].length);
		const box = range.getBoundingClientRect();
		if (box.width === 0) continue;
		const last = lines.at(-1);
		if (last && Math.abs(last.top - box.top) < 3) {
			last.text += ` ${word[0]}`;
			[last.left, last.right] = [Math.min(last.left, box.left), Math.max(last.right, box.right)];
		} else lines.push({ text: word[0], left: box.left, right: box.right, top: box.top });
	}
	return lines
		.map(
			({ text, left, right, top }) =>
				html`<text x="${short(left - at.x)}" y="${short(top - at.y + ascent)}" font-family="${style.fontFamily}" font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${plainColour(style.color)}" textLength="${short(right - left)}" lengthAdjust="spacingAndGlyphs">${text}</text>`
					.text,
		)
		.join('');
}

function drawnSvg(svg: SVGSVGElement, at: Origin): string {
	const box = svg.getBoundingClientRect();
	if (box.width === 0) return '';
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const marks = [...svg.querySelectorAll('*')];
	for (const [index, mark] of [...copy.querySelectorAll('*')].entries()) {
		const style = getComputedStyle(marks[index] as Element);
		if (style.display === 'none') {
			mark.remove();
			continue;
		}
		for (const name of STRIPPED) mark.removeAttribute(name);
		if (mark.localName === 'g' || mark.localName === 'title' || mark.localName === 'desc') continue;
		for (const property of PROPERTIES) {
			const value = style.getPropertyValue(property);
			if (value && value !== 'normal' && !(property === 'stroke-dasharray' && value === 'none')) mark.setAttribute(property, plainColour(value));
		}
	}
	const view = svg.viewBox.baseVal;
	const scale = view.width ? box.width / view.width : 1;
	return `<g transform="translate(${short(box.left - at.x)} ${short(box.top - at.y)}) scale(${Math.round(scale * 1000) / 1000})">${copy.innerHTML}</g>`;
}

/** color(srgb 0.5 0.5 0.5 / 0.2), which browsers make of mixed colours, as rgb(), which everything reads. */
function plainColour(value: string): string {
	const parts = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/.exec(value);
	return parts
		? `rgb(${parts
				.slice(1)
				.map((part) => Math.round(Number(part) * 255))
				.join(',')})`
		: value;
}

/**
 * @param svg text of an SVG document with a width and a height
 * @returns the same as PNG, at twice its size so that it stays sharp on paper
 * @throws when the browser cannot draw it
 */
export async function toPng(svg: string): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const sheet = document.createElement('canvas');
		[sheet.width, sheet.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
		sheet.getContext('2d')?.drawImage(image, 0, 0, sheet.width, sheet.height);
		return await new Promise((resolve, reject) => sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png'));
	} finally {
		URL.revokeObjectURL(address);
	}
}
