/** XML and HTML that every reader of a cartridge can parse. */
import type { Markup } from '../../markup/html.ts';

export function xml(markup: Markup): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${legal(markup)}`;
}

/** XML 1.0 knows no control characters besides tab and line breaks, no half of a surrogate pair, no U+FFFE or U+FFFF. */
export function legal({ text }: Markup): string {
	return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
