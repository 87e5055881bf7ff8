/** A module's text, part by part: which parts are for the facilitator alone. */

/** Headings of a module's text that speak to whoever runs the session. Every other part is for everybody. */
const FOR_FACILITATOR = /^(Input you can say|Input in your own words|If you have to adapt it|Adapting the session|Afterwards|After the session)$/;

export interface TextSection {
	html: string;
	facilitator: boolean;
}

/**
 * Cuts rendered text before each heading of the second level.
 * @param html as Markdown renders it: headings of the second level stand at the top, in no other element; notes come last in a section of their own
 * @returns the parts in order; together they are the text
 */
export function textSections(html: string): TextSection[] {
	const notes = html.search(/<section[^>]*class="[^"]*footnotes/);
	const text = notes < 0 ? html : html.slice(0, notes);
	const parts = text.split(/(?=<h2[\s>])/).map((part) => {
		const heading = /^<h2[^>]*>([\s\S]*?)<\/h2>/.exec(part)?.[1] ?? '';
		return { html: part, facilitator: FOR_FACILITATOR.test(heading.replaceAll(/<[^>]+>/g, '').trim()) };
	});
	return notes < 0 ? parts : [...parts, { html: html.slice(notes), facilitator: false }];
}
