/** Puts values in the places of {}, in order: fill('Pages found: {}', 3). */
export function fill(text: string, ...values: (string | number)[]): string {
	let next = 0;
	return text.replace(/\{\}/g, () => String(values[next++] ?? ''));
}
