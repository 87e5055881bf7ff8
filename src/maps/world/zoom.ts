/** Zoom and pan of the world map: wheel (with Ctrl, or once the map has focus), pinch, drag, buttons and keys. */
import { select, type ZoomBehavior, zoom, zoomIdentity } from 'd3';

/** @param container holds the world's SVG and its zoom buttons; the symbols in it keep their size */
export function enableZoom(container: HTMLElement, svg: SVGSVGElement) {
	const world = svg.querySelector('.zoomed') as SVGGElement;
	let scale = 1;
	const apply = () => {
		for (const symbol of svg.querySelectorAll('.symbol')) symbol.setAttribute('transform', `scale(${1 / scale})`);
	};
	const { width, height } = svg.viewBox.baseVal;
	const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
		.scaleExtent([1, 12])
		.extent([
			[0, 0],
			[width, height],
		])
		.translateExtent([
			[0, 0],
			[width, height],
		])
		// A page that scrolls past the map must not get stuck in it: one finger and a bare wheel scroll the page until the map is in use.
		.filter((event: MouseEvent | TouchEvent | WheelEvent) => {
			if (event.type === 'wheel') return event.ctrlKey || container.contains(document.activeElement);
			if ('touches' in event) return event.touches.length > 1 || scale > 1;
			return event.button === 0;
		})
		.on('zoom', ({ transform }) => {
			scale = transform.k;
			world.setAttribute('transform', transform.toString());
			svg.classList.toggle('near', scale > 1);
			apply();
		});
	const picture = select(svg);
	picture.call(behaviour).on('dblclick.zoom', null);

	const act = (what: string) => {
		if (what === 'in') behaviour.scaleBy(picture, 1.6);
		else if (what === 'out') behaviour.scaleBy(picture, 1 / 1.6);
		else if (what === 'reset') behaviour.transform(picture, zoomIdentity);
		else return false;
		return true;
	};
	const KEYS: Record<string, string> = { '+': 'in', '=': 'in', '-': 'out', '0': 'reset' };
	const STEPS: Record<string, [number, number]> = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] };
	container.addEventListener('click', (event) => {
		const button = (event.target as Element).closest<HTMLElement>('[data-zoom]');
		if (button) act(button.dataset.zoom ?? '');
	});
	container.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const step = STEPS[event.key];
		if (step) behaviour.translateBy(picture, step[0] / scale, step[1] / scale);
		if (step || act(KEYS[event.key] ?? '')) event.preventDefault();
	});
	return { redraw: apply };
}
