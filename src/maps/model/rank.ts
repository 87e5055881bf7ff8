/** What stands out. A tie of many is no finding: then nothing does. */

/**
 * @param size of each; what has none never stands out
 * @param most how many may stand out together
 * @returns the largest, largest first: groups of equal ones as long as all of a group fit; [] when the first group is larger already
 */
export function leaders<T>(list: readonly T[], size: (each: T) => number, most: number): T[] {
	const groups = [...Map.groupBy(list, size)].filter(([value]) => value > 0).sort(([a], [b]) => b - a);
	const out: T[] = [];
	for (const [, group] of groups) {
		if (out.length + group.length > most) break;
		out.push(...group);
	}
	return out;
}
