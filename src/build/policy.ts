/** Each page's Content-Security-Policy allows that page's own inline scripts and styles and no others'. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro lists the hashes of the whole site on every page: looser than need be, and a kilobyte that does not compress. */
export function narrowPolicy(): AstroIntegration {
	return {
		name: 'waymark-narrow-policy',
		hooks: {
			'astro:build:done': async ({ dir, assets }) => {
				const pages = [...assets.values()].flat().filter((file) => file.pathname.endsWith('.html'));
				for (const file of new Set(pages.map((page) => fileURLToPath(new URL(page, dir))))) await writeFile(file, narrowed(await readFile(file, 'utf8')));
			},
		},
	};
}

/** @returns the page with only those hashes in its policy that its inline scripts and styles have */
function narrowed(html: string): string {
	const inline = [...html.matchAll(/<(?:script|style)\b[^>]*>([\s\S]*?)<\/(?:script|style)>/g)].map(([, code = '']) => code);
	const own = new Set(inline.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`));
	return html.replace(/(<meta http-equiv="content-security-policy" content=")([^"]*)/, (_, start: string, policy: string) => {
		return start + policy.replaceAll(/ ('sha256-[^']+')/g, (listed, hash: string) => (own.has(hash) ? listed : ''));
	});
}
