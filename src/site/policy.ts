/** Astro lists the hashes of the whole site on every page: looser than need be, and a kilobyte that does not compress. */
import { createHash } from 'node:crypto';

const hashes = new Map<string, string>();

/** A site has few different scripts and styles, and thousands of pages that hold them. */
function hashOf(code: string): string {
	let hash = hashes.get(code);
	if (!hash) {
		hash = `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
		hashes.set(code, hash);
	}
	return hash;
}

/** @returns the page with only those hashes in its policy that its inline scripts and styles have */
export function narrowPolicy(html: string): string {
	const inline = [...html.matchAll(/<(?:script|style)\b[^>]*>([\s\S]*?)<\/(?:script|style)>/g)].map(([, code = '']) => code);
	const own = new Set(inline.map(hashOf));
	return html.replace(/(<meta http-equiv="content-security-policy" content=")([^"]*)/, (_, start: string, policy: string) => {
		return start + policy.replaceAll(/ ('sha256-[^']+')/g, (listed, hash: string) => (own.has(hash) ? listed : ''));
	});
}
