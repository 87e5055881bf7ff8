/** The arrow keys in the flow, and what a node or a band lights. */

/** The node that an arrow leads to: up and down within the picture's order. */
export function beside(node: Element, { key }: KeyboardEvent): Element | undefined {
	const step = { ArrowDown: 1, ArrowUp: -1 }[key];
	if (!step) return undefined;
	const nodes = [...(node.closest('svg') as SVGElement).querySelectorAll('.node[data-key]')];
	return nodes[nodes.indexOf(node) + step];
}

/** Lights the bands of a node, or of two, and their other ends, whose numbers then say what they share with it. */
export function bandsOf(frame: HTMLElement, key: string | undefined): void {
	const svg = frame.querySelector('svg');
	if (!svg) return;
	for (const lit of svg.querySelectorAll('.lit-now')) lit.classList.remove('lit-now');
	for (const count of svg.querySelectorAll<SVGElement>('[data-all]')) {
		write(count, count.dataset.all ?? '');
		delete count.dataset.all;
	}
	const keys = key?.split(' ') ?? [];
	const bands = keys.length
		? [...svg.querySelectorAll<SVGElement>('.band')].filter((band) => keys.every((each) => band.dataset.ends?.split(' ').includes(each)))
		: [];
	svg.classList.toggle('lighting', bands.length > 0);
	for (const band of bands) {
		band.classList.add('lit-now');
		for (const end of band.dataset.ends?.split(' ') ?? []) {
			const node = svg.querySelector(`.node[data-key="${CSS.escape(end)}"]`);
			node?.classList.add('lit-now');
			const count = node?.querySelector<SVGElement>('.count');
			if (!count || keys.includes(end)) continue;
			count.dataset.all = count.textContent ?? '';
			write(count, band.dataset.n ?? '');
		}
	}
	for (const each of keys) svg.querySelector(`.node[data-key="${CSS.escape(each)}"]`)?.classList.add('lit-now');
}

/** Writes a node's number, and says it. */
function write(count: SVGElement, number: string) {
	const node = count.closest('.node');
	node?.setAttribute('aria-label', (node.getAttribute('aria-label') ?? '').replace(` ${count.textContent}. `, ` ${number}. `));
	count.textContent = number;
}
