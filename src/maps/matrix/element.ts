/** In the browser: arrow keys walk the matrix, and a chosen cell shows its pages beside it instead of far below. */
class WaymarkMatrix extends HTMLElement {
	connectedCallback() {
		const cells = [...this.querySelectorAll<SVGAElement>('.matrix a.cell')];
		const panel = this.querySelector<HTMLElement>('.panel');
		if (!panel || cells.length === 0) return;

		// One stop for the Tab key; arrows do the rest.
		const focusOn = (cell: SVGAElement) => {
			for (const each of cells) each.setAttribute('tabindex', each === cell ? '0' : '-1');
			cell.focus();
		};
		for (const [index, cell] of cells.entries()) cell.setAttribute('tabindex', index === 0 ? '0' : '-1');

		this.addEventListener('keydown', (event) => {
			const current = (event.target as Element).closest<SVGAElement>('a.cell');
			if (event.key === 'Escape' && !panel.hidden) return this.close(panel);
			const step = DIRECTIONS[event.key];
			if (!current || !step) return;
			event.preventDefault();
			const next = nearestCell(cells, current, step);
			if (next) focusOn(next);
		});
		this.addEventListener('click', (event) => {
			const cell = (event.target as Element).closest<SVGAElement>('a.cell');
			const list = cell && document.getElementById(cell.href.baseVal.slice(1));
			if (!cell || !list) return;
			event.preventDefault();
			const close = document.createElement('button');
			close.className = 'button';
			close.textContent = panel.dataset.close ?? '';
			close.addEventListener('click', () => this.close(panel));
			panel.replaceChildren(...[...list.cloneNode(true).childNodes], close);
			panel.hidden = false;
			panel.focus();
			this.#opener = cell;
		});
	}

	#opener: SVGAElement | undefined;

	close(panel: HTMLElement) {
		panel.hidden = true;
		this.#opener?.focus();
	}
}

const DIRECTIONS: Record<string, { x: number; y: number }> = {
	ArrowRight: { x: 1, y: 0 },
	ArrowLeft: { x: -1, y: 0 },
	ArrowDown: { x: 0, y: 1 },
	ArrowUp: { x: 0, y: -1 },
};

/** The nearest cell in a direction; one in the same row or column comes before a nearer one aside. */
function nearestCell(cells: readonly SVGAElement[], from: SVGAElement, { x, y }: { x: number; y: number }): SVGAElement | undefined {
	const origin = from.getBBox();
	let best: SVGAElement | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const cell of cells) {
		const box = cell.getBBox();
		const along = (box.x - origin.x) * x + (box.y - origin.y) * y;
		const aside = Math.abs((box.x - origin.x) * y) + Math.abs((box.y - origin.y) * x);
		if (along <= 1) continue;
		const distance = along + aside * 3;
		if (distance < least) {
			least = distance;
			best = cell;
		}
	}
	return best;
}

customElements.define('waymark-matrix', WaymarkMatrix);
