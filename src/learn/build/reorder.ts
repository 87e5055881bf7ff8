/** In the browser: items of a list are dragged by their handle, with mouse, pen or finger. Keys and buttons do the same elsewhere. */
export class Reorder {
	#list: HTMLElement;
	#done: (from: number, to: number) => void;

	/**
	 * @param list its children are the items; `.handle` inside one drags it
	 * @param done told once, when the item is let go: positions before and after
	 */
	constructor(list: HTMLElement, done: (from: number, to: number) => void) {
		this.#list = list;
		this.#done = done;
		list.addEventListener('pointerdown', (event) => this.#start(event));
	}

	#start(event: PointerEvent) {
		const handle = (event.target as Element).closest<HTMLElement>('.handle');
		const item = handle?.closest<HTMLElement>('li');
		if (!handle || !item || event.button !== 0) return;
		event.preventDefault();
		const items = [...this.#list.children] as HTMLElement[];
		const from = items.indexOf(item);
		let to = from;
		const stop = new AbortController();
		const end = () => {
			stop.abort();
			for (const each of items) each.classList.remove('dragged', 'drop-before', 'drop-after');
		};
		handle.setPointerCapture(event.pointerId);
		item.classList.add('dragged');
		const on = (name: 'pointermove' | 'pointerup' | 'pointercancel', listener: (event: PointerEvent) => void) =>
			handle.addEventListener(name, listener, { signal: stop.signal });
		on('pointermove', ({ clientY }) => {
			to = placeAt(items, from, clientY);
			for (const [at, each] of items.entries()) {
				each.classList.toggle('drop-before', at === to && to < from);
				each.classList.toggle('drop-after', at === to && to > from);
			}
		});
		on('pointerup', () => {
			end();
			this.#done(from, to);
		});
		on('pointercancel', end);
	}
}

/** Where an item lands that is let go at a height: behind every other item whose middle lies above. */
function placeAt(items: readonly HTMLElement[], from: number, y: number): number {
	return items.filter((each, at) => {
		const { top, height } = each.getBoundingClientRect();
		return at !== from && top + height / 2 < y;
	}).length;
}
