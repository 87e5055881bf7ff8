/** SVG as text: the same code draws at build time and in a browser. */

/** Cuts decimals to three, so that pictures are the same on every machine. */
export function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}

/** Breaks a text between words into as many lines as it needs; a word that fits nowhere has a line of its own. */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
	const out: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (line && !fits(longer)) {
			out.push(line);
			line = word;
		} else line = longer;
	}
	return [...out, line];
}
