/** The room that a picture has on this screen. */
import type { Room } from '../model/view.ts';

/** Below this width a picture is made for a finger. */
export const NARROW = '(max-width: 47.99rem)';

/** What stays free between a picture and the edge of the window, in pixels. */
const FOOT = 16;
/** A picture is never lower than this, however low the window. */
const LEAST = 420;

let canvas: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** @param frame where the picture stands */
export function roomOf(frame: HTMLElement): Room {
	const { fontFamily, direction, paddingInlineStart, paddingInlineEnd } = getComputedStyle(frame);
	const narrow = matchMedia(NARROW).matches;
	const width = frame.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
	// The key above the last picture is as high as that of the next.
	const top = (frame.querySelector(':scope > svg') ?? frame).getBoundingClientRect().top + (frame.closest(':fullscreen') ? 0 : scrollY);
	return {
		width: Math.max(280, Math.floor(width)),
		height: narrow ? 0 : Math.max(LEAST, Math.floor(innerHeight - Math.max(0, top) - FOOT)),
		narrow,
		rtl: direction === 'rtl',
		measure: (text, size) => measure(text, size, fontFamily),
	};
}

function measure(text: string, size: number, family: string): number {
	const key = `${size} ${text}`;
	const known = widths.get(key);
	if (known !== undefined) return known;
	canvas ??= document.createElement('canvas').getContext('2d');
	if (!canvas) return text.length * size * 0.6;
	// A little more than the plain face: what is lit is set bold.
	canvas.font = `600 ${size}px ${family}`;
	const { width } = canvas.measureText(text);
	widths.set(key, width);
	return width;
}
