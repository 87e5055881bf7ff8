/** What keys do on a block of a day, as the name of an act and, where it only looks elsewhere, a step. */

export type KeyAct = { act: string } | { look: 'up' | 'down' | 'other' };

/** @returns nothing for keys that mean nothing there */
export function keyAct({ key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): KeyAct | undefined {
	if (ctrlKey || metaKey) return undefined;
	if (altKey) {
		const act = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'earlier', ArrowRight: 'later' }[key];
		return act ? { act } : undefined;
	}
	const look = ({ ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'other', ArrowRight: 'other' } as const)[key];
	if (look) return { look };
	const act = { '+': 'longer', '-': 'shorter', '−': 'shorter', b: 'before', B: 'before', Delete: 'remove' }[key];
	return act ? { act } : undefined;
}
