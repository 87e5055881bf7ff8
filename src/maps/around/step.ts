/** The arrow keys around the middle, and the line that a mark lights. */

/** The mark that an arrow leads to: up and down within the picture's order. */
export function nextSpoke(mark: Element, { key }: KeyboardEvent): Element | undefined {
	const step = { ArrowDown: 1, ArrowUp: -1 }[key];
	if (!step) return undefined;
	const marks = [...(mark.closest('svg') as SVGElement).querySelectorAll('[data-key]')];
	return marks[marks.indexOf(mark) + step];
}

/** Lights a line and what stands at its end. */
export function lightSpoke(frame: HTMLElement, key: string | undefined): void {
	const svg = frame.querySelector('svg');
	if (!svg) return;
	for (const lit of svg.querySelectorAll('.lit-now')) lit.classList.remove('lit-now');
	const marks = key === undefined ? [] : [...svg.querySelectorAll(`[data-ends="${CSS.escape(key)}"], [data-key="${CSS.escape(key)}"]`)];
	svg.classList.toggle('lighting', marks.length > 0);
	for (const mark of marks) mark.classList.add('lit-now');
}
