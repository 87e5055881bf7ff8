/** The form that proposes a page with these tags: the single targets that the UN table names, where it does. */
export function proposalAddress({ objective, code, targets }: { objective: string; code: string; targets: readonly string[] }): string {
	return `/contribute/tag/?sdg=${targets.length ? targets.join(',') : code}&gcm=${objective}`;
}
