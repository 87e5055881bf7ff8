/** The addresses of the built site. */
import { readFileSync } from 'node:fs';

/** Every page of the sitemap, as paths; the pages that stand outside it are named by the tests that need them. */
export function sitemapPaths(): string[] {
	const xml = readFileSync('dist/sitemap-0.xml', 'utf8');
	return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

/** One page of every kind. */
export const KINDS = [
	'/',
	'/guides/',
	'/case-studies/in/ecuador/',
	'/guides/work-with-municipalities/',
	'/toolkits/health/',
	'/case-studies/kazakhstan-water-management/',
	'/ru/case-studies/kazakhstan-water-management/',
	'/modules/tag-a-project/',
	'/pathways/new-trainer/',
	'/countries/tunisia/',
	'/actions/01-protect-rights/',
	'/resources/msd-strategy/',
	'/sdg/10/',
	'/gcm/16/',
	'/glossary/',
	'/sources/',
	'/sources/iom-evaluation-2022/',
	'/resources/2/',
	'/resources/sdg/10/',
	'/resources/evaluation-2022/linked/',
	'/about/',
	'/contribute/',
	'/explore/',
	'/learn/build/?v=1.2026-11-22&session=M05:90,M01:60&want=sdg:3',
	'/embed/module/M07/',
	'/search/?q=water&country=KAZ',
	'/404.html',
];
