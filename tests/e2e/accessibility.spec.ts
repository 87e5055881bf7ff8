/** Every page of the real site's sitemap, for everybody. */
import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');

for (const [, url = ''] of sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)) {
	const { pathname } = new URL(url);
	test(`${pathname} has nothing that axe finds, light or dark, and fits a phone`, ({ page }) => expectAccessible(page, pathname));
}
