/** The components a page may use: the closed list that the check enforces and the site renders. */

/** Attributes are plain text; `required` ones must be there. */
export interface ComponentRule {
	attributes: Record<string, 'required' | 'optional'>;
	use: string;
}

export const COMPONENTS: Record<string, ComponentRule> = {
	Cite: { attributes: { source: 'required', at: 'optional' }, use: 'in a footnote: <Cite source="iom-evaluation-2022" at="743, 745-747" />' },
	Note: { attributes: { title: 'required' }, use: 'a short boxed remark: <Note title="Beware">…</Note>' },
	Exercise: { attributes: { title: 'required', minutes: 'required' }, use: 'in a module: <Exercise title="…" minutes="20">…</Exercise>' },
	Answer: { attributes: {}, use: 'hidden until asked for: <Answer>…</Answer>' },
};
