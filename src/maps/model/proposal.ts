/** The form that proposes a page with these tags: the single targets that the UN table names, where it does. */
export function proposalAddress({ objective, code, targets }: { objective: string; code: string; targets: readonly string[] }): string {
	return `/contribute/tag/?sdg=${targets.length ? targets.join(',') : code}&gcm=${objective}`;
}

/** Targets that one proposal names: a page that touches everything is about nothing. */
const MOST_TARGETS = 4;

/**
 * The form for an objective "gcm:3" or a goal "sdg:4": with what the table names of its pairs without a page, as far as one page can hold them.
 * @param gaps the pairs without a page; without any, only the objective or goal itself is set
 */
export function proposalFor(key: string, gaps: readonly { objective: string; targets: readonly string[] }[]): string {
	const code = key.slice(4);
	if (key.startsWith('gcm:')) {
		const targets = [...new Set(gaps.flatMap((gap) => gap.targets))].slice(0, MOST_TARGETS);
		return `/contribute/tag/?${targets.length ? `sdg=${targets.join(',')}&` : ''}gcm=${code}`;
	}
	const objectives = gaps.slice(0, MOST_TARGETS).map(({ objective }) => objective);
	return `/contribute/tag/?sdg=${code}${objectives.length ? `&gcm=${objectives.join(',')}` : ''}`;
}
