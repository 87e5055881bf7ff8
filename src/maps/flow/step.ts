/** The arrow keys in the flow. */

/** The node that an arrow leads to: up and down within the picture's order. */
export function beside(node: SVGElement, { key }: KeyboardEvent): SVGElement | undefined {
	const step = { ArrowDown: 1, ArrowUp: -1 }[key];
	if (!step) return undefined;
	const nodes = [...(node.closest('svg') as SVGElement).querySelectorAll<SVGElement>('[data-key]')];
	return nodes[nodes.indexOf(node) + step];
}
