/** In the browser: an item is dragged by its grip within the days and between them, a module from the shelf into them. Keys and buttons do the same elsewhere. */

/** What is let go where: an item of the session by its place, or a module of the shelf by its id. */
export interface Drop {
	at: number | undefined;
	id: string | undefined;
	/** The place in the session it goes before; the number of its items for the end. */
	before: number;
}

/**
 * @param root holds the days (`.day` with `.blocks`) and the shelf; `.handle` inside an `li` drags it
 * @param length how many items the session has
 * @param done told once, when something is let go over a day
 */
export function onDrag(root: HTMLElement, length: () => number, done: (drop: Drop) => void): void {
	root.addEventListener('pointerdown', (event) => {
		const handle = (event.target as Element).closest<HTMLElement>('.handle');
		const item = handle?.closest<HTMLElement>('li');
		if (!handle || !item || event.button !== 0) return;
		event.preventDefault();
		const stop = new AbortController();
		let place: Place | undefined;
		const end = () => {
			stop.abort();
			mark(root, undefined);
			item.classList.remove('dragged');
		};
		handle.setPointerCapture(event.pointerId);
		item.classList.add('dragged');
		const on = (name: 'pointermove' | 'pointerup' | 'pointercancel', listener: (event: PointerEvent) => void) =>
			handle.addEventListener(name, listener, { signal: stop.signal });
		on('pointermove', ({ clientX, clientY }) => {
			place = placeAt(root, clientX, clientY, length());
			mark(root, place);
		});
		on('pointerup', () => {
			end();
			const { at, id } = item.dataset;
			if (place) done({ at: at === undefined ? undefined : Number(at), id, before: place.before });
		});
		on('pointercancel', end);
		// Esc: as before.
		addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal: stop.signal });
	});
}

interface Place {
	before: number;
	day: HTMLElement;
	/** The block it goes before; undefined at the end of a day. */
	block: HTMLElement | undefined;
}

/** Over which day, and before which of its blocks: the first whose middle lies below. */
function placeAt(root: HTMLElement, x: number, y: number, length: number): Place | undefined {
	const days = [...root.querySelectorAll<HTMLElement>('.day')];
	const index = days.findIndex((day) => {
		const box = day.getBoundingClientRect();
		return x >= box.left && x <= box.right && y >= box.top - 40 && y <= box.bottom + 40;
	});
	const day = days[index];
	if (!day) return undefined;
	const block = [...day.querySelectorAll<HTMLElement>('.blocks > li')].find((each) => {
		const { top, height } = each.getBoundingClientRect();
		return y < top + height / 2;
	});
	const next = days[index + 1];
	return { day, block, before: Number(block?.dataset.at ?? next?.dataset.at ?? length) };
}

function mark(root: HTMLElement, place: Place | undefined): void {
	for (const each of root.querySelectorAll('.drop-before, .drop-end')) each.classList.remove('drop-before', 'drop-end');
	if (place?.block) place.block.classList.add('drop-before');
	else place?.day.classList.add('drop-end');
}
