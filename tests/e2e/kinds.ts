/** Pages of the fixture hub by their kind, for tests of what every page must be. */

/** One of every kind that stands in the sitemap. */
const LISTED = [
	'/',
	'/guides/',
	'/guides/ask-before-you-count/',
	'/toolkits/wells-and-pumps/',
	'/case-studies/wells-in-kazakhstan/',
	'/ru/case-studies/wells-in-kazakhstan/',
	'/modules/tag-a-well/',
	'/pathways/town-hall/',
	'/countries/tunisia/',
	'/actions/01-keep-papers/',
	'/resources/handbook-of-wells/',
	'/resources/2/',
	'/sdg/10/',
	'/gcm/16/',
	'/glossary/',
	'/sources/',
	'/sources/iom-evaluation-2022/',
	'/about/',
	'/contribute/',
	'/explore/',
];

/** One of every kind that a search engine is not to keep. */
export const UNLISTED = [
	'/case-studies/in/ecuador/',
	'/resources/sdg/10/',
	'/modules/tag-a-well/?view=facilitator',
	'/learn/build/?v=1.2026-01-22&session=M02:80,break:15,M01:60,M03:75&has=200&want=sdg:3,sdg:11.b',
	'/embed/module/M03/',
	'/search/?q=water&country=KAZ',
	'/404.html',
];

export const KINDS = [...LISTED, ...UNLISTED];
