/** The components a page may use: the closed list that the check enforces, the site renders and /contribute/components/ shows. */

export interface AttributeRule {
	required: boolean;
	/** One phrase for a writer. */
	what: string;
	/** What its text must look like; any text where absent. */
	form?: RegExp;
}

/** Attributes are plain text in quotes. */
export interface ComponentRule {
	attributes: Record<string, AttributeRule>;
	/** One line for a message. */
	use: string;
	/** What it is for, for a writer. */
	purpose: string;
	/** A whole example, shown and rendered at /contribute/components/. */
	example: string;
}

export const COMPONENTS: Record<string, ComponentRule> = {
	Cite: {
		attributes: {
			source: { required: true, what: 'a source of content/vocabulary/sources.yaml, by its id' },
			at: { required: false, what: 'its paragraphs: 743, 745-747' },
		},
		use: 'in a footnote: <Cite source="iom-evaluation-2022" at="743, 745-747" />',
		purpose: 'Names the source of a statement and the place in it. It stands in a footnote; the reader sees the document and the section.',
		example: 'Fifty officials took part.[^1]\n\n[^1]: <Cite source="m4dnet-kazakhstan" at="17" />',
	},
	Note: {
		attributes: { title: { required: true, what: 'a few words: Beware, In short' } },
		use: 'a short boxed remark: <Note title="Beware">…</Note>',
		purpose: 'A short remark that a reader must not miss. One or two a page at most.',
		example: '<Note title="Beware">\n\nA figure without its date is no figure.\n\n</Note>',
	},
	Exercise: {
		attributes: {
			title: { required: true, what: 'what participants do, in a few words' },
			minutes: { required: true, what: 'how long it takes, in minutes: 20', form: /^[1-9]\d{0,2}$/ },
		},
		use: 'in a module: <Exercise title="…" minutes="20">…</Exercise>',
		purpose: 'The exercise of a learning module: its task, its material and its debriefing.',
		example: '<Exercise title="One reason each" minutes="10">\n\nWrite one sentence that says why your project is linked to target 10.7.\n\n</Exercise>',
	},
	ForFacilitator: {
		attributes: {},
		use: 'in a module, round what only whoever runs the session reads: <ForFacilitator>…</ForFacilitator>',
		purpose:
			'What only the facilitator of a module reads: what to say, how to adapt the session, what to do afterwards. It stands round whole sections, headings and all, and is left out of the participants’ view and of handouts.',
		example: '<ForFacilitator>\n\n## How to adapt it\n\nWith an hour, leave the second round out.\n\n</ForFacilitator>',
	},
	Cards: {
		attributes: {},
		use: 'in an exercise, round a table or a list: <Cards>…</Cards>',
		purpose:
			'Cards that participants get in their hands. Each row of the table, or item of the list, is a card: its first cell, or its words in bold, is the title. The session builder prints them eight a sheet, a set for each group.',
		example: '<Cards>\n\n| Role | Wants | Cannot accept |\n|---|---|---|\n| Finance officer | Lines within the budget | Money nobody has named |\n\n</Cards>',
	},
	Answer: {
		attributes: {},
		use: 'hidden until asked for: <Answer>…</Answer>',
		purpose: 'A model answer that stays folded until the reader opens it.',
		example: '<Answer>\n\nThe decree gave people without papers a regular way to stay.\n\n</Answer>',
	},
	Lang: {
		attributes: { code: { required: true, what: 'the language of the passage: es, kk, de', form: /^[a-z]{2,3}$/ } },
		use: 'a passage in another language: <Lang code="es">…</Lang>',
		purpose:
			'Says that a name, a quotation or a passage is in another language than the page, so that it is read aloud, hyphenated and, in Arabic, set as that language is. It stands in a sentence or round whole paragraphs.',
		example: 'The plan is called <Lang code="es">Plan de Desarrollo y Ordenamiento Territorial</Lang>.',
	},
};
