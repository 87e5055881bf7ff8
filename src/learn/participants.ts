/** A module's text as participants get it. */

const OPEN = '<div class="for-facilitator">';

/**
 * @param html as {@link file://../content/body.ts} writes it: its elements are closed
 * @returns the same without what only the facilitator reads
 */
export function withoutFacilitator(html: string): string {
	const kept = cut(html);
	const ids = new Set([...kept.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
	// A note that was called where only the facilitator reads leads back to nowhere.
	return kept.replace(/ ?<a href="#([^"]+)"[^>]*data-footnote-backref[^>]*>.*?<\/a>/g, (link, to: string) => (ids.has(to) ? link : ''));
}

function cut(html: string): string {
	const begin = html.indexOf(OPEN);
	if (begin < 0) return html;
	let depth = 0;
	for (const { 0: tag, index } of html.slice(begin).matchAll(/<(\/?)div\b[^>]*>/g)) {
		depth += tag.startsWith('</') ? -1 : 1;
		if (depth === 0) return html.slice(0, begin) + cut(html.slice(begin + index + tag.length));
	}
	return html.slice(0, begin);
}
