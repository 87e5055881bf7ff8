/** What a page downloads: the bytes of the built files it asks for, as brotli. Files that are packed already count as they are. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

const sizes = new Map<string, number>();

function bytesOf(path: string): number {
	const known = sizes.get(path);
	if (known !== undefined) return known;
	const content = readFileSync(`dist${path}`);
	const bytes = Math.min(content.length, brotliCompressSync(content).length);
	sizes.set(path, bytes);
	return bytes;
}

/**
 * @param page a page without a cache; pages themselves, fonts and the icon are no part of search
 * @returns the files it asks for from now on with their bytes, by path; grows while the page loads
 */
export function weigh(page: Page): ReadonlyMap<string, number> {
	const files = new Map<string, number>();
	page.on('request', (request) => {
		const path = new URL(request.url()).pathname;
		if (!path.endsWith('/') && !path.includes('/fonts/') && !path.endsWith('.svg')) files.set(path, bytesOf(path));
	});
	return files;
}

export const sum = (files: ReadonlyMap<string, number>): number => [...files.values()].reduce((total, bytes) => total + bytes, 0);
