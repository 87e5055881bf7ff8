/** What a change touches besides pages, so that a reviewer looks there first: code and settings run with more rights than a page. */

/** In the order in which they are said; a file belongs to the first that it fits. */
const AREAS = [
	{ name: 'workflows', pattern: /^\.(?:github|ci)\// },
	{ name: 'packages', pattern: /^(?:package(?:-lock)?\.json|\.npmrc)$/ },
	{ name: 'code', pattern: /^(?:src|public\/embed)\/|^[^/]+\.m?[jt]s$/ },
	{ name: 'tests', pattern: /^tests\// },
	{ name: 'pages', pattern: /^(?:content|public\/(?:images|files))\// },
] as const;

/** All else: the guide, the licence, settings of editors. */
const REST = 'other files';

/**
 * @param files paths from the project's root, as a forge lists them; any text
 * @returns names of what they touch besides pages, each once
 */
export function areasOf(files: readonly string[]): string[] {
	const names = new Set<string>(files.map((file) => AREAS.find(({ pattern }) => pattern.test(file))?.name ?? REST));
	return [...AREAS.map(({ name }) => name), REST].filter((name) => name !== 'pages' && names.has(name));
}
