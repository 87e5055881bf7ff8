/** Seriation: an order in which like stands beside like. */

/**
 * Builds a chain: it begins with the two most alike and grows at either end by whatever is most like that end.
 * @param vectors one an item, all of one length; likeness is the cosine of the angle between them
 * @returns the items' indexes in the new order, each once; the same for the same vectors. Cubic in the items, of which there are a few dozen
 */
export function bySimilarity(vectors: readonly (readonly number[])[]): number[] {
	if (vectors.length < 3) return [...vectors.keys()];
	const likeness = vectors.map((a) => vectors.map((b) => cosine(a, b)));
	const like = (a: number, b: number) => likeness[a]?.[b] ?? 0;
	const left = new Set(vectors.keys());
	const first = best(
		[...left].flatMap((a) => [...left].filter((b) => b > a).map((b) => [a, b] as const)),
		([a, b]) => like(a, b),
	);
	const chain: number[] = [...first];
	for (const item of first) left.delete(item);
	while (left.size) {
		const next = best(
			[...left].flatMap((item) => [
				{ item, end: 0 },
				{ item, end: chain.length - 1 },
			]),
			({ item, end }) => like(item, chain[end] as number),
		);
		if (next.end === 0) chain.unshift(next.item);
		else chain.push(next.item);
		left.delete(next.item);
	}
	// Of the two directions, the one that begins with the lower number.
	return (chain[0] as number) <= (chain.at(-1) as number) ? chain : chain.reverse();
}

/** The first of the highest. */
function best<T>(list: readonly T[], value: (each: T) => number): T {
	return list.reduce((a, b) => (value(b) > value(a) ? b : a));
}

function cosine(a: readonly number[], b: readonly number[]): number {
	const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
	const size = Math.sqrt(dot(a, a) * dot(b, b));
	return size === 0 ? 0 : dot(a, b) / size;
}
