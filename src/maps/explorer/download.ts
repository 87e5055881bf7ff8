/** Hands a view over as a file, in the browser: the picture with its title, date, source and licence, as SVG or PNG. */

import { html } from '../../markup/html.ts';
import type { About } from '../model/table.ts';

/** What a drawing program needs to know of each mark; taken as computed, so that no style sheet has to travel. */
const PROPERTIES = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'fill-opacity',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor',
];
const HEAD = 44;
const FOOT = 52;
const MARGIN = 16;

/**
 * @param svg a picture of the page
 * @param footer lines for below the picture
 * @returns an SVG document that looks the same anywhere
 */
export function standalone(svg: SVGSVGElement, { title, address, date, source, licence }: About): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const marks = [...svg.querySelectorAll('*')];
	for (const [index, mark] of [...copy.querySelectorAll('*')].entries()) {
		const style = getComputedStyle(marks[index] as Element);
		if (style.display === 'none' && svg.getClientRects().length > 0) {
			mark.remove();
			continue;
		}
		for (const name of ['class', 'tabindex', 'role', 'aria-label', 'aria-selected', 'aria-pressed', 'aria-expanded', 'data-key']) mark.removeAttribute(name);
		if (mark.localName === 'g' || mark.localName === 'title' || mark.localName === 'desc') continue;
		for (const property of PROPERTIES) {
			const value = style.getPropertyValue(property);
			if (value && value !== 'normal' && !(property === 'stroke-dasharray' && value === 'none')) mark.setAttribute(property, plainColour(value));
		}
	}
	const [width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').slice(2).map(Number);
	const page = getComputedStyle(document.documentElement);
	const [ink, paper] = [plainColour(page.color), plainColour(page.backgroundColor)];
	const line = (y: number, size: number, text: string, weight = 400) =>
		html`<text x="${MARGIN}" y="${y}" font-family="sans-serif" font-size="${size}" font-weight="${weight}" fill="${ink}">${text}</text>`.text;
	const total = { width: width + 2 * MARGIN, height: height + HEAD + FOOT };
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total.width} ${total.height}" width="${total.width}" height="${total.height}">`,
		`<rect width="${total.width}" height="${total.height}" fill="${paper}"/>`,
		line(28, 18, title, 600),
		`<g transform="translate(${MARGIN} ${HEAD})">${copy.innerHTML}</g>`,
		line(total.height - 30, 12, `${source} · ${date} · ${licence}`),
		line(total.height - 12, 12, address),
		'</svg>',
	].join('');
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
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png'));
	} finally {
		URL.revokeObjectURL(address);
	}
}
