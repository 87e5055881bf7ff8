/** Puts new symbols on the land in the browser, and lets the reader zoom. */

/** Zoom by the frame it works in; its code comes with the first map that is shown. */
const zooms = new WeakMap<HTMLElement, Promise<{ redraw: () => void }>>();

/** @param frame holds the SVG of the whole world */
export function placeSymbols(frame: HTMLElement, symbols: string, live: boolean): void {
	const svg = frame.querySelector('svg') as SVGSVGElement;
	(svg.querySelector('.symbols') as Element).innerHTML = symbols;
	if (!live) return;
	const zoom = zooms.get(frame) ?? import('./zoom.ts').then(({ enableZoom }) => enableZoom(frame, svg));
	zooms.set(frame, zoom);
	// A map that cannot be zoomed is still a map.
	zoom.then(
		({ redraw }) => redraw(),
		() => zooms.delete(frame),
	);
}
