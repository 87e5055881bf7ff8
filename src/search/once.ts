/** Does something once for a key, and again only when it failed. */
export function once<Key, T>(done: Map<Key, Promise<T>>, key: Key, work: () => Promise<T>): Promise<T> {
	const known = done.get(key);
	if (known) return known;
	const doing = work();
	done.set(key, doing);
	doing.catch(() => done.delete(key));
	return doing;
}
