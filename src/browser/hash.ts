/** The part of a page that an address names. Nothing here throws, however an address was cut. */

/**
 * @param hash "#step-1", as an address has it
 * @returns the id it means; a sign that is no code ("#100%") stands for itself
 */
export function idIn(hash: string): string {
	const text = hash.replace(/^#/, '');
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
